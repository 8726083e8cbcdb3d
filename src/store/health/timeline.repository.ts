import type { Treatment } from '../../domain/health/health.ts';
import type { TimelineEvent } from '../../domain/health/timeline-event.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, TimelineEventId, TreatmentId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { toFlag } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { TimelineEventRow, TreatmentRow } from './health.table.ts';

/** Events of these cases, by case and then by first day. */
export async function listTimelineEvents(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<TimelineEvent[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('timelineEvents')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('caseId')
    .orderBy('startsOn')
    .orderBy('id')
    .execute();
  return rows.map(toEvent);
}

/** Errors: notFound. */
export async function getTimelineEvent(db: ReadDb, id: TimelineEventId): Promise<TimelineEvent> {
  const row = await db.selectFrom('timelineEvents').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError('notFound', 'This event is not in the store; perhaps it was taken back. Look in the history.', {
      field: 'timelineEventId',
    });
  }
  return toEvent(row);
}

export async function insertTimelineEvents(db: WriteDb, events: ReadonlyArray<TimelineEvent>): Promise<void> {
  if (events.length === 0) return;
  await db.insertInto('timelineEvents').values(events.map(toEventColumns)).execute();
}

export async function updateTimelineEvent(db: WriteDb, event: TimelineEvent): Promise<void> {
  const { id, ...columns } = toEventColumns(event);
  assertOneRow(await db.updateTable('timelineEvents').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteTimelineEvent(db: WriteDb, id: TimelineEventId): Promise<void> {
  assertOneRow(await db.deleteFrom('timelineEvents').where('id', '=', id).executeTakeFirst());
}

/** Treatments of these cases, in the order people gave them. */
export async function listTreatments(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<Treatment[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('treatments')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('caseId')
    .orderBy('position')
    .execute();
  return rows.map(toTreatment);
}

/** Errors: notFound. */
export async function getTreatment(db: ReadDb, id: TreatmentId): Promise<Treatment> {
  const row = await db.selectFrom('treatments').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This treatment is not in the store; perhaps it was taken back. Look in the history.',
      { field: 'treatmentId' },
    );
  }
  return toTreatment(row);
}

/** Puts the treatment at the end of its case's list. */
export async function insertTreatment(db: WriteDb, treatment: Treatment): Promise<void> {
  const last = await db
    .selectFrom('treatments')
    .select((row) => row.fn.max('position').as('position'))
    .where('caseId', '=', treatment.caseId)
    .executeTakeFirst();
  await db
    .insertInto('treatments')
    .values({ ...toTreatmentColumns(treatment), position: (last?.position ?? -1) + 1 })
    .execute();
}

export async function updateTreatment(db: WriteDb, treatment: Treatment): Promise<void> {
  const { id, ...columns } = toTreatmentColumns(treatment);
  assertOneRow(await db.updateTable('treatments').set(columns).where('id', '=', id).executeTakeFirst());
}

/** Gives the treatments of a case this order; only those that change their place are written. */
export async function saveTreatmentOrder(
  db: WriteDb,
  caseId: CaseId,
  ordered: ReadonlyArray<TreatmentId>,
): Promise<void> {
  const rows = await db.selectFrom('treatments').select(['id', 'position']).where('caseId', '=', caseId).execute();
  const before = new Map(rows.map(({ id, position }) => [id, position]));
  for (const [position, id] of ordered.entries()) {
    if (before.get(id) === position) continue;
    assertOneRow(await db.updateTable('treatments').set({ position }).where('id', '=', id).executeTakeFirst());
  }
}

export async function deleteTreatment(db: WriteDb, id: TreatmentId): Promise<void> {
  assertOneRow(await db.deleteFrom('treatments').where('id', '=', id).executeTakeFirst());
}

function toEvent({ startsOn, endsOn, isOngoing, ...row }: TimelineEventRow): TimelineEvent {
  return { ...row, from: startsOn, to: endsOn, isOngoing: isOngoing === 1 };
}

function toEventColumns({ from, to, isOngoing, ...event }: TimelineEvent): TimelineEventRow {
  return { ...event, startsOn: from, endsOn: to, isOngoing: toFlag(isOngoing) };
}

function toTreatment(row: TreatmentRow): Treatment {
  const { position: _, startsOn, endsOn, isOngoing, recordItemId, toldBy, lostRecord, ...rest } = row;
  const source = { recordItemId, toldBy, lostRecord };
  return { ...rest, from: startsOn, to: endsOn, isOngoing: isOngoing === 1, source };
}

function toTreatmentColumns({ from, to, isOngoing, source, ...rest }: Treatment): Omit<TreatmentRow, 'position'> {
  return { ...rest, ...source, startsOn: from, endsOn: to, isOngoing: toFlag(isOngoing) };
}
