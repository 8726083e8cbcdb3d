import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/shared/days.ts';
import { parseWhen } from '../../../src/renderer/features/work/parse-when.ts';

// A Saturday.
const today = '2026-11-21' as Day;

describe('parseWhen', () => {
  test.each([
    ['today', '2026-11-21'],
    [' Tomorrow ', '2026-11-22'],
    ['next week', '2026-11-28'],
    ['fri', '2026-11-27'],
    ['Thurs.', '2026-11-26'],
    ['on monday', '2026-11-23'],
    ['sat', '2026-11-28'],
    ['in 3 days', '2026-11-24'],
    ['10 days', '2026-12-01'],
    ['in a week', '2026-11-28'],
    ['2 weeks', '2026-12-05'],
    ['Nov 27', '2026-11-27'],
    ['27 Nov', '2026-11-27'],
    ['Nov 3', '2027-11-03'],
    ['11/27', '2026-11-27'],
    ['1/5', '2027-01-05'],
    ['2026-12-24', '2026-12-24'],
    ['Dec 24, 2026', '2026-12-24'],
    ['11/21', '2026-11-21'],
  ])('reads %j as %s', (typed, day) => {
    expect(parseWhen(typed, today)).toBe(day);
  });

  test.each(['', 'soon', 'next friday', 't', 'th', '13/45', 'Feb 30', 'in many days', '5', 'friday week'])(
    'does not guess %j',
    (typed) => {
      expect(parseWhen(typed, today)).toBeNull();
    },
  );

  test('finds February 29 only where there is one', () => {
    expect(parseWhen('Feb 29', '2027-03-01' as Day)).toBe('2028-02-29');
    expect(parseWhen('Feb 29', '2026-03-01' as Day)).toBeNull();
  });
});
