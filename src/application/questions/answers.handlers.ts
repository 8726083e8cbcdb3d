import type { Question, QuestionAnswer } from '../../domain/questions/question.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { AnswerId } from '../../domain/shared/ids.ts';
import { withDefaults } from '../../domain/shared/with-defaults.ts';
import { listConsultations } from '../../store/consultations/consultations.repository.ts';
import {
  deleteAnswer,
  getAnswer,
  getQuestion,
  insertAnswer,
  listAnswers,
  updateAnswer,
  updateQuestion,
} from '../../store/questions/questions.repository.ts';
import type { ReadDb, WriteDb } from '../../store/read-db.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { carryQuestionsToNext } from './carry-questions.ts';

type Told = Pick<QuestionAnswer, 'answeredBy' | 'needsFollowUp' | 'consultationId'>;
type OwnNames = 'questions.answer' | 'questions.updateAnswer' | 'questions.deleteAnswer';

export const answerHandlers: Handlers<OwnNames> = {
  async 'questions.answer'({ questionId, answer, answeredOn, ...given }, { db, context, changeId, note }) {
    const question = await getQuestion(db, questionId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, question.caseId);
    const today = context.today();
    const whole: QuestionAnswer = {
      id: context.newId() as AnswerId,
      questionId,
      answer,
      answeredOn: answeredOn ?? today,
      ...withDefaults<Told>({ answeredBy: null, needsFollowUp: false, consultationId: question.consultationId }, given),
    };
    await assertAnswerFits(db, question, whole, today, '');
    await insertAnswer(db, whole);
    await settle(db, question, whole);
    note({ summary: `Noted an answer to a question of ${clientName}`, clientId, caseId });
    return { changeId, answerId: whole.id };
  },

  async 'questions.updateAnswer'({ answerId, changes }, { db, context, changeId, note }) {
    const answer = withChanges(await getAnswer(db, answerId), changes);
    const question = await getQuestion(db, answer.questionId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, question.caseId);
    await assertAnswerFits(db, question, answer, context.today(), 'changes.');
    await updateAnswer(db, answer);
    const last = (await listAnswers(db, [question.id])).at(-1);
    if (changes.needsFollowUp !== undefined && last?.id === answerId) await settle(db, question, answer);
    note({ summary: `Changed an answer to a question of ${clientName}`, clientId, caseId });
    return { changeId };
  },

  async 'questions.deleteAnswer'({ answerId }, { db, changeId, note }) {
    const { questionId } = await getAnswer(db, answerId);
    const question = await getQuestion(db, questionId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, question.caseId);
    await deleteAnswer(db, answerId);
    const isLast = (await listAnswers(db, [questionId])).length === 0;
    if (isLast && question.status === 'answered') await updateQuestion(db, { ...question, status: 'asked' });
    note({ summary: `Took back an answer to a question of ${clientName}`, clientId, caseId });
    return { changeId };
  },
};

/**
 * What an answer does to its question: it is answered, and one that had traveled on as put off is back where the answer was
 * given; one that asks for a follow-up at a consultation that was held travels on from there.
 */
async function settle(db: WriteDb, question: Question, { needsFollowUp, consultationId }: QuestionAnswer) {
  const isFollowed = needsFollowUp && question.status === 'deferred';
  if (question.status !== 'answered' && !isFollowed) {
    const at = question.status === 'deferred' ? (consultationId ?? question.consultationId) : question.consultationId;
    await updateQuestion(db, { ...question, status: 'answered', consultationId: at });
  }
  if (needsFollowUp) await carryQuestionsToNext(db, question.caseId);
}

async function assertAnswerFits(
  db: ReadDb,
  { caseId }: Question,
  { answeredOn, consultationId }: QuestionAnswer,
  today: Day,
  at: string,
): Promise<void> {
  if (answeredOn > today) {
    throw new AppError('invalidInput', 'This day is still to come. Give the day the answer was given.', {
      field: `${at}answeredOn`,
    });
  }
  if (consultationId === null || (await listConsultations(db, [caseId])).some(({ id }) => id === consultationId))
    return;
  throw new AppError('invalidInput', 'This consultation does not belong to this case. Choose it again.', {
    field: `${at}consultationId`,
  });
}
