// Letters that stand alone in Unicode, so that taking marks away does not reach them.
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};

/**
 * Text as it is searched: lower case, without diacritics, one space between words. "Łukasz" and "lukasz" give the
 * same, and so do "Nguyễn" typed with composed or with separate marks. Scripts other than Latin keep their letters.
 */
export function searchText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F\u200B-\u200F]/g, '')
    .normalize('NFC')
    .replaceAll(/[łđðøħıŧþæœßς’‘ʼ]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words to look for, folded; a thing matches when its search text contains every one of them. */
export function searchWords(text: string): string[] {
  const folded = searchText(text);
  return folded === '' ? [] : folded.split(' ');
}
