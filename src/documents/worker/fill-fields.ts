import {
  PDFCheckBox,
  PDFDict,
  type PDFDocument,
  PDFDropdown,
  type PDFField,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFString,
  PDFTextField,
  type PDFWidgetAnnotation,
} from '@cantoo/pdf-lib';
import type { FillingFont } from './filling-font.ts';
import { fitLine, fitText, type Measure } from './fit-text.ts';
import { fieldsOf } from './inspect.ts';
import type { FieldValue, FillProblem } from './pdf-job.ts';

/** Text in a field that leaves its size open; taller print would look like a heading. */
const USUAL_SIZE = 11;
/** Taller letters lose their feet at the lower edge of a field. */
const PART_OF_HEIGHT = 0.62;
/** Room between the edge of a field and its text, on both sides. */
const PADDING = 2;
/** A row of more cells than this fits no sheet; each would be drawn. */
const MOST_CELLS = 500;

/**
 * Puts values into the fields of a form by their full names. What a field cannot take is left empty and named; nothing
 * is cut off silently.
 */
export function fillFields(
  document: PDFDocument,
  values: ReadonlyArray<FieldValue>,
  fillingFont: FillingFont,
): FillProblem[] {
  const fields = Map.groupBy(fieldsOf(document), (field) => field.getName());
  const problems: FillProblem[] = [];
  for (const { name, value } of values) {
    const problem = fillNamed(fields.get(name) ?? [], value, fillingFont);
    if (problem !== null) problems.push({ key: `field:${name}`, problem });
  }
  if (values.length > 0) shareFont(document, fillingFont);
  return problems;
}

function fillNamed(fields: ReadonlyArray<PDFField>, value: string | boolean, fillingFont: FillingFont): string | null {
  if (fields.length === 0) return 'The form has no such field any more.';
  for (const field of fields) {
    const problem = fillField(field, value, fillingFont);
    if (problem !== null) return problem;
  }
  return null;
}

function fillField(field: PDFField, value: string | boolean, fillingFont: FillingFont): string | null {
  try {
    if (field instanceof PDFCheckBox) return tick(field, value);
    const text = typeof value === 'string' ? value : value ? 'X' : '';
    if (field instanceof PDFTextField) return writeText(field, text, fillingFont);
    if (field instanceof PDFDropdown || field instanceof PDFOptionList || field instanceof PDFRadioGroup) {
      return choose(field, text, fillingFont);
    }
    return text === '' ? null : 'This field takes no text. Fill it in by hand.';
  } catch {
    return 'This field cannot be filled in, because the form describes it wrongly. Place a text box over it instead.';
  }
}

function tick(field: PDFCheckBox, value: string | boolean): string | null {
  if (value === true || (typeof value === 'string' && value !== '')) field.check();
  else field.uncheck();
  return null;
}

function choose(
  field: PDFDropdown | PDFOptionList | PDFRadioGroup,
  text: string,
  { font, missing }: FillingFont,
): string | null {
  if (text === '') {
    field.clear();
  } else {
    const options = field.getOptions();
    const wanted = text.trim().toLowerCase();
    const option =
      options.find((each) => each === text) ?? options.find((each) => each.trim().toLowerCase() === wanted);
    if (option === undefined) {
      return options.length > 0 && options.length <= 8
        ? `This field offers only: ${options.join('; ')}.`
        : 'This is not among what the field offers.';
    }
    field.select(option);
  }
  // Radio buttons bring their looks along; a list shows its words in a font.
  if (field instanceof PDFRadioGroup) return null;
  if (missing(field.getSelected().join('')).length > 0) return null;
  for (const widget of field.acroField.getWidgets()) {
    setSize(widget.dict, field, Math.min(USUAL_SIZE, widget.getRectangle().height * PART_OF_HEIGHT));
  }
  field.updateAppearances(font);
  return null;
}

