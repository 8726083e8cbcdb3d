import { z } from 'zod';
import type { Note } from '../domain/tasks/task.ts';
import { operation } from './operation.ts';
import { caseId, moment, noteId, optionalWords, personId, written } from './schemas.ts';

/** Text of a note: several lines, never empty. */
export const noteText = optionalWords(50_000).pipe(
  z.string({ error: 'A note needs some text. Write it, or delete the note.' }),
);

const revision = z.int().min(1);

const noteSchema = z.strictObject({
  id: noteId,
  caseId,
  writtenAt: moment,
  authorId: personId,
  editedAt: moment.nullable(),
  editedBy: personId.nullable(),
  revision,
  isPinned: z.boolean(),
  text: z.string(),
}) satisfies z.ZodType<Note>;

export const noteOperations = {
  'notes.list': operation({
    does: 'Lists the notes of a case with their authors: pinned ones first, then the newest; those that hold the words.',
    input: z.strictObject({
      caseId,
      text: z.string().max(200).default(''),
      limit: z.int().min(1).max(1_000).default(50),
    }),
    output: z.strictObject({
      notes: z.array(z.strictObject({ note: noteSchema, authorName: z.string(), editorName: z.string().nullable() })),
      /** True when older notes fit as well. */
      more: z.boolean(),
      /** Notes of the case, whatever it is narrowed to. */
      total: z.int(),
    }),
    errors: ['notFound'],
  }),
  'notes.add': operation({
    does: 'Writes a note about a case, with time and author.',
    input: z.strictObject({ caseId, text: noteText }),
    output: written.extend({ noteId, revision }),
    errors: ['notFound'],
    writes: true,
  }),
  'notes.update': operation({
    does: 'Saves the text of a note; a save that starts from another revision than the stored one is refused.',
    input: z.strictObject({
      noteId,
      /** The revision the edit began from. */
      revision,
      text: noteText,
    }),
    output: written.extend({ revision }),
    errors: ['notFound', 'changedMeanwhile'],
    writes: true,
  }),
  'notes.setPinned': operation({
    does: 'Pins a note to the top of its case, or lets it go.',
    input: z.strictObject({ noteId, isPinned: z.boolean() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'notes.delete': operation({
    does: 'Moves a note to the trash.',
    input: z.strictObject({ noteId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
