import { pictureProblem, readMediaType } from '../../domain/files/media-type.ts';
import type { FilePurpose, StoredFile } from '../../domain/files/stored-file.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { PdfTools } from '../files/pdf-tools.ts';

/** What was found out about the content of a file. */
export type TakenIn = Pick<StoredFile, 'mediaType' | 'pageCount' | 'isReadable' | 'problem'>;

/** A form longer than this is a book. */
const MOST_FORM_PAGES = 300;

const UNKNOWN =
  'It is neither a PDF nor a PNG or JPEG picture. It is kept as it is, but it cannot be shown or enclosed here.';

/**
 * Says what a file is, from its content, and whether it can be shown, enclosed or filled in; what cannot may be kept all
 * the same. A document is parsed in the worker only.
 *
 * Errors: fileUnreadable when there is nothing in it, or when it is to be a form and is no PDF; tooLarge for a form of
 * more than 300 pages.
 */
export async function takeIn(bytes: Uint8Array, purpose: FilePurpose, pdfTools: PdfTools): Promise<TakenIn> {
  if (bytes.byteLength === 0) {
    throw new AppError(
      'fileUnreadable',
      'There is nothing in this file: it has 0 bytes. Ask for it again, or choose another.',
      { field: 'bytes' },
    );
  }
  const mediaType = readMediaType(bytes);
  if (mediaType === 'application/pdf') return await takePdf(bytes, purpose, pdfTools);
  if (purpose === 'custodianForm') {
    throw new AppError(
      'fileUnreadable',
      'This is not a PDF, and only a PDF can be filled in as a form. Print it or save it as PDF, then choose that.',
      { field: 'bytes' },
    );
  }
  if (mediaType === 'application/octet-stream') {
    return { mediaType, pageCount: null, isReadable: false, problem: UNKNOWN };
  }
  const problem = pictureProblem(bytes, mediaType);
  return { mediaType, pageCount: null, isReadable: problem === null, problem };
}

async function takePdf(bytes: Uint8Array, purpose: FilePurpose, pdfTools: PdfTools): Promise<TakenIn> {
  const mediaType = 'application/pdf';
  const inspected = await pdfTools.inspect(bytes);
  if (!inspected.ok) return { mediaType, pageCount: null, isReadable: false, problem: inspected.problem };
  if (purpose === 'custodianForm') assertFormLength(inspected.pageCount, 'bytes');
  return { mediaType, pageCount: inspected.pageCount, isReadable: true, problem: null };
}

/** Errors: tooLarge, naming `field`. */
export function assertFormLength(pageCount: number, field: string): void {
  if (pageCount > MOST_FORM_PAGES) {
    throw new AppError(
      'tooLarge',
      `This PDF has ${pageCount} pages, and a form has at most ${MOST_FORM_PAGES}. Save the pages of the form as a PDF of their own, then choose that.`,
      { field },
    );
  }
}
