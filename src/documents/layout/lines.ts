import type { Span } from '../../domain/shared/blocks.ts';
import { type Face, type FontKit, type ShapedWord, shapeWord } from '../kit/fonts.ts';
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
}

interface Word {
  readonly pieces: ReadonlyArray<Piece>;
  readonly width: number;
}

const BREAK_AFTER = /(?<=[-/–—@_.,])(?=[^\s\d-])/u;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Breaks spans into lines no wider than the setting; a word wider than a line is broken where it must be. */
export function breakLines(spans: ReadonlyArray<Span>, setting: TextSetting): Line[] {
  return paragraphsOf(spans, setting).flatMap((words) => fill(words, setting));
}

/** Lines of plain text. */
export function breakText(text: string, setting: TextSetting): Line[] {
  return breakLines([{ kind: 'text', text }], setting);
}

function paragraphsOf(spans: ReadonlyArray<Span>, setting: TextSetting): Word[][] {
  const paragraphs: Piece[][][] = [[]];
  let open: Piece[] | null = null;
  const words = (): Piece[][] => paragraphs.at(-1) ?? [];
  const add = (piece: Piece): void => {
    if (open === null) {
      open = [];
      words().push(open);
    }
    open.push(piece);
  };
  for (const span of spans) {
    const face = setting.bold || (span.kind === 'text' && span.bold) ? setting.kit.bold : setting.kit.regular;
    if (span.kind === 'gap') {
      add({ face, text: span.label.normalize('NFC'), isGap: true });
      continue;
    }
    span.text
      .normalize('NFC')
      .split('\n')
      .forEach((paragraph, index) => {
        if (index > 0) {
          paragraphs.push([]);
          open = null;
        }
        for (const part of paragraph.split(/( +)/)) {
          if (part === '') continue;
          if (part.startsWith(' ')) open = null;
          else add({ face, text: part, isGap: false });
        }
      });
  }
  return paragraphs.map((paragraph) => paragraph.map((pieces) => toWord(pieces, setting.size)));
}

function toWord(pieces: ReadonlyArray<Piece>, size: number): Word {
  return { pieces, width: pieces.reduce((sum, piece) => sum + pieceWidth(piece, size), 0) };
}

function pieceWidth(piece: Piece, size: number): number {
  const width = (shapeWord(piece.face, piece.text).width * size) / 1000;
  return piece.isGap ? width + GAP_PADDING * 2 : width;
}

const GAP_PADDING = 3;

function fill(words: ReadonlyArray<Word>, setting: TextSetting): Line[] {
  const space = (shapeWord(setting.kit.regular, ' ').width * setting.size) / 1000;
  const lines: Word[][] = [];
  let open: Word[] = [];
  let used = 0;
  const close = (): void => {
    if (open.length > 0) lines.push(open);
    open = [];
    used = 0;
  };
  for (const word of words) {
    if (open.length > 0 && used + space + word.width > setting.width) close();
    if (open.length === 0 && word.width > setting.width) {
      const parts = breakWord(word, setting);
      for (const part of parts.slice(0, -1)) lines.push([part]);
      const last = parts.at(-1);
      if (last !== undefined) {
        open = [last];
        used = last.width;
      }
      continue;
    }
    used += (open.length > 0 ? space : 0) + word.width;
    open.push(word);
  }
  close();
  if (lines.length === 0) lines.push([]);
  return lines.map((line) => setLine(line, setting, space));
}

/** Parts no wider than a line: after a hyphen or slash where there is one, between letters where there is none. */
function breakWord(word: Word, setting: TextSetting): Word[] {
  const atoms = word.pieces.flatMap((piece) =>
    piece.text.split(BREAK_AFTER).flatMap((part) => {
      const atom = { ...piece, text: part };
      if (pieceWidth(atom, setting.size) <= setting.width) return [atom];
      return [...clusters.segment(part)].map(({ segment }) => ({ ...piece, text: segment }));
    }),
  );
  const parts: Piece[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const atom of atoms) {
    const width = pieceWidth(atom, setting.size);
    if (used + width > setting.width) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(atom);
    used += width;
  }
  return parts.map((pieces) => toWord(mergePieces(pieces), setting.size));
}

function mergePieces(pieces: ReadonlyArray<Piece>): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && last.face === piece.face && last.isGap === piece.isGap) {
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    } else merged.push(piece);
  }
  return merged;
}

function setLine(words: ReadonlyArray<Word>, setting: TextSetting, space: number): Line {
  const marks: Mark[] = [];
  const { size, color } = setting;
  const ground = (x: number, width: number): Mark => ({
    kind: 'rectangle',
    x,
    y: -size * 0.95,
    width,
    height: size * 1.25,
    fill: colors.gapFill,
    stroke: colors.gapInk,
  });
  let runs: Array<{ face: Face; color: Color; words: ShapedWord[] }> = [];
  let start = 0;
  let x = 0;
  const flush = (): void => {
    if (runs.length > 0) marks.push({ kind: 'text', x: start, y: 0, size, runs: runs as Run[] });
    runs = [];
  };
  const append = (face: Face, ink: Color, word: ShapedWord): void => {
    if (runs.length === 0) start = x;
    const last = runs.at(-1);
    if (last !== undefined && last.face === face && last.color === ink) last.words.push(word);
    else runs.push({ face, color: ink, words: [word] });
    x += (word.width * size) / 1000;
  };
  words.forEach((word, index) => {
    if (index > 0) {
      if (runs.length > 0) append(setting.kit.regular, color, shapeWord(setting.kit.regular, ' '));
      else x += space;
    }
    for (const piece of word.pieces) {
      const shaped = shapeWord(piece.face, piece.text);
      if (!piece.isGap) {
        append(piece.face, color, shaped);
        continue;
      }
      flush();
      marks.push(ground(x, pieceWidth(piece, size)));
      x += GAP_PADDING;
      append(piece.face, colors.gapInk, shaped);
      flush();
      x += GAP_PADDING;
    }
  });
  flush();
  return { marks, width: x };
}
