import words from '../../../resources/reference/request-words.json' with { type: 'json' };
import type { RequestStatus } from './clock.ts';
import type { Delivery, IdMethod, LetterKind, ReceiptBasis, Route } from './request.ts';

/** "Client's own right-of-access request": how a record is obtained (record-requests.md section 1). */
export function routeLabel(route: Route): string {
  return words.routes[route];
}

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
