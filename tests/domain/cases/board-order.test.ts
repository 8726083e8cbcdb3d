import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderBetween } from '../../../src/domain/cases/board-order.ts';

const first = orderBetween(null, null);
const second = orderBetween(first, null);

/** The keys of cards put one after another at the places chosen, each place a share of the column's length. */
function columnOf(places: ReadonlyArray<number>): string[] {
  const keys: string[] = [];
  for (const share of places) {
    const place = Math.floor(share * (keys.length + 1));
    keys.splice(place, 0, orderBetween(keys[place - 1] ?? null, keys[place] ?? null));
  }
  return keys;
}

describe('orderBetween', () => {
  it('keeps a column in order wherever cards are put', () => {
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

    fc.assert(
      fc.property(fc.array(place, { maxLength: 120 }), (places) => {
        const keys = columnOf(places);

        expect(keys.toSorted()).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('always finds room between two cards, whichever side the next one goes', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 300 }), (goesAbove) => {
        let [before, after] = [first, second];
        for (const isAbove of goesAbove) {
          const key = orderBetween(before, after);
          if (!(before < key && key < after)) throw new Error(`${key} is not between ${before} and ${after}`);
          if (isAbove) after = key;
          else before = key;
        }
      }),
    );
  });

  it.each([
    ['last', (keys: string[]) => keys.length],
    ['first', () => 0],
    ['right after the first card', () => 1],
    ['right before the last card', (keys: string[]) => keys.length - 1],
    ['at the fourth place', (keys: string[]) => Math.min(3, keys.length)],
  ])('stays short when thousands of cards are put %s', (_where, placeIn) => {
    const keys = [first, second];
    let longest = 0;
    for (let count = 0; count < 4000; count += 1) {
      const place = placeIn(keys);
      const key = orderBetween(keys[place - 1] ?? null, keys[place] ?? null);
      keys.splice(place, 0, key);
      longest = Math.max(longest, key.length);
    }

    expect(keys.toSorted()).toEqual(keys);
    expect(longest).toBeLessThanOrEqual(200);
  });

  it('counts on in a few characters when ten thousand cards are added at one end', () => {
    let last = first;
    for (let count = 0; count < 10_000; count += 1) last = orderBetween(last, null);

    expect(last.length).toBeLessThanOrEqual(4);
  });

  it.each([
    ['a0', 'a0'],
    ['a1', 'a0'],
  ])('puts a card right after %s when its neighbor below stands at %s', (before, after) => {
    const key = orderBetween(before, after);

    expect(key > before && key > after).toBe(true);
    expect(key < orderBetween(before, null)).toBe(true);
  });
});
