import { z } from 'zod';
import { operation } from './operation.ts';
import { caseId, changeId, clientId, moment, nothing, optionalWords, written } from './schemas.ts';

/** One recorded write: what, who, when. Its before and after stay in the store. */
export const changeSummary = z.strictObject({
  id: changeId,
  /** The operation that made it, "cases.moveToStep". */
  operation: z.string(),
  /** What to say of it: "Moved Łukasz Przykładowy to Records". */
  summary: z.string(),
  reason: optionalWords(1_000),
  at: moment,
  personName: z.string(),
  isUndone: z.boolean(),
  /** Names the one row it changed; null where it changed several, or none. */
  row: z.string().nullable(),
});

export const historyOperations = {
  'history.list': operation({
    does: 'Lists what was changed, newest first, for all, one client or one case.',
    input: z.strictObject({
      clientId: clientId.nullable().default(null),
      caseId: caseId.nullable().default(null),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.array(changeSummary),
  }),
  'history.undoable': operation({
    does: 'Names the change that undo would take back now; null when there is none.',
    input: nothing,
    output: changeSummary.nullable(),
  }),
  'history.undo': operation({
    does: 'Takes one change back, the newest when none is named; refused when later changes stand on it.',
    input: z.strictObject({ changeId: changeId.nullable().default(null) }),
    output: written,
    errors: ['notFound', 'nothingToUndo', 'undoConflict'],
    writes: true,
  }),
  'trash.list': operation({
    does: 'Lists deleted things, newest first.',
    input: nothing,
    output: z.array(
      z.strictObject({
        changeId,
        kind: z.enum([
          'client',
          'case',
          'record',
          'request',
          'opinion',
          'organization',
          'letter',
          'authorization',
          'authority',
          'material',
          'clinician',
          'file',
          'form',
          'formFill',
          'question',
          'candidate',
          'consultation',
          'task',
          'note',
          'talk',
        ]),
        name: z.string(),
        deletedAt: moment,
        personName: z.string(),
      }),
    ),
  }),
  'trash.restore': operation({
    does: 'Puts a deleted thing back with everything that went with it.',
    input: z.strictObject({ changeId }),
    output: written,
    errors: ['notFound', 'undoConflict'],
    writes: true,
  }),
};
