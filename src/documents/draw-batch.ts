import type { PaperSize } from '../domain/practice/practice.ts';
import { invariant } from '../domain/shared/assert-never.ts';
import type { ComposedDocument, DocumentMeta } from '../domain/shared/blocks.ts';
import { drawPages } from './draw-pages.ts';
import type { FontKit } from './kit/fonts.ts';
import { papers } from './kit/page.ts';
import { layoutDocument } from './layout/layout-document.ts';

/**
 * Draws several documents, each in a file of its own (the same bytes as alone) and all in one file to print. Pages are
 * counted within each document.
 *
 * @param documents at least one, none with gaps
 */
export async function drawBatch(
  documents: ReadonlyArray<ComposedDocument>,
  kit: FontKit,
  options: { readonly paperSize: PaperSize },
): Promise<{ combined: Uint8Array; pageCount: number; files: ReadonlyArray<Uint8Array> }> {
  const [first] = documents;
  invariant(first !== undefined, 'a batch has a document');
  invariant(
    documents.every((document) => document.gaps.length === 0),
    'a document with gaps is never printed',
  );
  const laidOut = documents.map((document) => layoutDocument(document, kit, options.paperSize));
  const files: Uint8Array[] = [];
  for (const { document, pages, paper } of laidOut) files.push(await drawPages(pages, document.meta, paper));
  const pages = laidOut.flatMap((document) => document.pages);
  const combined = await drawPages(pages, batchMeta(first.meta, documents.length), papers[options.paperSize]);
  return { combined, pageCount: pages.length, files };
}

function batchMeta(meta: DocumentMeta, count: number): DocumentMeta {
  return count === 1 ? meta : { ...meta, title: `${count} letters`, reference: null };
}
