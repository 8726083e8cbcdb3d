import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { paragraphsOf } from './pdf-lines.ts';

/** An opened PDF; close it when done, or its pages stay in the worker's memory. */
export interface OpenPdf {
  readonly pageCount: number;
  page(pageNumber: number): Promise<PdfPage>;
  close(): Promise<void>;
}

export interface PdfPage {
  /** In points, 1/72 inch. */
  readonly width: number;
  readonly height: number;
  /** Draws the page anew; `scale` is canvas pixels per point. */
  draw(scale: number): Promise<HTMLCanvasElement>;
  /** What the page says, paragraph by paragraph. */
  read(): Promise<ReadonlyArray<string>>;
  /** Where the fields of a form stand on the page. */
  fields(): Promise<ReadonlyArray<FieldPlace>>;
}

/** A field of a form on a page; in points from the page's upper left corner as it is shown. */
export interface FieldPlace {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

let loaded: Promise<{ pdfjs: typeof import('pdfjs-dist'); worker: PDFWorker }> | undefined;

// The reader is half a megabyte: it is fetched with the first document, not with the app. The worker is made here,
// from a file of our own, because the library would otherwise wrap an address it does not know in a blob, which the
// content security policy refuses. One worker serves every document, so closing one leaves the others alone.
function loadReader(): NonNullable<typeof loaded> {
  loaded ??= import('pdfjs-dist').then((pdfjs) => {
    const port = new Worker(workerUrl, { type: 'module' });
    return { pdfjs, worker: pdfjs.PDFWorker.create({ port }) };
  });
  return loaded;
}

/** Opens a PDF from its bytes. The bytes are copied: the worker takes what it is given. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { pdfjs, worker } = await loadReader();
  const task = pdfjs.getDocument({ data: bytes.slice(), worker, useWasm: false, useSystemFonts: false });
  const document = await task.promise;
  return {
    pageCount: document.numPages,
    page: (pageNumber) => openPage(document, pageNumber),
    close: () => task.destroy(),
  };
}

async function openPage(document: PDFDocumentProxy, pageNumber: number): Promise<PdfPage> {
  const page = await document.getPage(pageNumber);
  const size = page.getViewport({ scale: 1 });
  return {
    width: size.width,
    height: size.height,
    async draw(scale) {
      const viewport = page.getViewport({ scale });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      return canvas;
    },
    async read() {
      const content = await page.getTextContent();
      return paragraphsOf(content.items.filter((item) => 'str' in item));
    },
    async fields() {
      const marks = await page.getAnnotations();
      return marks
        .filter((mark) => mark.subtype === 'Widget' && typeof mark.fieldName === 'string')
        .map((mark) => {
          const [x1, y1, x2, y2] = mark.rect as [number, number, number, number];
          const [left, top] = size.convertToViewportPoint(x1, y1) as [number, number];
          const [right, bottom] = size.convertToViewportPoint(x2, y2) as [number, number];
          return {
            name: mark.fieldName as string,
            x: Math.min(left, right),
            y: Math.min(top, bottom),
            width: Math.abs(right - left),
            height: Math.abs(bottom - top),
          };
        });
    },
  };
}
