import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Leak {
  readonly file: string;
  readonly marker: string;
  readonly encoding: string;
}

/** Looks for each marker in the raw bytes of every file below a folder, as text and in the guises text takes on disk. */
export function findLeaks(folder: string, markers: ReadonlyArray<string>): { leaks: Leak[]; files: string[] } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const guises = markers.flatMap((marker) => guisesOf(marker));
  const leaks = files.flatMap((file) => {
    const bytes = readFileSync(file);
    return guises
      .filter(({ needle }) => bytes.includes(needle))
      .map(({ marker, encoding }) => ({ file, marker, encoding }));
  });
  return { leaks, files };
}

function guisesOf(marker: string): Array<{ marker: string; encoding: string; needle: Buffer }> {
  const utf8 = Buffer.from(marker, 'utf8');
  const decomposed = marker.normalize('NFD');
  const hex = utf8.toString('hex');
  return [
    { marker, encoding: 'utf8', needle: utf8 },
    ...(decomposed === marker
      ? []
      : [{ marker, encoding: 'utf8 decomposed', needle: Buffer.from(decomposed, 'utf8') }]),
    { marker, encoding: 'utf16le', needle: Buffer.from(marker, 'utf16le') },
    { marker, encoding: 'hex', needle: Buffer.from(hex, 'latin1') },
    { marker, encoding: 'HEX', needle: Buffer.from(hex.toUpperCase(), 'latin1') },
    ...[0, 1, 2].map((shift) => ({ marker, encoding: `base64 shifted by ${shift}`, needle: base64Core(utf8, shift) })),
  ];
}

/** The characters of the base64 text that depend on the marker alone, wherever in a longer text it begins. */
function base64Core(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const start = Math.ceil((shift * 8) / 6);
  const end = Math.floor(((shift + bytes.length) * 8) / 6);
  return Buffer.from(text.slice(start, end), 'latin1');
}
