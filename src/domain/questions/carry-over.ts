import type { CaseId, ConsultationId } from '../shared/ids.ts';
import type { Question, QuestionAnswer } from './question.ts';

/** The consultations that are over and the one that comes next, of one case. */
export interface Handover {
  readonly caseId: CaseId;
  /** Consultations that took place: what was to be asked there and was not answered travels on. */
  readonly held: ReadonlyArray<ConsultationId>;
  /** Consultations that were cancelled or did not take place: what was to be asked there was never asked. */
  readonly fellThrough: ReadonlyArray<ConsultationId>;
  readonly to: ConsultationId;
}

/**
 * Questions that travel to the next consultation, as they are to be kept (workflow.md section 4, steps 6 and 7): without
 * an answer at those held, or with a last answer that asks for a follow-up, and then they count as put off; without an
 * answer at those that fell through, and then they stand as they stood. Answers stay with the question. Whether the
 * center has the list is said anew. Questions of other consultations and other cases are left alone.
 */
export function carriedOver(
  questions: ReadonlyArray<Question>,
  answers: ReadonlyArray<QuestionAnswer>,
  { caseId, held, fellThrough, to }: Handover,
): Question[] {
  return questions.flatMap((question): Question[] => {
    if (question.caseId !== caseId) return [];
    const last = answers.filter(({ questionId }) => questionId === question.id).at(-1);
    // Placed nowhere and asked at one all the same counts as placed there.
    const at = question.consultationId ?? last?.consultationId ?? null;
    const isOpen = last === undefined ? question.status !== 'answered' : last.needsFollowUp;
    if (at === null || at === to || !isOpen) return [];
    const traveled = { ...question, consultationId: to, sharedOn: null };
    if (held.includes(at)) return [{ ...traveled, status: 'deferred' }];
    return fellThrough.includes(at) ? [traveled] : [];
  });
}
