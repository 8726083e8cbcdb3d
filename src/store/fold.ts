/** Text as a search compares it: without case and without marks, so that "lukasz" finds "Łukasz". */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþæœßı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

// Letters that Unicode does not take apart into a plain one and a mark.
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};
