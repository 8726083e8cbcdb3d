import { createHash } from 'node:crypto';
import type { FontKit } from '../../documents/kit/fonts.ts';
import type { MissingCharacter } from '../../documents/kit/missing-characters.ts';
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
  /** All in one file under that title, and each in its own. Errors: letterHasGaps, missingCharacters. */
  drawAll(
    documents: ReadonlyArray<ComposedDocument>,
    paperSize: PaperSize,
    title?: string,
  ): Promise<{ combined: Uint8Array; pageCount: number; files: ReadonlyArray<Uint8Array> }>;
  /** Lets go of the fonts, and with them of every line of text that was set in them, as a lock asks. */
  forget(): void;
}

interface MissingCharacters {
  readonly missingCharacters: ReadonlyArray<MissingCharacter>;
}

export function createPrinter(fonts: Context['fonts']): Printer {
  let loaded: Promise<Drawing> | undefined;
  const drawing = (): Promise<Drawing> => {
    loaded ??= loadDrawing(fonts);
    return loaded;
  };
  return {
    async preview(document, paperSize) {
      const { drawDocument, missingIn, fontKit } = await drawing();
      const drawn = await drawDocument(document, fontKit, { paperSize, showGaps: true });
      return { ...drawn, missingCharacters: missingIn(document) };
    },
    async draw(document, paperSize) {
      const { drawDocument, missingIn, fontKit } = await drawing();
      assertPrintable([document], missingIn);
      return await drawDocument(document, fontKit, { paperSize, showGaps: false });
    },
    async drawAll(documents, paperSize, title) {
      const { drawBatch, missingIn, fontKit } = await drawing();
      assertPrintable(documents, missingIn);
      return await drawBatch(documents, fontKit, { paperSize, ...(title !== undefined && { title }) });
    },
    forget() {
      loaded = undefined;
    },
  };
}

type MissingIn = (document: ComposedDocument) => ReadonlyArray<MissingCharacter>;
type Drawing = Awaited<ReturnType<typeof loadDrawing>>;

// Reading the PDF library takes about as long as the rest of the start, and nobody prints before unlocking.
async function loadDrawing(fonts: Context['fonts']) {
  const { createFontKit } = await import('../../documents/kit/fonts.ts');
  const { missingCharacters } = await import('../../documents/kit/missing-characters.ts');
  const { drawDocument } = await import('../../documents/draw-document.ts');
  const { drawBatch } = await import('../../documents/draw-batch.ts');
  const fontKit: FontKit = createFontKit(fonts);
  const missingIn: MissingIn = (document) => missingCharacters(document, fontKit);
  return { fontKit, missingIn, drawDocument, drawBatch };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function assertPrintable(documents: ReadonlyArray<ComposedDocument>, missingIn: MissingIn): void {
  const gaps = [...new Set(documents.flatMap((document) => gapsIn(document, documents.length > 1)))];
  if (gaps.length > 0) {
    throw new AppError(
      'letterHasGaps',
      `Something that must be in it is not known yet: ${gaps.join('; ')}. Fill it in, then print.`,
      { detail: { gaps } },
    );
  }
  const missing = documents.flatMap(missingIn);
  if (missing.length > 0) {
    const places = [...new Set(missing.map(({ character, where }) => `${character} ${where}`))];
    throw new AppError(
      'missingCharacters',
      `The printing fonts have no sign for: ${places.join('; ')}. Write it in other letters, then print.`,
      { detail: { characters: [...new Set(missing.map(({ character }) => character))] } },
    );
  }
}

// Among several letters a gap is told with the letter it is in.
function gapsIn({ gaps, meta }: ComposedDocument, isOneOfSeveral: boolean): string[] {
  const prefix = isOneOfSeveral && meta.reference !== null ? `${meta.reference}: ` : '';
  return gaps.map(({ label }) => `${prefix}${label}`);
}
