import type { CaseLetter } from '../../domain/letters/letter.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { AuthorizationId, CaseId, CaseLetterId, RequestId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import { toDraft, toDraftColumns, toSent, toSentColumns } from './draft-columns.ts';
import type { CaseLetterRow } from './letters.table.ts';

/** By reference, which is the order in which they were drafted. */
export async function listCaseLetters(db: ReadDb, caseId: CaseId): Promise<CaseLetter[]> {
  const rows = await db
    .selectFrom('caseLetters')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy((row) => row.fn('length', ['reference']))
    .orderBy('reference')
    .execute();
  return rows.map(toCaseLetter);
}

/** Letters that follow these requests up, by reference. */
export async function listLettersAbout(db: ReadDb, requestIds: ReadonlyArray<RequestId>): Promise<CaseLetter[]> {
  if (requestIds.length === 0) return [];
  const rows = await db
    .selectFrom('caseLetters')
    .selectAll()
    .where('requestId', 'in', requestIds)
    .orderBy((row) => row.fn('length', ['reference']))
    .orderBy('reference')
    .execute();
  return rows.map(toCaseLetter);
}

/** Errors: notFound. */
export async function getCaseLetter(db: ReadDb, id: CaseLetterId): Promise<CaseLetter> {
  const row = await db.selectFrom('caseLetters').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This letter is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'caseLetterId' },
    );
  }
  return toCaseLetter(row);
}

/** Letters of all cases that name an authorization. */
export async function listLettersNaming(db: ReadDb, id: AuthorizationId): Promise<CaseLetter[]> {
  const rows = await db.selectFrom('caseLetters').selectAll().where('authorizationId', '=', id).execute();
  return rows.map(toCaseLetter);
}

export async function insertCaseLetter(db: WriteDb, letter: CaseLetter): Promise<void> {
  await db.insertInto('caseLetters').values(toRow(letter)).execute();
}

export async function updateCaseLetter(db: WriteDb, letter: CaseLetter): Promise<void> {
  const { id, ...columns } = toRow(letter);
  assertOneRow(await db.updateTable('caseLetters').set(columns).where('id', '=', id).executeTakeFirst());
}

/** A letter that went out stays as frozen. */
export async function deleteCaseLetter(db: WriteDb, id: CaseLetterId): Promise<void> {
  assertOneRow(await db.deleteFrom('caseLetters').where('id', '=', id).executeTakeFirst());
}

function toCaseLetter(row: CaseLetterRow): CaseLetter {
  const { id, caseId, kind, requestId, custodianId, departmentId, clinicianId, materialId } = row;
  return {
    id,
    caseId,
    kind,
    requestId,
    custodianId,
    departmentId,
    clinicianId,
    materialId,
    ...toDraft(row),
    sent: toSent(row),
  };
}

function toRow(letter: CaseLetter): CaseLetterRow {
  const { id, caseId, kind, requestId, custodianId, departmentId, clinicianId, materialId, sent } = letter;
  return {
    id,
    caseId,
    kind,
    requestId,
    custodianId,
    departmentId,
    clinicianId,
    materialId,
    ...toDraftColumns(letter),
    ...toSentColumns(sent),
  };
}
