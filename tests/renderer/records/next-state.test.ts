import { expect, test } from 'vitest';
import type { RecordState } from '../../../src/domain/records/record-item.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import { nextState, wordsOf } from '../../../src/renderer/features/records/next-state.ts';

const monday = '2026-11-16' as Day;
const today = '2026-11-21' as Day;

test('checking a thing that came on Monday keeps Monday as the day it came', () => {
  const received: RecordState = { kind: 'received', receivedOn: monday };

  expect(nextState(received, 'checked', today)).toEqual({ kind: 'checked', receivedOn: monday, checkedOn: today });
});

test('a thing checked without ever being marked as here came today', () => {
  expect(nextState({ kind: 'requested', requestedOn: monday }, 'checked', today)).toEqual({
    kind: 'checked',
    receivedOn: today,
    checkedOn: today,
  });
});

test('asking again for what came in part starts a new request day', () => {
  const incomplete: RecordState = { kind: 'incomplete', receivedOn: monday, missing: 'page 2' };

  expect(nextState(incomplete, 'requested', today)).toEqual({ kind: 'requested', requestedOn: today });
});

test('saying again that a thing is asked for does not move the day it was asked', () => {
  const requested: RecordState = { kind: 'requested', requestedOn: monday };

  expect(nextState(requested, 'requested', today)).toEqual(requested);
});

test.each([
  ['incomplete', { kind: 'incomplete', receivedOn: today, missing: 'the addendum' }],
  ['notAvailable', { kind: 'notAvailable', reason: 'the addendum' }],
  ['notNeeded', { kind: 'notNeeded', reason: 'the addendum' }],
] as const)('a state with words carries them: %s', (kind, expected) => {
  const state = nextState({ kind: 'needed' }, kind, today, 'the addendum');

  expect(state).toEqual(expected);
  expect(wordsOf(state)).toBe('the addendum');
});

test('going back to needed forgets the days', () => {
  expect(nextState({ kind: 'checked', receivedOn: monday, checkedOn: today }, 'needed', today)).toEqual({
    kind: 'needed',
  });
});
