import { PDFContext, PDFInvalidObject, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Face } from './fonts.ts';
import type { SliceName } from './slices.ts';

/** A slice as it goes into any number of files: compressed once, written many times. */
interface PreparedSlice {
  readonly fontFile: Uint8Array;
  readonly fontFileLength: number;
  readonly toUnicode: Uint8Array;
  /** The widths as PDF text, in thousandths of the size. */
  readonly widths: Uint8Array;
  readonly name: string;
}

const prepared = new WeakMap<Face, Map<SliceName, PreparedSlice>>();

/** Puts one slice of a face into a file and gives the reference of its font. */
export function embedSlice(context: PDFContext, face: Face, name: SliceName): PDFRef {
  const slice = prepareOnce(face, name);
  const scale = 1000 / face.font.unitsPerEm;
  const { bbox, ascent, descent, capHeight, italicAngle } = face.font;
  const fontFile = context.register(
    context.stream(slice.fontFile, { Filter: 'FlateDecode', Length1: slice.fontFileLength }),
  );
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: slice.name,
      Flags: 4,
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((value) => Math.round(value * scale)),
      ItalicAngle: italicAngle,
      Ascent: Math.round(ascent * scale),
      Descent: Math.round(descent * scale),
      CapHeight: Math.round(capHeight * scale),
      StemV: face.key === 'B' ? 120 : 80,
      FontFile2: fontFile,
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: slice.name,
      CIDToGIDMap: 'Identity',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      // Written as prepared text: building the array anew for each file would cost more than all of its pages.
      W: context.register(PDFInvalidObject.of(slice.widths)),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: slice.name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.stream(slice.toUnicode, { Filter: 'FlateDecode' })),
    }),
  );
}

/** Name under which a page knows the slice. */
export function fontName(face: Face, slice: SliceName): string {
  return `${face.key}${slice}`;
}

function prepareOnce(face: Face, name: SliceName): PreparedSlice {
  const known = prepared.get(face) ?? new Map<SliceName, PreparedSlice>();
  prepared.set(face, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const slice = prepare(face, name);
  known.set(name, slice);
  return slice;
}

function prepare(face: Face, name: SliceName): PreparedSlice {
  const glyphs = face.slices.get(name)?.glyphs ?? [];
  const subset = face.font.createSubset();
  // `.notdef` is already first in a new subset; the places given here are those that shaping wrote down.
  for (const { id } of glyphs.slice(1)) subset.includeGlyph(id);
  const scale = 1000 / face.font.unitsPerEm;
  const widths = glyphs.map(({ id }) => Math.round(face.font.getGlyph(id).advanceWidth * scale));
  const fontFile = subset.encode();
  return {
    fontFile: compressed(fontFile),
    fontFileLength: fontFile.length,
    toUnicode: compressed(ascii(toUnicodeMap(glyphs))),
    widths: ascii(`[0 [${widths.join(' ')}]]`),
    name: `${tagOf(face, name)}+${face.font.postscriptName}`,
  };
}

function compressed(bytes: Uint8Array): Uint8Array {
  return PDFContext.create().flateStream(bytes).getContents();
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

// Six capitals before the name mark a part of a font; the same part always gets the same ones.
function tagOf(face: Face, name: SliceName): string {
  return `${face.key}${name.toUpperCase()}XXXXX`.slice(0, 6);
}

const ENTRIES_PER_SECTION = 100;

function toUnicodeMap(glyphs: ReadonlyArray<{ readonly codePoint: number | null }>): string {
  const entries = glyphs.flatMap(({ codePoint }, place) =>
    codePoint === null ? [] : [`<${hex(place)}> <${[...utf16(codePoint)].map(hex).join('')}>`],
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
