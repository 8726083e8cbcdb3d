import { expect, test } from 'vitest';
import { consultDayAfter, consultDayOfCase } from '../../../src/domain/consultations/consult-day.ts';
import type { ConsultationStatus } from '../../../src/domain/consultations/consultation.ts';
import type { Day } from '../../../src/domain/shared/days.ts';

const today = '2026-11-21' as Day;
const at = (status: ConsultationStatus, startsAt: string | null) => ({
  status,
  startsAt: startsAt === null ? null : `${startsAt}T10:00`,
});

test.each([
  ['none', [], null],
  ['one without a slot', [at('planned', null)], null],
  ['the next of two', [at('booked', '2026-12-09'), at('booked', '2026-12-02')], '2026-12-02'],
  ['one that is planned counts too', [at('planned', '2026-12-02')], '2026-12-02'],
  ['today counts as next', [at('booked', '2026-11-21'), at('booked', '2026-12-02')], '2026-11-21'],
  ['the next one before one that was held', [at('held', '2026-11-10'), at('booked', '2026-12-02')], '2026-12-02'],
  ['the latest held', [at('held', '2026-11-10'), at('held', '2026-11-15')], '2026-11-15'],
  ['one that is over and not said yet', [at('held', '2026-11-10'), at('booked', '2026-11-19')], '2026-11-19'],
  ['a cancelled one does not count', [at('held', '2026-11-10'), at('cancelled', '2026-12-02')], '2026-11-10'],
  ['nor one that did not take place', [at('noShow', '2026-11-19')], null],
] as const)('the consultation day of a case: %s', (_label, consultations, expected) => {
  expect(consultDayOfCase(consultations, today)).toBe(expected);
});

test('a day typed by hand stays while no consultation has one, a day of a consultation goes with it', () => {
  const typed = '2026-12-05' as Day;
  const booked = [at('booked', '2026-12-02')];
  const planned = [at('planned', null)];
  expect(consultDayAfter(typed, [], planned, today)).toBe(typed);
  expect(consultDayAfter(typed, planned, booked, today)).toBe('2026-12-02');
  expect(consultDayAfter('2026-12-02' as Day, booked, [at('cancelled', '2026-12-02')], today)).toBeNull();
  expect(consultDayAfter(typed, booked, [], today)).toBe(typed);
});
