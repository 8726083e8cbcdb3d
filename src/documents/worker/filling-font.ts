import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import type { WorkerFonts } from './worker-fonts.ts';

/** The app's font within one document, and what it can print. */
export interface FillingFont {
  readonly font: PDFFont;
  /** Characters it lacks, each once; they would print as empty boxes. */
  missing(text: string): ReadonlyArray<string>;
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const CONTROL = /^[\u0000-\u001F]$/;

/**
 * Puts the app's font into a document, so that names in every Latin, Greek and Cyrillic spelling print.
 *
 * @param isFinal only the letters used go along; otherwise the whole font, so that fields can be typed over elsewhere
 */
export async function embedFillingFont(
  document: PDFDocument,
  fonts: WorkerFonts,
  isFinal: boolean,
): Promise<FillingFont> {
  document.registerFontkit(fontkit as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const font = await document.embedFont(fonts.regular, { subset: isFinal, customName: 'NotoSans' });
  const known = new Set(font.getCharacterSet());
  const isKnown = (character: string): boolean => known.has(character.codePointAt(0) ?? 0) || CONTROL.test(character);
  return {
    font,
    missing: (text) => [
      ...new Set([...clusters.segment(text)].map(({ segment }) => segment).filter((one) => ![...one].every(isKnown))),
    ],
  };
}
