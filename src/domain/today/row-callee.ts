import { type Callee, calleeNamedIn, calleeOfLetter, theClient } from './callee.ts';
import { phoneAt, placeOfRequest } from './request-words.ts';
import type { TodayEntry } from './today-entry.ts';
import type { RowDetails } from './today-row.ts';

/** Whom a row calls that is no call by its kind; null where it is one, or nobody is to be called. */
export function calleeOf({ subject }: TodayEntry, { theCase, request, around }: RowDetails): Callee | null {
  if (around === null) return null;
  switch (subject.kind) {
    case 'authorization':
      return theClient(around);
    case 'nextAction':
      return calleeNamedIn(theCase?.nextAction?.what ?? '', around);
    case 'task':
      return calleeNamedIn(subject.task.what, around);
    case 'unsent': {
      if (request === null) return null;
      const { phone, lastWithCustodian: lastSaid, signer } = request;
      const name = placeOfRequest(request);
      return calleeOfLetter(signer, { who: 'custodian', name, phone: phoneAt(phone, name), lastSaid }, around);
    }
    default:
      return null;
  }
}

/** Where a number that such a call lacks is put down; null where the client is not to be called. */
export function placeForPhone(callee: Callee | null, { around }: RowDetails): 'client' | 'directory' | null {
  if (callee?.who !== 'client') return 'directory';
  return around?.client?.safeContact.mayCall === true ? 'client' : null;
}
