import { type Kysely, sql } from 'kysely';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ChangeId } from '../../domain/shared/ids.ts';
import { fromJsonText } from '../json-text.ts';
import { type Database, type RecordedTable, recordedTables } from '../schema.ts';
import type { ChangedRowRow, RecordedRow } from './changes.table.ts';
import { columnsOf } from './recorder.ts';

/**
 * Puts every row a change touched back as it was before, last touched first. Runs inside another change, which records
 * this in turn.
 *
 * Errors: undoConflict when a row is no longer as the change left it, or when something else has come to need it.
 */
export async function revertChange(db: Kysely<Database>, changeId: ChangeId): Promise<void> {
  const steps = await db
    .selectFrom('changeRows')
    .select(['tableName', 'rowId', 'before', 'after'])
    .where('changeId', '=', changeId)
    .orderBy('sequence', 'desc')
    .execute();
  let left = steps;
  while (left.length > 0) {
    const waiting = await revertRows(db, left);
    if (waiting.length === left.length) throw undoConflict();
    left = waiting;
  }
}

type Step = Pick<ChangedRowRow, 'tableName' | 'rowId' | 'before' | 'after'>;

/**
 * Reverts what can be reverted and gives the rest, in the same order. Rows that one statement deleted may point at each
 * other: one that points at a row still to come waits for it, with everything else about itself.
 */
async function revertRows(db: Kysely<Database>, steps: ReadonlyArray<Step>): Promise<Step[]> {
  const waiting: Step[] = [];
  const places = new Set<string>();
  for (const step of steps) {
    const { tableName, rowId, before, after } = step;
    const place = `${tableName} ${rowId}`;
    if (!places.has(place)) {
      try {
        await revertRow(
          db,
          recordedTable(tableName),
          rowId,
          before && fromJsonText(before),
          after && fromJsonText(after),
        );
        continue;
      } catch (error) {
        // A row that something else points at or that points at nothing yet, or whose unique place is taken.
        if (!isConstraintFailure(error)) throw error;
      }
    }
    places.add(place);
    waiting.push(step);
  }
  return waiting;
}

async function revertRow(
  db: Kysely<Database>,
  table: RecordedTable,
  rowId: string,
  before: RecordedRow | null,
  after: RecordedRow | null,
): Promise<void> {
  const current = await findRow(db, table, rowId);
  if (!isSameRow(current, after)) throw undoConflict();
  const name = sql.table(table);
  if (before === null) {
    await sql`DELETE FROM ${name} WHERE id = ${rowId}`.execute(db);
    return;
  }
  // Columns of a later version are not in an older record and keep their default.
  const known = new Set(await columnsOf(db, table));
  const columns = Object.keys(before).filter((column) => known.has(column));
  const values = columns.map((column) => before[column] ?? null);
  if (current === undefined) {
    await sql`INSERT INTO ${name} (${sql.join(columns.map((column) => sql.ref(column)))})
      VALUES (${sql.join(values)})`.execute(db);
    return;
  }
  const assignments = columns.map((column, place) => sql`${sql.ref(column)} = ${values[place]}`);
  await sql`UPDATE ${name} SET ${sql.join(assignments)} WHERE id = ${rowId}`.execute(db);
}

async function findRow(db: Kysely<Database>, table: RecordedTable, rowId: string): Promise<RecordedRow | undefined> {
  const { rows } = await sql<RecordedRow>`SELECT * FROM ${sql.table(table)} WHERE id = ${rowId}`.execute(db);
  return rows[0];
}

// Only columns the record knows are compared: a later version may have added some.
function isSameRow(current: RecordedRow | undefined, recorded: RecordedRow | null): boolean {
  if (current === undefined || recorded === null) return current === undefined && recorded === null;
  return Object.entries(recorded).every(([column, value]) => !(column in current) || current[column] === value);
}

function recordedTable(name: string): RecordedTable {
  const table = recordedTables.find((recorded) => recorded === name);
  if (table === undefined) throw new Error('A change names a table that is not recorded.');
  return table;
}

function isConstraintFailure(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_CONSTRAINT') &&
    error.code !== 'SQLITE_CONSTRAINT_TRIGGER'
  );
}

function undoConflict(): AppError {
  return new AppError(
    'undoConflict',
    'This cannot be taken back on its own, because something was changed after it that depends on it. Nothing was changed now. Undo the later changes first, newest first.',
  );
}
