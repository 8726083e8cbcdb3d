import type { LetterId } from '../../domain/shared/ids.ts';
import { fromJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { LetterRow } from './letters.table.ts';

/** The exact bytes that went out, with what they hold. */
export interface FrozenLetter {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** "Letter, 2 pages"; empty for a letter alone. */
  readonly contents: ReadonlyArray<string>;
}

/** The exact bytes of a letter or filled form that went out. */
export async function findLetter(db: ReadDb, id: LetterId): Promise<FrozenLetter | undefined> {
  const row = await db
    .selectFrom('letters')
    .select(['pdf', 'pageCount', 'contents'])
    .where('id', '=', id)
    .executeTakeFirst();
  // The driver gives a Buffer, which is more than a plain array of bytes and crosses to a window as something else.
  return row && { ...row, pdf: new Uint8Array(row.pdf), contents: fromJsonText(row.contents) };
}

export async function insertLetter(db: WriteDb, letter: LetterRow): Promise<void> {
  await db.insertInto('letters').values(letter).execute();
}
