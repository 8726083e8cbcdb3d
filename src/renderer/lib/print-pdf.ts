import { openPdf } from './pdf-document.ts';

const DOTS_PER_INCH = 300;
const POINTS_PER_INCH = 72;
const PRINT_CLASS = 'print-pages';

/**
 * Prints a PDF page by page through the system's print dialog; resolves when the dialog is closed, whichever way.
 * `name` is what the dialog offers as the file name. The paper is the PDF's own size, without a margin of ours.
 */
export async function printPdf(pdf: Uint8Array, name: string): Promise<void> {
  const { pages, release } = await drawForPrint(pdf);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(printRules(pages));
  const title = document.title;
  const container = document.createElement('div');
  container.className = PRINT_CLASS;
  container.setAttribute('aria-hidden', 'true');
  container.append(...pages.map((page) => page.image));
  document.body.append(container);
  document.adoptedStyleSheets.push(sheet);
  document.title = name.replace(/\.pdf$/i, '');
  try {
    await openPrintDialog();
  } finally {
    document.title = title;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    container.remove();
    release();
  }
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

// Where the dialog blocks the page, the event comes before print() returns; elsewhere it comes when the dialog closes.
function openPrintDialog(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true });
    window.print();
  });
}
