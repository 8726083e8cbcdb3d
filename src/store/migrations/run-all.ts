import { type Kysely, sql } from 'kysely';

/** Runs plain statements one after the other, within the transaction of the migration. */
export async function runAll(db: Kysely<unknown>, statements: ReadonlyArray<string>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
