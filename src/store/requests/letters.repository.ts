import type { LetterId } from '../../domain/shared/ids.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { LetterRow } from './requests.table.ts';

/** The letter a sent request points at; there always is one. */
export async function getLetter(db: ReadDb, id: LetterId): Promise<LetterRow> {
  return await db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

export async function insertLetter(db: WriteDb, letter: LetterRow): Promise<void> {
  await db.insertInto('letters').values(letter).execute();
}
