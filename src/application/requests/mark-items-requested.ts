import type { RecordItem } from '../../domain/records/record-item.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { WriteDb } from '../../store/read-db.ts';
import { listRecordItems, updateRecordItem } from '../../store/records/records.repository.ts';

/** What a request that went out asks for is now requested; what is here or settled already keeps its state. */
export async function markItemsRequested(db: WriteDb, request: Request, requestedOn: Day): Promise<void> {
  const asked = new Set(request.items.map(({ recordItemId }) => recordItemId));
  const items = (await listRecordItems(db, [request.caseId])).filter((item) => asked.has(item.id) && isOpen(item));
  for (const item of items) await updateRecordItem(db, { ...item, state: { kind: 'requested', requestedOn } });
}

function isOpen({ state }: RecordItem): boolean {
  return state.kind === 'needed' || state.kind === 'incomplete';
}
