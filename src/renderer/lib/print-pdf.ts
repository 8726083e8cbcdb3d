import { openPdf } from './pdf-document.ts';

const DOTS_PER_INCH = 300;
const POINTS_PER_INCH = 72;
const PRINT_CLASS = 'print-pages';

let clearLast: (() => void) | undefined;

/**
 * Opens the system's print dialog on a PDF, page by page. The paper is the PDF's own size, without a margin of ours.
 * Whether the user then prints or cancels is not told to a page. The dialog, the printer's queue and the window call it
 * by the app's name: a file name would show the client's to whoever passes the printer.
 */
export async function printPdf(pdf: Uint8Array): Promise<void> {
  const { pages, release } = await drawForPrint(pdf);
  clearLast?.();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(printRules(pages));
  const title = document.title;
  const container = document.createElement('div');
  container.className = PRINT_CLASS;
  container.setAttribute('aria-hidden', 'true');
  container.append(...pages.map((page) => page.image));
  document.body.append(container);
  document.adoptedStyleSheets.push(sheet);
  document.title = 'Crossbearing';
  const clear = () => {
    window.removeEventListener('afterprint', clear);
    clearLast = undefined;
    document.title = title;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    container.remove();
    release();
  };
  // Some hosts return from print() while the dialog is still open: the pages stay until it says that it is done.
  clearLast = clear;
  window.addEventListener('afterprint', clear);
  window.print();
}

interface PrintPage {
  readonly image: HTMLImageElement;
  readonly width: number;
  readonly height: number;
}

// Pages become compressed images: thirty letters as bare canvases at this fineness would fill a gigabyte.
async function drawForPrint(pdf: Uint8Array): Promise<{ pages: PrintPage[]; release: () => void }> {
  const opened = await openPdf(pdf);
  const pages: PrintPage[] = [];
  const release = () => {
    for (const page of pages) URL.revokeObjectURL(page.image.src);
  };
  try {
    for (let number = 1; number <= opened.pageCount; number += 1) {
      const page = await opened.page(number);
      const canvas = await page.draw(DOTS_PER_INCH / POINTS_PER_INCH);
      const image = new Image();
      image.alt = '';
      image.src = URL.createObjectURL(await toPng(canvas));
      pages.push({ image, width: page.width, height: page.height });
      await image.decode();
      canvas.width = 0;
    }
    return { pages, release };
  } catch (error) {
    release();
    throw error;
  } finally {
    await opened.close();
  }
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The page could not be drawn.')) : resolve(blob)));
  });
}

function printRules(pages: ReadonlyArray<PrintPage>): string {
  const width = Math.max(...pages.map((page) => page.width));
  const height = Math.max(...pages.map((page) => page.height));
  return `
    @page { size: ${width}pt ${height}pt; margin: 0 }
    @media screen { .${PRINT_CLASS} { display: none } }
    @media print {
      html, body { margin: 0; padding: 0; background: #fff; height: auto; overflow: visible }
      body > :not(.${PRINT_CLASS}) { display: none !important }
      .${PRINT_CLASS} img { display: block; width: ${width}pt; height: ${height}pt; object-fit: contain;
        break-inside: avoid }
      .${PRINT_CLASS} img + img { break-before: page }
    }`;
}
