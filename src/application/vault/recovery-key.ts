/**
 * The recovery key as people see it: eight groups of five characters, the last of each a check character.
 *
 * 160 bits in Crockford's base32, whose alphabet leaves out I, L, O and U. The check character of a group finds every
 * single wrong character, every swap of two characters and every exchange of two groups, and tells which group to look at.
 */
export const RECOVERY_KEY_LENGTH = 20;

const GROUP_COUNT = 8;
const DATA_CHARACTERS = 4;
const GROUP_LENGTH = DATA_CHARACTERS + 1;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What people write for characters the alphabet leaves out. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** The groups to print, for instance "7K3QX". */
export function toGroups(recoveryKey: Buffer): ReadonlyArray<string> {
  const digits = toDigits(recoveryKey);
  return Array.from({ length: GROUP_COUNT }, (_, group) => {
    const data = digits.slice(group * DATA_CHARACTERS, (group + 1) * DATA_CHARACTERS);
    return [...data, checkDigit(group, data)].map((digit) => ALPHABET.charAt(digit)).join('');
  });
}

/** What was typed: the key, or where it cannot be right. Group numbers count from 1. */
export type TypedRecoveryKey =
  | { readonly kind: 'read'; readonly recoveryKey: Buffer }
  | { readonly kind: 'wrongLength'; readonly characterCount: number; readonly expectedCount: number }
  | { readonly kind: 'mistyped'; readonly groups: ReadonlyArray<number> };

/** Reads a key in any letter case, with or without spaces and hyphens, and finds typing mistakes before anything is derived. */
export function readRecoveryKey(typed: string): TypedRecoveryKey {
  const characters = [...typed.normalize('NFKC').toUpperCase()].filter((character) => !SEPARATORS.test(character));
  const expectedCount = GROUP_COUNT * GROUP_LENGTH;
  if (characters.length !== expectedCount) {
    return { kind: 'wrongLength', characterCount: characters.length, expectedCount };
  }
  const digits = characters.map((character) => ALPHABET.indexOf(LOOKALIKES[character] ?? character));
  const groups = Array.from({ length: GROUP_COUNT }, (_, group) =>
    digits.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  );
  const wrong = groups.flatMap((group, index) => (isGroupSound(index, group) ? [] : [index + 1]));
  if (wrong.length > 0) return { kind: 'mistyped', groups: wrong };
  return { kind: 'read', recoveryKey: fromDigits(groups.flatMap((group) => group.slice(0, DATA_CHARACTERS))) };
}

const SEPARATORS = /[\s\p{Dash}.,_]/u;

function isGroupSound(index: number, group: ReadonlyArray<number>): boolean {
  return !group.includes(-1) && group[DATA_CHARACTERS] === checkDigit(index, group.slice(0, DATA_CHARACTERS));
}

// A different weight for each place finds swaps; starting from the group's number finds groups out of order.
function checkDigit(group: number, data: ReadonlyArray<number>): number {
  return data.reduce((sum, digit, place) => sum ^ timesPowerOfTwo(digit, place + 1), group + 1);
}

/** Multiplies in the field of 32 elements (x^5 + x^2 + 1), where two different weights never give the same result. */
function timesPowerOfTwo(digit: number, power: number): number {
  let product = digit;
  for (let step = 0; step < power; step++) {
    product <<= 1;
    if (product & 0b100000) product ^= 0b100101;
  }
  return product;
}

function toDigits(bytes: Buffer): number[] {
  if (bytes.length !== RECOVERY_KEY_LENGTH) throw new Error('a recovery key has 20 bytes');
  const digits: number[] = [];
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    heldBits += 8;
    while (heldBits >= 5) {
      heldBits -= 5;
      digits.push((held >> heldBits) & 0b11111);
    }
    held &= (1 << heldBits) - 1;
  }
  return digits;
}

function fromDigits(digits: ReadonlyArray<number>): Buffer {
  const bytes = Buffer.alloc(RECOVERY_KEY_LENGTH);
  let held = 0;
  let heldBits = 0;
  let index = 0;
  for (const digit of digits) {
    held = (held << 5) | digit;
    heldBits += 5;
    if (heldBits >= 8) {
      heldBits -= 8;
      bytes[index++] = held >> heldBits;
      held &= (1 << heldBits) - 1;
    }
  }
  return bytes;
}
