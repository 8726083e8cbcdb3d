import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, SourceCandidateId } from '../../domain/shared/ids.ts';
import type { SourceCandidate } from '../../domain/sources/source-candidate.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { SourceCandidateRow } from './sources.table.ts';

/** Candidates of these cases, in the order the advocate gave them. */
export async function listCandidates(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<SourceCandidate[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('sourceCandidates')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('caseId')
    .orderBy('position')
    .execute();
  return rows.map(toCandidate);
}

/** Errors: notFound. */
export async function getCandidate(db: ReadDb, id: SourceCandidateId): Promise<SourceCandidate> {
  const row = await db.selectFrom('sourceCandidates').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This candidate is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'candidateId' },
    );
  }
  return toCandidate(row);
}

/** Puts the candidate after all others of its case. */
export async function insertCandidate(db: WriteDb, candidate: SourceCandidate): Promise<void> {
  const last = await db
    .selectFrom('sourceCandidates')
    .select((row) => row.fn.max('position').as('position'))
    .where('caseId', '=', candidate.caseId)
    .executeTakeFirst();
  await db
    .insertInto('sourceCandidates')
    .values({ ...toColumns(candidate), position: (last?.position ?? -1) + 1 })
    .execute();
}

export async function updateCandidate(db: WriteDb, candidate: SourceCandidate): Promise<void> {
  const { id, ...columns } = toColumns(candidate);
  assertOneRow(await db.updateTable('sourceCandidates').set(columns).where('id', '=', id).executeTakeFirst());
}

/** Numbers the candidates of a case in the order given; only those that come to stand elsewhere are written. */
export async function orderCandidates(db: WriteDb, ids: ReadonlyArray<SourceCandidateId>): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await db
      .updateTable('sourceCandidates')
      .set({ position })
      .where('id', '=', id)
      .where('position', '!=', position)
      .execute();
  }
}

/** Deletes the candidate; a consultation there stays and no longer names it. */
export async function deleteCandidate(db: WriteDb, id: SourceCandidateId): Promise<void> {
  await db.updateTable('consultations').set({ sourceCandidateId: null }).where('sourceCandidateId', '=', id).execute();
  assertOneRow(await db.deleteFrom('sourceCandidates').where('id', '=', id).executeTakeFirst());
}

function toCandidate({ position: _, points, intake, recordsListFileId, ...row }: SourceCandidateRow): SourceCandidate {
  return { ...row, points: fromJsonText(points), intake: { ...fromJsonText(intake), recordsListFileId } };
}

// A file is named in a column of its own, so that the store knows the file is in use.
function toColumns({ points, intake, ...candidate }: SourceCandidate): Omit<SourceCandidateRow, 'position'> {
  const { recordsListFileId, ...rest } = intake;
  return { ...candidate, points: toJsonText(points), intake: toJsonText(rest), recordsListFileId };
}
