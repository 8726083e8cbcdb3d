import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sayTime } from '../../../src/domain/health/labels.ts';
import { firstDayOf, lastDayOf, parseMonthOrYear, sayPreciseDay } from '../../../src/domain/health/precise-day.ts';
import { dayPrecisions } from '../../../src/domain/health/timeline-event.ts';
import { addDays, type Day } from '../../../src/domain/shared/days.ts';

describe('a day is said no more exactly than it is known', () => {
  it.each([
    ['day', 'Mar 5, 2024', '2024-03-05', '2024-03-05'],
    ['month', 'Mar 2024', '2024-03-01', '2024-03-31'],
    ['year', '2024', '2024-01-01', '2024-12-31'],
  ] as const)('to the %s: %s, from %s to %s', (precision, said, first, last) => {
    const day = '2024-03-05' as Day;

    expect(sayPreciseDay(day, precision)).toBe(said);
    expect([firstDayOf(day, precision), lastDayOf(day, precision)]).toEqual([first, last]);
  });

  it('knows the last day of February and of December', () => {
    expect(lastDayOf('2024-02-10' as Day, 'month')).toBe('2024-02-29');
    expect(lastDayOf('2023-02-10' as Day, 'month')).toBe('2023-02-28');
    expect(lastDayOf('2023-12-10' as Day, 'month')).toBe('2023-12-31');
  });
});

describe('a month or a year is read as people type it', () => {
  it.each([
    ['2024', '2024-01-01', 'year'],
    ['Mar 2024', '2024-03-01', 'month'],
    ['march, 2024', '2024-03-01', 'month'],
    ['Sept. 2023', '2023-09-01', 'month'],
    ['3/2024', '2024-03-01', 'month'],
    ['12-2024', '2024-12-01', 'month'],
    [' 2024-03 ', '2024-03-01', 'month'],
  ])('%s', (typed, day, precision) => {
    expect(parseMonthOrYear(typed)).toEqual({ day, precision });
  });

  it.each(['', '24', '13/2024', '0/2024', 'Ma 2024', 'Marvel 2024', '1799', '2101', '2024-03-05', 'soon', '3/24'])(
    'and nothing is guessed from “%s”',
    (typed) => {
      expect(parseMonthOrYear(typed)).toBeNull();
    },
  );
});

test('what is said to the month or year is read back as the same', () => {
  const anyDay = fc.integer({ min: 0, max: 73_000 }).map((count) => addDays('1900-01-01' as Day, count));
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...dayPrecisions.slice(1)), (day, precision) => {
      const first = firstDayOf(day, precision);
      expect(parseMonthOrYear(sayPreciseDay(first, precision))).toEqual({ day: first, precision });
      expect(first <= day && day <= lastDayOf(day, precision)).toBe(true);
    }),
  );
});

test.each([
  [{ from: '2024-03-01', to: '2024-06-01', precision: 'month', isOngoing: false }, 'Mar 2024 to Jun 2024'],
  [{ from: '2024-03-01', to: null, precision: 'month', isOngoing: true }, 'since Mar 2024'],
  [{ from: '2024-03-01', to: '2024-03-01', precision: 'day', isOngoing: false }, 'Mar 1, 2024'],
  [{ from: null, to: '2024-01-01', precision: 'year', isOngoing: false }, 'until 2024'],
  [{ from: null, to: null, precision: 'day', isOngoing: true }, 'ongoing'],
  [{ from: null, to: null, precision: 'day', isOngoing: false }, null],
] as const)('%j is said as “%s”', (span, said) => {
  expect(sayTime(span as Parameters<typeof sayTime>[0])).toBe(said);
});
