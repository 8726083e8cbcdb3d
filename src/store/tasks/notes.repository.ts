import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, NoteId } from '../../domain/shared/ids.ts';
import type { Note } from '../../domain/tasks/task.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { toFlag } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { NoteRow } from './tasks.table.ts';

/** Pinned ones first, then the newest first; all, or the first of them. */
export async function listNotes(db: ReadDb, caseIds: ReadonlyArray<CaseId>, limit?: number): Promise<Note[]> {
  if (caseIds.length === 0) return [];
  let query = db
    .selectFrom('notes')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('isPinned', 'desc')
    .orderBy('writtenAt', 'desc')
    .orderBy('id');
  if (limit !== undefined) query = query.limit(limit);
  return (await query.execute()).map(toNote);
}

export async function countNotes(db: ReadDb, caseId: CaseId): Promise<number> {
  const { count } = await db
    .selectFrom('notes')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('caseId', '=', caseId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Errors: notFound. */
export async function getNote(db: ReadDb, id: NoteId): Promise<Note> {
  const row = await db.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This note is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'noteId' },
    );
  }
  return toNote(row);
}

export async function insertNote(db: WriteDb, note: Note): Promise<void> {
  await db.insertInto('notes').values(toRow(note)).execute();
}

export async function updateNote(db: WriteDb, note: Note): Promise<void> {
  const { id, ...columns } = toRow(note);
  assertOneRow(await db.updateTable('notes').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteNote(db: WriteDb, id: NoteId): Promise<void> {
  assertOneRow(await db.deleteFrom('notes').where('id', '=', id).executeTakeFirst());
}

function toNote(row: NoteRow): Note {
  return { ...row, isPinned: row.isPinned === 1 };
}

function toRow(note: Note): NoteRow {
  return { ...note, isPinned: toFlag(note.isPinned) };
}
