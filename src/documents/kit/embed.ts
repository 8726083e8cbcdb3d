import { PDFContext } from '@cantoo/pdf-lib';
import { type Face, fontName } from './fonts.ts';
import type { PdfObject } from './pdf-file.ts';
import type { SliceName } from './slices.ts';

/** A slice of a weight as objects of a file; those that point to others take their numbers. */
export interface FontObjects {
  readonly fontFile: PdfObject;
  readonly toUnicode: PdfObject;
  readonly glyphs: PdfObject;
  descriptor(fontFile: number): string;
  descendant(descriptor: number, glyphs: number): string;
  font(descendant: number, toUnicode: number): string;
}

const prepared = new WeakMap<Face, Map<SliceName, FontObjects>>();

/** The objects of one slice: cut from the font and compressed once, then written into any number of files. */
export function fontObjects(face: Face, name: SliceName): FontObjects {
  const known = prepared.get(face) ?? new Map<SliceName, FontObjects>();
  prepared.set(face, known);
  const found = known.get(name) ?? prepare(face, name);
  known.set(name, found);
  return found;
}

function prepare(face: Face, slice: SliceName): FontObjects {
  const codePoints = face.slices.get(slice) ?? [];
  const letters = codePoints.flatMap((codePoint) => face.letters.get(codePoint) ?? []);
  const subset = face.font.createSubset();
  // Two bytes for each number in turn: the glyph it shows.
  const glyphs = new Uint8Array((letters.length + 1) * 2);
  for (const { code, glyph } of letters) {
    const place = subset.includeGlyph(glyph);
    glyphs[code * 2] = place >> 8;
    glyphs[code * 2 + 1] = place & 0xff;
  }
  const fontFile = subset.encode();
  const { bbox, ascent, descent, capHeight, italicAngle, postscriptName, unitsPerEm } = face.font;
  const scaled = (value: number) => Math.round((value * 1000) / unitsPerEm);
  const name = `/${tagOf(face, slice)}+${postscriptName}`;
  const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scaled).join(' ');
  const widths = letters.map(({ advance }) => Math.round(advance)).join(' ');
  return {
    fontFile: compressed(fontFile, ` /Length1 ${fontFile.length}`),
    toUnicode: compressed(ascii(toUnicodeMap(codePoints)), ''),
    glyphs: compressed(glyphs, ''),
    descriptor: (file) =>
      `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${box}] /ItalicAngle ${italicAngle} ` +
      `/Ascent ${scaled(ascent)} /Descent ${scaled(descent)} /CapHeight ${scaled(capHeight)} ` +
      `/StemV ${face.key === 'B' ? 120 : 80} /FontFile2 ${file} 0 R >>`,
    descendant: (descriptor, map) =>
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDToGIDMap ${map} 0 R ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
      `/FontDescriptor ${descriptor} 0 R /W [1 [${widths}]] >>`,
    font: (descendant, toUnicode) =>
      `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H ` +
      `/DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  };
}

function compressed(bytes: Uint8Array, more: string): PdfObject {
  const stream = PDFContext.create().flateStream(bytes).getContents();
  return { text: `<< /Filter /FlateDecode /Length ${stream.length}${more} >>`, stream };
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

// Six capitals before the name mark a part of a font; the same part always gets the same ones.
function tagOf(face: Face, name: SliceName): string {
  return `${fontName(face.key, name).toUpperCase()}XXXXX`.slice(0, 6);
}

const ENTRIES_PER_SECTION = 100;

function toUnicodeMap(codePoints: ReadonlyArray<number>): string {
  const entries = codePoints.map(
    (codePoint, place) => `<${hex(place + 1)}> <${[...utf16(codePoint)].map(hex).join('')}>`,
  );
  const sections: string[] = [];
  for (let first = 0; first < entries.length; first += ENTRIES_PER_SECTION) {
    const section = entries.slice(first, first + ENTRIES_PER_SECTION);
    sections.push(`${section.length} beginbfchar\n${section.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${sections.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(codePoint: number): number[] {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
