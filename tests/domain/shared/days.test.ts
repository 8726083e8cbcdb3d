import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  daysBetween,
  earliest,
  isDay,
  longDate,
  relativeDay,
  sayDay,
  shortDate,
  toDay,
} from '../../../src/domain/shared/days.ts';

const day = (text: string) => text as Day;
const anyDay = fc
  .integer({ min: 0, max: 73_000 })
  .map((count) => toDay(Temporal.PlainDate.from('1900-01-01').add({ days: count })));

describe('isDay', () => {
  it.each(['2026-11-21', '2028-02-29', '2000-02-29', '1900-01-01', '2100-12-31'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2027-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '1899-12-31',
    '2101-01-01',
    '0026-11-21',
    '2026-11-21T00:00',
    '+002026-11-21',
    '11/21/2026',
    ' 2026-11-21',
    '',
  ])('refuses "%s"', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('reckoning with days', () => {
  it.each([
    ['2026-01-31', 28, '2026-02-28'],
    ['2028-01-31', 29, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-10-31', 2, '2026-11-02'],
  ])('%s and %d days are %s', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(count);
  });

  it('goes there and back from any day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(addDays(one, daysBetween(one, other))).toBe(other);
        expect(daysBetween(one, other) < 0).toBe(other < one);
      }),
    );
  });

  it('finds the earliest of the days given', () => {
    expect(earliest([null, day('2026-11-29'), day('2026-11-03'), null])).toBe('2026-11-03');
    expect(earliest([null])).toBeNull();
  });
});

describe('saying a day', () => {
  const today = day('2026-11-24');

  it.each([
    ['2026-11-24', 'today'],
    ['2026-11-25', 'tomorrow'],
    ['2026-11-23', 'yesterday'],
    ['2026-11-27', 'in 3 days'],
    ['2026-11-20', '4 days ago'],
  ])('says %s as "%s"', (text, said) => {
    expect(relativeDay(day(text), today)).toBe(said);
  });

  it('names the year only when it is another one', () => {
    expect(shortDate(day('2026-11-27'), today)).toBe('Fri, Nov 27');
    expect(shortDate(day('2027-11-27'), today)).toBe('Sat, Nov 27, 2027');
  });

  it('sets the exact day beside the way people say it, and writes it out in a letter', () => {
    expect(sayDay(day('2026-11-27'), today)).toBe('in 3 days (Fri, Nov 27)');
    expect(longDate(day('2028-02-29'))).toBe('February 29, 2028');
  });
});
