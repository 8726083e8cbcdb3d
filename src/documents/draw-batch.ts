import type { PaperSize } from '../domain/practice/practice.ts';
import { invariant } from '../domain/shared/assert-never.ts';
import type { ComposedDocument, DocumentMeta } from '../domain/shared/blocks.ts';
import { type Bookmark, drawPages } from './draw-pages.ts';
import type { FontKit } from './kit/fonts.ts';
import { papers } from './kit/page.ts';
import { layoutDocument } from './layout/layout-document.ts';

/**
 * Draws several documents, each in a file of its own (the same bytes as alone) and all in one file to print. Pages are
 * counted within each document.
 *
 * @param documents at least one, none with gaps
 * @param options.title of the one file; "3 letters" unless said otherwise
 */
export function drawBatch(
  documents: ReadonlyArray<ComposedDocument>,
  kit: FontKit,
  options: { readonly paperSize: PaperSize; readonly title?: string },
): { combined: Uint8Array; pageCount: number; files: ReadonlyArray<Uint8Array> } {
  const [first] = documents;
  invariant(first !== undefined, 'a batch has a document');
  invariant(
    documents.every((document) => document.gaps.length === 0),
    'a document with gaps is never printed',
  );
  const laidOut = documents.map((document) => layoutDocument(document, kit, options.paperSize));
  const files: Uint8Array[] = [];
  for (const { document, pages, paper } of laidOut) files.push(drawPages(pages, document.meta, paper));
  const pages = laidOut.flatMap((document) => document.pages);
  const bookmarks: Bookmark[] = [];
  let page = 0;
  for (const { document, pages: own } of laidOut) {
    bookmarks.push({ title: document.meta.title, page });
    page += own.length;
  }
  const meta = batchMeta(first.meta, documents.length, options.title);
  const combined = drawPages(pages, meta, papers[options.paperSize], documents.length > 1 ? bookmarks : []);
  return { combined, pageCount: pages.length, files };
}

function batchMeta(meta: DocumentMeta, count: number, title = `${count} letters`): DocumentMeta {
  return count === 1 ? meta : { ...meta, title, reference: null };
}
