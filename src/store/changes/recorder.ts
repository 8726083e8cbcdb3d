import { type Kysely, sql } from 'kysely';
import type { ChangeId } from '../../domain/shared/ids.ts';
import { type Database, recordedTables } from '../schema.ts';

/**
 * Sets up, for this connection, the triggers that write every row of a recorded table before and after into changeRows,
 * and that refuse such a write outside a change. No repository can forget to record, because none of them does it.
 *
 * The triggers are TEMP and made from the table's columns at each open, so a migration never has to rewrite them. A
 * table that this store does not have is passed over.
 */
export async function installRecorder(db: Kysely<Database>): Promise<void> {
  await sql`CREATE TEMP TABLE currentChange (changeId TEXT NOT NULL) STRICT`.execute(db);
  for (const table of recordedTables) {
    const columns = await columnsOf(db, table);
    if (columns.length === 0) continue;
    for (const trigger of triggersFor(table, columns)) await sql.raw(trigger).execute(db);
  }
}

/** Opens a change: from here on writes to recorded tables are taken and belong to it. Call within a transaction. */
export async function beginChange(db: Kysely<Database>, changeId: ChangeId): Promise<void> {
  await sql`INSERT INTO temp.currentChange (changeId) VALUES (${changeId})`.execute(db);
}

/** Closes the change that is open. */
export async function endChange(db: Kysely<Database>): Promise<void> {
  await sql`DELETE FROM temp.currentChange`.execute(db);
}

/** Column names of a table, in its order. */
export async function columnsOf(db: Kysely<Database>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(db);
  return rows.map((row) => row.name);
}

function triggersFor(table: string, columns: ReadonlyArray<string>): string[] {
  const rowAs = (side: 'OLD' | 'NEW') =>
    `json_object(${columns.map((column) => `'${column}', ${side}."${column}"`).join(', ')})`;
  const isChanged = columns.map((column) => `OLD."${column}" IS NOT NEW."${column}"`).join(' OR ');
  const trigger = (when: string, guard: string, id: string, before: string, after: string) =>
    `CREATE TEMP TRIGGER "record ${when} ${table}" AFTER ${when} ON main."${table}" ${guard}
    BEGIN
      SELECT RAISE(ABORT, 'A recorded table is written outside a change.')
        WHERE NOT EXISTS (SELECT 1 FROM temp.currentChange);
      INSERT INTO changeRows (changeId, tableName, rowId, before, after)
        SELECT changeId, '${table}', ${id}, ${before}, ${after} FROM temp.currentChange;
    END`;
  return [
    trigger('INSERT', '', 'NEW.id', 'NULL', rowAs('NEW')),
    trigger('UPDATE', `WHEN ${isChanged}`, 'NEW.id', rowAs('OLD'), rowAs('NEW')),
    trigger('DELETE', '', 'OLD.id', rowAs('OLD'), 'NULL'),
  ];
}
