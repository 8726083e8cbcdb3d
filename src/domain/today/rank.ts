import type { Day } from '../shared/days.ts';
import { type TodayEntry, todayKinds } from './today-entry.ts';

const kindRank = new Map(todayKinds.map((kind, rank) => [kind, rank]));

/**
 * Emergencies first, then by days left of the window (none last), then by due day and time; what is then still equal
 * stands in the order of `todayKinds`. Thousands of rows are ranked at once, and comparing one number is several times
 * quicker than comparing fields.
 */
export function inRankOrder(entries: ReadonlyArray<TodayEntry>): TodayEntry[] {
  const ranked = entries.map((entry) => ({ entry, rank: rankOf(entry) }));
  ranked.sort((one, other) => one.rank - other.rank || compareWithinDay(one.entry, other.entry));
  return ranked.map(({ entry }) => entry);
}

const MOST_DAYS_LEFT = 99_999;

/** Emergency, days left and due day in one number, so that the smaller one comes first. */
function rankOf({ isEmergency, daysLeft, dueOn }: TodayEntry): number {
  if (isEmergency) return dayRank(dueOn);
  const left = Math.min(daysLeft ?? MOST_DAYS_LEFT, MOST_DAYS_LEFT) + MOST_DAYS_LEFT + 1;
  return left * DAY_RANKS + dayRank(dueOn);
}

const DAY_RANKS = 1_000_000;

/** Grows with the day and stays below DAY_RANKS until the year 2600. */
function dayRank(day: Day): number {
  const digit = (at: number) => day.charCodeAt(at) - 48;
  const year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return year * 384 + (digit(5) * 10 + digit(6)) * 32 + digit(8) * 10 + digit(9);
}

function compareWithinDay(one: TodayEntry, other: TodayEntry): number {
  return (
    compareText(one.dueAt ?? '', other.dueAt ?? '') ||
    (kindRank.get(one.subject.kind) ?? 0) - (kindRank.get(other.subject.kind) ?? 0) ||
    compareText(one.key, other.key)
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
