import { expect, test } from 'vitest';
import type { CadenceStep } from '../../../src/domain/requests/cadence.ts';
import { byDay, nextStep } from '../../../src/renderer/features/settings/cadence-steps.ts';

function step(id: string, day: number): CadenceStep {
  return { id, day, action: 'statusCall', what: 'Call', isUrgentOnly: false };
}

test('steps fall into the order of their days, and those of one day keep theirs', () => {
  const ids = byDay([step('c', 14), step('a', 7), step('d', 14), step('b', 1)]).map(({ id }) => id);
  expect(ids).toEqual(['b', 'a', 'c', 'd']);
});

test('a new step comes a week after the last, and never after the last day a plan knows', () => {
  expect(nextStep([step('a', 7), step('b', 31)], 'new').day).toBe(38);
  expect(nextStep([step('a', 398)], 'new').day).toBe(400);
  expect(nextStep([step('a', Number.NaN)], 'new').day).toBe(7);
});
