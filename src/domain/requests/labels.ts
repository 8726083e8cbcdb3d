import words from '../../../resources/reference/request-words.json' with { type: 'json' };
import type { LetterKind } from '../letters/letter.ts';
import type { FollowUpAction } from './cadence.ts';
import type { DueBasis, RequestStatus } from './clock.ts';
import type { Contact, ContactOutcome } from './contact.ts';
import type { Delivery, IdMethod, ReceiptBasis, RequestItemOutcome, Route } from './request.ts';

/** "Right-of-access request": the kind of letter (record-requests.md section 10). */
export function letterKindLabel(kind: LetterKind): string {
  return words.letterKinds[kind];
}

/** "Provider to provider": how a record is obtained (record-requests.md section 1). */
export function routeLabel(route: Route): string {
  return words.routes[route];
}

/** "On a disc": how the client wants the copy. */
export function deliveryLabel(delivery: Delivery): string {
  return words.deliveries[delivery];
}

/** "Copy of a photo ID enclosed": how the client shows who asks. */
export function idMethodLabel(method: IdMethod): string {
  return words.idMethods[method];
}

/** "Fax confirmation": how the day of receipt is known (record-requests.md section 9). */
export function receiptBasisLabel(basis: ReceiptBasis): string {
  return words.receiptBases[basis];
}

/** "Due soon": where the clock of a request stands. */
export function requestStatusLabel(status: RequestStatus): string {
  return words.requestStatuses[status];
}

/** "Federal law": what the due day rests on. */
export function dueBasisLabel(basis: DueBasis): string {
  return words.dueBases[basis];
}

/** "Not held there": what came of one thing asked for. */
export function requestItemOutcomeLabel(outcome: RequestItemOutcome['kind']): string {
  return words.itemOutcomes[outcome];
}

/** "Left a message": what came of a contact. */
export function contactOutcomeLabel(outcome: ContactOutcome): string {
  return words.contactOutcomes[outcome];
}

/** "They to us": who called or wrote. */
export function contactDirectionLabel(direction: Contact['direction']): string {
  return words.contactDirections[direction];
}

/** "Status call": what to do next about a request. */
export function followUpActionLabel(action: FollowUpAction): string {
  return words.followUpActions[action];
}
