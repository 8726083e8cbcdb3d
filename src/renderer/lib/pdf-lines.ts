/** A run of text as the PDF reader gives it: `transform` holds its place in points, from the lower left corner. */
export interface TextRun {
  readonly str: string;
  readonly transform: ReadonlyArray<number>;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly y: number;
  readonly height: number;
  readonly runs: TextRun[];
}

// Shares of the letter height: runs nearer than this in height stand on one line, runs farther apart than the
// others are words or columns of their own, and lines farther apart than the last begin a new paragraph.
const SAME_LINE = 0.4;
const WORD_GAP = 0.15;
const COLUMN_GAP = 1.6;
const PARAGRAPH_GAP = 1.75;

/**
 * The text of a page as paragraphs in reading order, for people who hear the page instead of seeing it.
 * Columns of a table row are parted by a comma, so that a row is heard as a row.
 */
export function paragraphsOf(runs: ReadonlyArray<TextRun>): ReadonlyArray<string> {
  const lines = linesOf(runs);
  const paragraphs: string[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const words = wordsOf(line);
    const continues = last !== undefined && last.y - line.y < PARAGRAPH_GAP * Math.max(last.height, line.height);
    const before = paragraphs.at(-1);
    if (continues && before !== undefined) paragraphs[paragraphs.length - 1] = `${before} ${words}`;
    else paragraphs.push(words);
    last = line;
  }
  return paragraphs;
}

function linesOf(runs: ReadonlyArray<TextRun>): ReadonlyArray<Line> {
  const lines: Line[] = [];
  for (const run of runs) {
    if (run.str.trim() === '') continue;
    const y = run.transform[5] ?? 0;
    const found = lines.find((line) => Math.abs(line.y - y) < SAME_LINE * Math.max(line.height, run.height));
    if (found) found.runs.push(run);
    else lines.push({ y, height: run.height, runs: [run] });
  }
  return lines.toSorted((one, other) => other.y - one.y);
}

function wordsOf(line: Line): string {
  let words = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const run of line.runs.toSorted((one, other) => leftOf(one) - leftOf(other))) {
    const gap = leftOf(run) - end;
    if (words !== '') words += gap > COLUMN_GAP * line.height ? ', ' : gap > WORD_GAP * line.height ? ' ' : '';
    words += run.str;
    end = leftOf(run) + run.width;
  }
  return words.replaceAll(/\s+/g, ' ').trim();
}

function leftOf(run: TextRun): number {
  return run.transform[4] ?? 0;
}
