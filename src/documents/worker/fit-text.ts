/** Widths of text in a font, in points. */
export interface Measure {
  width(text: string, size: number): number;
}

export interface FittedText {
  readonly lines: ReadonlyArray<string>;
  readonly size: number;
}

/** Smaller print cannot be read on a fax. */
const SMALLEST = 6;
const STEP = 0.5;
/** Distance of baselines, as a multiple of the size. */
export const LEADING = 1.2;

/**
 * Text broken into lines that fit a room, in the size asked or a smaller one down to 6 points; null when it does not fit
 * even then. A word is broken only when no size holds it whole.
 */
export function fitText(
  text: string,
  room: { readonly width: number; readonly height: number },
  size: number,
  measure: Measure,
): FittedText | null {
  for (const mayBreakWords of [false, true]) {
    for (let tried = size; tried >= Math.min(size, SMALLEST); tried -= STEP) {
      const lines = breakLines(text, room.width, tried, measure, mayBreakWords);
      const isWithin = lines.every((line) => measure.width(line, tried) <= room.width + 0.01);
      const height = lines.length === 1 ? tried * 0.7 : lines.length * tried * LEADING;
      if (isWithin && height <= room.height + 0.01) return { lines, size: tried };
    }
  }
  return null;
}

/** The largest size up to `size` in which one line fits a width; null when it does not fit in 6 points. */
export function fitLine(text: string, width: number, size: number, measure: Measure): number | null {
  for (let tried = size; tried >= Math.min(size, SMALLEST); tried -= STEP) {
    if (measure.width(text, tried) <= width) return tried;
  }
  return null;
}

function breakLines(text: string, width: number, size: number, measure: Measure, mayBreakWords: boolean): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const words = paragraph.split(' ');
    const pieces = mayBreakWords ? words.flatMap((word) => breakWord(word, width, size, measure)) : words;
    return joinWords(pieces, width, size, measure);
  });
}

function joinWords(words: ReadonlyArray<string>, width: number, size: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure.width(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function breakWord(word: string, width: number, size: number, measure: Measure): string[] {
  if (measure.width(word, size) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && measure.width(part + character, size) > width) {
      parts.push(part);
      part = character;
    } else part += character;
  }
  return [...parts, part];
}
