import data from '../../../resources/reference/today.json' with { type: 'json' };
import { searchText } from '../shared/search-text.ts';

const commonNames: ReadonlySet<string> = new Set(data.calls.commonNames);

/** The words of a phrase as they are compared: folded, without what makes them another's ("Ida's"). */
export function plainWords(text: string): string[] {
  return searchText(text)
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/'s?$/u, ''))
    .filter((word) => word !== '');
}

/** True when a phrase has one of these words, or two of them side by side ("health plan"). */
export function hasWord(words: ReadonlyArray<string>, of: ReadonlyArray<string>): boolean {
  const phrase = ` ${words.join(' ')} `;
  return of.some((one) => phrase.includes(` ${one} `));
}

/**
 * How surely a phrase names someone: the letters of the name found in it, 0 when it does not. A person may be named by
 * any part of the name, a house only by what other houses are not called.
 */
export function namedBy(words: ReadonlyArray<string>, name: string): number {
  const found = plainWords(name).filter(
    (part) => part.length > 2 && !commonNames.has(part) && !titles.has(part) && words.includes(part),
  );
  return found.reduce((letters, part) => letters + part.length, 0);
}

const titles: ReadonlySet<string> = new Set(['doctor', 'prof', 'professor', 'mrs', 'miss']);
