import { sql } from 'kysely';
import type { CaseId, ChangeId, ClientId, MaterialId, PersonId } from '../../domain/shared/ids.ts';
import { fromJsonText, toFlag, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { TrashKind } from './changes.table.ts';

/** One recorded act as history and trash show it. */
export interface Change {
  readonly id: ChangeId;
  readonly operation: string;
  readonly summary: string;
  readonly reason: string | null;
  readonly at: string;
  readonly personName: string;
  readonly clientId: ClientId | null;
  readonly caseId: CaseId | null;
  readonly isUndone: boolean;
  readonly changedRowCount: number;
  readonly undoesChangeId: ChangeId | null;
  readonly trash: { readonly kind: TrashKind; readonly name: string } | null;
  /** Names the row it changed, "notes 01J..."; null for a change of several rows or none. */
  readonly row: string | null;
}

interface NewChange {
  readonly id: ChangeId;
  readonly callId: string;
  readonly operation: string;
  readonly summary: string;
  readonly reason: string | null;
  readonly at: string;
  readonly personId: PersonId;
  readonly clientId: ClientId | null;
  readonly caseId: CaseId | null;
  /** The answer that a repeat of the same call gets. */
  readonly result: unknown;
  readonly undoesChangeId: ChangeId | null;
  readonly trash: { readonly kind: TrashKind; readonly name: string } | null;
}

/** Writes the head of a change whose rows the recorder has written already. Gives the tables it touched. */
export async function insertChange(db: WriteDb, change: NewChange): Promise<ReadonlyArray<string>> {
  const touched = await db
    .selectFrom('changeRows')
    .select((row) => ['tableName', row.fn.countAll<number>().as('count')])
    .where('changeId', '=', change.id)
    .groupBy('tableName')
    .execute();
  const { trash, result, ...columns } = change;
  await db
    .insertInto('changes')
    .values({
      ...columns,
      result: toJsonText(result),
      changedRowCount: touched.reduce((sum, table) => sum + table.count, 0),
      isUndone: 0,
      trashKind: trash?.kind ?? null,
      trashName: trash?.name ?? null,
    })
    .execute();
  return touched.map((table) => table.tableName);
}

/** The change an earlier call with this id made, with the answer it gave; undefined when there was none. */
export async function findAnswerOfCall(
  db: ReadDb,
  callId: string,
): Promise<{ operation: string; result: unknown } | undefined> {
  const row = await db
    .selectFrom('changes')
    .select(['operation', 'result'])
    .where('callId', '=', callId)
    .executeTakeFirst();
  return row && { operation: row.operation, result: fromJsonText(row.result) };
}

export async function findChange(db: ReadDb, id: ChangeId): Promise<Change | undefined> {
  const row = await selectChanges(db).where('changes.id', '=', id).executeTakeFirst();
  return row && toChange(row);
}

/** Newest first. */
export async function listChanges(
  db: ReadDb,
  about: { clientId: ClientId | null; caseId: CaseId | null },
  limit: number,
): Promise<Change[]> {
  let query = selectChanges(db).orderBy('changes.sequence', 'desc').limit(limit);
  if (about.clientId !== null) query = query.where('changes.clientId', '=', about.clientId);
  if (about.caseId !== null) query = query.where('changes.caseId', '=', about.caseId);
  return (await query.execute()).map(toChange);
}

/** The number of the newest change; 0 in a store that has none. */
export async function findLastSequence(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('changes')
    .select((all) => all.fn.max('sequence').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** What plain undo takes back: the newest change of rows that is neither undone nor itself an undo. */
export async function findUndoable(db: ReadDb): Promise<Change | undefined> {
  const row = await selectChanges(db)
    .where('changes.isUndone', '=', 0)
    .where('changes.undoesChangeId', 'is', null)
    .where('changes.changedRowCount', '>', 0)
    .where('changes.operation', '!=', FIRST_CHANGE)
    .orderBy('changes.sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toChange(row);
}

/** The change that made the store; it cannot be taken back. */
export const FIRST_CHANGE = 'vault.create';

/** Deletions that nobody has taken back, newest first. */
export async function listTrash(db: ReadDb): Promise<Change[]> {
  const rows = await selectChanges(db)
    .where('changes.trashKind', 'is not', null)
    .where('changes.isUndone', '=', 0)
    .orderBy('changes.sequence', 'desc')
    .execute();
  return rows.map(toChange);
}

/** Marks a change as undone, or as standing again when its undo is undone. */
export async function updateIsUndone(db: WriteDb, id: ChangeId, isUndone: boolean): Promise<void> {
  await db
    .updateTable('changes')
    .set({ isUndone: toFlag(isUndone) })
    .where('id', '=', id)
    .execute();
}

// A change of many rows is not looked into: what it is about is told by its words.
const onlyRow = sql<string | null>`case when changes.changedRowCount = 1 then (
  select changeRows.tableName || ' ' || changeRows.rowId from changeRows where changeRows.changeId = changes.id
) end`;

type SelectedChange = Awaited<ReturnType<ReturnType<typeof selectChanges>['executeTakeFirstOrThrow']>>;

function selectChanges(db: ReadDb) {
  return db
    .selectFrom('changes')
    .innerJoin('people', 'people.id', 'changes.personId')
    .select([
      'changes.id',
      'changes.operation',
      'changes.summary',
      'changes.reason',
      'changes.at',
      'changes.clientId',
      'changes.caseId',
      'changes.isUndone',
      'changes.changedRowCount',
      'changes.undoesChangeId',
      'changes.trashKind',
      'changes.trashName',
      'people.name as personName',
      onlyRow.as('row'),
    ]);
}

function toChange({ trashKind, trashName, isUndone, ...row }: SelectedChange): Change {
  return {
    ...row,
    isUndone: isUndone === 1,
    trash: trashKind === null ? null : { kind: trashKind, name: trashName ?? '' },
  };
}

/** A row that a change touched, with the case it belongs to where it has one. */
interface TouchedRow {
  readonly tableName: string;
  readonly rowId: string;
  readonly caseId: CaseId | null;
}

/** The materials on whose way a change noted or took back a step. */
export async function listTouchedMaterials(db: ReadDb, changeId: ChangeId): Promise<MaterialId[]> {
  const rows = await db
    .selectFrom('changeRows')
    .select(sql<MaterialId>`coalesce(after, before) ->> '$.materialId'`.as('materialId'))
    .distinct()
    .where('changeId', '=', changeId)
    .where('tableName', '=', 'custodyEvents')
    .execute();
  return rows.map(({ materialId }) => materialId);
}

/** The rows a change touched, each once. */
export async function listTouchedRows(db: ReadDb, changeId: ChangeId): Promise<TouchedRow[]> {
  return await db
    .selectFrom('changeRows')
    .select(['tableName', 'rowId', sql<CaseId | null>`coalesce(after, before) ->> '$.caseId'`.as('caseId')])
    .distinct()
    .where('changeId', '=', changeId)
    .execute();
}
