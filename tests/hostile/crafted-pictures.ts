import { crc32, deflateSync } from 'node:zlib';
import type { HostileFile } from './hostile-file.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const END = chunk('IEND', Buffer.alloc(0));

/** A PNG of one gray point and a JPEG with everything a reader of headers looks for; both are good. */
export const goodPng = png(head(1, 1), chunk('IDAT', deflateSync(Buffer.from([0, 128]))), END);
export const goodJpeg = jpeg(
  segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')),
  frame(8, 8),
  scan(),
  [0xff, 0xd9],
);

/** PNG and JPEG files that claim, lack or hide something. */
export const pictureFiles: ReadonlyArray<HostileFile> = [...pngs(), ...jpegs()];

function pngs(): HostileFile[] {
  const data = chunk('IDAT', deflateSync(Buffer.from([0, 128])));
  const claimed: ReadonlyArray<readonly [number, number]> = [
    [0, 0],
    [0, 1],
    [1, 0],
    [12_001, 1],
    [1, 12_001],
    [12_000, 12_000],
    [6_400, 6_400],
    [65_535, 65_535],
    [2 ** 31 - 1, 2 ** 31 - 1],
    [2 ** 32 - 1, 2 ** 32 - 1],
  ];
  const hidden = (length: number, type: string) =>
    Buffer.concat([number(length), Buffer.from(type, 'latin1'), Buffer.alloc(9)]);
  const variants: Record<string, () => Buffer> = {
    'only the signature': () => SIGNATURE,
    'no end': () => png(head(1, 1), data),
    'half an end': () => goodPng.subarray(0, -6),
    'no data': () => png(head(1, 1), END),
    'the end first': () => png(END, head(1, 1), data),
    'something behind the end': () => Buffer.concat([goodPng, Buffer.from('<script>')]),
    'a PDF behind it': () => Buffer.concat([goodPng, Buffer.from('%PDF-1.7')]),
    'no head': () => png(data, END),
    'two heads': () => png(head(1, 1), head(60_000, 60_000), data, END),
    'a head of wrong length': () => png(chunk('IHDR', Buffer.alloc(5)), data, END),
    '74 bytes that hang': () =>
      Buffer.concat([SIGNATURE, head(1, 1), hidden(0xffff_ffff, 'IDAT'), Buffer.alloc(12), END]),
    'a piece of negative length': () => Buffer.concat([SIGNATURE, head(1, 1), hidden(-12 >>> 0, 'tEXt'), END]),
    'a piece that points back': () => Buffer.concat([SIGNATURE, head(1, 1), hidden(0xffff_fff4, 'IDAT'), data, END]),
    'a piece beyond the file': () => Buffer.concat([SIGNATURE, head(1, 1), hidden(0x7fff_ffff, 'IDAT'), END]),
    'broken data': () => png(head(1, 1), chunk('IDAT', Buffer.from('garbage')), END),
    'a bomb of 64 MB': () => png(head(100, 100), chunk('IDAT', deflateSync(Buffer.alloc(64 * 1024 * 1024))), END),
    'a bomb of points': () =>
      png(head(6_000, 6_000, 8, 6), chunk('IDAT', deflateSync(Buffer.alloc(6_000 * 24_001))), END),
    '100,000 empty pieces': () =>
      png(head(1, 1), Buffer.concat(Array.from({ length: 100_000 }, () => chunk('tEXt', Buffer.alloc(0)))), data, END),
    'a palette of nothing': () => png(head(1, 1, 8, 3), data, END),
    'a bomb of text': () =>
      png(
        head(1, 1),
        chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(32 * 1024 * 1024))])),
        data,
        END,
      ),
    'a wrong sum': () => Buffer.concat([goodPng.subarray(0, 29), Buffer.alloc(4), goodPng.subarray(33)]),
    'a signature like a JPEG': () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), goodPng]),
    'an end inside text': () => png(head(1, 1), chunk('tEXt', END)),
  };
  const files = Object.entries(variants).map(([label, make]) => picture(`PNG: ${label}`, 'scan.png', make));
  for (const [width, height] of claimed) {
    files.push(picture(`PNG: claims ${width} x ${height}`, 'scan.png', () => png(head(width, height), data, END)));
  }
  for (const [depth, color] of [
    [0, 0],
    [3, 2],
    [16, 6],
    [255, 255],
    [8, 5],
    [1, 6],
  ] as const) {
    files.push(
      picture(`PNG: ${depth} bits of kind ${color}`, 'scan.png', () => png(head(1, 1, depth, color), data, END)),
    );
  }
  for (const cut of [8, 16, 24, 30, 33, 40, 50, goodPng.length - 1]) {
    files.push(picture(`PNG: cut at ${cut}`, 'scan.png', () => goodPng.subarray(0, cut)));
  }
  return files;
}

