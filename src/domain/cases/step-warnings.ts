import data from '../../../resources/reference/steps.json' with { type: 'json' };
import { consultationWarnings } from '../consultations/warnings.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { GuideFacts } from './case-facts.ts';
import type { CasePlace } from './case-places.ts';
import { chosenSource } from './evidence-of-source.ts';
import type { Found, Rule } from './found-warning.ts';
import type { Step } from './steps.ts';
import { closingRules, decisionRules, evaluationRules, oncologistRules } from './warnings-of-findings.ts';
import { questionRules, recordRules } from './warnings-of-packet.ts';
import { reasonRules, timingRules } from './warnings-of-start.ts';

/** Something about a step that somebody has to look at; it never bars anything. */
export interface StepWarning {
  readonly code: string;
  readonly level: 'caution' | 'warning';
  readonly text: string;
  /** Where it comes from; null where the text says so itself. */
  readonly source: string | null;
  readonly place: CasePlace;
}

/** What no data can show: to be watched for by eye. */
export interface WatchFor {
  readonly code: string;
  readonly text: string;
  readonly source: string;
}

/** What to watch for at a step that no data can show (workflow.md section 4, "Warnings"). */
export function watchForOf(step: Step): ReadonlyArray<WatchFor> {
  return data.steps[step].watchFor;
}

const rules: Readonly<Record<Exclude<Step, 'source' | 'consultation'>, Readonly<Record<string, Rule>>>> = {
  reasons: reasonRules,
  timing: timingRules,
  records: recordRules,
  questions: questionRules,
  evaluation: evaluationRules,
  oncologist: oncologistRules,
  decision: decisionRules,
};

/**
 * Warnings of one step on `today` (workflow.md section 4, "Warnings"), those that weigh more first. What the age of
 * records and of the window asks for is said by `timingWarnings`; the one chosen and a consultation speak for themselves.
 */
export function stepWarnings(step: Step, facts: GuideFacts, today: Day): StepWarning[] {
  return foundAt(step, facts, today).toSorted(
    (one, other) => Number(other.level === 'warning') - Number(one.level === 'warning'),
  );
}

/** What closing the case on `today` would leave open (workflow.md section 4, step 9); it bars nothing. */
export function closingWarnings(facts: GuideFacts, today: Day): StepWarning[] {
  return worded('decision', closingRules, facts, today);
}

function foundAt(step: Step, facts: GuideFacts, today: Day): StepWarning[] {
  if (step === 'source') return ofChosen(facts);
  return step === 'consultation' ? ofConsultations(facts, today) : worded(step, rules[step], facts, today);
}

/** The one chosen, in the words of the Sources tab, so that both say the same. */
function ofChosen(facts: GuideFacts): StepWarning[] {
  const name = chosenSource(facts)?.name ?? '';
  return facts.sourceFlags.map(({ code, level, text, source }) => ({
    code,
    level: level === 'ask' ? 'caution' : 'warning',
    text: `${name}: ${text}`,
    source,
    place: 'sources',
  }));
}

function worded(step: Step, of: Readonly<Record<string, Rule>>, facts: GuideFacts, today: Day): StepWarning[] {
  return data.steps[step].warnings.flatMap((words) => {
    const found: ReadonlyArray<Found> = of[words.code]?.(facts, today) ?? [];
    return found.map((values) => ({
      code: words.code,
      level: words.level as StepWarning['level'],
      text: putIn(words.text, values),
      source: words.source,
      place: words.place as CasePlace,
    }));
  });
}

function ofConsultations({ consultations }: GuideFacts, today: Day): StepWarning[] {
  return consultations.flatMap((consultation) =>
    // Without a slot nothing is said of the clock, so the moment plays no part.
    consultationWarnings(consultation, { slot: null, today, now: '' }).map((warning) => ({
      ...warning,
      place: 'consultations' as const,
    })),
  );
}
