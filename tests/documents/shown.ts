import type { Mark } from '../../src/documents/layout/unit.ts';
import { kit } from './print-fixture.ts';

export type TextMark = Extract<Mark, { kind: 'text' }>;

const letters = new Map(
  [...kit.regular.letters, ...kit.bold.letters].map(([codePoint, letter]) => [
    `${letter.slice} ${letter.code}`,
    codePoint,
  ]),
);

/** What a mark shows, read back from the glyph numbers that go into the file. */
export function shownBy({ runs }: TextMark): string {
  const segments = runs.flatMap(({ words }) => words.flatMap((word) => word.segments));
  return segments
    .map(({ slice, glyphs }) =>
      [...glyphs.matchAll(/<([0-9a-f]+)>/g)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map((code) => String.fromCodePoint(letters.get(`${slice} ${Number.parseInt(code, 16)}`) ?? 0xfffd))
        .join(''),
    )
    .join('');
}
