import { expect, test } from 'vitest';
import { shownFileName } from '../../../src/domain/files/file-name.ts';
import { imageProblem, jpegFacts, pngFacts } from '../../../src/domain/files/image-facts.ts';
import { pictureProblem, readMediaType } from '../../../src/domain/files/media-type.ts';
import { craftHugePng, craftPng } from '../../support/crafted-pdf.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const text = (value: string) => new TextEncoder().encode(value);

/** A JPEG of no picture: an Exif segment with an orientation, a frame of 4 by 3, its end. */
function jpeg(orientation: number, end = [0xff, 0xd9]): Uint8Array {
  const exif = [
    ...text('Exif'),
    ...[0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
  ];
  return bytes(
    ...[0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif],
    ...[0xff, 0xc0, 0, 11, 8, 0, 3, 0, 4, 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 2, 1, 2, 3],
    ...end,
  );
}

test('what a file is follows from its content', () => {
  expect(readMediaType(text('%PDF-1.7\n'))).toBe('application/pdf');
  expect(readMediaType(text('junk before\n%PDF-1.4'))).toBe('application/pdf');
  expect(readMediaType(craftPng())).toBe('image/png');
  expect(readMediaType(jpeg(1))).toBe('image/jpeg');
  expect(readMediaType(text('<svg onload="run()">'))).toBe('application/octet-stream');
  expect(readMediaType(bytes())).toBe('application/octet-stream');
});

test('a picture tells its size and how it is to be turned', () => {
  expect(pngFacts(craftPng())).toEqual({ width: 1, height: 1, isWhole: true, turn: 0 });
  expect(jpegFacts(jpeg(6))).toEqual({ width: 4, height: 3, isWhole: true, turn: 90 });
  expect([1, 3, 8, 99].map((orientation) => jpegFacts(jpeg(orientation))?.turn)).toEqual([0, 180, 270, 0]);
});

test('a picture that cannot be shown says why and what to do', () => {
  expect(pictureProblem(craftPng(), 'image/png')).toBeNull();
  expect(pictureProblem(jpeg(1), 'image/jpeg')).toBeNull();
  expect(pictureProblem(craftHugePng(), 'image/png')).toContain('40 megapixels');
  expect(pictureProblem(craftPng().subarray(0, 50), 'image/png')).toContain('The end of this picture is missing');
  expect(pictureProblem(jpeg(1, []), 'image/jpeg')).toContain('The end of this picture is missing');
  expect(pictureProblem(bytes(0x89, 0x50), 'image/png')).toContain('damaged');
  expect(pictureProblem(bytes(0xff, 0xd8, 0xff, 0xff, 0xff), 'image/jpeg')).toContain('damaged');
  expect(imageProblem({ width: 12_001, height: 1, isWhole: true, turn: 0 })).toContain('12,000');
});

test('a name is shown as what it is and never as a path', () => {
  expect(shownFileName('scan\u202Efdp.exe')).toBe('scanfdp.exe');
  expect(shownFileName('../../etc/pass\u0000wd')).toBe('passwd');
  expect(shownFileName('C:\\Users\\me\\form.pdf')).toBe('form.pdf');
  expect(shownFileName('\u200B \n')).toBe('Unnamed file');
  expect(shownFileName('Łukasz ID.png')).toBe('Łukasz ID.png');
  expect(shownFileName('x'.repeat(400))).toHaveLength(255);
});
