import { AppError } from '../domain/shared/app-error.ts';
import { invariant } from '../domain/shared/assert-never.ts';
import type { ChangeId } from '../domain/shared/ids.ts';
import { findAnswerOfCall, insertChange } from '../store/changes/changes.repository.ts';
import { beginChange, endChange } from '../store/changes/recorder.ts';
import type { WriteDb } from '../store/read-db.ts';
import { refreshCards } from './board/refresh-cards.ts';
import type { Context } from './context.ts';
import type { ChangeNote, WriteEnv } from './handlers.ts';
import { refreshFollowUps } from './today/refresh-follow-ups.ts';
import type { Session } from './vault/vault.ts';

interface WriteDone {
  readonly value: unknown;
  /** Names of the tables in which rows changed; empty when the call was a repeat. */
  readonly tables: ReadonlyArray<string>;
}

/** A call as it is recorded: which operation, and the id by which a repeat is known. */
interface RecordedCall {
  readonly operation: string;
  readonly callId: string;
}

type Work = (env: Pick<WriteEnv, 'db' | 'changeId' | 'note'>) => Promise<unknown>;

/**
 * Does one act of the advocate in one transaction together with its record, the board cards and the follow-ups it touches. A call that
 * was done before is answered as then and not done again. Whatever is thrown takes everything back.
 */
export async function runWrite(call: RecordedCall, work: Work, context: Context, session: Session): Promise<WriteDone> {
  return await session.store.db.transaction().execute(async (db) => {
    const before = await findAnswerOfCall(db, call.callId);
    if (before !== undefined) return { value: answerAgain(call, before), tables: [] };
    const changeId = context.newId() as ChangeId;
    const { value, note } = await recorded(db, changeId, work);
    const tables = await insertChange(db, {
      ...call,
      id: changeId,
      summary: note.summary,
      reason: note.reason ?? null,
      at: context.now().toString(),
      personId: session.personId,
      clientId: note.clientId ?? null,
      caseId: note.caseId ?? null,
      result: value,
      undoesChangeId: note.undoesChangeId ?? null,
      trash: note.trash ?? null,
    });
    await refreshCards(db, changeId);
    await refreshFollowUps(db, changeId, context.today());
    return { value, tables };
  });
}

async function recorded(db: WriteDb, changeId: ChangeId, work: Work): Promise<{ value: unknown; note: ChangeNote }> {
  const notes: ChangeNote[] = [];
  await beginChange(db, changeId);
  const value = await work({ db, changeId, note: (note) => notes.push(note) });
  await endChange(db);
  const [note] = notes;
  invariant(note !== undefined, 'a writing handler says what it changed');
  return { value, note };
}

function answerAgain(call: RecordedCall, before: { operation: string; result: unknown }): unknown {
  if (before.operation !== call.operation) {
    throw new AppError('invalidInput', 'This call was made before for something else. Try again.', { field: 'callId' });
  }
  return before.result;
}
