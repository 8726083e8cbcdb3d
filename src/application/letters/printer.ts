import { createHash } from 'node:crypto';
import { drawBatch } from '../../documents/draw-batch.ts';
import { drawDocument } from '../../documents/draw-document.ts';
import { createFontKit, type FontKit } from '../../documents/kit/fonts.ts';
import { missingCharacters } from '../../documents/kit/missing-characters.ts';
import type { PaperSize } from '../../domain/practice/practice.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { Context } from '../context.ts';

export interface Drawn {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
}

/** Draws composed documents with the app's own fonts, which are read at the first document and then kept. */
export interface Printer {
  /** As it stands, with its gaps marked and characters that cannot be printed named beside it. */
  preview(document: ComposedDocument, paperSize: PaperSize): Promise<Drawn & MissingCharacters>;
  /** Ready to print. Errors: letterHasGaps, missingCharacters. */
  draw(document: ComposedDocument, paperSize: PaperSize): Promise<Drawn>;
  /** All in one file, and each in its own. Errors: letterHasGaps, missingCharacters. */
  drawAll(
    documents: ReadonlyArray<ComposedDocument>,
    paperSize: PaperSize,
  ): Promise<{ combined: Uint8Array; pageCount: number; files: ReadonlyArray<Uint8Array> }>;
}

interface MissingCharacters {
  readonly missingCharacters: ReadonlyArray<{ readonly character: string; readonly where: string }>;
}

export function createPrinter(fonts: Context['fonts']): Printer {
  let kept: FontKit | undefined;
  const fontKit = (): FontKit => {
    kept ??= createFontKit(fonts);
    return kept;
  };
  return {
    async preview(document, paperSize) {
      const drawn = await drawDocument(document, fontKit(), { paperSize, showGaps: true });
      return { ...drawn, missingCharacters: missingCharacters(document, fontKit()) };
    },
    async draw(document, paperSize) {
      assertPrintable([document], fontKit());
      return await drawDocument(document, fontKit(), { paperSize, showGaps: false });
    },
    async drawAll(documents, paperSize) {
      assertPrintable(documents, fontKit());
      return await drawBatch(documents, fontKit(), { paperSize });
    },
  };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function assertPrintable(documents: ReadonlyArray<ComposedDocument>, fontKit: FontKit): void {
  const gaps = [...new Set(documents.flatMap((document) => document.gaps.map(({ label }) => label)))];
  if (gaps.length > 0) {
    throw new AppError(
      'letterHasGaps',
      `Something that must be in it is not known yet: ${gaps.join('; ')}. Fill it in, then print.`,
      { detail: { gaps } },
    );
  }
  const missing = documents.flatMap((document) => missingCharacters(document, fontKit));
  if (missing.length > 0) {
    const places = [...new Set(missing.map(({ character, where }) => `${character} ${where}`))];
    throw new AppError(
      'missingCharacters',
      `The printing fonts have no sign for: ${places.join('; ')}. Write it in other letters, then print.`,
      { detail: { characters: [...new Set(missing.map(({ character }) => character))] } },
    );
  }
}
