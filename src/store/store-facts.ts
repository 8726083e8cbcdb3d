import type { ReadDb, WriteDb } from './read-db.ts';

/** A small fact of the store itself, such as how often its key file was written. */
export async function findStoreFact(db: ReadDb, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

export async function saveStoreFact(db: WriteDb, name: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
