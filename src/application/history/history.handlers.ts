import { AppError } from '../../domain/shared/app-error.ts';
import type { ChangeId } from '../../domain/shared/ids.ts';
import {
  type Change,
  FIRST_CHANGE,
  findChange,
  findUndoable,
  listChanges,
  listTrash,
  updateIsUndone,
} from '../../store/changes/changes.repository.ts';
import { revertChange } from '../../store/changes/revert-change.ts';
import type { ReadDb } from '../../store/read-db.ts';
import type { Handlers, NamesOf, WriteEnv } from '../handlers.ts';

export const historyHandlers: Handlers<NamesOf<'history'> | NamesOf<'trash'>> = {
  async 'history.list'({ clientId, caseId, limit }, { db }) {
    return (await listChanges(db, { clientId, caseId }, limit)).map(toSummary);
  },

  async 'history.undoable'(_input, { db }) {
    const change = await findUndoable(db);
    return change === undefined ? null : toSummary(change);
  },

  async 'history.undo'({ changeId }, env) {
    const change = changeId === null ? await findUndoable(env.db) : await getChange(env.db, changeId);
    if (change === undefined || change.isUndone || change.changedRowCount === 0 || change.operation === FIRST_CHANGE) {
      throw new AppError('nothingToUndo', 'There is nothing to take back here.');
    }
    await undo(change, env, wordsOf(change));
    return { changeId: env.changeId };
  },

  async 'trash.list'(_input, { db }) {
    return (await listTrash(db)).flatMap(({ id, trash, at, personName }) =>
      trash === null ? [] : [{ changeId: id, kind: trash.kind, name: trash.name, deletedAt: at, personName }],
    );
  },

  async 'trash.restore'({ changeId }, env) {
    const change = await getChange(env.db, changeId);
    if (change.trash === null || change.isUndone) {
      throw new AppError('notFound', 'This is not in the trash; perhaps it was put back already.', {
        field: 'changeId',
      });
    }
    await undo(change, env, `Put ${change.trash.name} back from the trash`);
    return { changeId: env.changeId };
  },
};

async function undo(change: Change, { db, note }: WriteEnv, summary: string): Promise<void> {
  await revertChange(db, change.id);
  await updateIsUndone(db, change.id, true);
  // Taking an undo back makes what it had undone stand again.
  if (change.undoesChangeId !== null) await updateIsUndone(db, change.undoesChangeId, false);
  note({ summary, clientId: change.clientId, caseId: change.caseId, undoesChangeId: change.id });
}

function wordsOf(change: Change): string {
  return change.undoesChangeId === null ? `Undid: ${change.summary}` : `Did again: ${withoutPrefix(change.summary)}`;
}

function withoutPrefix(summary: string): string {
  return summary.replace(/^Undid: /, '');
}

async function getChange(db: ReadDb, id: ChangeId): Promise<Change> {
  const change = await findChange(db, id);
  if (change === undefined) {
    throw new AppError('notFound', 'This change is not in the record of this store.', { field: 'changeId' });
  }
  return change;
}

function toSummary({ id, operation, summary, reason, at, personName, isUndone, row }: Change) {
  return { id, operation, summary, reason, at, personName, isUndone, row };
}
