import { PDFHexString } from '@cantoo/pdf-lib';
import { assertNever } from '../domain/shared/assert-never.ts';
import type { DocumentMeta } from '../domain/shared/blocks.ts';
import type { Face } from './kit/fonts.ts';
import * as operators from './kit/operators.ts';
import { type Color, MARGIN, type Paper } from './kit/page.ts';
import { createPdfFile } from './kit/pdf-file.ts';
import type { SliceName } from './kit/slices.ts';
import type { PlacedPage } from './layout/paginate.ts';
import type { Mark, Run } from './layout/unit.ts';

/** A page of a file that is a list of documents: where each begins, for the reader's table of contents. */
export interface Bookmark {
  readonly title: string;
  /** From 0. */
  readonly page: number;
}

/** Draws placed pages into one file. The same pages and metadata give the same bytes. */
export function drawPages(
  pages: ReadonlyArray<PlacedPage>,
  meta: DocumentMeta,
  paper: Paper,
  bookmarks: ReadonlyArray<Bookmark> = [],
): Uint8Array {
  const file = createPdfFile(paper);
  for (const { marks } of pages) {
    const fonts = new Map<string, UsedFont>();
    const content = marks.map((mark) => drawMark(mark, paper, fonts)).join('\n');
    file.addPage(content, fonts);
  }
  return file.save(meta, bookmarks);
}

/** A slice of a weight that a page shows letters of. */
export interface UsedFont {
  readonly face: Face;
  readonly slice: SliceName;
}

/** Marks count y downward from the text's upper edge; PDF counts upward from the lower edge of the page. */
function drawMark(mark: Mark, paper: Paper, fonts: Map<string, UsedFont>): string {
  const x = MARGIN + mark.x;
  const y = paper.height - MARGIN - mark.y;
  switch (mark.kind) {
    case 'rule':
      return [
        operators.strokeColor(mark.color),
        operators.lineWidth(mark.weight),
        operators.line(x, y, x + mark.width, y),
      ].join('\n');
    case 'stroke':
      return [
        operators.strokeColor(mark.color),
        operators.lineWidth(mark.weight),
        operators.line(x, y, x + mark.dx, y - mark.dy),
      ].join('\n');
    case 'rectangle':
      return drawRectangle(mark, x, y - mark.height);
    case 'polygon': {
      const corners = mark.corners.map(([dx, dy]) => [x + dx, y - dy] as const);
      return [operators.fillColor(mark.fill), operators.polygon(corners), operators.fill].join('\n');
    }
    case 'text': {
      const text = drawnText(mark.runs, mark.size);
      for (const [name, font] of text.fonts) fonts.set(name, font);
      return `${operators.beginText}\n${operators.moveText(x, y)}\n${text.shown}\n${operators.endText}`;
    }
    default:
      return assertNever(mark);
  }
}

function drawRectangle(mark: Extract<Mark, { kind: 'rectangle' }>, x: number, y: number): string {
  const path = operators.rectangle(x, y, mark.width, mark.height);
  const parts: string[] = [];
  if (mark.fill !== null) parts.push(operators.fillColor(mark.fill), path, operators.fill);
  if (mark.stroke !== null) {
    parts.push(operators.strokeColor(mark.stroke), operators.lineWidth(0.7), path, operators.stroke);
  }
  return parts.join('\n');
}

interface DrawnText {
  readonly shown: string;
  readonly fonts: ReadonlyMap<string, UsedFont>;
}

// Lines are shared between letters (lines.ts), so what draws them is shared too.
const drawn = new WeakMap<ReadonlyArray<Run>, DrawnText>();

function drawnText(runs: ReadonlyArray<Run>, size: number): DrawnText {
  const known = drawn.get(runs);
  if (known !== undefined) return known;
  const text = drawText(runs, size);
  drawn.set(runs, text);
  return text;
}

function drawText(runs: ReadonlyArray<Run>, size: number): DrawnText {
  const parts: string[] = [];
  const fonts = new Map<string, UsedFont>();
  let font = '';
  let rise = 0;
  let color: Color | null = null;
  let glyphs = '';
  const show = (): void => {
    if (glyphs !== '') parts.push(operators.showGlyphs(glyphs.replaceAll('><', '')));
    glyphs = '';
  };
  for (const run of runs) {
    if (run.color !== color) {
      show();
      parts.push(operators.fillColor(run.color));
      color = run.color;
    }
    for (const word of run.words) {
      if (word.actual !== null) {
        show();
        parts.push(operators.beginActual(PDFHexString.fromText(word.actual).toString()));
      }
      for (const segment of word.segments) {
        if (segment.font !== font) {
          show();
          parts.push(operators.font(segment.font, size));
          fonts.set(segment.font, { face: run.face, slice: segment.slice });
          font = segment.font;
        }
        if (segment.rise !== rise) {
          show();
          parts.push(operators.rise((segment.rise * size) / 1000));
          rise = segment.rise;
        }
        glyphs += segment.glyphs;
      }
      if (word.actual !== null) {
        show();
        parts.push(operators.endActual);
      }
    }
  }
  show();
  if (rise !== 0) parts.push(operators.rise(0));
  return { shown: parts.join('\n'), fonts };
}
