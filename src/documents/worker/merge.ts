import { PDFDocument } from '@cantoo/pdf-lib';
import type { PaperSize } from '../../domain/practice/practice.ts';
import { disarm } from './disarm.ts';
import { flattenForm } from './flatten.ts';
import { addImagePage } from './image-page.ts';
import { openPdf } from './open-pdf.ts';
import type { MergePart, PdfAnswer } from './pdf-job.ts';

const NOT_PAPER = 'It is neither a PDF nor a PNG or JPEG picture, so it cannot be put among pages.';
const PRODUCER = 'Crossbearing';

/**
 * All parts as one PDF, in order: pages of PDFs as they are, pictures as a page each. Only pages are taken, fields as
 * they look, so nothing of a foreign document that could run comes along. Same parts, same bytes.
 */
export async function mergeParts(
  parts: ReadonlyArray<MergePart>,
  { title, paperSize }: { readonly title: string; readonly paperSize: PaperSize },
): Promise<PdfAnswer> {
  const merged = await PDFDocument.create({ updateMetadata: false });
  merged.setTitle(title);
  merged.setProducer(PRODUCER);
  merged.setCreator(PRODUCER);
  for (const [place, part] of parts.entries()) {
    const problem = await addPart(merged, part, paperSize);
    if (problem !== null) return { kind: 'refused', problem: `Part ${place + 1} cannot be used. ${problem}` };
  }
  disarm(merged);
  const pdf = await merged.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { kind: 'merged', value: { pdf, pageCount: merged.getPageCount() } };
}

async function addPart(merged: PDFDocument, part: MergePart, paperSize: PaperSize): Promise<string | null> {
  const { bytes, mediaType } = part;
  if (mediaType === 'application/octet-stream') return NOT_PAPER;
  if (mediaType !== 'application/pdf') return await addImagePage(merged, bytes, mediaType, paperSize);
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened.problem;
  const { document } = opened;
  flattenForm(document);
  disarm(document);
  const pages = await merged.copyPages(document, document.getPageIndices());
  for (const page of pages) merged.addPage(page);
  return null;
}
