import { expect, test } from 'vitest';
import { putIn } from '../../../src/domain/shared/put-in.ts';

test.each([
  ['Booked for {day}', 'Booked for Friday'],
  ['{day}, {count} left, {day}', 'Friday, 3 left, Friday'],
  ['{count}', '3'],
  ['nothing to put in', 'nothing to put in'],
  ['{unknown} and {day}', '{unknown} and Friday'],
  ['a brace { and {day}', 'a brace { and Friday'],
  ['{day and {count}', '{day and 3'],
  ['{} {a b} {day}', '{} {a b} Friday'],
  ['open {day', 'open {day'],
  ['{empty}.', '.'],
  ['{snake_case} {two2}', 'x y'],
])('%j reads %j', (words, said) => {
  expect(putIn(words, { day: 'Friday', count: 3, empty: '', snake_case: 'x', two2: 'y' })).toBe(said);
});

test('a value that looks like a placeholder is left as it is', () => {
  expect(putIn('{what} on {day}', { what: '{day}', day: 'Friday' })).toBe('{day} on Friday');
});
