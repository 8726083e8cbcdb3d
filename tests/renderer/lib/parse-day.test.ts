import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../src/renderer/lib/parse-day.ts';

describe('parseDay', () => {
  test.each([
    ['2026-11-21', '2026-11-21'],
    ['2026/3/5', '2026-03-05'],
    ['11/21/2026', '2026-11-21'],
    ['3-5-1961', '1961-03-05'],
    [' Nov 21, 2026 ', '2026-11-21'],
    ['november 21 2026', '2026-11-21'],
    ['Sept. 3rd, 1961', '1961-09-03'],
    ['21 Nov 2026', '2026-11-21'],
    ['29 February 2028', '2028-02-29'],
  ])('reads %j as %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  test.each([
    ['a day that is not on the calendar', '2026-02-30'],
    ['a month that is none', '13/01/2026'],
    ['a two-digit year, which could be two centuries', '11/21/26'],
    ['a word that only begins like a month', 'marble 3, 2026'],
    ['a year outside the app', '1850-01-01'],
    ['no year', 'Nov 21'],
    ['nothing', ''],
  ])('does not guess: %s', (_what, typed) => {
    expect(parseDay(typed)).toBeNull();
  });
});
