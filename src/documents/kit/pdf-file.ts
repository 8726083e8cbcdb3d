import { copyStringIntoBuffer, PDFHexString, PDFString } from '@cantoo/pdf-lib';
import type { DocumentMeta } from '../../domain/shared/blocks.ts';
import type { Bookmark, UsedFont } from '../draw-pages.ts';
import { type FontObjects, fontObjects } from './embed.ts';
import { number } from './operators.ts';
import type { Paper } from './page.ts';

/** One object of a file: PDF text, with the bytes of a stream after it. */
export interface PdfObject {
  readonly text: string;
  readonly stream: Uint8Array | string | null;
}

/**
 * A file under construction. Everything a page needs is known when it is added, so the file is written in one go:
 * the library's own writer would take longer than all the rest of a letter.
 */
export interface PdfFile {
  addPage(content: string, fonts: ReadonlyMap<string, UsedFont>): void;
  save(meta: DocumentMeta, bookmarks: ReadonlyArray<Bookmark>): Uint8Array;
}

const PRODUCER = 'Crossbearing';
const CATALOG = 1;
const PAGES = 2;
const INFO = 3;
// The second line tells programs that move files that this one is not text.
const HEADER = '%PDF-1.7\n%\u0081\u0081\u0081\u0081\n';

/** An empty file for pages of one size. */
export function createPdfFile(paper: Paper): PdfFile {
  const pages: Array<{ content: string; fonts: ReadonlyMap<string, UsedFont> }> = [];
  return {
    addPage: (content, fonts) => {
      pages.push({ content, fonts });
    },
    save: (meta, bookmarks) => write(pages, paper, meta, bookmarks),
  };
}

