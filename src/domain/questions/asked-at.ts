import type { Consultation } from '../consultations/consultation.ts';
import type { ConsultationId } from '../shared/ids.ts';
import type { Question, QuestionAnswer } from './question.ts';

/** A question with its answers, oldest first. */
export interface AnsweredQuestion {
  readonly question: Pick<Question, 'consultationId' | 'step' | 'status'>;
  readonly answers: ReadonlyArray<Pick<QuestionAnswer, 'consultationId' | 'needsFollowUp'>>;
}

/** The consultations of a case that are still to come: what was put off travels to one of them. */
export function stillToCome(all: ReadonlyArray<Pick<Consultation, 'id' | 'status'>>): ReadonlySet<ConsultationId> {
  return new Set(all.filter(({ status }) => status === 'planned' || status === 'booked').map(({ id }) => id));
}

/**
 * Those meant for this consultation or answered at it, and those of the consult step nobody has placed yet. Of one that
 * was held also what traveled on: answers are often written down after it is marked as held.
 */
export function askedAt<Asked extends AnsweredQuestion>(
  all: ReadonlyArray<Asked>,
  { id, status }: Pick<Consultation, 'id' | 'status'>,
  toCome: ReadonlySet<ConsultationId>,
): ReadonlyArray<Asked> {
  return all.filter(({ question, answers }) => {
    const at = question.consultationId;
    if (at === id || answers.some(({ consultationId }) => consultationId === id)) return true;
    if (at === null) return question.step === 'questions' && answers.length === 0;
    return status === 'held' && question.status === 'deferred' && toCome.has(at);
  });
}

/** Of those, what has no answer from here, or one that asks for more. */
export function leftOpenAt<Asked extends AnsweredQuestion>(
  all: ReadonlyArray<Asked>,
  consultation: Pick<Consultation, 'id' | 'status'>,
  toCome: ReadonlySet<ConsultationId>,
): ReadonlyArray<Asked> {
  return askedAt(all, consultation, toCome).filter(({ question, answers }) => {
    const last = answers.findLast(({ consultationId }) => consultationId === consultation.id);
    return last === undefined ? question.status !== 'answered' : last.needsFollowUp;
  });
}
