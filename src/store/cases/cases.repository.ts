import type { Case } from '../../domain/cases/case.ts';
import type { Step } from '../../domain/cases/steps.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, ClientId, PersonId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { CaseRow } from './cases.table.ts';

/** Newest first. */
export async function listCasesOfClient(db: ReadDb, clientId: ClientId): Promise<Case[]> {
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('clientId', '=', clientId)
    .orderBy('openedOn', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toCase);
}

export async function listCases(db: ReadDb, ids: ReadonlyArray<CaseId>): Promise<Case[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('cases').selectAll().where('id', 'in', ids).execute();
  return rows.map(toCase);
}

/** Ids of the cases of these clients and of those these people own. */
export async function listCaseIdsOf(
  db: ReadDb,
  { clientIds, ownerIds }: { clientIds: ReadonlyArray<ClientId>; ownerIds: ReadonlyArray<PersonId> },
): Promise<CaseId[]> {
  const ids: CaseId[] = [];
  for (const clientId of clientIds) {
    ids.push(...(await db.selectFrom('cases').select('id').where('clientId', '=', clientId).execute()).map(toId));
  }
  for (const ownerId of ownerIds) {
    ids.push(...(await db.selectFrom('cases').select('id').where('ownerId', '=', ownerId).execute()).map(toId));
  }
  return ids;
}

export async function listCaseIds(db: ReadDb): Promise<CaseId[]> {
  return (await db.selectFrom('cases').select('id').execute()).map(toId);
}

/** Cases that belong on the board. */
export async function countOpenCases(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('cases')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('status', '!=', 'closed')
    .executeTakeFirstOrThrow();
  return count;
}

/** What a list of clients says of each case, newest first. */
export async function listCaseTitles(
  db: ReadDb,
): Promise<ReadonlyArray<Pick<Case, 'id' | 'clientId' | 'cancer' | 'status'>>> {
  return await db
    .selectFrom('cases')
    .select(['id', 'clientId', 'cancer', 'status'])
    .orderBy('openedOn', 'desc')
    .orderBy('id')
    .execute();
}

/** Errors: notFound, naming `field`. */
export async function getCase(db: ReadDb, id: CaseId, field = 'caseId'): Promise<Case> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This case is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field },
    );
  }
  return toCase(row);
}

/** Place texts around the gap in a column into which a card comes: before `beforeCaseId`, or last. */
export async function findBoardGap(
  db: ReadDb,
  step: Step,
  { beforeCaseId, movedCaseId }: { beforeCaseId: CaseId | null; movedCaseId: CaseId | null },
): Promise<{ before: string | null; after: string | null }> {
  const others = db
    .selectFrom('cases')
    .where('currentStep', '=', step)
    .where('id', '!=', movedCaseId ?? ('' as CaseId));
  const after =
    beforeCaseId === null
      ? undefined
      : await others.select('boardOrder').where('id', '=', beforeCaseId).executeTakeFirst();
  let preceding = others.select('boardOrder').orderBy('boardOrder', 'desc').limit(1);
  if (after !== undefined) preceding = preceding.where('boardOrder', '<', after.boardOrder);
  const before = await preceding.executeTakeFirst();
  return { before: before?.boardOrder ?? null, after: after?.boardOrder ?? null };
}

export async function insertCase(db: WriteDb, value: Case): Promise<void> {
  await db.insertInto('cases').values(toRow(value)).execute();
}

export async function updateCase(db: WriteDb, value: Case): Promise<void> {
  const { id, ...columns } = toRow(value);
  assertOneRow(await db.updateTable('cases').set(columns).where('id', '=', id).executeTakeFirst());
}

function toId({ id }: Pick<CaseRow, 'id'>): CaseId {
  return id;
}

function toCase({ nextActionWhat, nextActionDueOn, clientValues, ...row }: CaseRow): Case {
  return {
    ...row,
    steps: fromJsonText(row.steps),
    triggers: fromJsonText(row.triggers),
    reasons: fromJsonText(row.reasons),
    ticks: fromJsonText(row.ticks),
    nextAction: nextActionWhat === null ? null : { what: nextActionWhat, dueOn: nextActionDueOn },
    pendingTests: fromJsonText(row.pendingTests),
    nextDecisionPoint: row.nextDecisionPoint === null ? null : fromJsonText(row.nextDecisionPoint),
    emergencySigns: fromJsonText(row.emergencySigns),
    urgencyConditions: fromJsonText(row.urgencyConditions),
    tumorTags: fromJsonText(row.tumorTags),
    situationTags: fromJsonText(row.situationTags),
    values: fromJsonText(clientValues),
    careTeam: fromJsonText(row.careTeam),
    fearsOffending: row.fearsOffending === 1,
    serviceScope: fromJsonText(row.serviceScope),
    sharedCare: fromJsonText(row.sharedCare),
    condition: fromJsonText(row.condition),
  };
}

function toRow({ nextAction, values, ...value }: Case): CaseRow {
  return {
    ...value,
    steps: toJsonText(value.steps),
    triggers: toJsonText(value.triggers),
    reasons: toJsonText(value.reasons),
    ticks: toJsonText(value.ticks),
    nextActionWhat: nextAction?.what ?? null,
    nextActionDueOn: nextAction?.dueOn ?? null,
    pendingTests: toJsonText(value.pendingTests),
    nextDecisionPoint: value.nextDecisionPoint === null ? null : toJsonText(value.nextDecisionPoint),
    emergencySigns: toJsonText(value.emergencySigns),
    urgencyConditions: toJsonText(value.urgencyConditions),
    tumorTags: toJsonText(value.tumorTags),
    situationTags: toJsonText(value.situationTags),
    clientValues: toJsonText(values),
    careTeam: toJsonText(value.careTeam),
    fearsOffending: value.fearsOffending ? 1 : 0,
    serviceScope: toJsonText(value.serviceScope),
    sharedCare: toJsonText(value.sharedCare),
    condition: toJsonText(value.condition),
  };
}
