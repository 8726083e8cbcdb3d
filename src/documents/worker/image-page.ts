import { degrees, type PDFDocument, type PDFImage } from '@cantoo/pdf-lib';
import { type ImageFacts, imageProblem, jpegFacts, jpegSegments, pngFacts } from '../../domain/files/image-facts.ts';
import type { PaperSize } from '../../domain/practice/practice.ts';
import { papers } from '../kit/page.ts';

/** Half an inch: scanners fill the sheet, and printers cannot print to its edge. */
const MARGIN = 36;

/**
 * Adds a picture as a page of its own: as large as the margins allow, never above its size at 72 points an inch, turned
 * upright, in the middle. Answers why not, in words, when it cannot be shown; null when it is there.
 */
export async function addImagePage(
  document: PDFDocument,
  bytes: Uint8Array,
  mediaType: 'image/png' | 'image/jpeg',
  paperSize: PaperSize,
): Promise<string | null> {
  const facts = mediaType === 'image/png' ? pngFacts(bytes) : jpegFacts(bytes);
  const problem = imageProblem(facts);
  if (problem !== null || facts === null) return problem;
  let image: PDFImage;
  try {
    image =
      mediaType === 'image/png' ? await document.embedPng(bytes) : await document.embedJpg(withoutMetadata(bytes));
  } catch {
    return imageProblem(null);
  }
  place(document, image, facts, paperSize);
  return null;
}

function place(document: PDFDocument, image: PDFImage, { turn }: ImageFacts, paperSize: PaperSize): void {
  const { width: paperWidth, height: paperHeight } = papers[paperSize];
  const isSideways = turn === 90 || turn === 270;
  const shownWidth = isSideways ? image.height : image.width;
  const shownHeight = isSideways ? image.width : image.height;
  const scale = Math.min((paperWidth - 2 * MARGIN) / shownWidth, (paperHeight - 2 * MARGIN) / shownHeight, 1);
  const [width, height] = [shownWidth * scale, shownHeight * scale];
  const left = (paperWidth - width) / 2;
  const bottom = (paperHeight - height) / 2;
  const page = document.addPage([paperWidth, paperHeight]);
  // Turned about its own lower left corner, a picture swings out of its place and is moved back.
  const corner = {
    0: [left, bottom],
    90: [left, bottom + height],
    180: [left + width, bottom + height],
    270: [left + width, bottom],
  }[turn];
  const [x = left, y = bottom] = corner;
  page.drawImage(image, {
    x,
    y,
    width: image.width * scale,
    height: image.height * scale,
    rotate: degrees(-turn),
  });
}

/** A JPEG without what a camera or editor wrote about it (place, time, device); the picture itself is untouched. */
function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let end = 2;
  for (const { marker, start, length } of jpegSegments(bytes)) {
    const isAbout = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    const from = start - 4;
    end = start + length;
    if (marker === 0xda) {
      kept.push(bytes.subarray(from));
      return join(kept);
    }
    if (!isAbout) kept.push(bytes.subarray(from, end));
  }
  kept.push(bytes.subarray(end));
  return join(kept);
}

function join(parts: ReadonlyArray<Uint8Array>): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
