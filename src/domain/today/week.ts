import { addDays, type Day, weekdayOf } from '../shared/days.ts';
import type { TodayEntry } from './today-entry.ts';

/** Monday of the week `today` lies in. */
export function mondayOf(today: Day): Day {
  return addDays(today, 1 - weekdayOf(today));
}

/** One day of the week with what falls due on it, in the order of the ranking. */
export interface WeekDay {
  readonly day: Day;
  readonly entries: ReadonlyArray<TodayEntry>;
}

/** A week, Monday to Sunday; what is overdue stands before it and not on its days again. */
export interface Week {
  readonly overdue: ReadonlyArray<TodayEntry>;
  readonly days: ReadonlyArray<WeekDay>;
}

/** What falls due on each day of the week of `today`; what was due earlier and is not overdue counts as today's. */
export function weekOf(entries: ReadonlyArray<TodayEntry>, today: Day): Week {
  const monday = mondayOf(today);
  const standing = entries.filter(({ isOverdue }) => !isOverdue);
  const byDay = Map.groupBy(standing, ({ dueOn }) => (dueOn < today ? today : dueOn));
  return {
    overdue: entries.filter(({ isOverdue }) => isOverdue),
    days: Array.from({ length: 7 }, (_, offset) => {
      const day = addDays(monday, offset);
      return { day, entries: byDay.get(day) ?? [] };
    }),
  };
}
