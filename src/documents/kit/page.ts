import type { PaperSize } from '../../domain/practice/practice.ts';

/** All lengths are PDF points (1/72 inch); y counts from the top of the page downward until a page is drawn. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

export const papers: Readonly<Record<PaperSize, Paper>> = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
};

/** 25 mm. */
export const MARGIN = 70.87;
/** A letterhead stands higher than the text, in the margin. */
export const LETTERHEAD_TOP = 42;
/**
 * Where the first address begins: seen through the window of a #10 envelope (4.5 by 1 1/8 inches, 1/2 inch above its
 * lower edge) when the sheet is folded in thirds.
 */
export const WINDOW_TOP = 158;
/** 4.5 inches. */
export const WINDOW_WIDTH = 324;
export const FOOTER_SIZE = 7.5;
/** Baseline of the last line of the foot, from the lower edge. */
export const FOOTER_BOTTOM = 36;

/** Type sizes and spaces of a document; every other length follows from them. */
export interface PageStyle {
  readonly size: number;
  readonly small: number;
  readonly heading: number;
  readonly headingColor: Color;
  readonly title: number;
  /** Distance of baselines, as a multiple of the size. */
  readonly leading: number;
  /** Space between blocks. */
  readonly gap: number;
  /** Widest line of running text: 66 to 75 characters. */
  readonly measure: number;
  /** Width of the column at the left where a letter says in a word what a paragraph is about; 0 for none. */
  readonly side: number;
  /** Type of the running foot. */
  readonly foot: number;
}

/** Red, green and blue from 0 to 1. */
export type Color = readonly [number, number, number];

export const colors = {
  ink: [0.11, 0.11, 0.12],
  quiet: [0.36, 0.37, 0.39],
  hairline: [0.72, 0.72, 0.72],
  tint: [0.955, 0.955, 0.945],
  teal: [0.05, 0.36, 0.38],
  ochre: [0.58, 0.38, 0.02],
  slate: [0.33, 0.4, 0.47],
  gapFill: [1, 0.93, 0.72],
  gapInk: [0.5, 0.29, 0],
} as const satisfies Record<string, Color>;

export const pageStyles: Readonly<Record<'letter' | 'clientPaper' | 'largePrint', PageStyle>> = {
  letter: {
    size: 11,
    small: 9,
    heading: 11,
    headingColor: colors.ink,
    title: 16,
    leading: 1.32,
    gap: 8,
    measure: 388,
    side: 82,
    foot: FOOTER_SIZE,
  },
  clientPaper: {
    size: 12,
    small: 9.5,
    heading: 14,
    headingColor: colors.teal,
    title: 18,
    leading: 1.35,
    gap: 9,
    measure: 424,
    side: 0,
    foot: FOOTER_SIZE,
  },
  largePrint: {
    size: 18,
    small: 15,
    heading: 21,
    headingColor: colors.teal,
    title: 26,
    leading: 1.32,
    gap: 11,
    measure: 470,
    side: 0,
    foot: 10.5,
  },
};

/** A letter that would end a few lines into its second page: the same type, a little closer. */
export const tightLetter: PageStyle = { ...pageStyles.letter, leading: 1.23, gap: 5 };
