import { consultDay } from '../../domain/consultations/consult-day.ts';
import type { Consultation } from '../../domain/consultations/consultation.ts';
import { consultantName } from '../../domain/consultations/labels.ts';
import { newConsultation } from '../../domain/consultations/new-consultation.ts';
import type { Clinician } from '../../domain/directory/clinician.ts';
import { newOpinion } from '../../domain/opinions/new-opinion.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, ClinicianId, ConsultationId, OpinionId, SourceCandidateId } from '../../domain/shared/ids.ts';
import type { SourceCandidate } from '../../domain/sources/source-candidate.ts';
import {
  deleteConsultation,
  getConsultation,
  insertConsultation,
  listConsultations,
  updateConsultation,
} from '../../store/consultations/consultations.repository.ts';
import { findClinician } from '../../store/directory/clinicians.repository.ts';
import { insertOpinion, listOpinions } from '../../store/opinions/opinions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listCandidates } from '../../store/sources/sources.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers } from '../handlers.ts';
import { carryQuestionsToNext } from '../questions/carry-questions.ts';
import { withChanges } from '../with-changes.ts';
import { viewOf, zonesOf } from './consultation-view.ts';
import { keepConsultDay } from './keep-consult-day.ts';

type Name = `consultations.${'list' | 'get' | 'add' | 'update' | 'delete' | 'saveNotes' | 'recordOpinion'}`;

const MOST_OPINIONS = 99;

