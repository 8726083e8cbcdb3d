import { placeholdersOf } from '../../domain/questions/bank.ts';
import { fillsFor, knownValue, typedFill } from '../../domain/questions/fill.ts';
import { sayQuestion } from '../../domain/questions/pieces.ts';
import type { Question } from '../../domain/questions/question.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { getQuestion, listQuestions, updateQuestion } from '../../store/questions/questions.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers } from '../handlers.ts';
import { alreadyOnList, chosenQuestion, withNewFills } from './bank-choice.ts';
import { loadQuestionFacts } from './load-question-facts.ts';

type OwnNames = 'questions.fill' | 'questions.fillAll' | 'questions.makeSpecific';

export const wordingHandlers: Handlers<OwnNames> = {
  async 'questions.fill'({ questionId, typed, fromCase }, { db, context, changeId, note }) {
    const question = await getQuestion(db, questionId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, question.caseId);
    const known = await loadQuestionFacts(db, caseId, context.today());
    const names = placeholdersOf(question.text);
    const unknown = [...typed.map(({ placeholder }) => placeholder), ...fromCase].find((name) => !names.includes(name));
    if (unknown !== undefined) {
      throw new AppError('invalidInput', 'This question has no such blank. Open the list again.', { field: 'typed' });
    }
    const fills = new Map(question.fills.map((fill) => [fill.placeholder, fill]));
    for (const { placeholder, value } of typed) {
      if (value === null) fills.delete(placeholder);
      else fills.set(placeholder, typedFill(placeholder, value));
    }
    for (const placeholder of fromCase) {
      const value = knownValue(placeholder, question, known);
      if (value === null) {
        throw new AppError(
          'invalidInput',
          'The case does not know this yet, so nothing was put in. Type it, or fill it in where the to-do says.',
          { field: 'fromCase' },
        );
      }
      fills.set(placeholder, { placeholder, ...value });
    }
    await updateQuestion(db, { ...question, fills: fillsFor(question.text, [...fills.values()]) });
    note({ summary: `Filled in a question of ${clientName}`, clientId, caseId });
    return { changeId };
  },

  async 'questions.fillAll'({ caseId }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const known = await loadQuestionFacts(db, caseId, context.today());
    let filled = 0;
    for (const question of await listQuestions(db, [caseId])) {
      const fills = withNewFills(question, question.fills, known);
      const count = fills.length - fillsFor(question.text, question.fills).length;
      if (count === 0) continue;
      filled += count;
      await updateQuestion(db, { ...question, fills });
    }
    note({ summary: `Filled in the questions of ${clientName}`, clientId, caseId });
    return { changeId, filled };
  },

  async 'questions.makeSpecific'({ questionId, bankId, text }, { db, context, changeId, note }) {
    const question = await getQuestion(db, questionId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, question.caseId);
    const template = bankId === undefined ? null : chosenQuestion(bankId);
    const wording = template?.text ?? text;
    if (wording === undefined) {
      throw new AppError('invalidInput', 'Choose a question of the bank, or type the specific wording.', {
        field: 'text',
      });
    }
    const onList = await listQuestions(db, [caseId]);
    if (template !== null && onList.some((one) => one.bankId === template.id && one.id !== questionId)) {
      throw alreadyOnList(template, 'bankId');
    }
    const specific: Question = {
      ...question,
      text: wording,
      bankId: template?.id ?? question.bankId,
      category: template?.category ?? question.category,
      step: template?.step ?? question.step,
      // What the client first said is kept, however often the wording changes after it.
      generalText: question.generalText ?? sayQuestion(question),
    };
    const fills = withNewFills(
      specific,
      fillsFor(wording, question.fills),
      await loadQuestionFacts(db, caseId, context.today()),
    );
    await updateQuestion(db, { ...specific, fills });
    note({ summary: `Made a question of ${clientName} specific`, clientId, caseId });
    return { changeId };
  },
};
