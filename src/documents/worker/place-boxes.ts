import {
  beginText,
  concatTransformationMatrix,
  endText,
  lineTo,
  moveText,
  moveTo,
  type PDFDocument,
  type PDFOperator,
  popGraphicsState,
  pushGraphicsState,
  setFillingGrayscaleColor,
  setFontAndSize,
  setLineWidth,
  setStrokingGrayscaleColor,
  showText,
  stroke,
} from '@cantoo/pdf-lib';
import type { FillingFont } from './filling-font.ts';
import { type FittedText, fitText, LEADING } from './fit-text.ts';
import { pageFrame } from './page-frame.ts';
import type { BoxValue, FillProblem } from './pdf-job.ts';

/** Above the baseline, as a part of the size. */
const ASCENT = 0.95;
const CAPITALS = 0.714;

/** Writes values at places of the pages. What does not fit its box is left out and named. */
export function placeBoxes(
  document: PDFDocument,
  boxes: ReadonlyArray<BoxValue>,
  fillingFont: FillingFont,
): FillProblem[] {
  return boxes.flatMap((box) => {
    const problem = placeBox(document, box, fillingFont);
    return problem === null ? [] : [{ key: `box:${box.id}`, problem }];
  });
}

function placeBox(document: PDFDocument, box: BoxValue, { font, missing }: FillingFont): string | null {
  if (box.page >= document.getPageCount()) return 'The form has no such page. Place the box again.';
  const page = document.getPage(box.page);
  const frame = pageFrame(page);
  if (box.x >= frame.width || box.y >= frame.height) return 'The box lies outside the page. Place it again.';
  // Counted from the top as it is seen; a page counts from below.
  const inside = { ...box, y: frame.height - box.y };
  let operators: PDFOperator[] = [];
  if (typeof box.value === 'boolean') {
    if (!box.value) return null;
    operators = drawTick(inside);
  } else {
    if (box.value.trim() === '') return null;
    const lacking = missing(box.value);
    if (lacking.length > 0) {
      return `The printing font has no sign for ${lacking.slice(0, 5).join(' ')}. Write it in other letters.`;
    }
    const fitted = fitText(box.value.trim(), box, box.size, {
      width: (line, size) => font.widthOfTextAtSize(line, size),
    });
    if (fitted === null) return 'This is too long for its box. Make the box larger, or shorten the text.';
    const key = page.node.newFontDictionary(font.name, font.ref);
    operators = [
      setFillingGrayscaleColor(0),
      ...baselines(inside, fitted).flatMap(({ line, y }) => [
        beginText(),
        setFontAndSize(key, fitted.size),
        moveText(box.x, y),
        showText(font.encodeText(line)),
        endText(),
      ]),
    ];
  }
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(...frame.matrix),
    ...operators,
    popGraphicsState(),
  );
  return null;
}

// One line stands in the middle of its box, as a hand would write it; several begin at its top.
function baselines(
  box: { readonly y: number; readonly height: number },
  { lines, size }: FittedText,
): Array<{ line: string; y: number }> {
  const first = lines.length === 1 ? box.y - box.height / 2 - (size * CAPITALS) / 2 : box.y - size * ASCENT;
  return lines.map((line, place) => ({ line, y: first - place * size * LEADING }));
}

function drawTick({ x, y, width, height }: BoxValue): PDFOperator[] {
  const side = Math.min(width, height) * 0.8;
  const left = x + (width - side) / 2;
  const top = y - (height - side) / 2;
  return [
    setStrokingGrayscaleColor(0),
    setLineWidth(Math.max(0.8, side / 10)),
    moveTo(left, top),
    lineTo(left + side, top - side),
    moveTo(left + side, top),
    lineTo(left, top - side),
    stroke(),
  ];
}
