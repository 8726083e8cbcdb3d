import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessionKey, accessionKeys, isSameAccession } from '../../../src/domain/records/accession.ts';

describe('two accession numbers', () => {
  it.each([
    ['S26-1042', 's26-1042 '],
    ['S26-1042', 'S26 1042'],
    ['S26-1042', 'S26–1042'],
    ['S26-1042', 'S-26-01042'],
    ['S26-1042', 'S 26/1042'],
    ['S26-1042', 'S26\u200B-1042'],
    ['S26-1042', 'Ｓ２６－１０４２'],
    ['CT000123', 'CT 123'],
    ['000123', '123'],
    ['R900', 'r.900'],
    ['0', '000'],
  ])('%j and %j are the same', (one, other) => {
    expect(isSameAccession(one, other)).toBe(true);
  });

  it.each([
    ['S26-1042', 'S26-1043'],
    ['S26-1042', 'S261042'],
    ['S2-61042', 'S26-1042'],
    ['S26-1042', 'SP26-1042'],
    ['S26-1042', 'S26-1042A'],
    ['S26-1042', null],
    [null, null],
    ['—', '?'],
    ['', ' '],
    ['100', '1'],
  ])('%j and %j are not', (one, other) => {
    expect(isSameAccession(one, other)).toBe(false);
  });

  it('match when one field holds both numbers of a report', () => {
    expect(accessionKeys('CT26-7, CT26-8')).toHaveLength(2);
    expect(accessionKeys('CT26-7 and CT26-8; CT26-7')).toHaveLength(2);
    expect(isSameAccession('CT26-7 & CT26-8', 'ct26-8')).toBe(true);
    expect(isSameAccession('CT26/7', 'CT26-7')).toBe(true);
  });
});

describe('the key of any text', () => {
  it('is the same whatever the case, and of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = accessionKey(text);

        expect(accessionKey(key)).toBe(key);
        expect(accessionKey(` ${text}\t`)).toBe(key);
      }),
    );
  });

  it('tells any two different plain numbers apart', () => {
    const number = fc.tuple(fc.constantFrom('S', 'SP', 'CT'), fc.integer({ min: 10, max: 99 }), fc.nat(99_999));
    fc.assert(
      fc.property(number, number, (one, other) => {
        const write = ([letters, year, count]: typeof one) => `${letters}${year}-${count}`;

        expect(isSameAccession(write(one), write(other))).toBe(write(one) === write(other));
      }),
    );
  });
});
