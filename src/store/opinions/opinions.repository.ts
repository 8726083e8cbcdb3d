import type { ComparisonAnnotation } from '../../domain/opinions/comparison.ts';
import type { Opinion } from '../../domain/opinions/opinion.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, OpinionId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { ComparisonAnnotationRow, OpinionRow } from './opinions.table.ts';

/** Opinions of these cases, each case's in their order. */
export async function listOpinions(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<Opinion[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('opinions')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('caseId')
    .orderBy('opinionOrder')
    .execute();
  return rows.map(toOpinion);
}

/** Errors: notFound. */
export async function getOpinion(db: ReadDb, id: OpinionId): Promise<Opinion> {
  const row = await db.selectFrom('opinions').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This opinion is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'opinionId' },
    );
  }
  return toOpinion(row);
}

export async function insertOpinion(db: WriteDb, opinion: Opinion): Promise<void> {
  await db.insertInto('opinions').values(toRow(opinion)).execute();
}

export async function updateOpinion(db: WriteDb, opinion: Opinion): Promise<void> {
  const { id, ...columns } = toRow(opinion);
  assertOneRow(await db.updateTable('opinions').set(columns).where('id', '=', id).executeTakeFirst());
}

/** Deletes the opinion; the consultation it came of stays and no longer names it. */
export async function deleteOpinion(db: WriteDb, id: OpinionId): Promise<void> {
  await db.updateTable('consultations').set({ opinionId: null }).where('opinionId', '=', id).execute();
  assertOneRow(await db.deleteFrom('opinions').where('id', '=', id).executeTakeFirst());
}

export async function listAnnotations(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<ComparisonAnnotation[]> {
  if (caseIds.length === 0) return [];
  const rows = await db.selectFrom('comparisonAnnotations').selectAll().where('caseId', 'in', caseIds).execute();
  return rows.map(({ id: _, ...row }) => ({ ...row, divergenceReasons: fromJsonText(row.divergenceReasons) }));
}

/** Writes the annotation of one dimension, the first or a changed one. */
export async function saveAnnotation(db: WriteDb, annotation: ComparisonAnnotation): Promise<void> {
  const { caseId, dimension, divergenceReasons, ...others } = annotation;
  const columns = { ...others, divergenceReasons: toJsonText(divergenceReasons) };
  const row: ComparisonAnnotationRow = { id: `${caseId}:${dimension}`, caseId, dimension, ...columns };
  await db
    .insertInto('comparisonAnnotations')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

function toOpinion(row: OpinionRow): Opinion {
  return { ...row, basedOn: fromJsonText(row.basedOn), dimensions: fromJsonText(row.dimensions) };
}

function toRow(opinion: Opinion): OpinionRow {
  return { ...opinion, basedOn: toJsonText(opinion.basedOn), dimensions: toJsonText(opinion.dimensions) };
}
