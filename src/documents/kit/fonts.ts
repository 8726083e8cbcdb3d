import { create, type Font } from 'fontkit';
import { type SliceName, sliceNames, sliceOf } from './slices.ts';

/** Regular and semibold of one family, parsed once and shared by every document. */
export interface FontKit {
  readonly regular: Face;
  readonly bold: Face;
}

/** One weight, with everything that was worked out for it so far. */
export interface Face {
  readonly key: 'R' | 'B';
  readonly font: Font;
  /** Which slice holds a glyph, and its place there. */
  readonly places: ReadonlyMap<number, GlyphPlace>;
  readonly slices: ReadonlyMap<SliceName, SliceGlyphs>;
  readonly words: Map<string, ShapedWord>;
}

export interface GlyphPlace {
  readonly slice: SliceName;
  readonly place: number;
}

/** The glyphs of one slice in their order there; `.notdef` comes first. */
export interface SliceGlyphs {
  readonly name: SliceName;
  readonly glyphs: ReadonlyArray<{ readonly id: number; readonly codePoint: number | null }>;
}

/** Glyphs of one slice in a row, as the operand of a PDF "TJ" operator without its brackets. */
export interface Segment {
  readonly slice: SliceName;
  readonly glyphs: string;
  /** Height above the baseline in thousandths of the size; not zero for a mark that had to be placed. */
  readonly rise: number;
}

export interface ShapedWord {
  readonly segments: ReadonlyArray<Segment>;
  /** In thousandths of the size. */
  readonly width: number;
}

// Ligatures are off: one glyph a letter gives a reader and a search back exactly what was written.
const FEATURES = { liga: false, clig: false, dlig: false };
// Taking a ready-made letter apart (ị into i and a dot) would read back as two; only typed marks need it.
const WHOLE_LETTERS = { ...FEATURES, ccmp: false };
const TYPED_MARK = /\p{M}/u;
const WORDS_KEPT = 20_000;

/**
 * Parses both weights and sorts their glyphs into slices.
 *
 * @param files TrueType bytes of one family
 */
export function createFontKit(files: { readonly regular: Uint8Array; readonly bold: Uint8Array }): FontKit {
  return { regular: createFace('R', files.regular), bold: createFace('B', files.bold) };
}

function createFace(key: Face['key'], bytes: Uint8Array): Face {
  const font = create(bytes);
  const codePoints = new Map<number, number>();
  for (const codePoint of font.characterSet.toSorted((one, other) => one - other)) {
    const { id } = font.glyphForCodePoint(codePoint);
    // A glyph shared by several characters reads back as the first of them.
    if (id !== 0 && !codePoints.has(id)) codePoints.set(id, codePoint);
  }
  const glyphsOf = new Map<SliceName, Array<{ id: number; codePoint: number | null }>>(
    sliceNames.map((name) => [name, [{ id: 0, codePoint: null }]]),
  );
  const places = new Map<number, GlyphPlace>([[0, { slice: 'latin', place: 0 }]]);
  const put = (id: number, codePoint: number | null): void => {
    const slice = codePoint === null ? 'rest' : sliceOf(codePoint);
    const glyphs = glyphsOf.get(slice) ?? [];
    places.set(id, { slice, place: glyphs.length });
    glyphs.push({ id, codePoint });
  };
  for (const [id, codePoint] of codePoints) put(id, codePoint);
  for (let id = 1; id < font.numGlyphs; id += 1) if (!codePoints.has(id)) put(id, null);
  const slices = new Map(sliceNames.map((name) => [name, { name, glyphs: glyphsOf.get(name) ?? [] }]));
  return { key, font, places, slices, words: new Map() };
}

/** Shapes one word (no spaces in it that may break), kerned; the result is kept for the next time. */
export function shapeWord(face: Face, word: string): ShapedWord {
  const known = face.words.get(word);
  if (known !== undefined) return known;
  const shaped = shape(face, word);
  if (face.words.size >= WORDS_KEPT) face.words.clear();
  face.words.set(word, shaped);
  return shaped;
}

function shape(face: Face, word: string): ShapedWord {
  const scale = 1000 / face.font.unitsPerEm;
  const { glyphs, positions } = face.font.layout(word, TYPED_MARK.test(word) ? FEATURES : WHOLE_LETTERS);
  const segments: Segment[] = [];
  let open: { slice: SliceName; rise: number; parts: string[] } | undefined;
  let width = 0;
  // Shift owed to the next glyph: what a placed mark moved the pen by, or kerning at the end of a segment.
  let owed = 0;
  const close = (): void => {
    if (open !== undefined) segments.push({ slice: open.slice, rise: open.rise, glyphs: open.parts.join('') });
  };
  glyphs.forEach((glyph, index) => {
    const position = positions[index] ?? { xAdvance: glyph.advanceWidth, xOffset: 0, yOffset: 0 };
    const { slice, place } = face.places.get(glyph.id) ?? { slice: 'latin', place: 0 };
    const rise = Math.round(position.yOffset * scale);
    if (open === undefined || open.slice !== slice || open.rise !== rise) {
      close();
      open = { slice, rise, parts: [] };
    }
    const before = Math.round(owed - position.xOffset * scale);
    if (before !== 0) open.parts.push(String(before));
    open.parts.push(`<${place.toString(16).padStart(4, '0')}>`);
    owed = Math.round((glyph.advanceWidth - position.xAdvance + position.xOffset) * scale);
    width += position.xAdvance * scale;
  });
  if (open !== undefined && owed !== 0) open.parts.push(String(owed));
  close();
  return { segments: segments.map(joinGlyphs), width };
}

// "<0001><0002>" says the same as "<00010002>" in fewer bytes.
function joinGlyphs(segment: Segment): Segment {
  return { ...segment, glyphs: segment.glyphs.replaceAll('><', '') };
}

/** True when both weights can print the character; the invisible joiners of a cluster count with it. */
export function canPrint(kit: FontKit, codePoint: number): boolean {
  return kit.regular.font.hasGlyphForCodePoint(codePoint) && kit.bold.font.hasGlyphForCodePoint(codePoint);
}
