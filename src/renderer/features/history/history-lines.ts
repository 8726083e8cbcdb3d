import type { OperationOutput } from '../../../contract/all.ts';

type Change = OperationOutput<'history.list'>[number];

/** One line of the list: a change, or the saves of a text that saved itself while it was typed. */
export interface HistoryLine {
  /** The newest of them: undo takes back one save after the other, the newest first. */
  readonly change: Change;
  readonly count: number;
  /** When the first of them happened. */
  readonly since: string;
}

/** Texts that save themselves every few seconds. */
const savesItself: ReadonlySet<string> = new Set(['notes.update', 'consultations.saveNotes', 'questions.updateAnswer']);

/** Saves further apart were another time of writing. */
const TOGETHER_MS = 15 * 60 * 1000;

/** Changes, newest first, as lines: the saves of one text by one person in a row are one line with their count. */
export function historyLines(changes: ReadonlyArray<Change>): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const change of changes) {
    const last = lines.at(-1);
    if (last !== undefined && isOfOnePiece(last, change)) {
      lines[lines.length - 1] = { ...last, count: last.count + 1, since: change.at };
    } else lines.push({ change, count: 1, since: change.at });
  }
  return lines;
}

function isOfOnePiece({ change: one, since }: HistoryLine, other: Change): boolean {
  return (
    Date.parse(since) - Date.parse(other.at) <= TOGETHER_MS &&
    savesItself.has(one.operation) &&
    one.operation === other.operation &&
    // The words name the client, who may have several notes.
    one.row === other.row &&
    one.summary === other.summary &&
    one.personName === other.personName &&
    one.isUndone === other.isUndone
  );
}
