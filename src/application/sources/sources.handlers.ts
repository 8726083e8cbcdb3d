import type { ParsedInput } from '../../contract/all.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { SourceCandidateId } from '../../domain/shared/ids.ts';
import { answerPoint } from '../../domain/sources/answer-point.ts';
import { shortlistNotes } from '../../domain/sources/labels.ts';
import { isSameCandidate, newCandidate, onlyMode } from '../../domain/sources/new-candidate.ts';
import type { CandidateStatus, SourceCandidate } from '../../domain/sources/source-candidate.ts';
import { getClinician } from '../../store/directory/clinicians.repository.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import { isNamedElsewhere } from '../../store/find-references.ts';
import type { ReadDb } from '../../store/read-db.ts';
import {
  deleteCandidate,
  getCandidate,
  insertCandidate,
  listCandidates,
  orderCandidates,
  updateCandidate,
} from '../../store/sources/sources.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import { getCenter } from '../centers/load-centers.ts';
import type { ChangeNote, Handlers, NamesOf, WriteEnv } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { assertCandidateFits, assertIntakeFits } from './assert-candidate.ts';
import { loadCandidateViews } from './candidate-views.ts';

export const sourceHandlers: Handlers<NamesOf<'sources'>> = {
  async 'sources.list'({ caseId }, { db }) {
    return { candidates: await loadCandidateViews(db, caseId), notes: shortlistNotes };
  },

  async 'sources.add'({ caseId, name, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const id = context.newId() as SourceCandidateId;
    const candidate = newCandidate(id, caseId, await named(db, name, given));
    await assertCandidateFits(db, candidate, '');
    if ((await listCandidates(db, [caseId])).some((known) => isSameCandidate(known, candidate))) {
      throw new AppError('alreadyExists', `${candidate.name} is on the shortlist already. Open it there.`, {
        field: 'name',
      });
    }
    await insertCandidate(db, candidate);
    note({ summary: `Added ${candidate.name} to the shortlist of ${clientName}`, clientId, caseId });
    return { changeId, candidateId: id };
  },

  async 'sources.update'({ candidateId, changes, intake }, { db, context, changeId, note }) {
    const before = await getCandidate(db, candidateId);
    const candidate = { ...withChanges(before, changes), intake: withChanges(before.intake, intake) };
    await assertCandidateFits(db, candidate, 'changes.');
    await assertIntakeFits(db, candidate, context.today());
    await updateCandidate(db, candidate);
    note(await about(db, candidate, (name, client) => `Changed ${name} on the shortlist of ${client}`));
    return { changeId };
  },

  async 'sources.answerPoint'({ candidateId, point, answer, note: said }, { db, changeId, note }) {
    const candidate = answerPoint(await getCandidate(db, candidateId), point, { answer, note: said });
    await updateCandidate(db, candidate);
    note(await about(db, candidate, (name, client) => `Noted an answer about ${name} for ${client}`));
    return { changeId };
  },

  async 'sources.move'({ candidateId, beforeCandidateId }, { db, changeId, note }) {
    const candidate = await getCandidate(db, candidateId);
    const ids = (await listCandidates(db, [candidate.caseId])).map(({ id }) => id).filter((id) => id !== candidateId);
    const place = beforeCandidateId === null ? ids.length : ids.indexOf(beforeCandidateId);
    if (place < 0) {
      throw new AppError('invalidInput', 'The candidate to stand before is not on this shortlist. Choose another.', {
        field: 'beforeCandidateId',
      });
    }
    await orderCandidates(db, ids.toSpliced(place, 0, candidateId));
    note(await about(db, candidate, (name, client) => `Moved ${name} on the shortlist of ${client}`));
    return { changeId };
  },

  async 'sources.choose'({ candidateId, reason }, env) {
    const candidate = await getCandidate(env.db, candidateId);
    const why = reasonOrRefused(reason, 'Write why this one is chosen; it is kept with the case.');
    const others = await listCandidates(env.db, [candidate.caseId]);
    for (const other of others.filter(({ id, status }) => id !== candidateId && status === 'chosen')) {
      await updateCandidate(env.db, { ...other, status: 'considered', reason: null, statusOn: env.context.today() });
    }
    await setStatus(env, candidate, { status: 'chosen', reason: why });
    env.note({
      ...(await about(env.db, candidate, (name, client) => `Chose ${name} for ${client}`)),
      reason: why,
    });
    return { changeId: env.changeId };
  },

  async 'sources.ruleOut'({ candidateId, reason }, env) {
    const candidate = await getCandidate(env.db, candidateId);
    const why = reasonOrRefused(reason, 'Write why this one is ruled out; it is kept with the case.');
    await setStatus(env, candidate, { status: 'ruledOut', reason: why });
    env.note({
      ...(await about(env.db, candidate, (name, client) => `Ruled out ${name} for ${client}`)),
      reason: why,
    });
    return { changeId: env.changeId };
  },

  async 'sources.reconsider'({ candidateId, reason }, env) {
    const candidate = await getCandidate(env.db, candidateId);
    await setStatus(env, candidate, { status: 'considered', reason: null });
    env.note({
      ...(await about(env.db, candidate, (name, client) => `Considered ${name} again for ${client}`)),
      reason,
    });
    return { changeId: env.changeId };
  },

  async 'sources.delete'({ candidateId }, { db, changeId, note }) {
    const candidate = await getCandidate(db, candidateId);
    if (await isNamedElsewhere(db, 'sourceCandidates', candidateId)) {
      throw new AppError(
        'inUse',
        'A consultation is with this candidate, so it stays. Rule it out instead, or move the consultation to the trash first.',
        { field: 'candidateId' },
      );
    }
    const said = await about(db, candidate, (name, client) => `Moved ${name} of ${client} to the trash`);
    await deleteCandidate(db, candidateId);
    note({ ...said, trash: { kind: 'candidate', name: candidate.name } });
    return { changeId };
  },
};

async function about(
  db: ReadDb,
  { name, caseId }: SourceCandidate,
  say: (name: string, client: string) => string,
): Promise<ChangeNote> {
  const { clientId, clientName } = await getCaseTitle(db, caseId);
  return { summary: say(name, clientName), clientId, caseId };
}

async function setStatus(
  { db, context }: WriteEnv,
  candidate: SourceCandidate,
  to: { readonly status: CandidateStatus; readonly reason: string | null },
): Promise<void> {
  await updateCandidate(db, { ...candidate, ...to, statusOn: context.today() });
}

function reasonOrRefused(reason: string | null, sentence: string): string {
  if (reason === null) throw new AppError('invalidInput', sentence, { field: 'reason' });
  return reason;
}

type Given = Omit<ParsedInput<'sources.add'>, 'caseId' | 'name'>;

/** A candidate from the list or the directory carries the name, the doctor and the way of giving opinions known there. */
async function named(db: ReadDb, name: string | null, given: Given) {
  const listedId = given.programId ?? given.centerId ?? null;
  const field = given.programId == null ? 'centerId' : 'programId';
  const listed = listedId === null ? null : await getCenter(db, listedId, field);
  const clinician = given.clinicianId == null ? null : await getClinician(db, given.clinicianId);
  const organizationId = given.organizationId ?? clinician?.organizationId ?? null;
  const organization = organizationId === null ? null : await getOrganization(db, organizationId);
  const found = name ?? (listed === null ? null : listedName(listed)) ?? organization?.name ?? clinician?.name ?? null;
  if (found === null) {
    throw new AppError('invalidInput', 'Write the name, or choose from the list of centers or the directory.', {
      field: 'name',
    });
  }
  return {
    ...given,
    name: found.slice(0, 200),
    organizationId,
    clinicianName: given.clinicianName ?? clinician?.name ?? null,
    mode: given.mode ?? (listed === null ? null : onlyMode(listed)),
  };
}

// "Online Second Opinion" alone does not say whose.
function listedName({ kind, name, institution }: Awaited<ReturnType<typeof getCenter>>): string {
  return kind === 'center' || name.includes(institution) ? name : `${institution}: ${name}`;
}
