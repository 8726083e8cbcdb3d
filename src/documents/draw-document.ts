import type { PaperSize } from '../domain/practice/practice.ts';
import { invariant } from '../domain/shared/assert-never.ts';
import type { ComposedDocument } from '../domain/shared/blocks.ts';
import { drawPages } from './draw-pages.ts';
import type { FontKit } from './kit/fonts.ts';
import { layoutDocument } from './layout/layout-document.ts';

/**
 * Draws one document as PDF.
 *
 * @param options `showGaps` draws a document with gaps, each as a marked hole, to look at; without it gaps are a bug of
 *   the caller, who has to ask for the missing facts first
 */
export function drawDocument(
  document: ComposedDocument,
  kit: FontKit,
  options: { readonly paperSize: PaperSize; readonly showGaps: boolean },
): { pdf: Uint8Array; pageCount: number } {
  invariant(options.showGaps || document.gaps.length === 0, 'a document with gaps is never printed');
  const laidOut = layoutDocument(document, kit, options.paperSize);
  const pdf = drawPages(laidOut.pages, laidOut.document.meta, laidOut.paper);
  return { pdf, pageCount: laidOut.pages.length };
}
