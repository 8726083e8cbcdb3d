import data from '../../../resources/reference/today.json' with { type: 'json' };
import { custodyEventLabel } from '../custody/labels.ts';
import { sayContact } from '../requests/contact-log.ts';
import { type Day, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { Callee } from './callee.ts';
import type { TodayEntry } from './today-entry.ts';
import type { RowDetails } from './today-row.ts';

/** What was said or noted last with whoever a row calls; null where nothing was. */
export function lastWordsOf(
  { subject }: TodayEntry,
  details: RowDetails,
  callee: Callee | null,
  today: Day,
): string | null {
  const { request, lastTalk, lastCustody } = details;
  const { last } = data;
  switch (subject.kind) {
    case 'window':
    case 'timing':
    case 'pendingTest':
    case 'talk':
      return lastTalk;
    case 'followUp':
      return request === null || request.lastContact === null ? null : sayContact(request.lastContact, today);
    case 'consultation': {
      const { packetConfirmation } = subject.consultation;
      if (packetConfirmation === null) return null;
      const { on, confirmedBy } = packetConfirmation;
      return putIn(last.packet, { day: shortDate(on, today), who: confirmedBy });
    }
    case 'summary': {
      const { requestedOn } = subject.consultation.summary;
      return requestedOn === null ? null : putIn(last.summaryAsked, { day: shortDate(requestedOn, today) });
    }
    case 'loan': {
      if (lastCustody === null) return null;
      const { on, kind, confirmedBy, note } = lastCustody;
      const who = confirmedBy === null ? '' : `, ${confirmedBy}`;
      const words = [`${custodyEventLabel(kind)}.`, note].filter((part) => part !== null).join(' ');
      return putIn(last.loan, { day: shortDate(on, today), who, words });
    }
    case 'unsent':
    case 'task':
    case 'nextAction':
    case 'authorization':
      return callee?.lastSaid ?? null;
  }
}

/** A note is told by its beginning: the whole of it stands with the case. */
const MOST_OF_A_NOTE = 240;

/** "Note of Fri, Nov 20, Ada Advocate: The daughter brings the discs." */
export function sayLastNote(
  { on, authorName, text }: { readonly on: Day; readonly authorName: string; readonly text: string },
  today: Day,
): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const words = line.length <= MOST_OF_A_NOTE ? line : `${line.slice(0, line.lastIndexOf(' ', MOST_OF_A_NOTE))} …`;
  return putIn(data.last.note, { day: shortDate(on, today), who: authorName, words });
}
