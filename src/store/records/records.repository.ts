import type { RecordItem } from '../../domain/records/record-item.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, RecordItemId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toFlag, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { RecordItemRow } from './records.table.ts';

/** Things of these cases, in order of entry. */
export async function listRecordItems(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<RecordItem[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('recordItems')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('caseId')
    .orderBy('position')
    .execute();
  return rows.map(toRecordItem);
}

/** Errors: notFound, naming `field`. */
export async function getRecordItem(db: ReadDb, id: RecordItemId, field = 'recordItemId'): Promise<RecordItem> {
  const row = await db.selectFrom('recordItems').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This thing is not in the record ledger; perhaps it was moved to the trash. Look for it there.',
      { field },
    );
  }
  return toRecordItem(row);
}

/** Adds to the end of the ledger of their case. */
export async function insertRecordItems(db: WriteDb, items: ReadonlyArray<RecordItem>): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  const last = await db
    .selectFrom('recordItems')
    .select((row) => row.fn.max('position').as('position'))
    .where('caseId', '=', first.caseId)
    .executeTakeFirst();
  const start = (last?.position ?? -1) + 1;
  await db
    .insertInto('recordItems')
    .values(items.map((item, place) => ({ ...toColumns(item), position: start + place })))
    .execute();
}

export async function updateRecordItem(db: WriteDb, item: RecordItem): Promise<void> {
  const { id, ...columns } = toColumns(item);
  assertOneRow(await db.updateTable('recordItems').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteRecordItem(db: WriteDb, id: RecordItemId): Promise<void> {
  assertOneRow(await db.deleteFrom('recordItems').where('id', '=', id).executeTakeFirst());
}

function toRecordItem({ position: _, ...row }: RecordItemRow): RecordItem {
  return { ...row, state: fromJsonText(row.state), isWetTissueWanted: row.isWetTissueWanted === 1 };
}

function toColumns(item: RecordItem): Omit<RecordItemRow, 'position'> {
  return { ...item, state: toJsonText(item.state), isWetTissueWanted: toFlag(item.isWetTissueWanted) };
}
