import type { PDFPage } from '@cantoo/pdf-lib';

/** A page as it is shown: cut to its crop box and turned, with the matrix that leads from there to the page's own space. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  /** From points of the shown page, counted from its lower left corner upward, to the page's own. */
  readonly matrix: readonly [number, number, number, number, number, number];
}

const NO_PAGE = { width: 612, height: 792 };

/** Size and place of a page as a reader shows it (ISO 32000-1, 7.7.3.3: CropBox within MediaBox, then Rotate). */
export function pageFrame(page: PDFPage): PageFrame {
  const { x, y, width, height } = shownBox(page);
  const turn = (((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4) * 90;
  switch (turn) {
    case 90:
      return { width: height, height: width, matrix: [0, 1, -1, 0, x + width, y] };
    case 180:
      return { width, height, matrix: [-1, 0, 0, -1, x + width, y + height] };
    case 270:
      return { width: height, height: width, matrix: [0, -1, 1, 0, x, y + height] };
    default:
      return { width, height, matrix: [1, 0, 0, 1, x, y] };
  }
}

function shownBox(page: PDFPage): { x: number; y: number; width: number; height: number } {
  const media = upright(page.getMediaBox());
  const crop = upright(page.getCropBox());
  const left = Math.max(media.x, crop.x);
  const bottom = Math.max(media.y, crop.y);
  const width = Math.min(media.x + media.width, crop.x + crop.width) - left;
  const height = Math.min(media.y + media.height, crop.y + crop.height) - bottom;
  if (width > 1 && height > 1) return { x: left, y: bottom, width, height };
  if (media.width > 1 && media.height > 1) return media;
  return { x: 0, y: 0, ...NO_PAGE };
}

// Corners of a box may come in any order.
function upright({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return {
    x: Math.min(x, x + width),
    y: Math.min(y, y + height),
    width: Math.abs(width),
    height: Math.abs(height),
  };
}
