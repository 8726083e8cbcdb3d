import type { WriteDb } from '../read-db.ts';

/**
 * The next number of a count that never goes back, 1 first. Taking back what used a number does not give it free: a
 * reference may have been said on the phone already.
 */
export async function takeNextNumber(db: WriteDb, name: string): Promise<number> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  const next = Number(row?.value ?? 0) + 1;
  await db
    .insertInto('settings')
    .values({ name, value: String(next) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(next) }))
    .execute();
  return next;
}
