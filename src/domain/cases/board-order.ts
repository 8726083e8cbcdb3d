// ASCII in rising order, so that JavaScript, SQLite and every other byte order agree.
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
/** The head letter "a" begins whole numbers of one digit, "b" of two; "Z" begins negative ones of one, "Y" of two. */
const FIRST_WHOLE = 'a0';

/**
 * An order key strictly between two others, so that moving a card changes one row. `null` stands for no neighbor on
 * that side; keys compare as plain text.
 *
 * A key is a whole number (a head letter that says how many digits follow) and a fraction. Adding at either end counts
 * the whole number on and stays short for ever. In the middle the longer neighbor is taken to be the newer one and the
 * new key is set right beside it, so that thousands of cards put at one place lengthen the keys slowly.
 *
 * Two neighbors at the same place or the wrong way round, as after a restore from the trash, give a key right after
 * `before`.
 */
export function orderBetween(before: string | null, after: string | null): string {
  if (before === null && after === null) return FIRST_WHOLE;
  if (before === null) return keyBefore(after ?? FIRST_WHOLE);
  if (after === null) return nextWhole(wholePart(before));
  if (before >= after) return `${before}${DIGITS[BASE / 2]}`;

  const whole = wholePart(before);
  if (wholePart(after) === whole) {
    return whole + fractionBetween(before.slice(whole.length), after.slice(whole.length));
  }
  const next = nextWhole(whole);
  return next < after ? next : whole + fractionBetween(before.slice(whole.length), null);
}

function keyBefore(after: string): string {
  const whole = wholePart(after);
  return after.length > whole.length ? whole : previousWhole(whole);
}

function wholePart(key: string): string {
  return key.slice(0, 1 + digitCount(key.charAt(0)));
}

function digitCount(head: string): number {
  return head >= 'a' ? head.charCodeAt(0) - 96 : 91 - head.charCodeAt(0);
}

function nextWhole(whole: string): string {
  const head = whole.charAt(0);
  const counted = count(whole.slice(1), 1);
  if (counted !== null) return head + counted;
  const nextHead = head === 'Z' ? 'a' : String.fromCharCode(head.charCodeAt(0) + 1);
  return nextHead + '0'.repeat(digitCount(nextHead));
}

function previousWhole(whole: string): string {
  const head = whole.charAt(0);
  const counted = count(whole.slice(1), -1);
  if (counted !== null) return head + counted;
  const nextHead = head === 'a' ? 'Z' : String.fromCharCode(head.charCodeAt(0) - 1);
  return nextHead + 'z'.repeat(digitCount(nextHead));
}

/** The digits one up or one down; null when they have run out. */
function count(digits: string, by: 1 | -1): string | null {
  const counted = [...digits].map((digit) => DIGITS.indexOf(digit));
  for (let place = counted.length - 1; place >= 0; place -= 1) {
    const value = (counted[place] ?? 0) + by;
    counted[place] = (value + BASE) % BASE;
    if (value >= 0 && value < BASE) return counted.map((digit) => DIGITS[digit]).join('');
  }
  return null;
}

/**
 * A fraction strictly between two; "" is zero and `null` is one. Fractions never end in "0", or nothing would fit
 * before them.
 */
function fractionBetween(low: string, high: string | null): string {
  let shared = 0;
  while (high !== null && shared < high.length && digitAt(low, shared) === digitAt(high, shared)) shared += 1;
  if (shared > 0 && high !== null) {
    return high.slice(0, shared) + fractionBetween(low.slice(shared), high.slice(shared));
  }
  const floor = digitAt(low, 0);
  const ceiling = high === null ? BASE : digitAt(high, 0);
  if (ceiling - floor > 1) return `${DIGITS[besideNewer(floor, ceiling, low.length, high?.length ?? 0)]}`;
  // No digit fits in between: stay on the floor digit and go above what follows it, or below what follows the ceiling.
  if (high !== null && high.length > 1 && low.length <= 1)
    return `${DIGITS[ceiling]}${fractionBetween('', high.slice(1))}`;
  return `${DIGITS[floor]}${fractionBetween(low.slice(1), null)}`;
}

function digitAt(fraction: string, place: number): number {
  return place < fraction.length ? DIGITS.indexOf(fraction.charAt(place)) : 0;
}

function besideNewer(floor: number, ceiling: number, lowLength: number, highLength: number): number {
  if (lowLength > highLength) return floor + 1;
  if (highLength > lowLength) return ceiling - 1;
  return Math.floor((floor + ceiling) / 2);
}
