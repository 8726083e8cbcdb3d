import type { PaperSize } from '../practice/practice.ts';
import { invariant } from '../shared/assert-never.ts';
import type { ComposedDocument } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import type { PaperWords } from './paper-words.ts';

/** What a sheet of address labels is made of. */
export interface LabelSheetFacts {
  /** The lines of each address, in printing order. */
  readonly labels: ReadonlyArray<ReadonlyArray<string>>;
  /** First free label of the first sheet, from 1, row by row; a sheet that was begun is used up. */
  readonly startAt: number;
  readonly paperSize: PaperSize;
  readonly today: Day;
}

/** Labels on one sheet: 3 columns of 10 on Letter (2 5/8 by 1 inch), of 7 on A4 (63.5 by 38.1 mm). */
const labelsPerSheet: Readonly<Record<PaperSize, number>> = { letter: 30, a4: 21 };

/**
 * Address labels to print on a sheet of them. An address too long for its label is set smaller, then broken into more
 * lines; one that still does not fit is named on its label in place of being cut. A first label beyond the sheet, as
 * Letter has more than A4, begins a new one.
 */
export function composeLabelSheet(facts: LabelSheetFacts, { labelSheet }: PaperWords): ComposedDocument {
  const { labels, startAt, paperSize, today } = facts;
  invariant(startAt >= 1, 'labels are counted from 1');
  return {
    meta: {
      style: 'letter',
      title: labelSheet.title,
      author: '',
      language: 'en-US',
      dated: today,
      reference: null,
      footer: null,
    },
    gaps: [],
    limit: null,
    blocks: [
      {
        kind: 'labels',
        sheet: paperSize,
        startAt: startAt > labelsPerSheet[paperSize] ? 1 : startAt,
        labels,
        doesNotFit: labelSheet.doesNotFit,
      },
    ],
  };
}
