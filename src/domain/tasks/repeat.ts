import { addDays, type Day, toDay, toPlainDate } from '../shared/days.ts';
import type { Repeat, Task } from './task.ts';

/**
 * The day a repeated task falls on next once it was done on `doneOn`: the first one after both its due day and the day
 * it was done, so that what was missed does not pile up. Null for a task that does not repeat, and past the last day.
 */
export function nextDueOn({ repeat, dueOn }: Pick<Task, 'repeat' | 'dueOn'>, doneOn: Day): Day | null {
  if (repeat === null) return null;
  const from = dueOn ?? doneOn;
  let count = 1;
  let next = occurrence(from, repeat, count);
  while (next <= doneOn) {
    count += 1;
    next = occurrence(from, repeat, count);
  }
  return repeat.until !== null && next > repeat.until ? null : next;
}

function occurrence(from: Day, { every, unit, dayOfMonth }: Repeat, count: number): Day {
  if (unit === 'day') return addDays(from, every * count);
  if (unit === 'week') return addDays(from, every * count * 7);
  const first = toPlainDate(from)
    .with({ day: 1 })
    .add({ months: every * count });
  return toDay(first.with({ day: Math.min(dayOfMonth ?? toPlainDate(from).day, first.daysInMonth) }));
}

/** The repetition as it is kept: by month it remembers the day of the month it started from. */
export function anchoredRepeat(repeat: Omit<Repeat, 'dayOfMonth'> | null, dueOn: Day | null): Repeat | null {
  if (repeat === null) return null;
  const dayOfMonth = repeat.unit === 'month' && dueOn !== null ? toPlainDate(dueOn).day : null;
  return { ...repeat, dayOfMonth };
}

/** The repetition in words: "every week", "every 2 months until Jan 31, 2027". */
export function sayRepeat({ every, unit, until }: Repeat, say: (day: Day) => string): string {
  const often = every === 1 ? `every ${unit}` : `every ${every} ${unit}s`;
  return until === null ? often : `${often} until ${say(until)}`;
}
