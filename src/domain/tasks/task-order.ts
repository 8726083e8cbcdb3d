import type { Day } from '../shared/days.ts';
import type { Task } from './task.ts';

/** Where a task stands on one day. */
export const taskStates = ['overdue', 'today', 'later', 'undated', 'done'] as const;
export type TaskState = (typeof taskStates)[number];

/** Where a task stands on `today`: one that is done has nothing due. */
export function taskStateOf({ doneOn, dueOn }: Pick<Task, 'doneOn' | 'dueOn'>, today: Day): TaskState {
  if (doneOn !== null) return 'done';
  if (dueOn === null) return 'undated';
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'today' : 'later';
}

/** Open tasks by day and time, undated ones after them, then done ones, the newest first. */
export function orderTasks<Each extends Pick<Task, 'doneOn' | 'dueOn' | 'dueAt' | 'what'>>(
  tasks: ReadonlyArray<Each>,
): Each[] {
  return tasks.toSorted((one, other) => compare(placeOf(one), placeOf(other)) || compare(one.what, other.what));
}

// "~" sorts after every digit, so that what has no day or time comes last.
function placeOf({ doneOn, dueOn, dueAt }: Pick<Task, 'doneOn' | 'dueOn' | 'dueAt'>): string {
  if (doneOn !== null) return `2 ${[...doneOn].map((digit) => inverted[digit] ?? digit).join('')}`;
  return dueOn === null ? '1' : `0 ${dueOn} ${dueAt ?? '~'}`;
}

const inverted: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((digit) => [digit, `${9 - Number(digit)}`]),
);

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
