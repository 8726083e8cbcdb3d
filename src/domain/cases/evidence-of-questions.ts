import data from '../../../resources/reference/steps.json' with { type: 'json' };
import type { Question } from '../questions/question.ts';
import { plural } from '../shared/say-count.ts';
import type { CaseFacts } from './case-facts.ts';
import { consultDayOf } from './consult-days.ts';
import type { Rule } from './step-evidence.ts';

/** The list for the consultation, in order of rank: what is asked at other steps is no part of it. */
export function consultQuestions({ questions }: Pick<CaseFacts, 'questions'>): Question[] {
  return questions.filter(({ step }) => step === 'questions');
}

/** What step 5 asks for, as the list shows it (workflow.md section 4, step 5). */
export const questionEvidence: Readonly<Record<'questionsReady' | 'questionsShared', Rule>> = {
  questionsReady: (facts) => {
    const all = consultQuestions(facts);
    const ready = all.filter(isReady);
    const { fewestQuestions: fewest, mostQuestions: most, topQuestions: top, withoutBlank } = data.numbers;
    const topCount = all.filter(({ isTop }) => isTop).length;
    const blanks = all.slice(0, withoutBlank).filter(hasBlank).length;
    return {
      met: ready.length >= fewest && ready.length <= most && topCount === top && blanks === 0,
      shows: `${ready.length} ready, ${topCount} marked first${blanks === 0 ? '' : `, ${plural(blanks, 'blank')} left`}`,
    };
  },
  questionsShared: (facts) => {
    const ready = consultQuestions(facts).filter(isReady);
    const consultOn = consultDayOf(facts);
    const shared = ready.filter(({ sharedOn }) => sharedOn !== null && (consultOn === null || sharedOn <= consultOn));
    if (ready.length === 0) return { met: false, shows: 'No question is ready' };
    return { met: shared.length === ready.length, shows: `${shared.length} of ${ready.length} shared in time` };
  },
};

/** A blank the case has not filled: "{stage}". */
export function hasBlank({ text }: Pick<Question, 'text'>): boolean {
  return /\{\w+\}/.test(text);
}

/** On the list as it stands: no draft. */
function isReady({ status }: Question): boolean {
  return status !== 'draft';
}
