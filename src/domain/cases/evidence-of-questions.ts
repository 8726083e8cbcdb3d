import data from '../../../resources/questions/proposals.json' with { type: 'json' };
import { blanksOf } from '../questions/pieces.ts';
import type { Question } from '../questions/question.ts';
import { plural } from '../shared/say-count.ts';
import type { CaseFacts } from './case-facts.ts';
import { consultDayOf } from './consult-days.ts';
import type { Rule } from './step-evidence.ts';

/** The list for the consultation, in order of rank: what is asked at other steps is no part of it. */
export function consultQuestions({ questions }: Pick<CaseFacts, 'questions'>): Question[] {
  return questions.filter(({ step }) => step === 'questions');
}

/** What step 5 asks for, as the list shows it: 8 to 15, three marked, no blank in the first ten (workflow.md, step 5). */
export const questionEvidence: Readonly<Record<'questionsReady' | 'questionsShared', Rule>> = {
  questionsReady: (facts) => {
    const list = consultQuestions(facts);
    const { least, most, marked, withoutBlanks } = data.listSize;
    const topCount = list.filter(({ isTop }) => isTop).length;
    const blanks = list.slice(0, withoutBlanks).flatMap(blanksOf).length;
    return {
      met: list.length >= least && list.length <= most && topCount >= marked && blanks === 0,
      shows: `${plural(list.length, 'question')}, ${topCount} marked first${blanks === 0 ? '' : `, ${plural(blanks, 'blank')} left`}`,
    };
  },
  questionsShared: (facts) => {
    const list = consultQuestions(facts);
    const consultOn = consultDayOf(facts);
    const shared = list.filter(({ sharedOn }) => sharedOn !== null && (consultOn === null || sharedOn <= consultOn));
    if (list.length === 0) return { met: false, shows: 'No question on the list' };
    return { met: shared.length === list.length, shows: `${shared.length} of ${list.length} shared in time` };
  },
};
