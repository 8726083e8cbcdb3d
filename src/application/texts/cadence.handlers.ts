import { type Cadence, cadenceSource, checkCadence, shippedCadence } from '../../domain/requests/cadence.ts';
import { deleteEdit, findEdit, saveEdit } from '../../store/edits/edits.repository.ts';
import { assertNoProblems } from '../field-problems.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { loadCadence, THE_ONLY } from './load-words.ts';

export const cadenceHandlers: Handlers<NamesOf<'cadence'>> = {
  async 'cadence.get'(_, { db }) {
    return {
      shipped: shippedCadence,
      current: await loadCadence(db),
      isEdited: (await findEdit<Cadence>(db, 'cadence', THE_ONLY)) !== null,
      source: cadenceSource,
    };
  },

  async 'cadence.update'({ steps }, { db, context, changeId, note }) {
    assertNoProblems(checkCadence(steps));
    await saveEdit(db, 'cadence', { key: THE_ONLY, value: steps }, context.newId);
    note({ summary: 'Changed the plan of follow-ups' });
    return { changeId };
  },

  async 'cadence.restore'(_, { db, changeId, note }) {
    await deleteEdit(db, 'cadence', THE_ONLY);
    note({ summary: 'Took the plan of follow-ups back to the shipped one' });
    return { changeId };
  },
};
