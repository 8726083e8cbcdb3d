import { AppError } from '../../domain/shared/app-error.ts';
import type { NoteId } from '../../domain/shared/ids.ts';
import { searchText, searchWords } from '../../domain/shared/search-text.ts';
import { shortened } from '../../domain/shared/shortened.ts';
import type { Note } from '../../domain/tasks/task.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { findLastSequence } from '../../store/changes/changes.repository.ts';
import { listPeople } from '../../store/practice/practice.repository.ts';
import {
  countNotes,
  deleteNote,
  getNote,
  insertNote,
  listNotes,
  updateNote,
} from '../../store/tasks/notes.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, NamesOf } from '../handlers.ts';

/** Characters of a note that stand for it in the trash. */
const NAME_LENGTH = 60;

export const noteHandlers: Handlers<NamesOf<'notes'>> = {
  async 'notes.list'({ caseId, text, limit }, { db }) {
    await getCase(db, caseId);
    const people = new Map((await listPeople(db)).map(({ id, name }) => [id, name]));
    const words = searchWords(text);
    const total = await countNotes(db, caseId);
    // Searched text is folded here, letter by letter, so all of it is read; otherwise only what is shown.
    const found =
      words.length === 0
        ? await listNotes(db, [caseId], limit + 1)
        : (await listNotes(db, [caseId])).filter((note) => holdsAll(note, words));
    const notes = found.slice(0, limit).map((note) => ({
      note,
      authorName: people.get(note.authorId) ?? '',
      editorName: note.editedBy === null ? null : (people.get(note.editedBy) ?? null),
    }));
    return { notes, more: found.length > limit, total };
  },

  async 'notes.add'({ caseId, text }, { db, context, session, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const added: Note = {
      id: context.newId() as NoteId,
      caseId,
      writtenAt: context.now().toString(),
      authorId: session.personId,
      editedAt: null,
      editedBy: null,
      revision: 1,
      isPinned: false,
      text,
    };
    await insertNote(db, added);
    note({ summary: `Wrote a note about ${clientName}`, clientId, caseId });
    return { changeId, noteId: added.id, revision: added.revision };
  },

  async 'notes.update'({ noteId, revision, text }, { db, context, session, changeId, note }) {
    const before = await getNote(db, noteId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, before.caseId);
    const isSame = before.text === text;
    if (before.revision !== revision && !isSame) {
      throw new AppError(
        'changedMeanwhile',
        'This note was changed in another window or by somebody else since you began. Nothing is lost: both texts are kept. Look at both and say which to keep.',
        { field: 'revision' },
      );
    }
    // Undo brings an earlier revision back, so the next number is one that no text of this note ever had.
    const next = isSame ? before.revision : Math.max(before.revision, await findLastSequence(db)) + 1;
    if (!isSame) {
      const editedAt = context.now().toString();
      await updateNote(db, { ...before, text, revision: next, editedAt, editedBy: session.personId });
    }
    note({ summary: `Wrote in a note about ${clientName}`, clientId, caseId });
    return { changeId, revision: next };
  },

  async 'notes.setPinned'({ noteId, isPinned }, { db, changeId, note }) {
    const before = await getNote(db, noteId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, before.caseId);
    await updateNote(db, { ...before, isPinned });
    const did = isPinned ? 'Pinned a note' : 'Took the pin off a note';
    note({ summary: `${did} about ${clientName}`, clientId, caseId });
    return { changeId };
  },

  async 'notes.delete'({ noteId }, { db, changeId, note }) {
    const before = await getNote(db, noteId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, before.caseId);
    await deleteNote(db, noteId);
    const name = `“${shortened(before.text.split('\n')[0] ?? '', NAME_LENGTH)}”, ${clientName}`;
    note({
      summary: `Moved a note about ${clientName} to the trash`,
      clientId,
      caseId,
      trash: { kind: 'note', name },
    });
    return { changeId };
  },
};

function holdsAll({ text }: Note, words: ReadonlyArray<string>): boolean {
  const folded = searchText(text);
  return words.every((word) => folded.includes(word));
}
