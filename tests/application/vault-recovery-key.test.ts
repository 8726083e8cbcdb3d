import { describe, expect, test } from 'vitest';
import { readRecoveryKey, toGroups } from '../../src/application/vault/recovery-key.ts';

const key = Buffer.from('000102030405060708090a0b0c0d0e0f10f1f2ff', 'hex');
const typed = toGroups(key).join('');
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a recovery key is shown as eight groups of five characters that cannot be taken for each other', () => {
  const groups = toGroups(key);

  expect(groups).toHaveLength(8);
  for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
});

describe('a recovery key typed back', () => {
  test.each([
    ['as printed', toGroups(key).join('-')],
    ['in lower case', typed.toLowerCase()],
    ['with spaces, line breaks and long dashes', ` ${toGroups(key).join(' \u2013\n')} `],
    ['in full-width characters', typed.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['with O for 0 and l for 1', typed.replaceAll('0', 'O').replaceAll('1', 'l')],
  ])('is read %s', (_, text) => {
    expect(readRecoveryKey(text)).toEqual({ kind: 'read', recoveryKey: key });
  });

  test('is read for keys of all kinds of bytes', () => {
    for (let value = 0; value < 256; value++) {
      const each = Buffer.from(Array.from({ length: 20 }, (_, index) => (value * 31 + index * 7) & 0xff));
      expect(readRecoveryKey(toGroups(each).join(' '))).toEqual({ kind: 'read', recoveryKey: each });
    }
  });
});

describe('a typing mistake', () => {
  test('in any one character is found, and so is its group', () => {
    let triedCount = 0;
    for (let place = 0; place < typed.length; place++) {
      for (const character of ALPHABET) {
        if (character === typed[place]) continue;
        const read = readRecoveryKey(typed.slice(0, place) + character + typed.slice(place + 1));
        expect(read).toEqual({ kind: 'mistyped', groups: [Math.floor(place / 5) + 1] });
        triedCount += 1;
      }
    }
    expect(triedCount).toBe(40 * 31);
  });

  test('that swaps two neighbors is found', () => {
    for (let place = 0; place + 1 < typed.length; place++) {
      const [one = '', other = ''] = typed.slice(place, place + 2);
      if (one === other) continue;
      expect(readRecoveryKey(typed.slice(0, place) + other + one + typed.slice(place + 2)).kind).toBe('mistyped');
    }
  });

  test('that puts two groups in the wrong order is found', () => {
    const groups = [...toGroups(key)];
    for (let one = 0; one < 8; one++) {
      for (let other = one + 1; other < 8; other++) {
        const swapped = groups.with(one, groups[other] ?? '').with(other, groups[one] ?? '');
        expect(readRecoveryKey(swapped.join(' '))).toEqual({ kind: 'mistyped', groups: [one + 1, other + 1] });
      }
    }
  });

  test('that leaves characters out or adds some is counted', () => {
    expect(readRecoveryKey(typed.slice(1))).toEqual({ kind: 'wrongLength', characterCount: 39, expectedCount: 40 });
    expect(readRecoveryKey(`${typed}7`)).toEqual({ kind: 'wrongLength', characterCount: 41, expectedCount: 40 });
    expect(readRecoveryKey('')).toEqual({ kind: 'wrongLength', characterCount: 0, expectedCount: 40 });
  });

  test('with a character that is not in the alphabet is found', () => {
    expect(readRecoveryKey(`U${typed.slice(1)}`)).toEqual({ kind: 'mistyped', groups: [1] });
    expect(readRecoveryKey(`${typed.slice(0, -1)}\u0141`)).toEqual({ kind: 'mistyped', groups: [8] });
  });
});
