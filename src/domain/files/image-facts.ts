/** What can be told of a picture from its bytes alone, without decoding one point of it. */
export interface ImageFacts {
  readonly width: number;
  readonly height: number;
  /** False when the end of the file is missing: part of the picture never arrived. */
  readonly isWhole: boolean;
  /** How it is to be turned to stand upright, in degrees clockwise (Exif orientation of a JPEG). */
  readonly turn: 0 | 90 | 180 | 270;
}

/** Decoding a larger one would take gigabytes (security.md section 8). */
const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 12_000;

/** Why a picture cannot be used, in words that say what to do; null when it can. */
export function imageProblem(facts: ImageFacts | null): string | null {
  if (facts === null || facts.width < 1 || facts.height < 1) {
    return 'This picture is damaged and cannot be shown. Scan or photograph the page again.';
  }
  if (!facts.isWhole) {
    return 'The end of this picture is missing, so it cannot be shown. Copy or scan it again.';
  }
  if (facts.width > LONGEST_SIDE || facts.height > LONGEST_SIDE || facts.width * facts.height > MOST_PIXELS) {
    return 'This picture is larger than the app can show: at most 40 megapixels, and 12,000 points a side. Save a smaller copy of it.';
  }
  return null;
}

const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** Size of a PNG from its header and whether its end is there; null when it has no header. */
export function pngFacts(bytes: Uint8Array): ImageFacts | null {
  if (bytes.length < 33 || textAt(bytes, 12, 4) !== 'IHDR') return null;
  const end = bytes.subarray(-PNG_END.length);
  return {
    width: numberAt(bytes, 16, 4),
    height: numberAt(bytes, 20, 4),
    isWhole: PNG_END.every((byte, place) => end[place] === byte),
    turn: 0,
  };
}

/** Size and orientation of a JPEG from its segments and whether its end is there; null when it has no frame. */
export function jpegFacts(bytes: Uint8Array): ImageFacts | null {
  let turn: ImageFacts['turn'] = 0;
  for (const { marker, start, length } of jpegSegments(bytes)) {
    if (marker === 0xe1) turn = exifTurn(bytes.subarray(start, start + length)) ?? turn;
    if (isFrame(marker) && length >= 6) {
      return {
        width: numberAt(bytes, start + 3, 2),
        height: numberAt(bytes, start + 1, 2),
        isWhole: hasJpegEnd(bytes),
        turn,
      };
    }
  }
  return null;
}

/** One segment of a JPEG's head: `start` and `length` are of what it holds, after its marker and length. */
export interface JpegSegment {
  readonly marker: number;
  readonly start: number;
  readonly length: number;
}

/** A picture has dozens; millions of empty ones would hold up whoever counts them. */
const MOST_SEGMENTS = 4_000;

/**
 * The segments of a JPEG before its picture data, in order; stops where the bytes stop making sense, and after 4,000.
 */
export function jpegSegments(bytes: Uint8Array): JpegSegment[] {
  const segments: JpegSegment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && segments.length < MOST_SEGMENTS) {
    const marker = bytes[at + 1] ?? 0;
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = numberAt(bytes, at + 2, 2);
    if (length < 2 || at + 2 + length > bytes.length) break;
    segments.push({ marker, start: at + 4, length: length - 2 });
    // The scan begins: from here on it is data.
    if (marker === 0xda) break;
    at += 2 + length;
  }
  return segments;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

// Some cameras write bytes behind the end, so the marker is looked for in the last part.
function hasJpegEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(0, bytes.length - 4_096); at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

const TURNS: Readonly<Record<number, ImageFacts['turn']>> = { 1: 0, 3: 180, 6: 90, 8: 270 };

function exifTurn(segment: Uint8Array): ImageFacts['turn'] | null {
  if (textAt(segment, 0, 4) !== 'Exif') return null;
  const tiff = segment.subarray(6);
  const order = textAt(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return null;
  const read = (at: number, count: number): number => numberAt(tiff, at, count, order === 'II');
  const directory = read(4, 4);
  const entries = read(directory, 2);
  for (let entry = 0; entry < Math.min(entries, 500); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (read(at, 2) === 0x0112) return TURNS[read(at + 8, 2)] ?? 0;
  }
  return null;
}

function numberAt(bytes: Uint8Array, at: number, count: number, isLittleEndian = false): number {
  let value = 0;
  for (let place = 0; place < count; place += 1) {
    const index = isLittleEndian ? at + count - 1 - place : at + place;
    value = value * 256 + (bytes[index] ?? 0);
  }
  return value;
}

function textAt(bytes: Uint8Array, at: number, count: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + count));
}
