import type { RecordItem } from '../../domain/records/record-item.ts';
import { settleItems } from '../../domain/requests/partial-arrival.ts';
import type { Request, RequestItemOutcome } from '../../domain/requests/request.ts';
import { latest } from '../../domain/shared/days.ts';
import type { WriteDb } from '../../store/read-db.ts';
import { listRequests, updateRequest } from '../../store/requests/requests.repository.ts';

/**
 * Carries the arrival of a record that was noted in the ledger into the open requests that asked for it, so that nobody
 * calls for what is here; one that turns out not to be here is asked for again. Gives the references of what changed.
 */
export async function settleRequests(db: WriteDb, before: RecordItem, after: RecordItem): Promise<string[]> {
  const arrives = !isHere(before) && isHere(after);
  const leaves = isHere(before) && (after.state.kind === 'needed' || after.state.kind === 'requested');
  if (!arrives && !leaves) return [];
  const changed: string[] = [];
  for (const request of await listRequests(db, after.caseId)) {
    const outcome = arrives ? arrivalIn(request, after) : openedIn(request, after);
    if (outcome === undefined) continue;
    await updateRequest(db, settleItems(request, [{ recordItemId: after.id, outcome }]));
    changed.push(request.reference);
  }
  return changed;
}

/** ", and with it the request CB-0001": the end of the sentence that says what was changed; empty where no request was. */
export function saySettled(references: ReadonlyArray<string>): string {
  return references.length === 0 ? '' : `, and with it the request ${references.join(', ')}`;
}

function isHere({ state }: RecordItem): boolean {
  return state.kind === 'received' || state.kind === 'checked';
}

function arrivalIn(request: Request, { id, state }: RecordItem): RequestItemOutcome | undefined {
  const item = openItemOf(request, id);
  if (item?.outcome !== null || request.sent === null || !('receivedOn' in state)) return undefined;
  // What came before it was asked for arrived for this request on the day that went out.
  return { kind: 'arrived', on: latest([state.receivedOn, request.sent.sentOn]) ?? state.receivedOn };
}

function openedIn(request: Request, { id }: RecordItem): null | undefined {
  return openItemOf(request, id)?.outcome?.kind === 'arrived' ? null : undefined;
}

function openItemOf({ items, sent, closedOn }: Request, id: RecordItem['id']) {
  return sent === null || closedOn !== null ? undefined : items.find(({ recordItemId }) => recordItemId === id);
}
