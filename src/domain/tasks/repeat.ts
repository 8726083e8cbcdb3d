import { addDays, type Day, isDay, toDay, toPlainDate } from '../shared/days.ts';
import type { TaskId } from '../shared/ids.ts';
import type { Repeat, Task } from './task.ts';

/**
 * The day a repeated task falls on next once it was done on `doneOn`: the first one after both its due day and the day
 * it was done, so that what was missed does not pile up. Null for a task that does not repeat, after the last day it
 * may fall on, and after the last day the app knows (2100).
 */
export function nextDueOn({ repeat, dueOn }: Pick<Task, 'repeat' | 'dueOn'>, doneOn: Day): Day | null {
  if (repeat === null) return null;
  const from = dueOn ?? doneOn;
  let count = 1;
  let next = occurrence(from, repeat, count);
  while (isDay(next) && next <= doneOn) {
    count += 1;
    next = occurrence(from, repeat, count);
  }
  return isDay(next) && (repeat.until === null || next <= repeat.until) ? next : null;
}

/** A task that was done, and the one that comes after it. */
export interface CompletedTask {
  readonly done: Task;
  /** Null when nothing comes after it. */
  readonly next: Task | null;
}

/**
 * What becomes of a task done on `doneOn` by `doneBy`. Its repetition goes on with the next one, so that one that is
 * opened again stands for itself and the row never forks in two.
 */
export function completeTask(
  task: Task,
  { doneOn, doneBy, nextId }: { readonly doneOn: Day; readonly doneBy: Task['ownerId']; readonly nextId: TaskId },
): CompletedTask {
  const dueOn = nextDueOn(task, doneOn);
  const done: Task = { ...task, doneOn, doneBy, repeat: dueOn === null ? task.repeat : null };
  if (dueOn === null || task.repeat === null) return { done, next: null };
  // One without a day begins its months on the day it was first done.
  const repeat = task.dueOn === null ? anchoredRepeat(task.repeat, doneOn) : task.repeat;
  return { done, next: { ...task, id: nextId, dueOn, repeat } };
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
export function anchoredRepeat({ every, unit, until }: Omit<Repeat, 'dayOfMonth'>, dueOn: Day | null): Repeat {
  const dayOfMonth = unit === 'month' && dueOn !== null ? toPlainDate(dueOn).day : null;
  return { every, unit, until, dayOfMonth };
}

/** The repetition in words: "every week", "every 2 months until Jan 31, 2027". */
export function sayRepeat({ every, unit, until }: Repeat, say: (day: Day) => string): string {
  const often = every === 1 ? `every ${unit}` : `every ${every} ${unit}s`;
  return until === null ? often : `${often} until ${say(until)}`;
}
