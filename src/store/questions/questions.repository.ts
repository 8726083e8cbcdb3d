import type { Question, QuestionAnswer } from '../../domain/questions/question.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { AnswerId, CaseId, QuestionId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toFlag, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { QuestionAnswerRow, QuestionRow } from './questions.table.ts';

/** Questions of these cases, in their order: the first to ask first. */
export async function listQuestions(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<Question[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('questions')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('caseId')
    .orderBy('position')
    .execute();
  return rows.map(toQuestion);
}

/** Errors: notFound. */
export async function getQuestion(db: ReadDb, id: QuestionId): Promise<Question> {
  const row = await db.selectFrom('questions').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This question is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'questionId' },
    );
  }
  return toQuestion(row);
}

/** Puts the question at the end of its case's list. */
export async function insertQuestion(db: WriteDb, question: Question): Promise<void> {
  const last = await db
    .selectFrom('questions')
    .select((row) => row.fn.max('position').as('position'))
    .where('caseId', '=', question.caseId)
    .executeTakeFirst();
  await db
    .insertInto('questions')
    .values({ ...toQuestionColumns(question), position: (last?.position ?? -1) + 1 })
    .execute();
}

export async function updateQuestion(db: WriteDb, question: Question): Promise<void> {
  const { id, ...columns } = toQuestionColumns(question);
  assertOneRow(await db.updateTable('questions').set(columns).where('id', '=', id).executeTakeFirst());
}

/** Gives the questions of a case this order; only those that change their place are written. */
export async function saveQuestionOrder(
  db: WriteDb,
  caseId: CaseId,
  ordered: ReadonlyArray<QuestionId>,
): Promise<void> {
  const rows = await db.selectFrom('questions').select(['id', 'position']).where('caseId', '=', caseId).execute();
  const before = new Map(rows.map(({ id, position }) => [id, position]));
  for (const [position, id] of ordered.entries()) {
    if (before.get(id) === position) continue;
    assertOneRow(await db.updateTable('questions').set({ position }).where('id', '=', id).executeTakeFirst());
  }
}

/** Deletes the question with its answers. */
export async function deleteQuestion(db: WriteDb, id: QuestionId): Promise<void> {
  await db.deleteFrom('questionAnswers').where('questionId', '=', id).execute();
  assertOneRow(await db.deleteFrom('questions').where('id', '=', id).executeTakeFirst());
}

/** Answers to these questions, in order of entry within each question. */
export async function listAnswers(db: ReadDb, questionIds: ReadonlyArray<QuestionId>): Promise<QuestionAnswer[]> {
  if (questionIds.length === 0) return [];
  const rows = await db
    .selectFrom('questionAnswers')
    .selectAll()
    .where('questionId', 'in', questionIds)
    .orderBy('questionId')
    .orderBy('position')
    .execute();
  return rows.map(toAnswer);
}

/** Errors: notFound. */
export async function getAnswer(db: ReadDb, id: AnswerId): Promise<QuestionAnswer> {
  const row = await db.selectFrom('questionAnswers').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError('notFound', 'This answer is not in the store; perhaps it was taken back. Look in the history.', {
      field: 'answerId',
    });
  }
  return toAnswer(row);
}

export async function insertAnswer(db: WriteDb, answer: QuestionAnswer): Promise<void> {
  const last = await db
    .selectFrom('questionAnswers')
    .select((row) => row.fn.max('position').as('position'))
    .where('questionId', '=', answer.questionId)
    .executeTakeFirst();
  await db
    .insertInto('questionAnswers')
    .values({ ...toAnswerColumns(answer), position: (last?.position ?? -1) + 1 })
    .execute();
}

export async function updateAnswer(db: WriteDb, answer: QuestionAnswer): Promise<void> {
  const { id, ...columns } = toAnswerColumns(answer);
  assertOneRow(await db.updateTable('questionAnswers').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteAnswer(db: WriteDb, id: AnswerId): Promise<void> {
  assertOneRow(await db.deleteFrom('questionAnswers').where('id', '=', id).executeTakeFirst());
}

function toQuestion({ position: _, fills, isTop, ...row }: QuestionRow): Question {
  return { ...row, fills: fromJsonText(fills), isTop: isTop === 1 };
}

function toQuestionColumns({ fills, isTop, ...question }: Question): Omit<QuestionRow, 'position'> {
  return { ...question, fills: toJsonText(fills), isTop: toFlag(isTop) };
}

function toAnswer({ position: _, needsFollowUp, ...row }: QuestionAnswerRow): QuestionAnswer {
  return { ...row, needsFollowUp: needsFollowUp === 1 };
}

function toAnswerColumns({ needsFollowUp, ...answer }: QuestionAnswer): Omit<QuestionAnswerRow, 'position'> {
  return { ...answer, needsFollowUp: toFlag(needsFollowUp) };
}
