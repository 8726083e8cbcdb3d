import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { assertNever } from '../domain/shared/assert-never.ts';
import type { DocumentMeta } from '../domain/shared/blocks.ts';
import { embedSlice, fontName } from './kit/embed.ts';
import type { Face } from './kit/fonts.ts';
import * as operators from './kit/operators.ts';
import { type Color, MARGIN, type Paper } from './kit/page.ts';
import type { SliceName } from './kit/slices.ts';
import type { PlacedPage } from './layout/paginate.ts';
import type { Mark } from './layout/unit.ts';

const PRODUCER = 'Crossbearing';

/** Draws placed pages into one file. The same pages and metadata give the same bytes. */
export async function drawPages(
  pages: ReadonlyArray<PlacedPage>,
  meta: DocumentMeta,
  paper: Paper,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  setMetadata(document, meta);
  const fonts = new Map<string, PDFRef>();
  for (const { marks } of pages) {
    const used = new Map<string, PDFRef>();
    const use = (face: Face, slice: SliceName): string => {
      const name = fontName(face, slice);
      const ref = fonts.get(name) ?? embedSlice(context, face, slice);
      fonts.set(name, ref);
      used.set(name, ref);
      return name;
    };
    const content = marks.map((mark) => drawMark(mark, paper, use)).join('\n');
    const page = document.addPage([paper.width, paper.height]);
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
    page.node.set(PDFName.of('Resources'), context.obj({ Font: Object.fromEntries(used) }));
  }
  // Yielding between objects would cost more than writing them.
  const objectsPerTick = Number.POSITIVE_INFINITY;
  return await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick,
  });
}

function setMetadata(document: PDFDocument, meta: DocumentMeta): void {
  const dated = new Date(`${meta.dated}T12:00:00Z`);
  document.setTitle(meta.title, { showInWindowTitleBar: true });
  document.setAuthor(meta.author);
  document.setCreator(PRODUCER);
  document.setProducer(PRODUCER);
  document.setCreationDate(dated);
  document.setModificationDate(dated);
  document.setLanguage(meta.language);
  if (meta.reference !== null) document.setSubject(meta.reference);
}

/** Marks count y downward from the text's upper edge; PDF counts upward from the lower edge of the page. */
function drawMark(mark: Mark, paper: Paper, use: (face: Face, slice: SliceName) => string): string {
  const x = MARGIN + mark.x;
  const y = paper.height - MARGIN - mark.y;
  switch (mark.kind) {
    case 'rule':
      return [
        operators.strokeColor(mark.color),
        operators.lineWidth(mark.weight),
        operators.line(x, y, x + mark.width, y),
      ].join('\n');
    case 'rectangle':
      return drawRectangle(mark, x, y - mark.height);
    case 'text':
      return drawText(mark, x, y, use);
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

function drawText(
  mark: Extract<Mark, { kind: 'text' }>,
  x: number,
  y: number,
  use: (face: Face, slice: SliceName) => string,
): string {
  const parts = [operators.beginText, operators.moveText(x, y)];
  let font = '';
  let rise = 0;
  let color: Color | null = null;
  let glyphs: string[] = [];
  const show = (): void => {
    if (glyphs.length > 0) parts.push(operators.showGlyphs(glyphs.join('').replaceAll('><', '')));
    glyphs = [];
  };
  for (const run of mark.runs) {
    if (run.color !== color) {
      show();
      parts.push(operators.fillColor(run.color));
      color = run.color;
    }
    for (const { segments } of run.words) {
      for (const segment of segments) {
        const name = use(run.face, segment.slice);
        if (name !== font) {
          show();
          parts.push(operators.font(name, mark.size));
          font = name;
        }
        if (segment.rise !== rise) {
          show();
          parts.push(operators.rise((segment.rise * mark.size) / 1000));
          rise = segment.rise;
        }
        glyphs.push(segment.glyphs);
      }
    }
  }
  show();
  if (rise !== 0) parts.push(operators.rise(0));
  parts.push(operators.endText);
  return parts.join('\n');
}
