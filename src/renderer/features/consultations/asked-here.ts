import type { QuestionView } from '../../../contract/question-fields.ts';
import type { ConsultationId } from '../../../domain/shared/ids.ts';

/** Those meant for this consultation or answered at it, and those of the consult step nobody has placed yet. */
export function askedHere(all: ReadonlyArray<QuestionView>, id: ConsultationId): ReadonlyArray<QuestionView> {
  return all.filter(
    ({ question, answers }) =>
      question.consultationId === id ||
      answers.some(({ consultationId }) => consultationId === id) ||
      (question.consultationId === null && question.step === 'questions' && answers.length === 0),
  );
}

/** Of those, what has no answer from here, or one that asks for more. */
export function leftOpenHere(all: ReadonlyArray<QuestionView>, id: ConsultationId): ReadonlyArray<QuestionView> {
  return askedHere(all, id).filter(({ question, answers }) => {
    const last = answers.findLast(({ consultationId }) => consultationId === id);
    return last === undefined ? question.status !== 'answered' : last.needsFollowUp;
  });
}
