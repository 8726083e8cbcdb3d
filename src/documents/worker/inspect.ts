import {
  PDFCheckBox,
  PDFDict,
  type PDFDocument,
  PDFDropdown,
  type PDFField,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFTextField,
} from '@cantoo/pdf-lib';
import type { FormField } from '../../domain/forms/form.ts';
import { openPdf } from './open-pdf.ts';
import { pageFrame } from './page-frame.ts';
import type { Inspected } from './pdf-job.ts';

/** More than any form on paper has. */
const MOST_FIELDS = 2_000;
/** Characters of all choices together; a few shared by thousands of fields would swell to gigabytes. */
const MOST_CHOICE_TEXT = 1_000_000;
const XFA_ONLY =
  'Its fields work only in Adobe’s own programs, which other programs cannot fill in. Ask for a plain PDF of the form, or for one on paper and scan it.';

/** What a foreign PDF holds: pages as they are shown, and the fields of its form. Nothing in it is run. */
export async function inspectPdf(bytes: Uint8Array): Promise<Inspected> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const { document, pageCount } = opened;
  const hasXfa = document.catalog.getAcroForm()?.dict.has(PDFName.of('XFA')) ?? false;
  const fields = listFields(document);
  if (hasXfa && fields.length === 0) return { ok: false, problem: XFA_ONLY };
  const pageSizes = document.getPages().map((page) => {
    const { width, height } = pageFrame(page);
    return { width: rounded(width), height: rounded(height) };
  });
  return { ok: true, pageCount, pageSizes, fields };
}

/** The fields of a form by their full names, in the order of the form; none when it has none or they cannot be read. */
export function fieldsOf(document: PDFDocument): PDFField[] {
  if (document.catalog.getAcroForm() === undefined) return [];
  try {
    return document.getForm().getFields().slice(0, MOST_FIELDS);
  } catch {
    return [];
  }
}

function listFields(document: PDFDocument): FormField[] {
  const pages = pagesOfWidgets(document);
  const seen = new Set<string>();
  const fields: FormField[] = [];
  let room = MOST_CHOICE_TEXT;
  for (const field of fieldsOf(document)) {
    const facts = factsOf(field, pages, room > 0);
    // A name that stands twice is one field shown at two places.
    if (facts === undefined || seen.has(facts.name)) continue;
    seen.add(facts.name);
    fields.push(facts);
    room -= facts.choices.join('').length + facts.choices.length;
  }
  return fields;
}

function factsOf(field: PDFField, pages: ReadonlyMap<PDFDict, number>, hasRoom: boolean): FormField | undefined {
  try {
    const name = field.getName();
    if (name === '' || name.length > 400) return undefined;
    const [widget] = field.acroField.getWidgets();
    const page = widget === undefined ? 0 : (pages.get(widget.dict) ?? 0);
    return { name, page, ...typeOf(field, hasRoom) };
  } catch {
    return undefined;
  }
}

function typeOf(field: PDFField, hasRoom: boolean): Pick<FormField, 'type' | 'maxLength' | 'choices'> {
  const plain = { maxLength: null, choices: [] };
  if (field instanceof PDFTextField) return { ...plain, type: 'text', maxLength: field.getMaxLength() ?? null };
  if (field instanceof PDFCheckBox) return { ...plain, type: 'checkbox' };
  if (field instanceof PDFDropdown || field instanceof PDFOptionList || field instanceof PDFRadioGroup) {
    return { ...plain, type: 'choice', choices: hasRoom ? choicesOf(field) : [] };
  }
  return { ...plain, type: 'other' };
}

function choicesOf(field: PDFDropdown | PDFOptionList | PDFRadioGroup): string[] {
  return field
    .getOptions()
    .slice(0, 400)
    .map((option) => option.slice(0, 400));
}

function pagesOfWidgets(document: PDFDocument): Map<PDFDict, number> {
  const pages = new Map<PDFDict, number>();
  for (const index of document.getPageIndices()) {
    for (const annotation of annotationsOf(document, index)) pages.set(annotation, index);
  }
  return pages;
}

function annotationsOf(document: PDFDocument, index: number): PDFDict[] {
  try {
    const annots = document.getPage(index).node.Annots();
    if (annots === undefined) return [];
    return annots
      .asArray()
      .map((entry) => document.context.lookup(entry))
      .filter((entry) => entry instanceof PDFDict);
  } catch {
    return [];
  }
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
