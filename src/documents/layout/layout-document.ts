import type { PaperSize } from '../../domain/practice/practice.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { FontKit } from '../kit/fonts.ts';
import { colors, FOOTER_BOTTOM, MARGIN, type Paper, pageStyles, papers, tightLetter } from '../kit/page.ts';
import { layoutBlocks } from './blocks.ts';
import { labelPages } from './labels.ts';
import { type PlacedPage, paginate } from './paginate.ts';
import { linesOf, type Setting } from './setting.ts';
import type { Mark } from './unit.ts';

/** A document as placed pages, with the wording that was used: the shorter one where the longer ran over its limit. */
export interface LaidOutDocument {
  readonly document: ComposedDocument;
  readonly pages: ReadonlyArray<PlacedPage>;
  readonly paper: Paper;
}

/** Lays a document out on paper: blocks to units, units to pages, and the foot of every page. */
export function layoutDocument(document: ComposedDocument, kit: FontKit, paperSize: PaperSize): LaidOutDocument {
  const upright = papers[paperSize];
  const isLying = document.meta.orientation === 'landscape';
  const paper = isLying ? { width: upright.height, height: upright.width } : upright;
  const setting: Setting = { kit, style: pageStyles[document.meta.style], width: paper.width - MARGIN * 2 };
  const sheet = document.blocks.find((block) => block.kind === 'labels');
  // Labels have their places from the sheet they are printed on; nothing flows.
  if (sheet !== undefined) return { document, pages: labelPages(sheet, setting), paper: papers[sheet.sheet] };
  const pages = onFewerPages(document, setting, paper.height - MARGIN * 2);
  if (document.limit !== null && pages.length > document.limit.pages) {
    return layoutDocument(document.limit.shorter, kit, paperSize);
  }
  const footed = pages.map((page, index) => ({
    marks: [...page.marks, ...footMarks(document, setting, paper, index + 1, pages.length)],
  }));
  return { document, pages: footed, paper };
}

/** What closer setting makes of the height of a letter at the least; beyond it a second try is not worth its time. */
const CLOSEST = 0.9;

// A letter that ends a few lines into its second page is set a little closer, to spare the page.
function onFewerPages(document: ComposedDocument, setting: Setting, height: number): PlacedPage[] {
  const pages = paginate(layoutBlocks(document.blocks, setting), height);
  if (document.meta.style !== 'letter' || pages.length !== 2) return pages;
  const used = pages.reduce((sum, { marks }) => sum + Math.max(0, ...marks.map(({ y }) => y)), 0);
  if (used * CLOSEST > height) return pages;
  const closer = paginate(layoutBlocks(document.blocks, { ...setting, style: tightLetter }), height);
  // Set closer for nothing, it would only read worse.
  return closer.length < pages.length ? closer : pages;
}

function pageNumber(language: string, page: number, count: number): string {
  return language.startsWith('es') ? `Página ${page} de ${count}` : `Page ${page} of ${count}`;
}

/** A long foot in large print is set so small: the largest type that leaves room for a third line. */
const SMALLER_FOOT = 8.9;

function footMarks(document: ComposedDocument, setting: Setting, paper: Paper, page: number, count: number): Mark[] {
  const { footer } = document.meta;
  const numbers = numbersOf(document, page, count);
  // The foot lies in the margin and has room for two or three lines; names that need more are in the text as well.
  const set = footLines(footer, numbers, setting, setting.style.foot);
  const { size, left, right } = set.isWhole
    ? set
    : footLines(footer, numbers, setting, Math.min(setting.style.foot, SMALLER_FOOT));
  const bottom = paper.height - MARGIN - FOOTER_BOTTOM;
  const baseline = (index: number, lines: number) => bottom - (lines - 1 - index) * size * 1.3;
  return [
    ...left.flatMap((line, index) => line.marks.map((mark) => ({ ...mark, y: mark.y + baseline(index, left.length) }))),
    ...right.flatMap((line) =>
      line.marks.map((mark) => ({ ...mark, x: mark.x + setting.width - line.width, y: mark.y + baseline(0, 1) })),
    ),
  ];
}

function numbersOf({ meta }: ComposedDocument, page: number, count: number): string | null {
  // A letter says of its one page that it is the whole: a fax may have lost another. A paper without a number does not.
  if (count === 1 && meta.reference === null) return null;
  return [meta.reference, pageNumber(meta.language, page, count)].filter((part) => part !== null).join(' · ');
}

function footLines(footer: string | null, numbers: string | null, setting: Setting, size: number) {
  const type = { size, color: colors.quiet };
  const right = numbers === null ? [] : linesOf([{ kind: 'text', text: numbers }], setting, type);
  const taken = right.reduce((widest, line) => Math.max(widest, line.width + 18), 0);
  const room = Math.floor((MARGIN - FOOTER_BOTTOM) / (size * 1.3));
  const all =
    footer === null
      ? []
      : linesOf([{ kind: 'text', text: footer }], setting, { ...type, width: setting.width - taken });
  return { size, left: all.slice(0, room), right, isWhole: all.length <= room };
}
