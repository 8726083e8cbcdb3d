import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/shared/days.ts';
import { clockScale } from '../../../src/renderer/features/requests/clock-scale.ts';

const clock = {
  receivedOn: '2026-11-01' as Day,
  dueOn: '2026-12-01' as Day,
  federalDueOn: '2026-12-01' as Day,
  dueBy: 'federal',
  assumed: false,
} as const;

test('the bar runs from receipt to the due day, with today on it', () => {
  expect(clockScale(clock, '2026-11-16' as Day)).toMatchObject({ today: 0.5, due: 1, isPast: false });
});

test('once the due day has passed the bar grows to today', () => {
  expect(clockScale(clock, '2026-12-31' as Day)).toMatchObject({ today: 1, due: 0.5, isPast: true });
});

test('an extension keeps the first due day as a mark', () => {
  const extended = { ...clock, dueOn: '2026-12-31' as Day, dueBy: 'extension' } as const;
  expect(clockScale(extended, '2026-11-16' as Day)?.marks.map(({ label, at }) => [label, at])).toEqual([
    ['Received', 0],
    ['First due', 0.5],
    ['Due', 1],
  ]);
});

test('a receipt assumed for a day to come leaves today at the beginning', () => {
  expect(clockScale({ ...clock, assumed: true }, '2026-10-30' as Day)).toMatchObject({ today: 0, isPast: false });
});

test('without a clock there is nothing to draw', () => {
  expect(clockScale({ ...clock, dueOn: null }, '2026-11-16' as Day)).toBeNull();
});
