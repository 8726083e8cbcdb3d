import data from '../../../resources/reference/timing.json' with { type: 'json' };
import { addDays, type Day, earliest } from '../shared/days.ts';
import type { Case } from './case.ts';

/** The dates of a case that set its decision-by date. */
export type WindowDates = Pick<Case, 'urgency' | 'openedOn' | 'latestSafeStart' | 'plannedTreatmentStart'>;

/** The decision-by date with where it comes from, in words; null when nothing gives one. */
export interface DecisionBy {
  readonly decisionBy: Day | null;
  readonly because: string;
}

/**
 * decisionBy = min(latestSafeStart, plannedTreatmentStart, opened + window) (workflow.md 3.1, rule 2). An emergency
 * has none whatever dates stand there; a flexible case and one in treatment have only the dates given.
 */
export function decisionByOf(dates: WindowDates): DecisionBy {
  const window = data.windows[dates.urgency];
  const because = `${withCounts(window.because, window)} (${window.source})`;
  if (dates.urgency === 'emergency') return { decisionBy: null, because };

  const windowEnd = window.days === null ? null : addDays(dates.openedOn, window.days);
  const decisionBy = earliest([dates.latestSafeStart, dates.plannedTreatmentStart, windowEnd]);
  if (decisionBy !== null && decisionBy === dates.latestSafeStart) {
    return { decisionBy, because: 'The latest safe start, as the oncologist gave it.' };
  }
  if (decisionBy !== null && decisionBy === dates.plannedTreatmentStart) {
    return { decisionBy, because: 'The day treatment is planned to start.' };
  }
  return { decisionBy, because };
}

/** True once the decision is on record: from then on no date of the window can be missed. */
export function isDecided(theCase: Pick<Case, 'ticks'>): boolean {
  return theCase.ticks.includes('decisionRecorded');
}

/** The sentence of a window names its day counts in braces, so that a count is written down once. */
function withCounts(sentence: string, counts: { readonly days: number | null; readonly targetDays: number | null }) {
  return sentence.replace('{days}', `${counts.days}`).replace('{targetDays}', `${counts.targetDays}`);
}
