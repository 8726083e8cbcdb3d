import { readFileSync } from 'node:fs';
import type { LetterKind, LetterLanguage } from '../../../src/domain/letters/letter.ts';
import type { LetterTemplate } from '../../../src/domain/letters/template.ts';

const letters = new URL('../../../resources/letters/', import.meta.url);

/** The shipped wording of a kind. */
export function templateOf(kind: Exclude<LetterKind, 'a'>, language: LetterLanguage = 'en'): LetterTemplate {
  const folder = language === 'en' ? letters : new URL(`${language}/`, letters);
  return JSON.parse(readFileSync(new URL(`${kind}.json`, folder), 'utf8')) as LetterTemplate;
}
