import { type BankQuestion, findBankQuestion } from '../../domain/questions/bank.ts';
import { caseTags } from '../../domain/questions/case-tags.ts';
import { fillFromCase, fillsFor } from '../../domain/questions/fill.ts';
import { sayQuestion } from '../../domain/questions/pieces.ts';
import { proposeQuestions } from '../../domain/questions/propose.ts';
import type { Question } from '../../domain/questions/question.ts';
import { openQuestions, questionReadiness, questionWarnings } from '../../domain/questions/readiness.ts';
import { guessCategory, nearestTemplates } from '../../domain/questions/specificity.ts';
import { listSize } from '../../domain/questions/words.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { invariant } from '../../domain/shared/assert-never.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ConsultationId, QuestionId } from '../../domain/shared/ids.ts';
import { withDefaults } from '../../domain/shared/with-defaults.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { listConsultations } from '../../store/consultations/consultations.repository.ts';
import {
  deleteQuestion,
  getQuestion,
  insertQuestion,
  listAnswers,
  listQuestions,
  saveQuestionOrder,
  updateQuestion,
} from '../../store/questions/questions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { alreadyOnList, chosenQuestion, withNewFills } from './bank-choice.ts';
import { carryQuestionsOver } from './carry-questions.ts';
import { loadQuestionFacts } from './load-question-facts.ts';
import { viewQuestion, viewTemplate } from './question-view.ts';

type OwnNames = Exclude<
  NamesOf<'questions'>,
  | `questions.${'answer' | 'updateAnswer' | 'deleteAnswer'}`
  | `questions.${'fill' | 'fillAll' | 'makeSpecific'}`
  | `questions.${'sheet' | 'saveSheet'}`
>;

const MOST_QUESTIONS = 300;

