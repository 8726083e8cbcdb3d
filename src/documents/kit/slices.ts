/**
 * Fixed parts of the font, like the unicode ranges of a web font. A document embeds the slices it needs whole, so its
 * bytes do not depend on what else is drawn in the same batch, and each slice is prepared once.
 */
export const sliceNames = ['latin', 'extended', 'vietnamese', 'greek', 'cyrillic', 'signs', 'phonetic'] as const;
export type SliceName = (typeof sliceNames)[number];

type Range = readonly [first: number, last: number];

/** First match wins. `phonetic` also holds the marks that are placed on another letter. */
const ranges: ReadonlyArray<readonly [SliceName, ReadonlyArray<Range>]> = [
  [
    'latin',
    [
      [0x20, 0x7e],
      [0xa1, 0xac],
      [0xae, 0xff],
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
  [
    'signs',
    [
      [0x2000, 0x200a],
      [0x2016, 0x2027],
      [0x202f, 0x205f],
      [0x2070, 0x2bff],
      [0xfb00, 0xfb06],
      [0xfffc, 0xfffd],
    ],
  ],
  [
    'phonetic',
    [
      [0x250, 0x36f],
      [0x1ab0, 0x1aff],
      [0x1d00, 0x1dff],
      [0x2c60, 0x2c7f],
      [0x2de0, 0x2e5f],
      [0xa640, 0xa69f],
      [0xa700, 0xa7ff],
      [0xab30, 0xab6f],
      [0xfe20, 0xfe2f],
    ],
  ],
];

/**
 * The slice that holds a character; null for what the documents cannot set: scripts that need shaping (Arabic,
 * Devanagari), marks that reorder text, and controls.
 */
export function sliceOf(codePoint: number): SliceName | null {
  const found = ranges.find(([, spans]) => spans.some(([first, last]) => codePoint >= first && codePoint <= last));
  return found?.[0] ?? null;
}
