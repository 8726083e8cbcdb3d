import data from '../../../resources/reference/timing.json' with { type: 'json' };
import { addDays, type Day, earliest } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { Case } from './case.ts';

/** The dates of a case that set its decision-by date. */
export type WindowDates = Pick<
  Case,
  'urgency' | 'openedOn' | 'latestSafeStart' | 'plannedTreatmentStart' | 'nextDecisionPoint'
>;

/** The decision-by date with where it comes from, in words; null when nothing gives one. */
export interface DecisionBy {
  readonly decisionBy: Day | null;
  readonly because: string;
}

/**
 * decisionBy = min(latestSafeStart, plannedTreatmentStart, opened + window) (workflow.md 3.1, rule 2). An emergency
 * has none whatever dates stand there; a flexible case has only the dates given. With treatment under way the window
 * ends at the next decision point; once that has a day, the planned start lies behind and no longer counts.
 */
export function decisionByOf(dates: WindowDates): DecisionBy {
  const window = data.windows[dates.urgency];
  const { decisionBy, plannedStart, decisionPoint } = endOf(dates);
  if (decisionBy !== null && decisionBy === dates.latestSafeStart) {
    return { decisionBy, because: data.because.latestSafeStart };
  }
  if (decisionBy !== null && decisionBy === plannedStart) {
    return { decisionBy, because: data.because.plannedTreatmentStart };
  }
  if (decisionPoint !== null && decisionBy !== null) {
    return {
      decisionBy,
      because: `${putIn(data.because.nextDecisionPoint, { what: decisionPoint.what })} (${window.source})`,
    };
  }
  return { decisionBy, because: `${withCounts(window.because, window)} (${window.source})` };
}

/** The same day without its words, for lists over all cases. */
export function decisionDayOf(dates: WindowDates): Day | null {
  return endOf(dates).decisionBy;
}

function endOf(dates: WindowDates) {
  if (dates.urgency === 'emergency') return { decisionBy: null, plannedStart: null, decisionPoint: null };
  const { days } = data.windows[dates.urgency];
  const decisionPoint = dates.urgency === 'inTreatment' ? dates.nextDecisionPoint : null;
  const decisionPointOn = decisionPoint?.on ?? null;
  const windowEnd = days === null ? null : addDays(dates.openedOn, days);
  const plannedStart = decisionPointOn === null ? dates.plannedTreatmentStart : null;
  const decisionBy = earliest([dates.latestSafeStart, plannedStart, windowEnd, decisionPointOn]);
  return { decisionBy, plannedStart, decisionPoint };
}

/** True once the decision is on record: from then on no date of the window can be missed. */
export function isDecided(theCase: Pick<Case, 'ticks'>): boolean {
  return theCase.ticks.includes('decisionRecorded');
}

/** The sentence of a window names its day counts in braces, so that a count is written down once. */
function withCounts(sentence: string, { days, targetDays }: { days: number | null; targetDays: number | null }) {
  return putIn(sentence, { days: days ?? '', targetDays: targetDays ?? '' });
}
