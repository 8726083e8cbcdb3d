import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { EditKind } from './edits.table.ts';

/** One thing of the resources as the practice has it; the caller knows what such a value holds, having put it there. */
export interface PracticeEdit<Value> {
  readonly key: string;
  readonly value: Value;
}

/** What the practice has changed of one kind, in order of key. */
export async function listEdits<Value>(db: ReadDb, kind: EditKind): Promise<ReadonlyArray<PracticeEdit<Value>>> {
  const rows = await db
    .selectFrom('practiceEdits')
    .select(['key', 'value'])
    .where('kind', '=', kind)
    .orderBy('key')
    .execute();
  return rows.map(({ key, value }) => ({ key, value: fromJsonText(value) as Value }));
}

/** The practice's own version of one thing; null while it is as shipped. */
export async function findEdit<Value>(db: ReadDb, kind: EditKind, key: string): Promise<Value | null> {
  const row = await db
    .selectFrom('practiceEdits')
    .select('value')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst();
  return row === undefined ? null : (fromJsonText(row.value) as Value);
}

/** Keeps the practice's own version in place of an earlier one. */
export async function saveEdit<Value>(
  db: WriteDb,
  kind: EditKind,
  { key, value }: PracticeEdit<Value>,
  newId: () => string,
): Promise<void> {
  const text = toJsonText<unknown>(value);
  const known = await db
    .selectFrom('practiceEdits')
    .select('id')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst();
  if (known === undefined)
    await db.insertInto('practiceEdits').values({ id: newId(), kind, key, value: text }).execute();
  else await db.updateTable('practiceEdits').set({ value: text }).where('id', '=', known.id).execute();
}

/** Takes the practice's own version away; nothing happens where there is none. */
export async function deleteEdit(db: WriteDb, kind: EditKind, key: string): Promise<void> {
  await db.deleteFrom('practiceEdits').where('kind', '=', kind).where('key', '=', key).execute();
}
