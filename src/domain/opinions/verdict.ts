import { byCodePoint } from './compare-words.ts';
import type { Agreement, ComparisonPart } from './comparison.ts';

/** What a rule says of two values, each of which states something; silence is handled before any rule is asked. */
export interface Verdict {
  readonly agreement: Exclude<Agreement, 'notAddressed'>;
  /** Why, in plain words and without naming a side, so that it reads the same from both; null when plain. */
  readonly because: string | null;
}

/** The same, plainly. */
export const SAME: Verdict = { agreement: 'same', because: null };
/** Different, plainly. */
export const DIFFERENT: Verdict = { agreement: 'different', because: null };

/** The same, with a word on what else there is to know. */
export function same(because: string): Verdict {
  return { agreement: 'same', because };
}

/** Different, with the reason. */
export function different(because: string): Verdict {
  return { agreement: 'different', because };
}

/** Something stands on one side only; what both state does not differ. */
export function onlySome(because: string): Verdict {
  return { agreement: 'onlySome', because };
}

/** The rule cannot tell and does not guess: a person compares by eye. */
export function unknown(because: string): Verdict {
  return { agreement: 'unknown', because };
}

const strength = { different: 3, unknown: 2, onlySome: 1, same: 0 } as const;

/**
 * The verdict over several: one clear difference decides, then one thing the rule cannot tell, then one thing only
 * some state. Reasons of the deciding kind are kept, sorted, so the order of the verdicts does not matter.
 */
export function strongest(verdicts: ReadonlyArray<Verdict>): Verdict {
  const top = Math.max(0, ...verdicts.map(({ agreement }) => strength[agreement]));
  const deciding = verdicts.filter(({ agreement }) => strength[agreement] === top);
  const reasons = [...new Set(deciding.flatMap(({ because }) => because ?? []))].sort(byCodePoint);
  return { agreement: deciding[0]?.agreement ?? 'same', because: reasons.length === 0 ? null : reasons.join(' ') };
}

/** The verdict over every pair of the values. */
export function overPairs<Value>(
  values: ReadonlyArray<Value>,
  compare: (one: Value, other: Value) => Verdict,
): Verdict {
  return strongest(values.flatMap((one, place) => values.slice(place + 1).map((other) => compare(one, other))));
}

/** One opinion's place in a part: its value, "there is none", or silence. */
export type Cell<Value> =
  | { readonly kind: 'silent' }
  | { readonly kind: 'none' }
  | { readonly kind: 'said'; readonly value: Value; readonly words: string };

/** One line under a dimension; null when no opinion says anything about it. */
export function partOf<Value>(
  name: string,
  cells: ReadonlyArray<Cell<Value>>,
  compare: (one: Value, other: Value) => Verdict,
): ComparisonPart | null {
  const said = cells.filter((cell) => cell.kind === 'said');
  if (said.length === 0) return null;
  const values = cells.map((cell) => (cell.kind === 'said' ? cell.words : cell.kind === 'none' ? 'None' : null));
  return { name, values, agreement: partAgreement(cells, said, compare) };
}

function partAgreement<Value>(
  cells: ReadonlyArray<Cell<Value>>,
  said: ReadonlyArray<Cell<Value> & { readonly kind: 'said' }>,
  compare: (one: Value, other: Value) => Verdict,
): Agreement {
  if (cells.some(({ kind }) => kind === 'none')) return 'different';
  const { agreement } = overPairs(
    said.map(({ value }) => value),
    compare,
  );
  return agreement === 'same' && said.length < cells.length ? 'onlySome' : agreement;
}
