import type { OperationInput } from '../../src/contract/all.ts';
import type { AnswerId, CaseId, QuestionId } from '../../src/domain/shared/ids.ts';
import type { TestBridge } from './test-bridge.ts';

type Call = TestBridge['call'];

/** A question in the client's words. */
export async function addQuestion(
  call: Call,
  caseId: CaseId,
  more: Partial<OperationInput<'questions.add'>> = {},
): Promise<QuestionId> {
  return (await call('questions.add', { caseId, text: 'Is this the right treatment?', ...more })).questionId;
}

/** A question of the bank. */
export async function addBankQuestion(call: Call, caseId: CaseId, bankId = 'B1'): Promise<QuestionId> {
  const { questionIds } = await call('questions.addFromBank', { caseId, bankIds: [bankId] });
  const [questionId] = questionIds;
  if (questionId === undefined) throw new Error('No question was added');
  return questionId;
}

/** An answer to a new question. */
export async function addAnswer(call: Call, caseId: CaseId): Promise<AnswerId> {
  const questionId = await addQuestion(call, caseId);
  return (await call('questions.answer', { questionId, answer: 'Yes, for now.' })).answerId;
}
