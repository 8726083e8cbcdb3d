import type { Consultation } from '../../domain/consultations/consultation.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, ConsultationId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { type Flag, fromJsonText, toFlag, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { ConsultationRow } from './consultations.table.ts';

/** Consultations of these cases: by their day and time, those without a slot last. */
export async function listConsultations(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<Consultation[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('consultations')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('startsAt', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute();
  return rows.map(toConsultation);
}

/** Errors: notFound. */
export async function getConsultation(db: ReadDb, id: ConsultationId): Promise<Consultation> {
  const row = await db.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This consultation is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'consultationId' },
    );
  }
  return toConsultation(row);
}

export async function insertConsultation(db: WriteDb, consultation: Consultation): Promise<void> {
  await db.insertInto('consultations').values(toRow(consultation)).execute();
}

export async function updateConsultation(db: WriteDb, consultation: Consultation): Promise<void> {
  const { id, ...columns } = toRow(consultation);
  assertOneRow(await db.updateTable('consultations').set(columns).where('id', '=', id).executeTakeFirst());
}

/** Deletes the consultation; questions and answers stay and no longer name it. */
export async function deleteConsultation(db: WriteDb, id: ConsultationId): Promise<void> {
  await db.updateTable('questions').set({ consultationId: null }).where('consultationId', '=', id).execute();
  await db.updateTable('questionAnswers').set({ consultationId: null }).where('consultationId', '=', id).execute();
  assertOneRow(await db.deleteFrom('consultations').where('id', '=', id).executeTakeFirst());
}

function toConsultation({
  summaryRequestedOn,
  summaryDueOn,
  summaryReceivedOn,
  ...row
}: ConsultationRow): Consultation {
  return {
    ...row,
    people: fromJsonText(row.people),
    interpreter: fromJsonText(row.interpreter),
    recording: fromJsonText(row.recording),
    packetConfirmation: row.packetConfirmation === null ? null : fromJsonText(row.packetConfirmation),
    checks: fromJsonText(row.checks),
    sawSlides: fromFlag(row.sawSlides),
    sawImages: fromFlag(row.sawImages),
    leftInDistress: row.leftInDistress === 1,
    summary: { requestedOn: summaryRequestedOn, dueOn: summaryDueOn, receivedOn: summaryReceivedOn },
    travel: fromJsonText(row.travel),
  };
}

function toRow({ summary, ...consultation }: Consultation): ConsultationRow {
  return {
    ...consultation,
    people: toJsonText(consultation.people),
    interpreter: toJsonText(consultation.interpreter),
    recording: toJsonText(consultation.recording),
    packetConfirmation: consultation.packetConfirmation === null ? null : toJsonText(consultation.packetConfirmation),
    checks: toJsonText(consultation.checks),
    sawSlides: consultation.sawSlides === null ? null : toFlag(consultation.sawSlides),
    sawImages: consultation.sawImages === null ? null : toFlag(consultation.sawImages),
    leftInDistress: toFlag(consultation.leftInDistress),
    summaryRequestedOn: summary.requestedOn,
    summaryDueOn: summary.dueOn,
    summaryReceivedOn: summary.receivedOn,
    travel: toJsonText(consultation.travel),
  };
}

function fromFlag(flag: Flag | null): boolean | null {
  return flag === null ? null : flag === 1;
}
