import type { OperationName } from '../../src/contract/all.ts';
import type { BuiltCase } from '../support/build-case.ts';
import { addConsultation } from '../support/build-consultation.ts';
import { addAnswer, addBankQuestion, addQuestion } from '../support/build-question.ts';
import type { TestBridge } from '../support/test-bridge.ts';
import { type Examples, unknown } from './operation-example.ts';

type QuestionName = Extract<OperationName, `questions.${string}`>;

/** Examples of questions, their fills, answers and sheet. */
export function questionExamples(call: TestBridge['call']): Examples<QuestionName> {
  const own = async ({ caseId }: BuiltCase) => ({ questionId: await addQuestion(call, caseId) });
  const ofBank = async ({ caseId }: BuiltCase) => ({ questionId: await addBankQuestion(call, caseId) });
  const answered = async ({ caseId }: BuiltCase) => ({ answerId: await addAnswer(call, caseId) });
  const noQuestion = () => ({ questionId: unknown });
  const noCase = () => ({ caseId: unknown });
  const ofCase = ({ caseId }: BuiltCase) => ({ caseId });
  const withList = async ({ caseId }: BuiltCase) => {
    await addQuestion(call, caseId);
    return { caseId };
  };
  return {
    'questions.list': { good: ofCase, refused: noCase, code: 'notFound' },
    'questions.propose': { good: ofCase, refused: ({ caseId }) => ({ caseId, step: 'decision' }) },
    'questions.nearest': { good: own, refused: noQuestion, code: 'notFound' },
    'questions.add': {
      good: ({ caseId }) => ({ caseId, text: 'Can I keep my hair?', asker: 'supportPerson' }),
      refused: ({ caseId }) => ({ caseId, text: ' ' }),
    },
    'questions.addFromBank': {
      good: ({ caseId }) => ({ caseId, bankIds: ['A1', 'G1'] }),
      refused: ({ caseId }) => ({ caseId, bankIds: ['Z9'] }),
    },
    'questions.update': {
      good: async (built) => ({ ...(await own(built)), changes: { askedOf: 'Dr. Uma Sample', status: 'ready' } }),
      refused: async (built) => ({ ...(await own(built)), changes: { consultationId: unknown } }),
    },
    'questions.move': {
      good: async (built) => ({ ...(await own(built)), before: await addQuestion(call, built.caseId) }),
      refused: async (built) => ({ ...(await own(built)), before: unknown }),
    },
    'questions.setTop': {
      good: async (built) => ({ ...(await own(built)), isTop: true }),
      refused: async ({ caseId }) => {
        for (const place of [1, 2, 3]) {
          const questionId = await addQuestion(call, caseId, { text: `Question ${place}?` });
          await call('questions.setTop', { questionId, isTop: true });
        }
        return { questionId: await addQuestion(call, caseId), isTop: true };
      },
      code: 'notAllowedYet',
    },
    'questions.fill': {
      good: async (built) => ({ ...(await ofBank(built)), typed: [{ placeholder: 'tnm', value: 'T2 N1 M0' }] }),
      refused: async (built) => ({ ...(await ofBank(built)), fromCase: ['tnm'] }),
    },
    'questions.fillAll': { good: ofCase, refused: noCase, code: 'notFound' },
    'questions.makeSpecific': {
      good: async (built) => ({ ...(await own(built)), bankId: 'D1' }),
      refused: own,
    },
    'questions.markShared': {
      good: ({ caseId }) => ({ caseId, on: '2026-11-20' }),
      refused: ({ caseId }) => ({ caseId, on: '2027-01-01' }),
    },
    'questions.answer': {
      good: async (built) => ({
        ...(await own(built)),
        answer: 'Yes.\nWith weekly checks.',
        answeredBy: 'Dr. Example',
      }),
      refused: async (built) => ({ ...(await own(built)), answer: 'Yes.', answeredOn: '2027-01-01' }),
    },
    'questions.updateAnswer': {
      good: async (built) => ({ ...(await answered(built)), changes: { needsFollowUp: true } }),
      refused: async (built) => ({ ...(await answered(built)), changes: { answer: ' ' } }),
    },
    'questions.deleteAnswer': { good: answered, refused: () => ({ answerId: unknown }), code: 'notFound' },
    'questions.delete': { good: own, refused: noQuestion, code: 'notFound' },
    'questions.carryOver': {
      good: async ({ caseId }) => ({ caseId, toConsultationId: await addConsultation(call, caseId) }),
      refused: ({ caseId }) => ({ caseId, toConsultationId: unknown }),
    },
    'questions.sheet': { good: withList, refused: ofCase, code: 'nothingToPrint' },
    'questions.saveSheet': { good: withList, refused: ofCase, code: 'nothingToPrint' },
  };
}
