import type { OperationOutput } from '../../../contract/all.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import type { LetterRef } from '../../ui/letters/letter-words.ts';
import type { RequestView } from './request-words.ts';

/** A letter of the case that was not sent yet: what to call it and where it is filled in. */
export interface WaitingLetter {
  readonly ref: LetterRef;
  /** "CB-0004 to Example Hospital". */
  readonly name: string;
  readonly address: string;
}

/** Every letter of a case that waits to be sent: those that open a request, then all others. */
export function waitingLetters(
  caseId: CaseId,
  requests: ReadonlyArray<RequestView>,
  caseLetters: OperationOutput<'caseLetters.list'>,
): ReadonlyArray<WaitingLetter> {
  const opening = requests
    .filter(({ request }) => request.sent === null && request.closedOn === null)
    .map(({ request, custodianName }) => ({
      ref: { requestId: request.id },
      name: `${request.reference} to ${custodianName}`,
      address: `/cases/${caseId}/requests/${request.id}`,
    }));
  const others = caseLetters
    .filter(({ letter }) => letter.sent === null)
    .map(({ letter, kindLabel, recipientName }) => ({
      ref: { caseLetterId: letter.id },
      name: `${letter.reference}, ${kindLabel}${recipientName === null ? '' : ` to ${recipientName}`}`,
      address: `/cases/${caseId}/letters/${letter.id}`,
    }));
  return [...opening, ...others];
}
