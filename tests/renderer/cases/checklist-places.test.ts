import { expect, test } from 'vitest';
import { keyBeforeAt, placeAfterMove } from '../../../src/renderer/features/cases/checklist-places.ts';

const keys = ['a', 'b', 'c', 'd'];
const moved = (key: string, before: string | null) => {
  const others = keys.filter((other) => other !== key);
  return others.toSpliced(before === null ? others.length : others.indexOf(before), 0, key).join('');
};

test.each([
  ['a', 'c', 'before', 'bacd'],
  ['a', 'c', 'after', 'bcad'],
  ['d', 'a', 'before', 'dabc'],
  ['b', 'd', 'after', 'acdb'],
  ['c', 'c', 'after', 'abcd'],
] as const)('%s dropped on %s, %s it, makes %s', (key, target, edge, order) => {
  expect(moved(key, keyBeforeAt(keys, key, placeAfterMove(keys, key, target, edge)))).toBe(order);
});
