import type { PaperSize } from '../../domain/practice/practice.ts';
import type { Block } from '../../domain/shared/blocks.ts';
import { MARGIN } from '../kit/page.ts';
import type { Line } from './lines.ts';
import type { PlacedPage } from './paginate.ts';
import { linesOf, type Setting, stackHeight, stackMarks } from './setting.ts';
import type { Mark } from './unit.ts';

/** Where the labels of a bought sheet lie, in points from the upper left corner of the paper. */
interface Sheet {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** From the left edge of a label to that of the next. */
  readonly across: number;
}

const INCH = 72;
const MM = 72 / 25.4;

const sheets: Readonly<Record<PaperSize, Sheet>> = {
  letter: {
    columns: 3,
    rows: 10,
    width: 2.625 * INCH,
    height: INCH,
    left: 0.1875 * INCH,
    top: 0.5 * INCH,
    across: 2.75 * INCH,
  },
  a4: {
    columns: 3,
    rows: 7,
    width: 63.5 * MM,
    height: 38.1 * MM,
    left: 7.2 * MM,
    top: 15.15 * MM,
    across: 66 * MM,
  },
};

/** Kept free inside a label, since printers feed a sheet a little askew. */
const INSET = { x: 9, y: 5 };
/** From the largest down, in points. */
const sizes: ReadonlyArray<number> = [10, 9.5, 9, 8.5, 8, 7.5, 7];
const SMALLEST_WHOLE = 8.5;
const SMALLEST = 7;
const LEADING = 1.2;

type Labels = Extract<Block, { kind: 'labels' }>;

/** Pages of labels, row by row from the first free one; each address as large as its label allows. */
export function labelPages(block: Labels, setting: Setting): PlacedPage[] {
  const sheet = sheets[block.sheet];
  const perPage = sheet.columns * sheet.rows;
  const pages: Mark[][] = [[]];
  for (const [index, lines] of block.labels.entries()) {
    const place = block.startAt - 1 + index;
    const page = Math.floor(place / perPage);
    while (pages.length <= page) pages.push([]);
    const column = place % sheet.columns;
    const row = Math.floor((place % perPage) / sheet.columns);
    const x = sheet.left + column * sheet.across - MARGIN;
    const y = sheet.top + row * sheet.height - MARGIN;
    const own = labelMarks(lines, block.doesNotFit, sheet, setting);
    pages[page]?.push(...own.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y })));
  }
  return pages.map((marks) => ({ marks }));
}

function labelMarks(lines: ReadonlyArray<string>, doesNotFit: string, sheet: Sheet, setting: Setting): Mark[] {
  const width = sheet.width - INSET.x * 2;
  const height = sheet.height - INSET.y * 2;
  const set = (texts: ReadonlyArray<string>, size: number): ReadonlyArray<Line> =>
    texts.flatMap((text) => linesOf([{ kind: 'text', text }], setting, { size, width }));
  const centered = (found: ReadonlyArray<Line>, size: number): Mark[] => {
    const free = Math.max(0, height - stackHeight(found.length, size, LEADING));
    return stackMarks(found, size, LEADING, INSET.x, INSET.y + free / 2);
  };
  const fits = (found: ReadonlyArray<Line>, size: number) => stackHeight(found.length, size, LEADING) <= height;
  // A name a little too long is set smaller; a longer one keeps its size and takes a second line.
  for (const size of sizes.filter((one) => one >= SMALLEST_WHOLE)) {
    const found = set(lines, size);
    if (found.length === lines.length && fits(found, size)) return centered(found, size);
  }
  for (const size of sizes) {
    const found = set(lines, size);
    if (fits(found, size)) return centered(found, size);
  }
  const note = set([doesNotFit], SMALLEST);
  const room = Math.max(1, Math.floor(height / (SMALLEST * LEADING)) - note.length);
  return centered([...set(lines.slice(0, 1), SMALLEST).slice(0, room), ...note], SMALLEST);
}
