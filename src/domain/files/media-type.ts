import { imageProblem, jpegFacts, pngFacts } from './image-facts.ts';
import type { MediaType } from './stored-file.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
/** Readers look for the header of a PDF within this many bytes. */
const PDF_HEAD = 1_024;

/** What a file is, from its content; its name is never asked (security.md section 8). */
export function readMediaType(bytes: Uint8Array): MediaType {
  if (startsWith(bytes, PNG)) return 'image/png';
  if (startsWith(bytes, JPEG)) return 'image/jpeg';
  const head = String.fromCharCode(...bytes.subarray(0, PDF_HEAD));
  return head.includes('%PDF-') ? 'application/pdf' : 'application/octet-stream';
}

/** Why a picture cannot be shown or enclosed, in words; null when it can. For PNG and JPEG only. */
export function pictureProblem(bytes: Uint8Array, mediaType: 'image/png' | 'image/jpeg'): string | null {
  return imageProblem(mediaType === 'image/png' ? pngFacts(bytes) : jpegFacts(bytes));
}

function startsWith(bytes: Uint8Array, start: ReadonlyArray<number>): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}
