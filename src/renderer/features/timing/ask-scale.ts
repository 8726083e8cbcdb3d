import { type Day, daysBetween, earliest, latest } from '../../../domain/shared/days.ts';
import type { TimingView } from './dates-screen.tsx';

type CriticalItem = TimingView['criticalPath']['items'][number];

/** Where the parts of one row lie, as shares of the common scale, 0 to 1. */
export interface AskBar {
  /** Days in hand: from today to the latest day to ask; null once there are none. */
  readonly inHand: { readonly from: number; readonly to: number } | null;
  /** What the custodian takes: from the asking, or the latest day for it, to the day it may be expected. */
  readonly lead: { readonly from: number; readonly to: number };
  readonly needed: number;
}

/** One scale for all rows, from the first day to the last that any of them names. */
export interface AskScale {
  readonly today: number;
  readonly bars: ReadonlyArray<AskBar>;
}

/** The bars of the missing things on one common scale, so that rows can be compared by eye. */
export function askScale(items: ReadonlyArray<CriticalItem>, today: Day): AskScale {
  const spans = items.map(({ askedOn, expectedOn, latestAskOn, neededOn }) => {
    const leadFrom = askedOn ?? latestAskOn;
    const leadTo = expectedOn ?? neededOn;
    return { leadFrom, leadTo, neededOn, inHandTo: askedOn === null && latestAskOn > today ? latestAskOn : null };
  });
  const days = spans.flatMap(({ leadFrom, leadTo, neededOn }) => [leadFrom, leadTo, neededOn]);
  const first = earliest([today, ...days]) ?? today;
  const length = Math.max(1, daysBetween(first, latest([today, ...days]) ?? today));
  const at = (day: Day) => daysBetween(first, day) / length;
  return {
    today: at(today),
    bars: spans.map(({ leadFrom, leadTo, neededOn, inHandTo }) => ({
      inHand: inHandTo === null ? null : { from: at(today), to: at(inHandTo) },
      lead: { from: at(leadFrom), to: at(leadTo) },
      needed: at(neededOn),
    })),
  };
}