function writeText(field: PDFTextField, text: string, { font, missing }: FillingFont): string | null {
  const lacking = missing(text);
  if (lacking.length > 0) {
    return `The printing font has no sign for ${lacking.slice(0, 5).join(' ')}. Write it in other letters.`;
  }
  const most = field.getMaxLength();
  const written = field.isMultiline() ? text : text.replaceAll(/\s*\n\s*/g, ', ');
  if (most !== undefined && written.length > most) {
    return `This field takes ${most} characters, and there are ${written.length}. Shorten it, or write it by hand.`;
  }
  if (field.isCombed() && (most ?? 0) > MOST_CELLS) field.disableCombing();
  giveAppearance(field);
  const measure: Measure = { width: (line, size) => font.widthOfTextAtSize(line, size) };
  for (const widget of field.acroField.getWidgets()) {
    const size = written === '' ? USUAL_SIZE : sizeIn(field, widget, written, measure);
    if (size === null) return 'This is too long for the room on the form. Shorten it, or write it by hand.';
    if (!field.isCombed()) setSize(widget.dict, field, size);
  }
  field.setText(written === '' ? undefined : written);
  field.updateAppearances(font);
  return null;
}

function sizeIn(field: PDFTextField, widget: PDFWidgetAnnotation, text: string, measure: Measure): number | null {
  const rectangle = widget.getRectangle();
  const turn = widget.getAppearanceCharacteristics()?.getRotation() ?? 0;
  const isSideways = Math.abs(turn) % 180 === 90;
  const border = widget.getBorderStyle()?.getWidth() ?? 1;
  const width = (isSideways ? rectangle.height : rectangle.width) - 2 * (border + PADDING);
  const height = (isSideways ? rectangle.width : rectangle.height) - 2 * border;
  const asked = askedSize(widget, field);
  const size = Math.max(1, Math.min(asked === 0 ? USUAL_SIZE : asked, height * PART_OF_HEIGHT));
  if (field.isMultiline()) return fitText(text, { width, height }, size, measure)?.size ?? null;
  if (field.isCombed()) return size;
  return fitLine(text, width, size, measure);
}

// Of limited length everywhere, because a long row of digits would be tried in every way to part it.
const SIZE = /\/[^\s/]{1,127}\s{1,20}(-?\d{0,9}\.?\d{1,9})\s{1,20}Tf/;

// 0 leaves the size to whoever fills it in.
function askedSize(widget: PDFWidgetAnnotation, field: PDFTextField): number {
  const appearance = widget.getDefaultAppearance() ?? field.acroField.getDefaultAppearance() ?? '';
  const size = Math.abs(Number(SIZE.exec(appearance)?.[1] ?? 0));
  return Number.isFinite(size) ? size : 0;
}

function setSize(widget: PDFDict, field: PDFField, size: number): void {
  for (const dict of new Set([widget, field.acroField.dict])) {
    const appearance = dict.lookup(PDFName.of('DA'));
    if (!(appearance instanceof PDFString || appearance instanceof PDFHexString)) continue;
    const changed = appearance.decodeText().replace(SIZE, (found, old: string) => found.replace(old, String(size)));
    dict.set(PDFName.of('DA'), PDFString.of(changed));
  }
}

// The whole form may give one for all its fields; this library looks at the field itself.
function giveAppearance(field: PDFTextField): void {
  if (
    field.acroField.getDefaultAppearance() === undefined ||
    !SIZE.test(field.acroField.getDefaultAppearance() ?? '')
  ) {
    field.acroField.setDefaultAppearance('/Helv 0 Tf 0 g');
  }
}

// So that a reader in which the fields are typed over finds the font by its name.
function shareFont(document: PDFDocument, { font }: FillingFont): void {
  const form = document.catalog.getAcroForm()?.dict;
  if (form === undefined) return;
  const resources = form.lookup(PDFName.of('DR'));
  const shared = resources instanceof PDFDict ? resources : document.context.obj({});
  const fonts = shared.lookup(PDFName.of('Font'));
  const list = fonts instanceof PDFDict ? fonts : document.context.obj({});
  list.set(PDFName.of(font.name), font.ref);
  shared.set(PDFName.of('Font'), list);
  form.set(PDFName.of('DR'), shared);
  // Looks are drawn already; a reader that draws them anew would do it in another font.
  form.delete(PDFName.of('NeedAppearances'));
}
