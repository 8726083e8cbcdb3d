import { disarm } from './disarm.ts';
import { fillFields } from './fill-fields.ts';
import { embedFillingFont } from './filling-font.ts';
import { flattenForm } from './flatten.ts';
import { openPdf } from './open-pdf.ts';
import type { BoxValue, FieldValue, PdfAnswer } from './pdf-job.ts';
import { placeBoxes } from './place-boxes.ts';
import type { WorkerFonts } from './worker-fonts.ts';

/**
 * A foreign form with values in its fields and at places of its pages. Flattened, it is paper: nothing can be typed over
 * and only the letters used go along. What cannot be put in is left out and named. Nothing that could run goes out.
 */
export async function fillPdf(
  bytes: Uint8Array,
  given: {
    readonly values: ReadonlyArray<FieldValue>;
    readonly boxes: ReadonlyArray<BoxValue>;
    readonly flatten: boolean;
  },
  fonts: WorkerFonts,
): Promise<PdfAnswer> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return { kind: 'refused', problem: opened.problem };
  const { document, pageCount } = opened;
  // A form in which nothing is written needs no letters.
  const isEmpty = given.values.length === 0 && given.boxes.length === 0;
  const fillingFont = isEmpty ? null : await embedFillingFont(document, fonts, given.flatten);
  const fieldProblems = fillingFont === null ? [] : fillFields(document, given.values, fillingFont);
  // Boxes come after the fields, so that a box placed over a field is seen.
  if (given.flatten) flattenForm(document);
  const boxProblems = fillingFont === null ? [] : placeBoxes(document, given.boxes, fillingFont);
  // The font is written here, so that it can be reached when all else is dropped.
  await document.flush();
  disarm(document);
  const pdf = await document.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { kind: 'filled', value: { pdf, pageCount, problems: [...fieldProblems, ...boxProblems] } };
}