function jpegs(): HostileFile[] {
  const exif = (directory: number) => {
    const tiff = Buffer.alloc(26);
    tiff.write('Exif\0\0II', 'latin1');
    tiff.writeUInt32LE(directory, 10);
    return segment(0xe1, tiff);
  };
  const many = (piece: Buffer, bytes: number) =>
    Buffer.concat(Array.from({ length: Math.floor(bytes / piece.length) }, () => piece));
  const variants: Record<string, () => Buffer> = {
    'only the signature': () => Buffer.from([0xff, 0xd8, 0xff]),
    'no end': () => goodJpeg.subarray(0, -2),
    'no frame': () => jpeg(scan(), [0xff, 0xd9]),
    'the end first': () => jpeg([0xff, 0xd9], frame(8, 8), scan()),
    'claims 65,535 x 65,535': () => jpeg(frame(65_535, 65_535), scan(), [0xff, 0xd9]),
    'claims 0 x 0': () => jpeg(frame(0, 0), scan(), [0xff, 0xd9]),
    'claims 12,000 x 12,000': () => jpeg(frame(12_000, 12_000), scan(), [0xff, 0xd9]),
    'claims 12,001 x 1': () => jpeg(frame(12_001, 1), scan(), [0xff, 0xd9]),
    'two frames': () => jpeg(frame(8, 8), frame(65_535, 65_535), scan(), [0xff, 0xd9]),
    'a piece of length 0': () => jpeg([0xff, 0xe0, 0, 0], frame(8, 8), scan(), [0xff, 0xd9]),
    'a piece of length 1': () => jpeg([0xff, 0xe0, 0, 1], frame(8, 8), scan(), [0xff, 0xd9]),
    'a piece beyond the file': () => jpeg([0xff, 0xe0, 0xff, 0xff], frame(8, 8), [0xff, 0xd9]),
    'a frame of length 2': () => jpeg([0xff, 0xc0, 0, 2], scan(), [0xff, 0xd9]),
    'a turn of nonsense': () => jpeg(exif(0xffff_ffff), frame(8, 8), scan(), [0xff, 0xd9]),
    'a turn that names itself': () => jpeg(exif(0), frame(8, 8), scan(), [0xff, 0xd9]),
    '8 MB of fill': () => jpeg(Buffer.alloc(8 * 1024 * 1024, 0xff), frame(8, 8), scan(), [0xff, 0xd9]),
    '8 MB of empty pieces': () =>
      jpeg(many(segment(0xfe, Buffer.alloc(0)), 8 * 1024 * 1024), frame(8, 8), scan(), [0xff, 0xd9]),
    '8 MB of turns': () => jpeg(many(exif(0), 8 * 1024 * 1024), frame(8, 8), scan(), [0xff, 0xd9]),
    '48 MB of empty pieces': () =>
      jpeg(many(segment(0xfe, Buffer.alloc(0)), 48 * 1024 * 1024), frame(8, 8), scan(), [0xff, 0xd9]),
    '8 MB and no end': () => jpeg(frame(8, 8), scan(), Buffer.alloc(8 * 1024 * 1024)),
    'no colors': () => jpeg(segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 0])), scan(), [0xff, 0xd9]),
    lossless: () => jpeg(segment(0xc3, Buffer.from([8, 0, 8, 0, 8, 1, 1, 17, 0])), scan(), [0xff, 0xd9]),
    'five colors': () =>
      jpeg(segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 5, ...Array(15).fill(1)])), scan(), [0xff, 0xd9]),
    'a script as a remark': () =>
      jpeg(segment(0xfe, Buffer.from('<script>alert(1)</script>')), frame(8, 8), scan(), [0xff, 0xd9]),
  };
  const files = Object.entries(variants).map(([label, make]) => picture(`JPEG: ${label}`, 'scan.jpg', make));
  for (const cut of [3, 4, 10, 20, 25, 30, 40, goodJpeg.length - 1]) {
    files.push(picture(`JPEG: cut at ${cut}`, 'scan.jpg', () => goodJpeg.subarray(0, cut)));
  }
  return files;
}

function picture(label: string, name: string, make: () => Buffer): HostileFile {
  return { label, name, make: () => new Uint8Array(make()) };
}

function png(...chunks: ReadonlyArray<Buffer>): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([number(data.length), typed, number(crc32(typed))]);
}

function head(width: number, height: number, depth = 8, color = 0): Buffer {
  return chunk('IHDR', Buffer.concat([number(width), number(height), Buffer.from([depth, color, 0, 0, 0])]));
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function jpeg(...parts: ReadonlyArray<Buffer | ReadonlyArray<number>>): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts.map((part) => Buffer.from(part))]);
}

function segment(marker: number, content: Buffer): Buffer {
  const length = content.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), content]);
}

function frame(width: number, height: number): Buffer {
  return segment(0xc0, Buffer.from([8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 17, 0]));
}

function scan(): Buffer {
  return Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.alloc(20, 0x55)]);
}
