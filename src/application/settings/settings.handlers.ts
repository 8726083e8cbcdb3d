import {
  findAppearance,
  findReminding,
  saveAppearance,
  saveReminding,
} from '../../store/settings/settings.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';

// How the app looks is no act of the advocate, so it is written past the record of changes.
export const settingsHandlers: Handlers<NamesOf<'settings'>> = {
  async 'settings.get'(_input, { db }) {
    return { appearance: (await findAppearance(db)) ?? 'auto', reminding: await findReminding(db) };
  },

  async 'settings.update'({ changes }, { session }) {
    if (changes.appearance !== undefined) await saveAppearance(session.store.db, changes.appearance);
    if (changes.reminding !== undefined) await saveReminding(session.store.db, changes.reminding);
    return {};
  },
};
