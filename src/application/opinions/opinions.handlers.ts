import { newOpinion } from '../../domain/opinions/new-opinion.ts';
import type { Opinion } from '../../domain/opinions/opinion.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { OpinionId, RecordItemId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import {
  deleteOpinion,
  getOpinion,
  insertOpinion,
  listOpinions,
  updateOpinion,
} from '../../store/opinions/opinions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { recordsBehind } from './rests-on-record.ts';

const MOST_OPINIONS = 99;

export const opinionHandlers: Handlers<NamesOf<'opinions'>> = {
  async 'opinions.list'({ caseId }, { db }) {
    await getCase(db, caseId);
    return await listOpinions(db, [caseId]);
  },

  async 'opinions.get'({ opinionId }, { db }) {
    return await getOpinion(db, opinionId);
  },

  async 'opinions.add'({ caseId, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const last = (await listOpinions(db, [caseId])).at(-1);
    const opinionOrder = (last?.opinionOrder ?? 0) + 1;
    if (opinionOrder > MOST_OPINIONS) {
      throw new AppError('invalidInput', 'A case holds at most 99 opinions. Open another case for more.');
    }
    const opinion = newOpinion(context.newId() as OpinionId, caseId, opinionOrder, given);
    await assertOwnRecords(db, opinion, 'basedOn');
    await insertOpinion(db, opinion);
    note({ summary: `Added the opinion of ${opinion.clinician} for ${clientName}`, clientId, caseId });
    return { changeId, opinionId: opinion.id };
  },

  async 'opinions.update'({ opinionId, changes }, { db, changeId, note }) {
    const before = await getOpinion(db, opinionId);
    const { dimensions, ...fields } = changes;
    const opinion: Opinion = {
      ...withChanges<Opinion>(before, fields),
      dimensions: withChanges<Opinion['dimensions']>(before.dimensions, dimensions ?? {}),
    };
    const { clientId, clientName } = await getCaseTitle(db, opinion.caseId);
    await assertOwnRecords(db, opinion, 'changes.basedOn');
    await updateOpinion(db, opinion);
    note({
      summary: `Changed the opinion of ${opinion.clinician} for ${clientName}`,
      clientId,
      caseId: opinion.caseId,
    });
    return { changeId };
  },

  async 'opinions.delete'({ opinionId }, { db, changeId, note }) {
    const { caseId, clinician } = await getOpinion(db, opinionId);
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    await deleteOpinion(db, opinionId);
    note({
      summary: `Moved the opinion of ${clinician} for ${clientName} to the trash`,
      clientId,
      caseId,
      trash: { kind: 'opinion', name: `${clinician}, for ${clientName}` },
    });
    return { changeId };
  },
};

// A record of another case would tell one client's material to another.
async function assertOwnRecords(db: ReadDb, opinion: Opinion, field: string): Promise<void> {
  const own = new Set((await listRecordItems(db, [opinion.caseId])).map(({ id }): RecordItemId => id));
  if (![...recordsBehind(opinion)].every((id) => own.has(id))) {
    throw new AppError(
      'invalidInput',
      'The opinion names a record that is not in the ledger of this case. Choose the records again.',
      { field },
    );
  }
}
