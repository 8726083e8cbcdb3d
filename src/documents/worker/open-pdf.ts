import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

const LOCKED_PDF = 'It is locked with a password. Ask for an unlocked copy, or save one without a password.';
const DAMAGED_PDF = 'This PDF is damaged and cannot be read. Ask for a new copy, or print it and scan the pages.';

/** Nobody sends a record of more; what claims to be is a trap. */
const MOST_PAGES = 5_000;
const TOO_MANY_PAGES = 'This PDF has more than 5,000 pages, which is more than the app reads. Split it into parts.';

const CUT_OFF =
  'The end of this PDF is missing, and pages may be missing with it. Ask for it again, or copy it once more.';

/** A foreign document, or why it cannot be opened, in words that say what to do. */
export type Opened =
  | { readonly ok: true; readonly document: PDFDocument; readonly pageCount: number }
  | { readonly ok: false; readonly problem: string };

/** Opens a foreign PDF. Whatever is wrong with it is an answer and never thrown; one that hangs is for the watchdog. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  if (!hasEnd(bytes)) return { ok: false, problem: bytes.length < SMALLEST ? DAMAGED_PDF : CUT_OFF };
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
      throwOnInvalidObject: false,
      warnOnInvalidObjects: false,
    });
    if (document.isEncrypted) return { ok: false, problem: LOCKED_PDF };
    const pageCount = document.getPageCount();
    if (pageCount === 0) return { ok: false, problem: DAMAGED_PDF };
    if (pageCount > MOST_PAGES) return { ok: false, problem: TOO_MANY_PAGES };
    return { ok: true, document, pageCount };
  } catch (error) {
    return { ok: false, problem: error instanceof EncryptedPDFError ? LOCKED_PDF : DAMAGED_PDF };
  }
}

/** Fewer bytes are no document at all. */
const SMALLEST = 200;
/** Some programs write a little behind the end. */
const TAIL = 4_096;

// A cut-off file can still be opened, with the pages that happened to arrive.
function hasEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-TAIL);
  return String.fromCharCode(...tail).includes('%%EOF');
}
