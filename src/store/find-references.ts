import { sql } from 'kysely';
import type { ReadDb } from './read-db.ts';
import type { RecordedTable } from './schema.ts';

/** A column that names a row of another table. */
export interface Reference {
  readonly table: string;
  readonly column: string;
}

/** Every column of the store that names a row of this table, as the schema itself says. */
export async function listReferences(db: ReadDb, to: RecordedTable): Promise<Reference[]> {
  return await db
    .selectFrom(
      sql<Reference>`(SELECT tables.name AS "table", keys."from" AS "column"
        FROM sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS keys
        WHERE tables.type = 'table' AND keys."table" = ${to})`.as('references'),
    )
    .selectAll()
    .execute();
}

/** Ids of the rows that name a row by this column. */
export async function listRowsNaming(db: ReadDb, { table, column }: Reference, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom(sql<{ id: string }>`(SELECT id FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${id})`.as('naming'))
    .select('id')
    .execute();
  return rows.map((row) => row.id);
}

/**
 * True when a row of another table names this one, which then cannot go. A table added later is looked into by itself.
 *
 * @param parts tables whose rows are parts of it and go along
 */
export async function isNamedElsewhere(
  db: ReadDb,
  table: RecordedTable,
  id: string,
  parts: ReadonlyArray<RecordedTable> = [],
): Promise<boolean> {
  const own: ReadonlyArray<string> = parts;
  for (const reference of await listReferences(db, table)) {
    if (own.includes(reference.table)) continue;
    if ((await listRowsNaming(db, reference, id)).length > 0) return true;
  }
  return false;
}
