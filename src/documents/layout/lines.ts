import type { Span } from '../../domain/shared/blocks.ts';
import { type Face, type FontKit, printable, type ShapedWord, shapeWord } from '../kit/fonts.ts';
import { type Color, colors } from '../kit/page.ts';
import type { Mark, Run } from './unit.ts';

/** How running text is set. */
export interface TextSetting {
  readonly kit: FontKit;
  readonly size: number;
  readonly width: number;
  readonly color: Color;
  readonly bold: boolean;
}

/** One set line: its marks lie on the baseline y = 0. */
export interface Line {
  readonly marks: ReadonlyArray<Mark>;
  readonly width: number;
}

/** A part of a word in one face; a gap is a part with a ground of its own. */
interface Piece {
  readonly face: Face;
  readonly text: string;
  readonly isGap: boolean;
  readonly shaped: ShapedWord;
  /** In points, with the ground of a gap. */
  readonly width: number;
}

interface Word {
  readonly pieces: ReadonlyArray<Piece>;
  readonly width: number;
}

const GAP_PADDING = 3;
const LINES_KEPT = 2_000;
/** The space between a month and its day, in the order of each language: a day never begins or ends a line. */
const WITHIN_DATE = /(?<=\p{L}) (?=\d{1,2}, \d{4}\b)|(?<=\b\d{1,2}) (?=de \p{L}+ de \d{4}\b)/gu;
const BREAK_AFTER = /(?<=[-/–—@_.,])(?=[^\s\d-])/u;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const known = new WeakMap<FontKit, Map<string, ReadonlyArray<Line>>>();

/**
 * Breaks spans into lines no wider than the setting; a word wider than a line is broken where it must be. Most of a
 * letter is the same in every letter, so lines once made are kept and shared.
 */
export function breakLines(spans: ReadonlyArray<Span>, setting: TextSetting): ReadonlyArray<Line> {
  const kept = known.get(setting.kit) ?? new Map<string, ReadonlyArray<Line>>();
  known.set(setting.kit, kept);
  const key = keyOf(spans, setting);
  const found = kept.get(key);
  if (found !== undefined) return found;
  const lines = paragraphsOf(spans, setting).flatMap((words) => fill(words, setting));
  if (kept.size >= LINES_KEPT) kept.clear();
  kept.set(key, lines);
  return lines;
}

function keyOf(spans: ReadonlyArray<Span>, { size, width, color, bold }: TextSetting): string {
  let key = `${size} ${width} ${color.join()} ${bold ? 1 : 0}`;
  for (const span of spans)
    key += span.kind === 'gap' ? `\u0000${span.label}` : `${span.bold ? '\u0002' : '\u0001'}${span.text}`;
  return key;
}

function paragraphsOf(spans: ReadonlyArray<Span>, setting: TextSetting): Word[][] {
  const paragraphs: Piece[][][] = [[]];
  let open: Piece[] | null = null;
  const add = (piece: Piece): void => {
    if (open === null) {
      open = [];
      paragraphs.at(-1)?.push(open);
    }
    open.push(piece);
  };
  for (const span of spans) {
    const face = setting.bold || (span.kind === 'text' && span.bold) ? setting.kit.bold : setting.kit.regular;
    if (span.kind === 'gap') {
      add(toPiece(face, printable(span.label), true, setting.size));
      continue;
    }
    for (const [index, paragraph] of printable(span.text).replaceAll(WITHIN_DATE, '\u00A0').split('\n').entries()) {
      if (index > 0) {
        paragraphs.push([]);
        open = null;
      }
      for (const [place, part] of paragraph.split(' ').entries()) {
        if (place > 0) open = null;
        if (part !== '') add(toPiece(face, part, false, setting.size));
      }
    }
  }
  return paragraphs.map((paragraph) => paragraph.map(toWord));
}

