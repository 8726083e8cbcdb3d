import data from '../../../resources/reference/steps.json' with { type: 'json' };
import { type TickCode, tickCodes } from './case.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CasePlace } from './case-places.ts';
import { stepsLeftBehind } from './moves.ts';
import { evidenceRules } from './step-evidence.ts';
import type { Step } from './steps.ts';

/** One criterion of entering or leaving a step: shown by the data, or ticked by hand. */
export interface Criterion {
  readonly code: string;
  readonly text: string;
  readonly met: boolean;
  /** What to tick while the data do not show it; null when the data show it, or alone decide. */
  readonly tick: TickCode | null;
  /** What the data show, in words, "2 of 3 confirmed"; null when no data can. */
  readonly shows: string | null;
  /** Where it is seen to. */
  readonly place: CasePlace;
}

interface CriterionText {
  readonly code: string;
  readonly text: string;
  readonly place: string;
  /** A tick that stands in for what the data do not show. */
  readonly orTick?: string;
}

/** The exit criteria of one step, in the order of workflow.md section 4, each met or not. */
export function criteriaOf(step: Step, facts: CaseFacts): Criterion[] {
  return data.steps[step].exit.map((criterion) => judgeCriterion(criterion, facts));
}

/** What should be there when the step begins (workflow.md section 4, "Entry"); it bars nothing. */
export function entryCriteriaOf(step: Step, facts: CaseFacts): Criterion[] {
  return data.steps[step].entry.map((criterion) => judgeCriterion(criterion, facts));
}

/**
 * Unmet exit criteria that stand in the way of a move: those of every step left behind. A skipped step asks for
 * nothing, since its reason is on record. Empty for a move back or within a column.
 */
export function unmetForMove(from: Step, to: Step, facts: CaseFacts): Criterion[] {
  return stepsLeftBehind(from, to)
    .filter((step) => facts.case.steps[step].status !== 'skipped')
    .flatMap((step) => criteriaOf(step, facts))
    .filter((criterion) => !criterion.met);
}

function judgeCriterion({ code, text, place, orTick }: CriterionText, facts: CaseFacts): Criterion {
  const evidence = evidenceRules[code]?.(facts) ?? null;
  const isShown = evidence?.met ?? false;
  const tick = isShown ? null : tickNamed(orTick ?? code);
  return {
    code,
    text,
    met: isShown || (tick !== null && facts.case.ticks.includes(tick)),
    tick,
    shows: evidence?.shows ?? null,
    place: place as CasePlace,
  };
}

function tickNamed(code: string): TickCode | null {
  return tickCodes.find((tick) => tick === code) ?? null;
}
