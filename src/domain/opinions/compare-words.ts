/**
 * The text as far as two people would call it the same words: case, spacing, dashes, quotes and a closing full stop
 * do not count. Nothing is translated or shortened.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201C\u201D]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .replace(/[.;,\s]+$/, '')
    .trim();
}

/** True when both are the same words (`plainWords`). */
export function isSameWords(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other);
}

/** True when one names only the left side of the body and the other only the right: never the same place. */
export function areOppositeSides(one: string, other: string): boolean {
  const first = sideOf(one);
  const second = sideOf(other);
  return first !== null && second !== null && first !== second;
}

function sideOf(text: string): 'left' | 'right' | null {
  const words = plainWords(text).split(/[^a-z]+/);
  const left = words.includes('left');
  const right = words.includes('right');
  if (left === right) return null;
  return left ? 'left' : 'right';
}

/** Orders text the same way on every machine: by code point, not by language. */
export function byCodePoint(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