function write(
  pages: ReadonlyArray<{ content: string; fonts: ReadonlyMap<string, UsedFont> }>,
  paper: Paper,
  meta: DocumentMeta,
  bookmarks: ReadonlyArray<Bookmark>,
): Uint8Array {
  // Places 1 to 3 are filled last, when everything they point to has its number.
  const objects: PdfObject[] = [plain(''), plain(''), plain('')];
  const add = (object: PdfObject): number => objects.push(object);
  const set = (place: number, object: PdfObject): void => {
    objects[place - 1] = object;
  };
  const fontNumbers = addFonts(pages, add);
  const pageNumbers = pages.map(({ content, fonts }) => {
    const contents = add({ text: `<< /Length ${content.length} >>`, stream: content });
    const used = [...fonts.keys()].map((name) => `/${name} ${fontNumbers.get(name)} 0 R`).join(' ');
    return add(
      plain(
        `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${number(paper.width)} ${number(paper.height)}] ` +
          `/Resources << /Font << ${used} >> >> /Contents ${contents} 0 R >>`,
      ),
    );
  });
  const outlines = addBookmarks(bookmarks, pageNumbers, add, set);
  const catalog =
    `<< /Type /Catalog /Pages ${PAGES} 0 R /Lang ${PDFString.of(meta.language)} ` +
    `/ViewerPreferences << /DisplayDocTitle true >>${outlines} >>`;
  set(CATALOG, plain(catalog));
  const kids = pageNumbers.map((page) => `${page} 0 R`).join(' ');
  set(PAGES, plain(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`));
  set(INFO, plain(infoText(meta)));
  return serialize(objects);
}

function addFonts(
  pages: ReadonlyArray<{ fonts: ReadonlyMap<string, UsedFont> }>,
  add: (object: PdfObject) => number,
): ReadonlyMap<string, number> {
  const used = new Map(pages.flatMap(({ fonts }) => [...fonts]));
  const numbers = new Map<string, number>();
  // In order of name, so that the order in which letters first appear does not change the file more than it must.
  for (const name of [...used.keys()].sort()) {
    const font = used.get(name);
    if (font !== undefined) numbers.set(name, addFont(fontObjects(font.face, font.slice), add));
  }
  return numbers;
}

function addFont(objects: FontObjects, add: (object: PdfObject) => number): number {
  const fontFile = add(objects.fontFile);
  const toUnicode = add(objects.toUnicode);
  const glyphs = add(objects.glyphs);
  const descriptor = add(plain(objects.descriptor(fontFile)));
  const descendant = add(plain(objects.descendant(descriptor, glyphs)));
  return add(plain(objects.font(descendant, toUnicode)));
}

function addBookmarks(
  bookmarks: ReadonlyArray<Bookmark>,
  pageNumbers: ReadonlyArray<number>,
  add: (object: PdfObject) => number,
  set: (place: number, object: PdfObject) => void,
): string {
  if (bookmarks.length === 0) return '';
  const root = add(plain(''));
  const [first, last] = [root + 1, root + bookmarks.length];
  // Bookmarks point at each other, so their numbers are counted ahead: the list, then each in turn.
  set(root, plain(`<< /Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${bookmarks.length} >>`));
  for (const [place, { title, page }] of bookmarks.entries()) {
    const self = first + place;
    const before = place === 0 ? '' : ` /Prev ${self - 1} 0 R`;
    const after = self === last ? '' : ` /Next ${self + 1} 0 R`;
    const target = `/Dest [${pageNumbers[page]} 0 R /Fit]`;
    add(plain(`<< /Title ${PDFHexString.fromText(title)} /Parent ${root} 0 R${before}${after} ${target} >>`));
  }
  return ` /Outlines ${root} 0 R /PageMode /UseOutlines`;
}

function infoText(meta: DocumentMeta): string {
  const dated = `(D:${meta.dated.replaceAll('-', '')}120000Z)`;
  const subject = meta.reference === null ? '' : ` /Subject ${PDFHexString.fromText(meta.reference)}`;
  return (
    `<< /Title ${PDFHexString.fromText(meta.title)} /Author ${PDFHexString.fromText(meta.author)}${subject} ` +
    `/Creator (${PRODUCER}) /Producer (${PRODUCER}) /CreationDate ${dated} /ModDate ${dated} >>`
  );
}

function plain(text: string): PdfObject {
  return { text, stream: null };
}

function serialize(objects: ReadonlyArray<PdfObject>): Uint8Array {
  const heads = objects.map(
    ({ text, stream }, place) => `${place + 1} 0 obj\n${text}${stream === null ? '' : '\nstream\n'}`,
  );
  const tails = objects.map(({ stream }) => (stream === null ? '\nendobj\n' : '\nendstream\nendobj\n'));
  const offsets: number[] = [];
  let size = HEADER.length;
  for (const [place, { stream }] of objects.entries()) {
    offsets.push(size);
    size += (heads[place]?.length ?? 0) + (stream?.length ?? 0) + (tails[place]?.length ?? 0);
  }
  const id = digestOf(objects);
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end =
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}` +
    `trailer\n<< /Size ${objects.length + 1} /Root ${CATALOG} 0 R /Info ${INFO} 0 R /ID [<${id}> <${id}>] >>\n` +
    `startxref\n${size}\n%%EOF\n`;

  const bytes = new Uint8Array(size + end.length);
  let at = copyStringIntoBuffer(HEADER, bytes, 0);
  for (const [place, { stream }] of objects.entries()) {
    at += copyStringIntoBuffer(heads[place] ?? '', bytes, at);
    if (typeof stream === 'string') at += copyStringIntoBuffer(stream, bytes, at);
    else if (stream !== null) {
      bytes.set(stream, at);
      at += stream.length;
    }
    at += copyStringIntoBuffer(tails[place] ?? '', bytes, at);
  }
  copyStringIntoBuffer(end, bytes, at);
  return bytes;
}

// Names the file by what is in it, so that the same content has the same name; fonts are constant and told by theirs.
function digestOf(objects: ReadonlyArray<PdfObject>): string {
  const state = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  const take = (text: string): void => {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let place = 0; place < text.length; place += 1) {
      const code = text.charCodeAt(place);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
      c = Math.imul((c ^ code) + place, 0xc2b2ae35);
      d = Math.imul((d ^ a) + code, 0x27d4eb2f);
    }
    state.splice(0, 4, a, b, c, d);
  };
  for (const { text, stream } of objects) {
    take(text);
    if (typeof stream === 'string') take(stream);
  }
  return state.map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
