import data from '../../../resources/reference/steps.json' with { type: 'json' };
import type { Comparison, ComparisonAnnotation, ComparisonRow } from '../opinions/comparison.ts';
import type { Opinion } from '../opinions/opinion.ts';
import { completenessOf } from '../records/completeness.ts';
import type { RecordItem } from '../records/record-item.ts';
import { type Case, type TickCode, tickCodes } from './case.ts';
import { decisionByOf } from './decision-by.ts';
import { stepsLeftBehind } from './moves.ts';
import type { Step } from './steps.ts';

/** Everything the exit criteria of a case read. */
export interface CaseFacts {
  readonly case: Case;
  readonly records: ReadonlyArray<RecordItem>;
  readonly opinions: ReadonlyArray<Opinion>;
  /** The opinions compared; null while there are fewer than two. */
  readonly comparison: Comparison | null;
  readonly annotations: ReadonlyArray<ComparisonAnnotation>;
}

/** One exit criterion of a step: shown by the data, or ticked by hand. */
export interface Criterion {
  readonly code: string;
  readonly text: string;
  readonly met: boolean;
  /** What to tick when the data do not show it; null when the data alone decide. */
  readonly tick: TickCode | null;
}

interface CriterionText {
  readonly code: string;
  readonly text: string;
  /** A tick that stands in for what the data do not show. */
  readonly orTick?: string;
}

/** Exit criteria that data show; every other code in steps.json is one of `tickCodes`. */
export const computedCriteria: Readonly<Record<string, (facts: CaseFacts) => boolean>> = {
  reasonAndTrigger: (facts) => facts.case.reasons.length > 0 && facts.case.triggers.length > 0,
  firstOpinionSummarized: (facts) => facts.case.firstOpinionSummary !== null,
  authorizationSettled: (facts) => facts.case.authorization !== 'none',
  goalWritten: (facts) => facts.case.goal !== null,
  // Neither a name nor a day stands for "not confirmed", which the window bar says; one without the other is unclear.
  urgencyKnown: (facts) => (facts.case.urgencyConfirmedBy === null) === (facts.case.urgencyConfirmedOn === null),
  decisionBySet: (facts) => decisionByOf(facts.case).decisionBy !== null,
  packetGood: (facts) => ['good', 'gold'].includes(completenessOf(facts.records).reached ?? ''),
  twoOpinions: (facts) => facts.opinions.length >= 2,
  differencesMarked: (facts) => facts.comparison?.rows.every((row) => isMarked(row, facts.annotations)) ?? false,
  materialDifferencesAsked: (facts) => facts.comparison?.rows.every((row) => isAsked(row, facts.annotations)) ?? false,
  closedOrFollowedUp: (facts) => facts.case.status === 'closed' || facts.case.nextAction !== null,
};

/** The exit criteria of one step, in the order of workflow.md section 4, each met or not. */
export function criteriaOf(step: Step, facts: CaseFacts): Criterion[] {
  return data.steps[step].exit.map((criterion) => judgeCriterion(criterion, facts));
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

function judgeCriterion({ code, text, orTick }: CriterionText, facts: CaseFacts): Criterion {
  const isShown = computedCriteria[code]?.(facts) ?? false;
  const tick = isShown ? null : tickNamed(orTick ?? code);
  return { code, text, met: isShown || (tick !== null && facts.case.ticks.includes(tick)), tick };
}

function tickNamed(code: string): TickCode | null {
  return tickCodes.find((tick) => tick === code) ?? null;
}

function isMarked(row: ComparisonRow, annotations: ReadonlyArray<ComparisonAnnotation>): boolean {
  const annotation = annotations.find(({ dimension }) => dimension === row.dimension);
  if (row.agreement === 'unknown' && (annotation?.byEye ?? null) === null) return false;
  return !isDifference(row, annotation) || (annotation?.material ?? null) !== null;
}

function isAsked(row: ComparisonRow, annotations: ReadonlyArray<ComparisonAnnotation>): boolean {
  const annotation = annotations.find(({ dimension }) => dimension === row.dimension);
  const isMaterial = annotation?.material === 'yes' && row.agreement !== 'same' && row.agreement !== 'notAddressed';
  return !isMaterial || (annotation?.clarifyingQuestion ?? null) !== null;
}

function isDifference(row: ComparisonRow, annotation: ComparisonAnnotation | undefined): boolean {
  return row.agreement === 'different' || (row.agreement === 'unknown' && annotation?.byEye === 'different');
}
