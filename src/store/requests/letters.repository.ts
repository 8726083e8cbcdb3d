import type { LetterId } from '../../domain/shared/ids.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { LetterRow } from './requests.table.ts';

/** The exact bytes of a letter that went out. */
export async function findLetter(
  db: ReadDb,
  id: LetterId,
): Promise<{ readonly pdf: Uint8Array; readonly pageCount: number } | undefined> {
  const row = await db.selectFrom('letters').select(['pdf', 'pageCount']).where('id', '=', id).executeTakeFirst();
  // The driver gives a Buffer, which is more than a plain array of bytes and crosses to a window as something else.
  return row && { ...row, pdf: new Uint8Array(row.pdf) };
}

export async function insertLetter(db: WriteDb, letter: LetterRow): Promise<void> {
  await db.insertInto('letters').values(letter).execute();
}
