import proposals from '../../../resources/questions/proposals.json' with { type: 'json' };
import words from '../../../resources/questions/words.json' with { type: 'json' };
import { putIn } from '../shared/put-in.ts';
import type { Asker, QuestionStatus, QuestionStep } from './question.ts';

/** The words of this part, as shipped. */
export const questionWords = words;

/** Sizes of a list and who leads to what, as dated data (workflow.md section 4, step 5). */
export const { listSize } = proposals;

/** "For the consultation". */
export function questionStepLabel(step: QuestionStep): string {
  return words.steps[step];
}

/** "Put off". */
export function questionStatusLabel(status: QuestionStatus): string {
  return words.statuses[status];
}

/** "The client". */
export function askerLabel(asker: Asker): string {
  return words.askers[asker];
}

/** "11 questions, 3 marked, 1 blank left". */
export function countLine({ count, marked, blanks }: { count: number; marked: number; blanks: number }): string {
  const parts = [
    count === 1 ? words.count.one : putIn(words.count.more, { count }),
    ...(marked === 0 ? [] : [putIn(words.count.marked, { count: marked })]),
    ...(blanks === 0 ? [] : [blanks === 1 ? words.count.blankOne : putIn(words.count.blanks, { count: blanks })]),
  ];
  return parts.join(', ');
}
