import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/shared/days.ts';
import { orderTasks, taskStateOf } from '../../../src/domain/tasks/task-order.ts';

const today = '2026-11-21' as Day;

function task(what: string, dueOn: string | null, dueAt: string | null = null, doneOn: string | null = null) {
  return { what, dueOn: dueOn as Day | null, dueAt, doneOn: doneOn as Day | null };
}

test.each([
  ['overdue', '2026-11-20', null],
  ['today', '2026-11-21', null],
  ['later', '2026-11-22', null],
  ['undated', null, null],
  ['done', '2026-11-20', '2026-11-19'],
  ['done', null, '2026-11-19'],
])('a task stands as %s', (state, dueOn, doneOn) => {
  expect(taskStateOf(task('Call', dueOn, null, doneOn), today)).toBe(state);
});

test('tasks lie by day, then time, then words; undated after them; done last, the newest first', () => {
  const ordered = [
    task('long done', '2026-11-01', null, '2026-11-02'),
    task('undated', null),
    task('without a time', '2026-11-21'),
    task('just done', '2026-10-01', null, '2026-11-20'),
    task('at nine', '2026-11-21', '09:00'),
    task('overdue', '2026-11-02'),
    task('also at nine', '2026-11-21', '09:00'),
  ];

  expect(orderTasks(ordered).map(({ what }) => what)).toEqual([
    'overdue',
    'also at nine',
    'at nine',
    'without a time',
    'undated',
    'just done',
    'long done',
  ]);
});
