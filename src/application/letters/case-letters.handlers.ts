import { materialName } from '../../domain/custody/labels.ts';
import type { CaseLetter } from '../../domain/letters/letter.ts';
import { letterKindLabel } from '../../domain/requests/labels.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { longDate } from '../../domain/shared/days.ts';
import { findAuthorization } from '../../store/authority/authorizations.repository.ts';
import { getMaterial } from '../../store/custody/custody.repository.ts';
import { findClinician } from '../../store/directory/clinicians.repository.ts';
import { findOrganization } from '../../store/directory/directory.repository.ts';
import {
  deleteCaseLetter,
  getCaseLetter,
  listCaseLetters,
  updateCaseLetter,
} from '../../store/letters/case-letters.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getRequest } from '../../store/requests/requests.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import { assertFileKnown } from '../files/assert-file.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { addCaseLetter } from './add-case-letter.ts';
import { assertCaseLetterFits } from './assert-case-letter-fits.ts';
import { loadLetter } from './drafted-letter.ts';
import { freezeLetter } from './freeze-letter.ts';

export const caseLetterHandlers: Handlers<NamesOf<'caseLetters'>> = {
  async 'caseLetters.list'({ caseId }, { db }) {
    await getCaseTitle(db, caseId);
    const views = [];
    for (const letter of (await listCaseLetters(db, caseId)).toReversed()) views.push(await viewOf(db, letter));
    return views;
  },

  async 'caseLetters.get'({ caseLetterId }, { db }) {
    return await viewOf(db, await getCaseLetter(db, caseLetterId));
  },

  async 'caseLetters.add'({ caseId, kind, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const letter = await addCaseLetter(db, caseId, kind, given, context);
    const what = letterKindLabel(kind).toLowerCase();
    note({ summary: `Drafted the letter ${letter.reference} (${what}) for ${clientName}`, clientId, caseId });
    return { changeId, caseLetterId: letter.id };
  },

  async 'caseLetters.update'({ caseLetterId, changes }, { db, changeId, note }) {
    const before = await getCaseLetter(db, caseLetterId);
    assertNotSent(before);
    const changed = withChanges<CaseLetter>(before, changes);
    // A department of the custodian before cannot stay when another custodian is chosen.
    const isMoved = before.custodianId !== changed.custodianId && changes.departmentId === undefined;
    const letter = isMoved ? { ...changed, departmentId: null } : changed;
    await assertCaseLetterFits(db, letter, 'changes.');
    await updateCaseLetter(db, letter);
    note({ summary: `Changed the letter ${await nameOf(db, letter)}`, ...(await aboutOf(db, letter)) });
    return { changeId };
  },

  async 'caseLetters.markSent'({ caseLetterId, sentOn, sentAt, channel, tracking, proofId }, env) {
    const { db, context, changeId, note } = env;
    const before = await getCaseLetter(db, caseLetterId);
    assertNotSent(before);
    if (sentOn > context.today()) {
      throw new AppError('invalidInput', 'This day has not come yet. Check the date.', { field: 'sentOn' });
    }
    await assertFileKnown(db, proofId, 'proofId');
    const letterId = await freezeLetter(await loadLetter(db, { caseLetterId }, context.today()), channel, env);
    await updateCaseLetter(db, { ...before, sent: { sentOn, sentAt, channel, tracking, letterId, proofId } });
    note({ summary: `Marked the letter ${await nameOf(db, before)} as sent`, ...(await aboutOf(db, before)) });
    return { changeId, letterId };
  },

  async 'caseLetters.delete'({ caseLetterId }, { db, changeId, note }) {
    const letter = await getCaseLetter(db, caseLetterId);
    const name = await nameOf(db, letter);
    await deleteCaseLetter(db, caseLetterId);
    note({
      summary: `Moved the letter ${name} to the trash`,
      ...(await aboutOf(db, letter)),
      trash: { kind: 'letter', name },
    });
    return { changeId };
  },
};

async function viewOf(db: ReadDb, letter: CaseLetter) {
  return {
    letter,
    kindLabel: letterKindLabel(letter.kind),
    recipientName: await recipientName(db, letter),
    about: await whatAbout(db, letter),
  };
}

async function recipientName(db: ReadDb, { clinicianId, custodianId }: CaseLetter): Promise<string | null> {
  const clinician = clinicianId === null ? undefined : await findClinician(db, clinicianId);
  const custodian = custodianId === null ? undefined : await findOrganization(db, custodianId);
  return clinician?.name ?? custodian?.name ?? null;
}

async function whatAbout(db: ReadDb, { kind, requestId, materialId, authorizationId }: CaseLetter) {
  if (requestId !== null) return `Request ${(await getRequest(db, requestId)).reference}`;
  if (materialId !== null) return materialName(await getMaterial(db, materialId));
  if ((kind !== 'c' && kind !== 'k') || authorizationId === null) return null;
  const signedOn = (await findAuthorization(db, authorizationId))?.signedOn ?? null;
  return signedOn === null ? 'Authorization, not signed yet' : `Authorization of ${longDate(signedOn)}`;
}

async function nameOf(db: ReadDb, letter: CaseLetter): Promise<string> {
  const to = await recipientName(db, letter);
  const { clientName } = await getCaseTitle(db, letter.caseId);
  return `${letter.reference}${to === null ? '' : ` to ${to}`} for ${clientName}`;
}

async function aboutOf(db: ReadDb, { caseId }: CaseLetter) {
  const { clientId } = await getCaseTitle(db, caseId);
  return { clientId, caseId };
}

function assertNotSent({ sent }: CaseLetter): void {
  if (sent !== null) {
    throw new AppError(
      'alreadySent',
      'This letter went out already and stays as it was sent. Draft a new one for anything else.',
      { field: 'caseLetterId' },
    );
  }
}
