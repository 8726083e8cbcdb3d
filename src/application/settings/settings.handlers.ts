import {
  findAppearance,
  findHiddenFromCapture,
  findReminding,
  saveAppearance,
  saveHiddenFromCapture,
  saveReminding,
} from '../../store/settings/settings.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';

// How the app looks is no act of the advocate, so it is written past the record of changes.
export const settingsHandlers: Handlers<NamesOf<'settings'>> = {
  async 'settings.get'(_input, { db }) {
    return {
      appearance: (await findAppearance(db)) ?? 'auto',
      reminding: await findReminding(db),
      hiddenFromCapture: await findHiddenFromCapture(db),
    };
  },

  async 'settings.update'({ changes }, { session }) {
    const { db } = session.store;
    if (changes.appearance !== undefined) await saveAppearance(db, changes.appearance);
    if (changes.reminding !== undefined) await saveReminding(db, changes.reminding);
    if (changes.hiddenFromCapture !== undefined) await saveHiddenFromCapture(db, changes.hiddenFromCapture);
    return {};
  },
};
