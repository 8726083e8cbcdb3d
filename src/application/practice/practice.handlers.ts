import {
  getPerson,
  getPractice,
  listPeople,
  updatePerson,
  updatePractice,
} from '../../store/practice/practice.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';

export const practiceHandlers: Handlers<NamesOf<'practice'>> = {
  async 'practice.get'(_input, { db, session }) {
    return {
      practice: await getPractice(db),
      people: await listPeople(db),
      signedInId: session.personId,
    };
  },

  async 'practice.update'({ changes }, { db, note, changeId }) {
    const practice = await getPractice(db);
    await updatePractice(db, withChanges(practice, changes));
    note({ summary: 'Changed the practice' });
    return { changeId };
  },

  async 'practice.updatePerson'({ personId, changes }, { db, note, changeId }) {
    const person = await getPerson(db, personId);
    const changed = withChanges(person, changes);
    await updatePerson(db, changed);
    note({ summary: `Changed ${changed.name} of the practice` });
    return { changeId };
  },
};