export const consultationHandlers: Handlers<Name> = {
  async 'consultations.list'({ caseId }, { db, context }) {
    const zones = await zonesOf(db, caseId, context);
    return (await listConsultations(db, [caseId])).map((each) => viewOf(each, zones, context));
  },

  async 'consultations.get'({ consultationId }, { db, context }) {
    const consultation = await getConsultation(db, consultationId);
    const zones = await zonesOf(db, consultation.caseId, context);
    const { clientName } = await getCaseTitle(db, consultation.caseId);
    return { ...viewOf(consultation, zones, context), clientName };
  },

  async 'consultations.add'({ caseId, timeZone, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const candidate = await candidateOf(db, caseId, given.sourceCandidateId ?? null, 'sourceCandidateId');
    const clinicianId = given.clinicianId === undefined ? (candidate?.clinicianId ?? null) : given.clinicianId;
    const clinician = await clinicianOf(db, clinicianId, 'clinicianId');
    await assertOpinionOf(db, caseId, given.opinionId ?? null, 'opinionId');
    const id = context.newId() as ConsultationId;
    const origin = { candidate, clinician, timeZone: timeZone ?? context.timeZone() };
    const consultation = newConsultation(id, caseId, given, origin);
    await keepConsultDay(db, caseId, context.today(), () => insertConsultation(db, consultation));
    await carryQuestionsToNext(db, caseId);
    const verb = consultation.status === 'booked' ? 'Booked' : 'Planned';
    note({ summary: `${verb} a consultation of ${clientName} with ${consultantName(consultation)}`, clientId, caseId });
    return { changeId, consultationId: id };
  },

  async 'consultations.update'({ consultationId, changes }, { db, changeId, note }) {
    const before = await getConsultation(db, consultationId);
    const { caseId } = before;
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    await candidateOf(db, caseId, changes.sourceCandidateId ?? null, 'changes.sourceCandidateId');
    await clinicianOf(db, changes.clinicianId ?? null, 'changes.clinicianId');
    await assertOpinionOf(db, caseId, changes.opinionId ?? null, 'changes.opinionId');
    const consultation = withChanges<Consultation>(before, changes);
    await updateConsultation(db, consultation);
    const what = `Changed the consultation of ${clientName} with ${consultantName(consultation)}`;
    note({ summary: what, clientId, caseId });
    return { changeId };
  },

  async 'consultations.delete'({ consultationId }, { db, context, changeId, note }) {
    const consultation = await getConsultation(db, consultationId);
    const { caseId } = consultation;
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    await keepConsultDay(db, caseId, context.today(), () => deleteConsultation(db, consultationId));
    const name = `Consultation with ${consultantName(consultation)}, for ${clientName}`;
    note({
      summary: `Moved the consultation of ${clientName} with ${consultantName(consultation)} to the trash`,
      clientId,
      caseId,
      trash: { kind: 'consultation', name },
    });
    return { changeId };
  },

  async 'consultations.saveNotes'({ consultationId, from, notes }, { db, context, changeId, note }) {
    const before = await getConsultation(db, consultationId);
    if (before.notes !== from && before.notes !== notes) {
      throw new AppError(
        'changedMeanwhile',
        'These notes were changed in another window or by somebody else since you began. Nothing is lost: both texts are kept. Look at both and say which to keep.',
        { field: 'notes' },
      );
    }
    const { clientId, clientName, caseId } = await getCaseTitle(db, before.caseId);
    await updateConsultation(db, { ...before, notes });
    note({ summary: `Wrote notes of the consultation of ${clientName}`, clientId, caseId });
    return { changeId, notes, savedAt: context.now().toString() };
  },

  async 'consultations.recordOpinion'({ consultationId }, { db, context, changeId, note }) {
    const consultation = await getConsultation(db, consultationId);
    const { caseId } = consultation;
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const clinician = consultation.clinicianName;
    assertReadyForOpinion(consultation);
    if (clinician === null) {
      throw new AppError('notAllowedYet', 'Nobody has said who the doctor is. Write the name first, then record.', {
        field: 'clinicianName',
      });
    }
    const opinionOrder = ((await listOpinions(db, [caseId])).at(-1)?.opinionOrder ?? 0) + 1;
    if (opinionOrder > MOST_OPINIONS) {
      throw new AppError('notAllowedYet', 'A case holds at most 99 opinions. Open another case for more.');
    }
    const opinion = newOpinion(context.newId() as OpinionId, caseId, opinionOrder, {
      clinician,
      specialty: consultation.specialty,
      institution: consultation.institution,
      givenOn: consultDay(consultation),
      mode: consultation.mode,
    });
    await insertOpinion(db, opinion);
    await updateConsultation(db, { ...consultation, opinionId: opinion.id });
    note({ summary: `Added the opinion of ${clinician} for ${clientName}`, clientId, caseId });
    return { changeId, opinionId: opinion.id };
  },
};

function assertReadyForOpinion({ status, opinionId }: Consultation): void {
  if (status !== 'held') {
    throw new AppError(
      'notAllowedYet',
      'The consultation has not taken place yet. Mark it as held, then record the opinion.',
      { field: 'consultationId' },
    );
  }
  if (opinionId !== null) {
    throw new AppError('notAllowedYet', 'The opinion of this consultation is recorded already. Open it instead.', {
      field: 'consultationId',
    });
  }
}

async function candidateOf(
  db: ReadDb,
  caseId: CaseId,
  id: SourceCandidateId | null,
  field: string,
): Promise<SourceCandidate | null> {
  if (id === null) return null;
  const found = (await listCandidates(db, [caseId])).find((candidate) => candidate.id === id);
  if (found === undefined) {
    throw new AppError('invalidInput', 'This source is not on the shortlist of this case. Choose it again.', { field });
  }
  return found;
}

async function assertOpinionOf(db: ReadDb, caseId: CaseId, id: OpinionId | null, field: string): Promise<void> {
  if (id === null || (await listOpinions(db, [caseId])).some((opinion) => opinion.id === id)) return;
  throw new AppError('invalidInput', 'This opinion is not one of this case. Choose it again.', { field });
}

async function clinicianOf(db: ReadDb, id: ClinicianId | null, field: string): Promise<Clinician | null> {
  if (id === null) return null;
  const found = await findClinician(db, id);
  if (found === undefined) {
    throw new AppError('invalidInput', 'This clinician is not in the directory. Choose another, or add them first.', {
      field,
    });
  }
  return found;
}
