import data from '../../../resources/questions/proposals.json' with { type: 'json' };
import type { Case } from '../cases/case.ts';
import { type Day, daysBetween, sayDay } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { blanksOf, sayQuestion } from './pieces.ts';
import { hasMissingQuestion, hasTrialQuestion } from './propose.ts';
import type { Question } from './question.ts';
import { judgeWording } from './specificity.ts';

const { listSize, warnings } = data;

/** Where a list stands against the exit of step 5 (workflow.md section 4). */
export interface QuestionReadiness {
  /** Questions still to be asked, those for the consultation. */
  readonly count: number;
  /** Of them marked by the client, at most three. */
  readonly marked: number;
  /** Blanks in the whole list, and among the first ten. */
  readonly blanks: number;
  readonly blanksAtTop: number;
  /** Between the least and the most that make good use of a visit. */
  readonly isGoodLength: boolean;
  readonly isMarked: boolean;
  /** Every question went to the center. */
  readonly isShared: boolean;
}

/** One thing to look at in a list, in words. */
export interface QuestionWarning {
  readonly code: keyof typeof warnings;
  readonly words: string;
  /** The question it is about; null when it is the whole list. */
  readonly questionId: Question['id'] | null;
}

/** Whether the list is ready: 8 to 15, three marked, no blank in the first ten, shared (workflow.md, step 5). */
export function questionReadiness(questions: ReadonlyArray<Question>): QuestionReadiness {
  const open = openQuestions(questions);
  const blanks = (list: ReadonlyArray<Question>) => list.reduce((sum, question) => sum + blanksOf(question).length, 0);
  const marked = open.filter(({ isTop }) => isTop).length;
  return {
    count: open.length,
    marked,
    blanks: blanks(open),
    blanksAtTop: blanks(open.slice(0, listSize.withoutBlanks)),
    isGoodLength: open.length >= listSize.least && open.length <= listSize.most,
    isMarked: marked >= Math.min(listSize.marked, Math.max(1, open.length)),
    isShared: open.length > 0 && open.every(({ sharedOn }) => sharedOn !== null),
  };
}

/** The questions that a consultation is prepared with: what other steps ask, and what is answered, counts no more. */
export function openQuestions(questions: ReadonlyArray<Question>): Question[] {
  return questions.filter(({ step, status }) => step === 'questions' && status !== 'answered');
}

/** The last day the list went to the center, and how many open questions have not; null while none has. */
export function sentToCenter(
  questions: ReadonlyArray<Question>,
): { readonly lastOn: Day; readonly notSent: number } | null {
  const open = openQuestions(questions);
  const days = open.flatMap(({ sharedOn }) => (sharedOn === null ? [] : [sharedOn])).toSorted();
  const lastOn = days.at(-1);
  return lastOn === undefined ? null : { lastOn, notSent: open.length - days.length };
}

/** What to look at before the list goes out (workflow.md section 4, step 5: warnings and exit). */
export function questionWarnings(
  questions: ReadonlyArray<Question>,
  theCase: Pick<Case, 'values' | 'consultOn'>,
  today: Day,
): QuestionWarning[] {
  const open = openQuestions(questions);
  if (open.length === 0) return [];
  const { count, marked, blanksAtTop, isShared } = questionReadiness(questions);
  const { most, least, withoutBlanks, readyDaysBefore } = listSize;
  const { consultOn } = theCase;
  const daysLeft = consultOn === null ? null : daysBetween(today, consultOn);
  const say = (
    code: QuestionWarning['code'],
    applies: boolean,
    words: string,
    values: Readonly<Record<string, string | number>> = {},
  ): QuestionWarning[] => (applies ? [{ code, words: putIn(words, values), questionId: null }] : []);
  const blanks = blanksAtTop === 1 ? warnings.blanks.one : warnings.blanks.more;
  return [
    ...say('tooMany', count > most, warnings.tooMany, { count, most }),
    ...say('tooFew', count < least, warnings.tooFew, { count, least, most }),
    ...say(
      'onlyGeneral',
      open.every((question) => !judgeWording(question).isSpecific),
      warnings.onlyGeneral,
    ),
    ...say(
      'noValues',
      Object.values(theCase.values).every((value) => value === null),
      warnings.noValues,
    ),
    ...open
      .filter((question) => judgeWording(question).asksAdvocate)
      .map((question): QuestionWarning => {
        const words = putIn(warnings.asksAdvocate, { question: sayQuestion(question) });
        return { code: 'asksAdvocate', words, questionId: question.id };
      }),
    ...say('noTrial', !hasTrialQuestion(open), warnings.noTrial),
    ...say('noMissing', !hasMissingQuestion(open), warnings.noMissing),
    ...say('fewMarked', marked < Math.min(listSize.marked, count), warnings.fewMarked, {
      count: marked,
      marked: listSize.marked,
    }),
    ...say('blanks', blanksAtTop > 0, blanks, { count: blanksAtTop, most: withoutBlanks }),
    ...say(
      'notShared',
      !isShared && daysLeft !== null && daysLeft >= 0 && daysLeft <= readyDaysBefore,
      warnings.notShared,
      {
        when: consultOn === null ? '' : sayDay(consultOn, today),
      },
    ),
  ];
}
