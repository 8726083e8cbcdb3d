import data from '../../../resources/reference/us-states.json' with { type: 'json' };
import { searchText } from './search-text.ts';

const names: Readonly<Record<string, string>> = data.names;
const codesByName = new Map(Object.entries(names).map(([code, name]) => [searchText(name), code]));

/** "California" for "CA"; null for what is no state, district or territory of the US. */
export function stateName(code: string): string | null {
  return Object.hasOwn(names, code) ? (names[code] ?? null) : null;
}

/** "CA" for "ca" and for "California", as people write either; null for what is neither. */
export function stateCode(written: string): string | null {
  const code = written.trim().toUpperCase();
  return stateName(code) === null ? (codesByName.get(searchText(written)) ?? null) : code;
}

/** "California (CA)": a state to choose from a list; what is no code of the US stays as it is written. */
export function sayState(code: string): string {
  const name = stateName(code);
  return name === null ? code : `${name} (${code})`;
}

/** Every state, district and territory by its two letters, in the order of the names. */
export const stateCodes: ReadonlyArray<string> = Object.keys(names).toSorted((one, other) =>
  sayState(one).localeCompare(sayState(other)),
);
