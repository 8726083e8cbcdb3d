import {
  isShippedSupport,
  type SupportWords,
  supportEntries,
  supportSource,
} from '../../domain/consultations/support.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { deleteEdit, listEdits, saveEdit } from '../../store/edits/edits.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import type { Handlers, NamesOf } from '../handlers.ts';

export const supportHandlers: Handlers<NamesOf<'support'>> = {
  async 'support.list'(_, { db }) {
    return { entries: supportEntries(await listEdits<SupportWords>(db, 'support')), source: supportSource };
  },

  async 'support.save'({ key: given, ...words }, { db, context, changeId, note }) {
    if (given !== null) await getEntryName(db, given);
    const key = given ?? `own-${context.newId()}`;
    await saveEdit(db, 'support', { key, value: words }, context.newId);
    note({ summary: `${given === null ? 'Added' : 'Changed'} the support entry ${words.name}` });
    return { changeId, key };
  },

  async 'support.remove'({ key }, { db, changeId, note }) {
    const name = await getEntryName(db, key);
    await deleteEdit(db, 'support', key);
    note({
      summary: isShippedSupport(key)
        ? `Took the support entry ${name} back to the shipped words`
        : `Removed the support entry ${name}`,
    });
    return { changeId };
  },
};

/** Errors: notFound, naming `key`. */
async function getEntryName(db: ReadDb, key: string): Promise<string> {
  const entry = supportEntries(await listEdits<SupportWords>(db, 'support')).find((each) => each.key === key);
  if (entry === undefined) {
    throw new AppError('notFound', 'This entry is not in the list. Look at the list again, or add it anew.', {
      field: 'key',
    });
  }
  return entry.name;
}
