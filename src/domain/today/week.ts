import { addDays, type Day, weekdayOf } from '../shared/days.ts';
import { type Snooze, standingSnoozes } from './snooze.ts';
import type { SnoozedEntry } from './today-entries.ts';
import type { TodayEntry } from './today-entry.ts';

/** Monday of the week `today` lies in. */
export function mondayOf(today: Day): Day {
  return addDays(today, 1 - weekdayOf(today));
}

/** One day of the week with what falls due on it, in the order of the ranking, and what was put off to it. */
export interface WeekDay {
  readonly day: Day;
  readonly entries: ReadonlyArray<TodayEntry>;
  readonly putOff: ReadonlyArray<SnoozedEntry>;
}

/** A week, Monday to Sunday; what is overdue stands before it and not on its days again. */
export interface Week {
  readonly overdue: ReadonlyArray<TodayEntry>;
  readonly days: ReadonlyArray<WeekDay>;
}

/**
 * What falls due on each day of the week of `today`; what was due earlier and is not overdue counts as today's. What was
 * put off to a later day stands on that day alone, overdue or not, and not in this week when that day lies beyond it.
 */
export function weekOf(entries: ReadonlyArray<TodayEntry>, snoozes: ReadonlyArray<Snooze>, today: Day): Week {
  const monday = mondayOf(today);
  const { awake, asleep } = apart(entries, snoozes, today);
  const standing = awake.filter(({ isOverdue }) => !isOverdue);
  const byDay = Map.groupBy(standing, ({ dueOn }) => (dueOn < today ? today : dueOn));
  const putOffTo = Map.groupBy(asleep, ({ snooze }) => snooze.until);
  return {
    overdue: awake.filter(({ isOverdue }) => isOverdue),
    days: Array.from({ length: 7 }, (_, offset) => {
      const day = addDays(monday, offset);
      return { day, entries: byDay.get(day) ?? [], putOff: putOffTo.get(day) ?? [] };
    }),
  };
}

function apart(entries: ReadonlyArray<TodayEntry>, snoozes: ReadonlyArray<Snooze>, today: Day) {
  const standing = standingSnoozes(snoozes, today);
  const awake: TodayEntry[] = [];
  const asleep: SnoozedEntry[] = [];
  for (const entry of entries) {
    const snooze = standing.get(entry.key);
    if (snooze === undefined) awake.push(entry);
    else asleep.push({ entry, snooze });
  }
  return { awake, asleep };
}
