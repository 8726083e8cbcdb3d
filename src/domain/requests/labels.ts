import words from '../../../resources/reference/request-words.json' with { type: 'json' };
import type { RequestStatus } from './clock.ts';
import type { Delivery, IdMethod, LetterKind, ReceiptBasis } from './request.ts';

/** "Right-of-access request": the kind of letter (record-requests.md section 10). */
export function letterKindLabel(kind: LetterKind): string {
  return words.letterKinds[kind];
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
