import type { ChecklistItem } from '../../domain/checklists/checklist-item.ts';
import type { CaseId, ChecklistItemId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { ChecklistItemRow } from './checklists.table.ts';

/** What is to be done at the steps of these cases, each step's lines in the order the advocate gave them. */
export async function listChecklistItems(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<ChecklistItem[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('checklistItems')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('caseId')
    .orderBy('step')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toItem);
}

/** Puts new lines at the end of their steps, in the order given. All belong to one case. */
export async function appendChecklistItems(db: WriteDb, items: ReadonlyArray<ChecklistItem>): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  const ends = await db
    .selectFrom('checklistItems')
    .select((row) => ['step', row.fn.max('position').as('position')])
    .where('caseId', '=', first.caseId)
    .groupBy('step')
    .execute();
  const last = new Map(ends.map(({ step, position }) => [step, position]));
  const rows = items.map((item) => {
    const position = (last.get(item.step) ?? -1) + 1;
    last.set(item.step, position);
    return { ...item, position };
  });
  await db.insertInto('checklistItems').values(rows).execute();
}

export async function updateChecklistItem(db: WriteDb, item: ChecklistItem): Promise<void> {
  const { id, ...columns } = item;
  assertOneRow(await db.updateTable('checklistItems').set(columns).where('id', '=', id).executeTakeFirst());
}

/** Gives the lines of one step this order; writes only where a place changes. */
export async function orderChecklistItems(db: WriteDb, ids: ReadonlyArray<ChecklistItemId>): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await db
      .updateTable('checklistItems')
      .set({ position })
      .where('id', '=', id)
      .where('position', '!=', position)
      .execute();
  }
}

export async function deleteChecklistItem(db: WriteDb, id: ChecklistItemId): Promise<void> {
  assertOneRow(await db.deleteFrom('checklistItems').where('id', '=', id).executeTakeFirst());
}

function toItem({ position: _, ...item }: ChecklistItemRow): ChecklistItem {
  return item;
}
