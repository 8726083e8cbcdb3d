import type { RecordItem, RecordState } from '../../domain/records/record-item.ts';
import type { SettledItem } from '../../domain/requests/partial-arrival.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import type { WriteDb } from '../../store/read-db.ts';
import { listRecordItems, updateRecordItem } from '../../store/records/records.repository.ts';

/**
 * Carries what came of a request into the ledger: what arrived is received, what is not held is not available, what is
 * no longer wanted from there is needed again; an item opened again is requested. What somebody has settled otherwise
 * in the ledger keeps its state.
 */
export async function settleRecords(
  db: WriteDb,
  caseId: CaseId,
  settled: ReadonlyArray<SettledItem>,
  about: { readonly custodianName: string; readonly sentOn: Day },
): Promise<void> {
  const outcomes = new Map(settled.map(({ recordItemId, outcome }) => [recordItemId, outcome]));
  for (const item of await listRecordItems(db, [caseId])) {
    const outcome = outcomes.get(item.id);
    const state = outcome === undefined ? null : stateAfter(item, outcome, about);
    if (state !== null) await updateRecordItem(db, { ...item, state });
  }
}

function stateAfter(
  { state }: RecordItem,
  outcome: SettledItem['outcome'],
  { custodianName, sentOn }: { readonly custodianName: string; readonly sentOn: Day },
): RecordState | null {
  const isOpen = state.kind === 'needed' || state.kind === 'requested' || state.kind === 'incomplete';
  const requested: RecordState = { kind: 'requested', requestedOn: sentOn };
  switch (outcome?.kind) {
    case 'arrived':
      return isOpen || state.kind === 'notAvailable' ? { kind: 'received', receivedOn: outcome.on } : null;
    case 'notHeld':
      return isOpen ? { kind: 'notAvailable', reason: `Not held by ${custodianName}` } : null;
    case 'withdrawn':
      return state.kind === 'requested' ? { kind: 'needed' } : null;
    case 'denied':
      return null;
    case undefined:
      return state.kind === 'received' || state.kind === 'notAvailable' || state.kind === 'needed' ? requested : null;
  }
}
