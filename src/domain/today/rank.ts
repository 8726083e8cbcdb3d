import type { Day } from '../shared/days.ts';
import { type TodayEntry, todayKinds } from './today-entry.ts';

const kindRank = new Map(todayKinds.map((kind, rank) => [kind, rank]));

/**
 * Emergencies first, then by days left of the window (none last), then by due day and time; what is then still equal
 * stands in the order of `todayKinds`, and then by key. All but the key is one number: thousands of entries share far
 * fewer numbers, and sorting plain numbers is many times quicker than comparing entries.
 */
export function inRankOrder(entries: ReadonlyArray<TodayEntry>): TodayEntry[] {
  const byRank = Map.groupBy(entries, rankOf);
  const ranked: TodayEntry[] = [];
  for (const rank of Float64Array.from(byRank.keys()).sort()) {
    const equals = byRank.get(rank) ?? [];
    if (equals.length > 1) equals.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
    for (const entry of equals) ranked.push(entry);
  }
  return ranked;
}

/** The first `count` of them in rank order: a screenful of thousands, for which the others need no order. */
export function firstInRankOrder(entries: ReadonlyArray<TodayEntry>, count: number): TodayEntry[] {
  if (entries.length <= count) return inRankOrder(entries);
  const ranks = Float64Array.from(entries, rankOf);
  const last = ranks.toSorted()[Math.max(0, count - 1)] ?? 0;
  return inRankOrder(entries.filter((_, place) => (ranks[place] ?? 0) <= last)).slice(0, count);
}

/**
 * What tells entries of one kind apart, in the order of their keys. Of a request, and most entries are of one, that is its
 * id: comparing texts that were put together this moment takes several times as long.
 */
function nameOf({ key, subject }: TodayEntry): string {
  return 'followUp' in subject ? subject.followUp.requestId : key;
}

// Each of these is more than the part before it needs; their product stays well below the largest whole number.
const MOST_DAYS_LEFT = 99_999;
const DAY_RANKS = 100_000;
const TIME_RANKS = 2_000;
const KIND_RANKS = 20;

/** Emergency, days left, due day, time and kind in one number, so that the smaller one comes first. */
function rankOf({ isEmergency, daysLeft, dueOn, dueAt, subject }: TodayEntry): number {
  // Of a case that needs care now, the call for care comes before whatever else of it is due, for however long.
  const ofEmergency = subject.kind === 'window' ? 0 : 1;
  const left = isEmergency ? ofEmergency : 2 + MOST_DAYS_LEFT + Math.min(daysLeft ?? MOST_DAYS_LEFT, MOST_DAYS_LEFT);
  const time = (left * DAY_RANKS + dayRank(dueOn)) * TIME_RANKS + (dueAt === null ? 0 : timeRank(dueAt));
  return time * KIND_RANKS + (kindRank.get(subject.kind) ?? 0);
}

/** Grows with the day from 1900 to 2150, which is beyond every day the app accepts. */
function dayRank(day: Day): number {
  const digit = (at: number) => day.charCodeAt(at) - 48;
  const year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3) - 1_900;
  return year * 384 + (digit(5) * 10 + digit(6)) * 32 + digit(8) * 10 + digit(9);
}

/** Grows with the time of day ("14:05"), and is above that of none. */
function timeRank(time: string): number {
  const digit = (at: number) => time.charCodeAt(at) - 48;
  return 1 + (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4);
}
