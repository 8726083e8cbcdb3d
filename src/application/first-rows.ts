import type { Person, Practice } from '../domain/practice/practice.ts';
import type { ChangeId } from '../domain/shared/ids.ts';
import { FIRST_CHANGE, insertChange } from '../store/changes/changes.repository.ts';
import { beginChange, endChange } from '../store/changes/recorder.ts';
import { insertPerson, insertPractice } from '../store/practice/practice.repository.ts';
import type { WriteDb } from '../store/read-db.ts';
import type { Context } from './context.ts';

/** What a store holds from its first moment. */
export interface FirstRows {
  readonly practice: Practice;
  readonly person: Person;
}

/** Writes the practice and its first person into a new, empty store, as its first recorded change. */
export async function insertFirstRows(
  db: WriteDb,
  { practice, person }: FirstRows,
  context: Pick<Context, 'newId' | 'now'>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const id = context.newId() as ChangeId;
    await beginChange(transaction, id);
    await insertPractice(transaction, practice);
    await insertPerson(transaction, person);
    await endChange(transaction);
    await insertChange(transaction, {
      id,
      callId: id,
      operation: FIRST_CHANGE,
      summary: 'Made the store',
      reason: null,
      at: context.now().toString(),
      personId: person.id,
      clientId: null,
      caseId: null,
      result: {},
      undoesChangeId: null,
      trash: null,
    });
  });
}
