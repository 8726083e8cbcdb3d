import { bytesOf, type HostileFile } from './hostile-file.ts';
import { randomFrom } from './random.ts';
import { writePdf } from './write-pdf.ts';

const ZIP = 'PK\x03\x04\x14\x00\x00\x00\x08\x00';
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

const CONTENTS: Readonly<Record<string, string>> = {
  ZIP,
  'ZIP that climbs out': `${ZIP}${'\0'.repeat(16)}\x13\x00\x00\x00../../../etc/passwd`,
  'Word document': `${ZIP}${'\0'.repeat(16)}[Content_Types].xml word/document.xml word/vbaProject.bin`,
  'old Word document': `${OLE}${'\0'.repeat(600)}Macros`,
  'page with a script': '<!DOCTYPE html><html><script>alert(document.cookie)</script></html>',
  'SVG with a script': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
  'XML that swells': `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>`,
  'XML that fetches': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  'plain text': 'Dear patient, the results are attached.',
  'table of formulas': '=HYPERLINK("http://example.test","Pay")\n@SUM(1)\n',
  'Windows program': 'MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00',
  'Linux program': '\x7fELF\x02\x01\x01\x00',
  'shell script': '#!/bin/sh\nrm -rf ~\n',
  GIF: 'GIF89a\x01\x00\x01\x00\x00\x00\x00;',
  TIFF: 'II*\x00\x08\x00\x00\x00\xff\xff',
  BMP: 'BM\xff\xff\xff\xff\x00\x00\x00\x006\x00\x00\x00',
  WebP: 'RIFF\xff\xff\xff\xffWEBPVP8 ',
  HEIC: '\x00\x00\x00\x18ftypheic\x00\x00\x00\x00',
  DICOM: `${'\0'.repeat(128)}DICM\x02\x00\x00\x00`,
  PostScript: '%!PS-Adobe-3.0\n{ } loop',
  RTF: '{\\rtf1{\\object\\objocx}}',
  'letter as a mail': 'From: a@example.test\nContent-Type: application/pdf\n\nJVBERi0xLjcK',
  gzip: '\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03',
  zeros: '\0'.repeat(4_096),
  JSON: '{"__proto__":{"isAdmin":true}}',
  SQLite: 'SQLite format 3\0',
};

/** Files that are something else than they are called; one after the other for each kind the app reads. */
export const otherFiles: ReadonlyArray<HostileFile> = [
  ...Object.entries(CONTENTS).flatMap(([what, content]) =>
    ['form.pdf', 'scan.png'].map((name) => ({
      label: `other: a ${what} called ${name}`,
      name,
      make: () => bytesOf(content),
    })),
  ),
  ...[1, 7, 8, 100, 1_024, 65_536].map((size) => ({
    label: `other: ${size} bytes of noise`,
    name: 'form.pdf',
    make: () => noise(size, size),
  })),
  ...[1, 100, 65_536].map((size) => ({
    label: `other: ${size} bytes of noise behind a header`,
    name: 'form.pdf',
    make: () => new Uint8Array([...bytesOf('%PDF-1.7\n'), ...noise(size, 7)]),
  })),
  { label: 'other: 50 MB of zeros', name: 'large.bin', make: () => new Uint8Array(50 * 1024 * 1024) },
  { label: 'other: 51 MB of zeros', name: 'large.bin', make: () => new Uint8Array(51 * 1024 * 1024) },
  { label: 'other: 101 MB of zeros', name: 'large.bin', make: () => new Uint8Array(101 * 1024 * 1024) },
  { label: 'other: 20 MB of zeros behind a header', name: 'form.pdf', make: () => padded('%PDF-1.7\n', 20) },
  { label: 'other: a plain PDF and 20 MB of zeros', name: 'form.pdf', make: () => padded(writePdf({}), 20) },
  // The driver of the store gives such; it is more than plain bytes.
  { label: 'other: a PDF as a Buffer', name: 'form.pdf', make: () => Buffer.from(writePdf({}), 'latin1') },
  {
    label: 'other: 8 MB as a Buffer',
    name: 'form.pdf',
    make: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(8 * 1024 * 1024)]),
  },
  {
    label: 'other: a PDF as a part of more bytes',
    name: 'form.pdf',
    make: () => bytesOf(`xx${writePdf({})}yy`).subarray(2, -2),
  },
];

