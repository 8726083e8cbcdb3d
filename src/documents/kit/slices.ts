/**
 * Fixed parts of the font, like the unicode ranges of a web font. A document embeds the slices it needs whole, so its
 * bytes do not depend on what else is drawn in the same batch, and each slice is prepared once.
 */
export const sliceNames = ['latin', 'extended', 'vietnamese', 'greek', 'cyrillic', 'marks', 'signs', 'rest'] as const;
export type SliceName = (typeof sliceNames)[number];

type Range = readonly [first: number, last: number];

/** First match wins; `rest` takes whatever no other slice holds. */
const ranges: ReadonlyArray<readonly [SliceName, ReadonlyArray<Range>]> = [
  [
    'latin',
    [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x2010, 0x2015],
      [0x2018, 0x201e],
      [0x2020, 0x2022],
      [0x2026, 0x2026],
      [0x2030, 0x2033],
      [0x2039, 0x203a],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2212, 0x2212],
    ],
  ],
  ['extended', [[0x100, 0x24f]]],
  [
    'vietnamese',
    [
      [0x1e00, 0x1eff],
      [0x20ab, 0x20ab],
    ],
  ],
  [
    'greek',
    [
      [0x370, 0x3ff],
      [0x1f00, 0x1fff],
    ],
  ],
  ['cyrillic', [[0x400, 0x52f]]],
  ['marks', [[0x300, 0x36f]]],
  ['signs', [[0x2000, 0x2bff]]],
];

/** The slice that holds a character. */
export function sliceOf(codePoint: number): SliceName {
  const found = ranges.find(([, spans]) => spans.some(([first, last]) => codePoint >= first && codePoint <= last));
  return found?.[0] ?? 'rest';
}
