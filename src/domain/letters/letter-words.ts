import type { Law } from '../law/law.ts';
import type { Day } from '../shared/days.ts';
import type { LetterCommonWords, LetterTemplate } from './template.ts';

/** The words of one letter: its template, what all letters share, and the law it cites. */
export interface LetterWords {
  readonly template: LetterTemplate;
  readonly common: LetterCommonWords;
  readonly law: Law;
}

/** A day as a letter in that language writes it: "November 21, 2026", "21 de noviembre de 2026". */
export function writtenDate(day: Day, { months, longDate }: Pick<LetterCommonWords, 'months' | 'longDate'>): string {
  const month = months[Number(day.slice(5, 7)) - 1] ?? '';
  return longDate
    .replace('{day}', String(Number(day.slice(8))))
    .replace('{month}', month)
    .replace('{year}', day.slice(0, 4));
}

/** The text with its first letter large. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
