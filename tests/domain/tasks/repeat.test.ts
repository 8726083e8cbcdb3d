import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, longDate } from '../../../src/domain/shared/days.ts';
import type { PersonId, TaskId } from '../../../src/domain/shared/ids.ts';
import { anchoredRepeat, completeTask, nextDueOn, sayRepeat } from '../../../src/domain/tasks/repeat.ts';
import type { Repeat, Task } from '../../../src/domain/tasks/task.ts';

const day = (text: string) => text as Day;
const repeated = (every: number, unit: Repeat['unit'], until: string | null = null) => ({
  every,
  unit,
  until: until as Day | null,
});

/** The days a task falls on when each is done on its day. */
function daysFrom(dueOn: string, repeat: ReturnType<typeof repeated>, count: number): ReadonlyArray<Day> {
  const days: Day[] = [];
  let due: Day | null = day(dueOn);
  const anchored = anchoredRepeat(repeat, due);
  while (due !== null && days.length < count) {
    due = nextDueOn({ repeat: anchored, dueOn: due }, due);
    if (due !== null) days.push(due);
  }
  return days;
}

describe('a repeated task', () => {
  test.each([
    ['every day', '2026-11-21', repeated(1, 'day'), ['2026-11-22', '2026-11-23']],
    ['every third day over the end of a year', '2026-12-30', repeated(3, 'day'), ['2027-01-02', '2027-01-05']],
    ['every other week', '2026-11-20', repeated(2, 'week'), ['2026-12-04', '2026-12-18']],
    [
      'on the 31st, which comes back after short months',
      '2027-01-31',
      repeated(1, 'month'),
      ['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'],
    ],
    ['on the 31st in a leap year', '2028-01-31', repeated(1, 'month'), ['2028-02-29', '2028-03-31']],
    [
      'on February 29, year by year',
      '2028-02-29',
      repeated(12, 'month'),
      ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'],
    ],
    ['every quarter over the end of a year', '2026-11-30', repeated(3, 'month'), ['2027-02-28', '2027-05-30']],
    ['until a day that counts', '2026-11-20', repeated(1, 'week', '2026-12-04'), ['2026-11-27', '2026-12-04']],
    ['until a day before the next', '2026-11-20', repeated(1, 'week', '2026-11-26'), []],
    ['up to the last day the app knows', '2100-12-30', repeated(1, 'day'), ['2100-12-31']],
    ['across the clock change, by the day', '2026-10-31', repeated(1, 'day'), ['2026-11-01', '2026-11-02']],
  ])('comes %s', (_what, from, repeat, expected) => {
    const ends = repeat.until !== null || from > '2100';

    expect(daysFrom(from, repeat, ends ? 50 : expected.length)).toEqual(expected);
  });

  test.each([
    ['done early, it keeps its day', '2026-11-25', '2026-11-20', '2026-12-02'],
    ['done on its day, it comes a week later', '2026-11-18', '2026-11-18', '2026-11-25'],
    ['done late, missed ones do not pile up', '2026-10-01', '2026-11-20', '2026-11-26'],
    ['done late on a day it falls on, the one after comes', '2026-10-01', '2026-11-19', '2026-11-26'],
    ['left for a century, it comes after today', '1926-11-23', '2026-11-20', '2026-11-24'],
  ])('%s', (_what, dueOn, doneOn, expected) => {
    expect(nextDueOn({ repeat: { ...repeated(1, 'week'), dayOfMonth: null }, dueOn: day(dueOn) }, day(doneOn))).toBe(
      expected,
    );
  });

  test('without a day comes from the day it was done', () => {
    expect(nextDueOn({ repeat: { ...repeated(1, 'month'), dayOfMonth: null }, dueOn: null }, day('2027-01-31'))).toBe(
      '2027-02-28',
    );
  });

  test('that does not repeat has no next day', () => {
    expect(nextDueOn({ repeat: null, dueOn: day('2026-11-20') }, day('2026-11-20'))).toBeNull();
  });

  test('always comes next on a later day than it was due and done, and never skips one', () => {
    const days = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays(day('2024-01-01'), count));
    const repeats = fc.record({
      every: fc.integer({ min: 1, max: 30 }),
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
      until: fc.constant(null),
    });
    fc.assert(
      fc.property(days, days, repeats, (dueOn, doneOn, given) => {
        const repeat = anchoredRepeat(given, dueOn);
        const next = nextDueOn({ repeat, dueOn }, doneOn);
        if (next === null) throw new Error('it goes on');
        expect(next > dueOn && next > doneOn).toBe(true);
        // From the day before the next one on, the next one is still the next.
        expect(nextDueOn({ repeat, dueOn }, addDays(next, -1))).toBe(next);
      }),
    );
  });
});

describe('completing', () => {
  const task: Task = {
    id: 'task' as TaskId,
    caseId: null,
    what: 'Ask how the week went',
    dueOn: day('2026-01-31'),
    dueAt: '09:30',
    ownerId: 'ada' as PersonId,
    repeat: { ...repeated(1, 'month'), dayOfMonth: 31 },
    doneOn: null,
    doneBy: null,
    note: null,
  };
  const done = { doneOn: day('2026-02-01'), doneBy: 'bo' as PersonId, nextId: 'next' as TaskId };

  test('opens the next one with the same owner, time and day of the month', () => {
    const both = completeTask(task, done);

    expect(both.done).toEqual({ ...task, doneOn: '2026-02-01', doneBy: 'bo', repeat: null });
    expect(both.next).toEqual({ ...task, id: 'next', dueOn: '2026-02-28' });
  });

  test('begins the months of one without a day on the day it was done', () => {
    const { next } = completeTask(
      { ...task, dueOn: null, repeat: { ...repeated(1, 'month'), dayOfMonth: null } },
      { ...done, doneOn: day('2026-01-31') },
    );

    expect(next).toMatchObject({ dueOn: '2026-02-28', repeat: { dayOfMonth: 31 } });
  });

  test('opens nothing after the last day, and keeps how it was repeated', () => {
    const repeat = { ...repeated(1, 'month', '2026-02-27'), dayOfMonth: 31 };

    expect(completeTask({ ...task, repeat }, done)).toEqual({
      done: { ...task, repeat, doneOn: '2026-02-01', doneBy: 'bo' },
      next: null,
    });
  });

  test('opens nothing for one that does not repeat', () => {
    expect(completeTask({ ...task, repeat: null }, done).next).toBeNull();
  });
});

test.each([
  [repeated(1, 'day'), 'every day'],
  [repeated(2, 'week'), 'every 2 weeks'],
  [repeated(1, 'month', '2027-01-31'), 'every month until January 31, 2027'],
])('a repetition is said in words', (repeat, words) => {
  expect(sayRepeat({ ...repeat, dayOfMonth: null }, longDate)).toBe(words);
});
