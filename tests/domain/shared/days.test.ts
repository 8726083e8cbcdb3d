import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addDays,
  businessDayFrom,
  type Day,
  daysBetween,
  earliest,
  isDay,
  latest,
  longDate,
  relativeDay,
  sayDay,
  shortDate,
  toDay,
  toPlainDate,
  weekdayOf,
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

  it('reckons as the calendar of the platform does, over the whole span the app accepts', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), anyDay, (from, count, to) => {
        expect(addDays(from, count)).toBe(toPlainDate(from).add({ days: count }).toString());
        expect(daysBetween(from, to)).toBe(toPlainDate(from).until(toPlainDate(to), { largestUnit: 'days' }).days);
        expect(weekdayOf(from)).toBe(toPlainDate(from).dayOfWeek);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['', 'tomorrow', '2026-1-1'])('refuses to reckon with "%s"', (text) => {
    expect(() => addDays(day(text), 1)).toThrow(RangeError);
  });

  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 5, '2026-11-27'],
    ['2026-11-16', 4, '2026-11-20'],
    ['2026-11-18', 15, '2026-12-09'],
    ['2026-12-31', 10, '2027-01-14'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %d business days are %s', (from, count, to) => {
    expect(addBusinessDays(day(from), count)).toBe(to);
  });

  it('counts one business day after the other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        let stepped = from;
        for (let left = count; left > 0; left -= 1) stepped = businessDayFrom(addDays(stepped, 1));
        expect(addBusinessDays(from, count)).toBe(stepped);
      }),
    );
  });

  it('finds the earliest of the days given', () => {
    expect(earliest([null, day('2026-11-29'), day('2026-11-03'), null])).toBe('2026-11-03');
    expect(earliest([null])).toBeNull();
  });

  it('finds the latest of the days given', () => {
    expect(latest([null, day('2026-11-29'), day('2026-11-03'), null])).toBe('2026-11-29');
    expect(latest([null])).toBeNull();
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
