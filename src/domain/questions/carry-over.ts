import type { CaseId, ConsultationId } from '../shared/ids.ts';
import type { Question, QuestionAnswer } from './question.ts';

/** The consultation that took place and the one that comes next, of one case. */
export interface Handover {
  readonly caseId: CaseId;
  /** Consultations that took place: what was to be asked there and was not answered travels on. */
  readonly from: ReadonlyArray<ConsultationId>;
  readonly to: ConsultationId;
}

/**
 * Questions that travel to the next consultation, as they are to be kept (workflow.md section 4, steps 6 and 7): without
 * an answer at those consultations, or with a last answer that asks for a follow-up. They count as put off from then on;
 * answers stay with the question. Questions of other consultations and other cases are left alone.
 */
export function carriedOver(
  questions: ReadonlyArray<Question>,
  answers: ReadonlyArray<QuestionAnswer>,
  { caseId, from, to }: Handover,
): Question[] {
  const held = new Set(from.filter((id) => id !== to));
  return questions
    .filter((question) => question.caseId === caseId && isOpenAt(held, question, answers))
    .map((question) => ({ ...question, consultationId: to, status: 'deferred', sharedOn: null }));
}

// Placed at one that was held, or placed nowhere and asked there all the same.
function isOpenAt(
  held: ReadonlySet<ConsultationId>,
  { id, consultationId, status }: Question,
  answers: ReadonlyArray<QuestionAnswer>,
): boolean {
  const last = answers.filter(({ questionId }) => questionId === id).at(-1);
  const at = consultationId ?? last?.consultationId ?? null;
  if (at === null || !held.has(at)) return false;
  return last === undefined ? status !== 'answered' : last.needsFollowUp;
}
