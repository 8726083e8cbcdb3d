import type { Day } from '../shared/days.ts';
import type { GuideFacts } from './case-facts.ts';

/** What the words of one warning are filled with; `{}` where they need nothing. */
export type Found = Readonly<Record<string, string | number>>;

/** One entry for each thing a warning speaks of; none where there is nothing to warn of. */
export type Rule = (facts: GuideFacts, today: Day) => ReadonlyArray<Found>;

/** One warning that needs no words put in, when `isSo`. */
export function when(isSo: boolean): ReadonlyArray<Found> {
  return isSo ? [{}] : [];
}
