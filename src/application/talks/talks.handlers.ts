import { AppError } from '../../domain/shared/app-error.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { TalkId } from '../../domain/shared/ids.ts';
import { withDefaults } from '../../domain/shared/with-defaults.ts';
import type { Talk } from '../../domain/talks/talk.ts';
import { talkFillings } from '../../domain/talks/talk-fillings.ts';
import {
  talkMomentLabel,
  talkPrinciples,
  talkScripts,
  talkSource,
  talkWarnings,
  usualReturn,
} from '../../domain/talks/talk-scripts.ts';
import { findClinician } from '../../store/directory/clinicians.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { deleteTalk, getTalk, insertTalk, updateTalk } from '../../store/talks/talks.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import { loadCaseFacts } from '../cases/load-case-facts.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';

export const talkHandlers: Handlers<NamesOf<'talks'>> = {
  async 'talks.list'({ caseId }, { db }) {
    const facts = await loadCaseFacts(db, caseId);
    const talks = [];
    for (const talk of facts.talks) {
      const clinician = talk.clinicianId === null ? undefined : await findClinician(db, talk.clinicianId);
      talks.push({ talk, clinicianName: clinician?.name ?? null });
    }
    return {
      talks,
      scripts: talkScripts(talkFillings(facts)),
      principles: talkPrinciples,
      warnings: talkWarnings(facts.talks, facts.case.sharedCare),
      usual: usualReturn,
      source: talkSource,
    };
  },

  async 'talks.add'({ caseId, moment, on, channel, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const nothing: Omit<Talk, 'id' | 'caseId' | 'moment' | 'on' | 'channel'> = {
      clinicianId: null,
      withWhom: null,
      said: null,
      response: null,
      isDiscouraging: false,
      followUpOn: null,
    };
    const id = context.newId() as TalkId;
    const talk: Talk = { id, caseId, moment, on, channel, ...withDefaults(nothing, given) };
    await assertFits(db, talk, context.today(), '');
    await insertTalk(db, talk);
    note({ summary: `Logged a talk with the oncologist of ${clientName}: ${inSentence(talk)}`, clientId, caseId });
    return { changeId, talkId: id };
  },

  async 'talks.update'({ talkId, changes }, { db, context, changeId, note }) {
    const talk = withChanges<Talk>(await getTalk(db, talkId), changes);
    const { clientId, clientName, caseId } = await getCaseTitle(db, talk.caseId);
    await assertFits(db, talk, context.today(), 'changes.');
    await updateTalk(db, talk);
    note({ summary: `Changed a talk with the oncologist of ${clientName}: ${inSentence(talk)}`, clientId, caseId });
    return { changeId };
  },

  async 'talks.delete'({ talkId }, { db, changeId, note }) {
    const talk = await getTalk(db, talkId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, talk.caseId);
    await deleteTalk(db, talkId);
    const name = `Talk of ${talk.on}: ${inSentence(talk)}, ${clientName}`;
    note({
      summary: `Moved a talk with the oncologist of ${clientName} to the trash`,
      clientId,
      caseId,
      trash: { kind: 'talk', name },
    });
    return { changeId };
  },
};

function inSentence({ moment }: Talk): string {
  return talkMomentLabel(moment).toLowerCase();
}

async function assertFits(db: ReadDb, { clinicianId, on, followUpOn }: Talk, today: Day, at: string): Promise<void> {
  if (clinicianId !== null && (await findClinician(db, clinicianId)) === undefined) {
    throw new AppError('invalidInput', 'This clinician is not in the directory. Choose another, or add them first.', {
      field: `${at}clinicianId`,
    });
  }
  if (on > today) {
    throw new AppError(
      'invalidInput',
      'This day is still to come. Log the talk once it took place; until then, note it as a task.',
      { field: `${at}on` },
    );
  }
  if (followUpOn !== null && followUpOn < on) {
    throw new AppError(
      'invalidInput',
      'The follow-up lies before the talk. Choose the day of the talk or a later one.',
      {
        field: `${at}followUpOn`,
      },
    );
  }
}
