import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);
const HIDDEN = 1 << 1;
const NO_VIEW = 1 << 5;

type Matrix = [number, number, number, number, number, number];

/**
 * Draws every field of a form onto its page as it looks and takes the form away: what is shown can no longer be typed
 * over. A field without a look, or hidden, leaves nothing.
 */
export function flattenForm(document: PDFDocument): void {
  for (const page of document.getPages()) flattenPage(document, page);
  document.catalog.delete(name('AcroForm'));
}

function flattenPage(document: PDFDocument, page: PDFPage): void {
  const annots = page.node.Annots();
  if (annots === undefined) return;
  const kept: PDFArray = PDFArray.withContext(document.context);
  for (const entry of annots.asArray()) {
    const annotation = document.context.lookup(entry);
    if (!(annotation instanceof PDFDict) || annotation.get(name('Subtype')) !== name('Widget')) {
      kept.push(entry);
      continue;
    }
    const look = lookOf(document, annotation);
    if (look !== undefined) drawLook(document, page, annotation, look);
  }
  if (kept.size() > 0) page.node.set(name('Annots'), kept);
  else page.node.delete(name('Annots'));
}

// The normal appearance; of several, the one of the state the field is in.
function lookOf(document: PDFDocument, widget: PDFDict): PDFRef | undefined {
  const flags = document.context.lookup(widget.get(name('F')));
  if (flags instanceof PDFNumber && (flags.asNumber() & (HIDDEN | NO_VIEW)) !== 0) return undefined;
  const looks = document.context.lookup(widget.get(name('AP')));
  if (!(looks instanceof PDFDict)) return undefined;
  const entry = looks.get(name('N'));
  const normal = document.context.lookup(entry);
  if (normal instanceof PDFStream) return refTo(document, entry);
  if (!(normal instanceof PDFDict)) return undefined;
  const state = document.context.lookup(widget.get(name('AS')));
  if (!(state instanceof PDFName)) return undefined;
  const chosen = normal.get(state);
  return document.context.lookup(chosen) instanceof PDFStream ? refTo(document, chosen) : undefined;
}

function refTo(document: PDFDocument, entry: ReturnType<PDFDict['get']>): PDFRef | undefined {
  if (entry instanceof PDFRef) return entry;
  return entry === undefined ? undefined : document.context.register(entry);
}

// ISO 32000-1, 12.5.5: the box of the look, turned by its matrix, is fitted into the rectangle of the field.
function drawLook(document: PDFDocument, page: PDFPage, widget: PDFDict, look: PDFRef): void {
  const stream = document.context.lookup(look);
  const rect = numbersIn(document, widget.get(name('Rect')));
  if (!(stream instanceof PDFStream) || rect === undefined) return;
  const box = numbersIn(document, stream.dict.get(name('BBox')));
  if (box === undefined) return;
  const matrix = (numbersIn(document, stream.dict.get(name('Matrix')), 6) ?? [1, 0, 0, 1, 0, 0]) as Matrix;
  const turned = boundsOf(corners(box).map(([x, y]) => apply(matrix, x, y)));
  const target = boundsOf(corners(rect));
  if (turned.width <= 0 || turned.height <= 0) return;
  const scaleX = target.width / turned.width;
  const scaleY = target.height / turned.height;
  stream.dict.set(name('Type'), name('XObject'));
  stream.dict.set(name('Subtype'), name('Form'));
  const key = page.node.newXObject('Field', look);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(
      scaleX,
      0,
      0,
      scaleY,
      target.left - turned.left * scaleX,
      target.bottom - turned.bottom * scaleY,
    ),
    drawObject(key),
    popGraphicsState(),
  );
}

function numbersIn(document: PDFDocument, entry: ReturnType<PDFDict['get']>, count = 4): number[] | undefined {
  const array = document.context.lookup(entry);
  if (!(array instanceof PDFArray) || array.size() !== count) return undefined;
  const numbers = array.asArray().map((item) => document.context.lookup(item));
  const values = numbers.flatMap((item) => (item instanceof PDFNumber ? [item.asNumber()] : []));
  return values.length === count && values.every(Number.isFinite) ? values : undefined;
}

function corners([left = 0, bottom = 0, right = 0, top = 0]: ReadonlyArray<number>): Array<[number, number]> {
  return [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function boundsOf(points: ReadonlyArray<readonly [number, number]>) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const left = Math.min(...xs);
  const bottom = Math.min(...ys);
  return { left, bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom };
}