function toPiece(face: Face, text: string, isGap: boolean, size: number): Piece {
  const shaped = shapeWord(face, text);
  return { face, text, isGap, shaped, width: (shaped.width * size) / 1000 + (isGap ? GAP_PADDING * 2 : 0) };
}

function toWord(pieces: ReadonlyArray<Piece>): Word {
  return { pieces, width: pieces.reduce((sum, { width }) => sum + width, 0) };
}

function fill(words: ReadonlyArray<Word>, setting: TextSetting): Line[] {
  const space = (shapeWord(setting.kit.regular, ' ').width * setting.size) / 1000;
  const lines: Word[][] = [];
  let open: Word[] = [];
  let used = 0;
  for (const word of words) {
    if (open.length > 0 && used + space + word.width > setting.width) {
      lines.push(open);
      open = [];
      used = 0;
    }
    const parts = open.length === 0 && word.width > setting.width ? breakWord(word, setting) : [word];
    for (const part of parts.slice(0, -1)) lines.push([part]);
    const last = parts.at(-1) ?? word;
    used += (open.length > 0 ? space : 0) + last.width;
    open.push(last);
  }
  if (open.length > 0 || lines.length === 0) lines.push(open);
  return lines.map((line) => setLine(line, setting, space));
}

/** Parts no wider than a line: after a hyphen or slash where there is one, between letters where there is none. */
function breakWord(word: Word, setting: TextSetting): Word[] {
  const atoms = word.pieces.flatMap(({ face, text, isGap }) =>
    text.split(BREAK_AFTER).flatMap((part) => {
      const atom = toPiece(face, part, isGap, setting.size);
      if (atom.width <= setting.width) return [atom];
      return [...clusters.segment(part)].map(({ segment }) => toPiece(face, segment, isGap, setting.size));
    }),
  );
  const parts: Piece[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const atom of atoms) {
    if (used + atom.width > setting.width) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(atom);
    used += atom.width;
  }
  return parts.map((pieces) => toWord(mergePieces(pieces, setting.size)));
}

function mergePieces(pieces: ReadonlyArray<Piece>, size: number): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && last.face === piece.face && last.isGap === piece.isGap) {
      merged[merged.length - 1] = toPiece(piece.face, last.text + piece.text, piece.isGap, size);
    } else merged.push(piece);
  }
  return merged;
}

function setLine(words: ReadonlyArray<Word>, setting: TextSetting, space: number): Line {
  const { size, color } = setting;
  const marks: Mark[] = [];
  let runs: Array<{ face: Face; color: Color; words: ShapedWord[] }> = [];
  let start = 0;
  let x = 0;
  const flush = (): void => {
    if (runs.length > 0) marks.push({ kind: 'text', x: start, y: 0, size, runs: runs as ReadonlyArray<Run> });
    runs = [];
  };
  const append = (face: Face, ink: Color, word: ShapedWord): void => {
    if (runs.length === 0) start = x;
    const last = runs.at(-1);
    if (last !== undefined && last.face === face && last.color === ink) last.words.push(word);
    else runs.push({ face, color: ink, words: [word] });
    x += (word.width * size) / 1000;
  };
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      // A space in the face before it: changing the font for it would tear the line apart for whoever copies it.
      const before = runs.at(-1);
      if (before !== undefined) append(before.face, before.color, shapeWord(before.face, ' '));
      else x += space;
    }
    for (const piece of word.pieces) {
      if (!piece.isGap) {
        append(piece.face, color, piece.shaped);
        continue;
      }
      flush();
      marks.push({
        kind: 'rectangle',
        x,
        y: -size * 0.95,
        width: piece.width,
        height: size * 1.25,
        fill: colors.gapFill,
        stroke: colors.gapInk,
      });
      x += GAP_PADDING;
      append(piece.face, colors.gapInk, piece.shaped);
      flush();
      x += GAP_PADDING;
    }
  }
  flush();
  return { marks, width: x };
}