export const questionHandlers: Handlers<OwnNames> = {
  async 'questions.list'({ caseId }, { db, context }) {
    const today = context.today();
    const facts = await loadQuestionFacts(db, caseId, today);
    const questions = await listQuestions(db, [caseId]);
    const answers = await listAnswers(
      db,
      questions.map(({ id }) => id),
    );
    return {
      questions: questions.map((question) => viewQuestion(question, answers, facts)),
      readiness: questionReadiness(questions),
      warnings: questionWarnings(questions, facts.case, today),
    };
  },

  async 'questions.propose'({ caseId, step }, { db, context }) {
    const facts = await loadQuestionFacts(db, caseId, context.today());
    const proposals = proposeQuestions(facts, await listQuestions(db, [caseId]), step ?? null);
    return {
      proposals: proposals.map(({ bankId, why, isFirstPick }) => ({
        ...viewTemplate(bankQuestion(bankId), facts),
        why,
        isFirstPick,
      })),
      tags: [...caseTags(facts)].map(([tag, why]) => ({ tag, why })),
    };
  },

  async 'questions.nearest'({ questionId }, { db, context }) {
    const question = await getQuestion(db, questionId);
    const facts = await loadQuestionFacts(db, question.caseId, context.today());
    const onList = await listQuestions(db, [question.caseId]);
    const ids = new Set(onList.flatMap(({ bankId }) => (bankId === null ? [] : [bankId])));
    return nearestTemplates(question, caseTags(facts).keys(), ids).map((template) => viewTemplate(template, facts));
  },

  async 'questions.add'({ caseId, text, category, step, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    await assertRoom(db, caseId, 1);
    await assertOwnConsultation(db, caseId, given.consultationId ?? null, 'consultationId');
    assertSent(context.today(), given.sharedOn ?? null, 'sharedOn');
    const plain = withDefaults(notAskedYet, given);
    const asked = { text, bankId: null, askedOf: plain.askedOf };
    const question: Question = {
      id: context.newId() as QuestionId,
      caseId,
      ...plain,
      ...asked,
      category: category ?? guessCategory(text),
      step: step ?? 'questions',
      fills: fillFromCase(asked, await loadQuestionFacts(db, caseId, context.today())),
    };
    await insertQuestion(db, question);
    note({ summary: `Added a question of ${clientName}`, clientId, caseId });
    return { changeId, questionId: question.id };
  },

  async 'questions.addFromBank'({ caseId, bankIds, consultationId = null }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const wanted = [...new Set(bankIds)].map(chosenQuestion);
    const onList = await listQuestions(db, [caseId]);
    const double = wanted.find(({ id }) => onList.some(({ bankId }) => bankId === id));
    if (double !== undefined) throw alreadyOnList(double, 'bankIds');
    await assertRoom(db, caseId, wanted.length);
    await assertOwnConsultation(db, caseId, consultationId, 'consultationId');
    const facts = await loadQuestionFacts(db, caseId, context.today());
    const questionIds: QuestionId[] = [];
    for (const { id: bankId, category, step, text } of wanted) {
      const asked = { text, bankId, askedOf: null };
      const id = context.newId() as QuestionId;
      const fills = fillFromCase(asked, facts);
      await insertQuestion(db, { ...notAskedYet, id, caseId, ...asked, category, step, fills, consultationId });
      questionIds.push(id);
    }
    const what = questionIds.length === 1 ? 'a question' : `${questionIds.length} questions`;
    note({ summary: `Added ${what} of the bank for ${clientName}`, clientId, caseId });
    return { changeId, questionIds };
  },

  async 'questions.update'({ questionId, changes }, { db, context, changeId, note }) {
    const before = await getQuestion(db, questionId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, before.caseId);
    await assertOwnConsultation(db, caseId, changes.consultationId ?? null, 'changes.consultationId');
    assertSent(context.today(), changes.sharedOn ?? null, 'changes.sharedOn');
    const changed = withChanges<Question>(before, changes);
    const kept = fillsFor(changed.text, before.fills);
    await updateQuestion(db, {
      ...changed,
      fills:
        changed.text === before.text
          ? kept
          : withNewFills(changed, kept, await loadQuestionFacts(db, caseId, context.today())),
    });
    note({ summary: `Changed a question of ${clientName}`, clientId, caseId });
    return { changeId };
  },

  async 'questions.move'({ questionId, before }, { db, changeId, note }) {
    const question = await getQuestion(db, questionId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, question.caseId);
    const others = (await listQuestions(db, [caseId])).map(({ id }) => id).filter((id) => id !== questionId);
    const place = before === null || before === questionId ? others.length : others.indexOf(before);
    if (place === -1) {
      throw new AppError('invalidInput', 'The question to stand before is not on this list. Open the list again.', {
        field: 'before',
      });
    }
    await saveQuestionOrder(db, caseId, before === questionId ? [] : others.toSpliced(place, 0, questionId));
    note({ summary: `Moved a question in the list of ${clientName}`, clientId, caseId });
    return { changeId };
  },

  async 'questions.setTop'({ questionId, isTop }, { db, changeId, note }) {
    const question = await getQuestion(db, questionId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, question.caseId);
    const marked = openQuestions(await listQuestions(db, [caseId])).filter((one) => one.isTop && one.id !== questionId);
    if (isTop && marked.length >= listSize.marked) {
      throw new AppError(
        'notAllowedYet',
        'Three questions are marked already, and only three can count most. Take the mark from one of them first.',
        { field: 'isTop' },
      );
    }
    await updateQuestion(db, { ...question, isTop });
    const did = isTop ? 'Marked a question that counts most to' : 'Took the mark from a question of';
    note({ summary: `${did} ${clientName}`, clientId, caseId });
    return { changeId };
  },

  async 'questions.markShared'({ caseId, on }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    assertSent(context.today(), on, 'on');
    const open = openQuestions(await listQuestions(db, [caseId]));
    for (const question of open) {
      const status = question.status === 'draft' ? 'ready' : question.status;
      await updateQuestion(db, { ...question, sharedOn: on, status });
    }
    note({ summary: `Noted that the questions of ${clientName} went to the center`, clientId, caseId });
    return { changeId, marked: open.length };
  },

  async 'questions.delete'({ questionId }, { db, changeId, note }) {
    const question = await getQuestion(db, questionId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, question.caseId);
    await deleteQuestion(db, questionId);
    const name = `${sayQuestion(question)} (${clientName})`;
    note({
      summary: `Moved a question of ${clientName} to the trash`,
      clientId,
      caseId,
      trash: { kind: 'question', name },
    });
    return { changeId };
  },

  async 'questions.carryOver'({ caseId, toConsultationId }, { db, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const carried = await carryQuestionsOver(db, caseId, toConsultationId);
    note({ summary: `Took open questions of ${clientName} to the next consultation`, clientId, caseId });
    return { changeId, carried };
  },
};

const notAskedYet: Omit<Question, 'id' | 'caseId' | 'bankId' | 'category' | 'step' | 'text' | 'fills'> = {
  generalText: null,
  isTop: false,
  asker: 'client',
  askedOf: null,
  status: 'draft',
  consultationId: null,
  sharedOn: null,
  note: null,
};

function bankQuestion(bankId: string): BankQuestion {
  const question = findBankQuestion(bankId);
  invariant(question !== undefined, `the bank has no question ${bankId}`);
  return question;
}

function assertSent(today: Day, on: Day | null, field: string): void {
  if (on === null || on <= today) return;
  throw new AppError('invalidInput', 'This day is still to come. Give the day the list went out.', { field });
}

async function assertRoom(db: ReadDb, caseId: CaseId, more: number): Promise<void> {
  await getCase(db, caseId);
  if ((await listQuestions(db, [caseId])).length + more <= MOST_QUESTIONS) return;
  throw new AppError('invalidInput', 'A case holds at most 300 questions. Move some to the trash first.');
}

async function assertOwnConsultation(
  db: ReadDb,
  caseId: CaseId,
  id: ConsultationId | null,
  field: string,
): Promise<void> {
  if (id === null || (await listConsultations(db, [caseId])).some((one) => one.id === id)) return;
  throw new AppError('invalidInput', 'This consultation does not belong to this case. Choose it again.', { field });
}