const NAMES: Readonly<Record<string, string>> = {
  nothing: '',
  blanks: '   ',
  'one dot': '.',
  'two dots': '..',
  'a path': '../../../etc/passwd',
  'a path of Windows': '..\\..\\Windows\\system32\\evil.pdf',
  'a root': '/etc/passwd',
  'a drive': 'C:\\Users\\x\\file.pdf',
  'a share': '\\\\server\\share\\file.pdf',
  'only slashes': '////',
  'a slash at the end': 'file.pdf/',
  'an address': 'file:///etc/passwd',
  'a stream of Windows': 'file.pdf:evil.exe',
  'two ends': 'form.pdf.exe',
  'many blanks before the end': `form.pdf${' '.repeat(120)}.exe`,
  'reversed on screen': 'form\u202Efdp.exe',
  'isolated on screen': '\u2066form\u2069.pdf',
  'marks of direction': '\u200Eform\u200F.pdf',
  'a mark of Arabic': '\u061Cform.pdf',
  'unseen joiners': 'fo\u200Brm\u200D.pdf',
  'a soft hyphen': 'fo\u00ADrm.pdf',
  'a byte order mark': '\uFEFFform.pdf',
  'line separators': 'form\u2028x\u2029.pdf',
  NUL: 'form.pdf\0.exe',
  'new lines': 'form\r\nSet-Cookie: x.pdf',
  'an escape sequence': '\u001B[2J\u001B]0;evil\u0007form.pdf',
  'a delete': 'form\u007F\u0085.pdf',
  'half a character': 'form\uD800.pdf',
  'the other half': 'form\uDC00.pdf',
  'a pair cut at the end': `${'n'.repeat(254)}\u{1F600}`,
  'a pair behind a path, cut': `${'a'.repeat(50)}/${'n'.repeat(203)}\u{1F600}`,
  '255 characters': 'n'.repeat(255),
  '256 characters': 'n'.repeat(256),
  '10,000 characters': `${'n'.repeat(10_000)}.pdf`,
  'a million characters': 'n'.repeat(1_000_001),
  'many accents': `e${'\u0301'.repeat(200)}.pdf`,
  'one sign that grows': '\uFDFA'.repeat(250),
  'signs of 3 in one': '\uFB2C'.repeat(250),
  'a device': 'CON',
  'a device with an end': 'NUL.pdf',
  'a printer': 'LPT1.pdf',
  'a port': 'COM¹.pdf',
  'the console': 'CONIN$',
  'a dot at the end': 'form.pdf.',
  'a hidden file': '.bashrc',
  markup: '<img src=x onerror=alert(1)>.pdf',
  'a formula': '=cmd|calc.pdf',
  SQL: "'; DROP TABLE files; --.pdf",
  'the prototype': '__proto__',
  'a question mark and a star': 'fo?rm*.pdf',
  emoji: '\u{1F468}\u200D\u2695\uFE0F.pdf',
  'another script': 'Befund-Ünïcode-検査.pdf',
};

/** A plain picture under every name that means something to some system. */
export function namedFiles(bytes: Uint8Array): ReadonlyArray<HostileFile> {
  return Object.entries(NAMES).map(([label, name]) => ({ label: `name: ${label}`, name, make: () => bytes }));
}

function noise(size: number, seed: number): Uint8Array {
  const random = randomFrom(seed);
  return Uint8Array.from({ length: size }, () => random.below(256));
}

function padded(start: string, megabytes: number): Uint8Array {
  const bytes = new Uint8Array(start.length + megabytes * 1024 * 1024);
  bytes.set(bytesOf(start));
  return bytes;
}
