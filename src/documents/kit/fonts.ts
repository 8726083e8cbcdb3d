import { create, type Font } from 'fontkit';
import { invariant } from '../../domain/shared/assert-never.ts';
import { type Kerning, readKerning } from './kerning.ts';
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
  /** The code points of each slice in order; place + 1 is a letter's number there. */
  readonly slices: ReadonlyMap<SliceName, ReadonlyArray<number>>;
  readonly letters: ReadonlyMap<number, Letter>;
  readonly kerning: Kerning;
  readonly words: Map<string, ShapedWord>;
}

/**
 * One character as it stands in a file. Numbers belong to characters, not to glyphs: a Greek mu and a micro sign look
 * alike and share a glyph, but a name searched for must read back as it was written.
 */
export interface Letter {
  readonly slice: SliceName;
  /** Number within the slice, from 1; the same in every file. */
  readonly code: number;
  readonly glyph: number;
  /** In thousandths of the size. */
  readonly advance: number;
}

/** Glyphs of one slice in a row, as the operand of a PDF "TJ" operator without its brackets. */
export interface Segment {
  readonly slice: SliceName;
  /** Name of the font resource: weight and slice. */
  readonly font: string;
  readonly glyphs: string;
  /** Height above the baseline in thousandths of the size; not zero for a mark that had to be placed. */
  readonly rise: number;
}

export interface ShapedWord {
  readonly segments: ReadonlyArray<Segment>;
  /** In thousandths of the size. */
  readonly width: number;
  /** What the word says, when its glyphs alone would read back in another order; null for most words. */
  readonly actual: string | null;
}

/** What stands on paper for a character the fonts lack: a box one can see. */
const MISSING = 0x25a1;
const NO_BREAK_SPACE = 0xa0;
const COMBINING = /\p{M}/u;
// Soft hyphen, zero-width marks, variation selectors, byte order mark: they guide other programs and have no shape.
const SHAPELESS = /\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF|[\uFE00-\uFE0F]/g;
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029]/g;
// One glyph a letter: a mark is only placed, nothing is replaced, so a search finds what was written.
const PLACE_ONLY = { liga: false, clig: false, dlig: false, calt: false, rlig: false, ccmp: false, locl: false };
const WORDS_KEPT = 20_000;

/**
 * Parses both weights and sorts their characters into slices.
 *
 * @param files TrueType bytes of one family
 */
export function createFontKit(files: { readonly regular: Uint8Array; readonly bold: Uint8Array }): FontKit {
  return { regular: createFace('R', files.regular), bold: createFace('B', files.bold) };
}

function createFace(key: Face['key'], bytes: Uint8Array): Face {
  const font = create(bytes);
  const scale = 1000 / font.unitsPerEm;
  const slices = new Map<SliceName, number[]>(sliceNames.map((name) => [name, []]));
  const letters = new Map<number, Letter>();
  for (const codePoint of font.characterSet.toSorted((one, other) => one - other)) {
    const slice = sliceOf(codePoint);
    if (slice === null) continue;
    const members = slices.get(slice) ?? [];
    members.push(codePoint);
    const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
    letters.set(codePoint, { slice, code: members.length, glyph: id, advance: advanceWidth * scale });
  }
  return { key, font, slices, letters, kerning: readKerning(font), words: new Map() };
}

/** Name under which a page knows a slice of a weight. */
export function fontName(key: Face['key'], slice: SliceName): string {
  return `${key}${slice}`;
}

/** Text as it is looked up and set: accents composed with their letters, nothing without a shape, controls as spaces. */
export function printable(text: string): string {
  return text.normalize('NFC').replaceAll(SHAPELESS, '').replaceAll(CONTROLS, ' ');
}

/** Shapes one word (no spaces in it that may break), kerned; the result is kept for the next time. */
export function shapeWord(face: Face, word: string): ShapedWord {
  const known = face.words.get(word);
  if (known !== undefined) return known;
  const letters = [...word].map((character) => letterOf(face, character.codePointAt(0) ?? 0));
  const shaped = COMBINING.test(word) ? shapeMarked(face, word, letters) : shapePlain(face, letters);
  if (face.words.size >= WORDS_KEPT) face.words.clear();
  face.words.set(word, shaped);
  return shaped;
}

/** True when both weights can print the character. */
export function canPrint(kit: FontKit, codePoint: number): boolean {
  return codePoint === NO_BREAK_SPACE || (kit.regular.letters.has(codePoint) && kit.bold.letters.has(codePoint));
}

function letterOf({ letters }: Face, codePoint: number): Letter {
  // A no-break space is a space at which no line ends; what is copied from the page has plain spaces.
  const letter = letters.get(codePoint === NO_BREAK_SPACE ? 0x20 : codePoint) ?? letters.get(MISSING);
  invariant(letter !== undefined, 'the document fonts have a box for what they lack');
  return letter;
}

function shapePlain({ key, font, kerning }: Face, letters: ReadonlyArray<Letter>): ShapedWord {
  const scale = 1000 / font.unitsPerEm;
  const segments = new SegmentWriter(key);
  let width = 0;
  for (const [place, letter] of letters.entries()) {
    const next = letters[place + 1];
    const kern = next === undefined ? 0 : Math.round(kerning(letter.glyph, next.glyph) * scale);
    segments.show(letter, 0, 0, -kern);
    width += letter.advance + kern;
  }
  return { segments: segments.done(), width, actual: null };
}

// A mark without a composed letter is placed by the font's own rules; too rare for their slowness to matter.
function shapeMarked({ key, font }: Face, word: string, letters: ReadonlyArray<Letter>): ShapedWord {
  const scale = 1000 / font.unitsPerEm;
  const { positions } = font.layout(word, PLACE_ONLY);
  const segments = new SegmentWriter(key);
  let width = 0;
  for (const [place, letter] of letters.entries()) {
    const { xOffset, yOffset, xAdvance } = positions[place] ?? { xOffset: 0, yOffset: 0, xAdvance: letter.advance };
    const shift = Math.round(xOffset * scale);
    segments.show(letter, Math.round(yOffset * scale), -shift, Math.round(letter.advance - xAdvance * scale) + shift);
    width += xAdvance * scale;
  }
  return { segments: segments.done(), width, actual: word };
}

/** Gathers the letters of one word into segments. */
class SegmentWriter {
  private readonly key: Face['key'];
  private readonly segments: Array<{ slice: SliceName; font: string; rise: number; glyphs: string }> = [];

  constructor(key: Face['key']) {
    this.key = key;
  }

  /** Moves left by `before` thousandths, shows the letter, moves left by `after`. */
  show({ slice, code }: Letter, rise: number, before: number, after: number): void {
    let segment = this.segments.at(-1);
    if (segment === undefined || segment.slice !== slice || segment.rise !== rise) {
      segment = { slice, font: fontName(this.key, slice), rise, glyphs: '' };
      this.segments.push(segment);
    }
    if (before !== 0) segment.glyphs += before;
    segment.glyphs += `<${code.toString(16).padStart(4, '0')}>`;
    if (after !== 0) segment.glyphs += after;
  }

  // "<0001><0002>" says the same as "<00010002>" in fewer bytes.
  done(): ReadonlyArray<Segment> {
    return this.segments.map((segment) => ({ ...segment, glyphs: segment.glyphs.replaceAll('><', '') }));
  }
}
