import { AppError, type ErrorCode } from '../../src/domain/shared/app-error.ts';
import type { BuiltCase } from '../support/build-case.ts';
import { addQuestion } from '../support/build-question.ts';
import type { TestApplication } from '../support/test-application.ts';
import { unknown } from './operation-example.ts';
import type { Provocations, Provoke } from './provocation.ts';

const noQuestion =
  (more = {}): Provoke =>
  () => ({ questionId: unknown, ...more });
const noCase =
  (more = {}): Provoke =>
  () => ({ caseId: unknown, ...more });

/** How the refusals around questions come about. */
export function questionRefusals(app: () => TestApplication): Provocations {
  const call: TestApplication['call'] = (name, input) => app().call(name, input);

  const withList: Provoke = async ({ caseId }) => {
    await addQuestion(call, caseId);
    return { caseId };
  };
  const failing =
    (code: ErrorCode): Provoke =>
    async (built) => {
      const fail = async (): Promise<never> => {
        throw new AppError(code, 'It could not be saved here. Choose another place.');
      };
      Object.assign(app().context.desktop, { saveDocument: fail });
      return await withList(built);
    };
  const withEmoji: Provoke = async ({ caseId }) => {
    await addQuestion(call, caseId, { text: 'Can I keep my 🐕?' });
    return { caseId };
  };
  const withB1 = async ({ caseId }: BuiltCase) => {
    await call('questions.addFromBank', { caseId, bankIds: ['B1'] });
  };
  const fourth: Provoke = async ({ caseId }) => {
    for (const place of [1, 2, 3]) {
      const questionId = await addQuestion(call, caseId, { text: `Question ${place}?` });
      await call('questions.setTop', { questionId, isTop: true });
    }
    return { questionId: await addQuestion(call, caseId), isTop: true };
  };

  return {
    'questions.list': { notFound: noCase() },
    'questions.propose': { notFound: noCase() },
    'questions.nearest': { notFound: noQuestion() },
    'questions.add': { notFound: noCase({ text: 'Why?' }) },
    'questions.addFromBank': {
      notFound: ({ caseId }) => ({ caseId, bankIds: ['A99'] }),
      alreadyExists: async (built) => {
        await withB1(built);
        return { caseId: built.caseId, bankIds: ['A1', 'B1'] };
      },
    },
    'questions.update': { notFound: noQuestion({ changes: {} }) },
    'questions.move': { notFound: noQuestion({ before: null }) },
    'questions.setTop': { notFound: noQuestion({ isTop: false }), notAllowedYet: fourth },
    'questions.fill': { notFound: noQuestion() },
    'questions.fillAll': { notFound: noCase() },
    'questions.makeSpecific': {
      notFound: async ({ caseId }) => ({ questionId: await addQuestion(call, caseId), bankId: 'A99' }),
      alreadyExists: async (built) => {
        await withB1(built);
        return { questionId: await addQuestion(call, built.caseId), bankId: 'B1' };
      },
    },
    'questions.markShared': { notFound: noCase({ on: '2026-11-20' }) },
    'questions.answer': { notFound: noQuestion({ answer: 'Yes.' }) },
    'questions.updateAnswer': { notFound: () => ({ answerId: unknown, changes: {} }) },
    'questions.deleteAnswer': { notFound: () => ({ answerId: unknown }) },
    'questions.delete': { notFound: noQuestion() },
    'questions.carryOver': { notFound: noCase({ toConsultationId: unknown }) },
    'questions.sheet': {
      notFound: noCase(),
      nothingToPrint: ({ caseId }) => ({ caseId }),
      missingCharacters: withEmoji,
    },
    'questions.saveSheet': {
      notFound: noCase(),
      nothingToPrint: ({ caseId }) => ({ caseId }),
      missingCharacters: withEmoji,
      saveFailed: failing('saveFailed'),
      diskFull: failing('diskFull'),
    },
  };
}
