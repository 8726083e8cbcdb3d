import spanishLetter from '../../../resources/letters/es/common.json' with { type: 'json' };
import spanishSheet from '../../../resources/opinions/es/sheet.json' with { type: 'json' };
import spanish from '../../../resources/opinions/es/words.json' with { type: 'json' };
import englishSheet from '../../../resources/opinions/sheet.json' with { type: 'json' };
import english from '../../../resources/opinions/words.json' with { type: 'json' };
import type { Client } from '../clients/client.ts';
import type { LetterLanguage } from '../letters/letter.ts';
import { writtenDate } from '../letters/letter-words.ts';
import { unbroken } from '../shared/blocks.ts';
import { type Day, longDate } from '../shared/days.ts';

/** The words for what opinions say, in the language of whoever reads them; the screens are English. */
export function opinionWords(language: LetterLanguage): typeof english {
  return language === 'es' ? spanish : english;
}

/** The words of the client's comparison summary around what the opinions say. */
export function summaryWords(language: LetterLanguage): typeof englishSheet {
  return language === 'es' ? spanishSheet : englishSheet;
}

/** "November 21, 2026", "21 de noviembre de 2026"; the Spanish day stays on the line of its month. */
export function dateIn(language: LetterLanguage, day: Day): string {
  return language === 'es' ? writtenDate(day, spanishLetter).replace(' de ', unbroken(' de ')) : longDate(day);
}

/** The language of what a client reads unless somebody chooses: Spanish for who reads Spanish best, else English. */
export function readingLanguage({ language }: Pick<Client, 'language'>): LetterLanguage {
  return language.split('-')[0] === 'es' ? 'es' : 'en';
}
