import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import type {
  TodayAuthorization,
  TodayCase,
  TodayConsultation,
  TodayFacts,
  TodayTalk,
} from '../../domain/today/today-entry.ts';
import { listCustodyEvents } from '../custody/custody.repository.ts';
import { fromJsonText } from '../json-text.ts';
import type { ReadDb } from '../read-db.ts';
import { listPlannedFollowUps } from './follow-ups.repository.ts';
import { listSnoozes } from './snoozes.repository.ts';

/** Everything that can make a row of Today, as far as it falls due by `until`; narrow rows only. */
export async function loadTodayFacts(db: ReadDb, today: Day, until: Day): Promise<TodayFacts> {
  const talks = await listTalksToComeBackTo(db, until);
  const materials = await listLoans(db);
  return {
    cases: await listTodayCases(db),
    followUps: await listPlannedFollowUps(db, today, until),
    tasks: await listTasksDue(db, until),
    consultations: await listTodayConsultations(db),
    materials,
    custodyEvents: await listCustodyEvents(
      db,
      materials.map(({ id }) => id),
    ),
    authorizations: await listSignedAuthorizations(db),
    talks,
    lastTalkOn: await lastTalks(
      db,
      talks.map(({ caseId }) => caseId),
    ),
    snoozes: await listSnoozes(db),
  };
}

/** Cases that are not closed, with the client's name. */
async function listTodayCases(db: ReadDb): Promise<TodayCase[]> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('clients', 'clients.id', 'cases.clientId')
    .select([
      'cases.id',
      'cases.clientId',
      'clients.legalName as clientName',
      'cases.cancer',
      'cases.status',
      'cases.ownerId',
      'cases.urgency',
      'cases.urgencyConfirmedBy',
      'cases.openedOn',
      'cases.latestSafeStart',
      'cases.plannedTreatmentStart',
      'cases.nextDecisionPoint',
      'cases.emergencySigns',
      'cases.ticks',
      'cases.nextActionWhat',
      'cases.nextActionDueOn',
      'cases.pendingTests',
      'cases.primaryOncologist',
      'cases.careTeam',
    ])
    .where('cases.status', '!=', 'closed')
    .execute();
  return rows.map(({ nextActionWhat, nextActionDueOn, ...row }) => ({
    ...row,
    nextDecisionPoint: row.nextDecisionPoint === null ? null : fromJsonText(row.nextDecisionPoint),
    emergencySigns: fromJsonText(row.emergencySigns),
    ticks: fromJsonText(row.ticks),
    nextAction: nextActionWhat === null ? null : { what: nextActionWhat, dueOn: nextActionDueOn },
    pendingTests: fromJsonText(row.pendingTests),
    careTeam: fromJsonText(row.careTeam),
  }));
}

async function listTasksDue(db: ReadDb, until: Day): Promise<TodayFacts['tasks']> {
  const rows = await db
    .selectFrom('tasks')
    .selectAll()
    .where('doneOn', 'is', null)
    .where('dueOn', '<=', until)
    .execute();
  return rows.map((row) => ({ ...row, repeat: row.repeat === null ? null : fromJsonText(row.repeat) }));
}

/** Those to come, and those held whose summary is awaited. */
async function listTodayConsultations(db: ReadDb): Promise<TodayConsultation[]> {
  const rows = await db
    .selectFrom('consultations')
    .select([
      'id',
      'caseId',
      'sourceCandidateId',
      'clinicianId',
      'clinicianName',
      'institution',
      'status',
      'mode',
      'startsAt',
      'timeZone',
      'place',
      'link',
      'phone',
      'interpreter',
      'recording',
      'packetConfirmation',
      'summaryRequestedOn',
      'summaryDueOn',
      'summaryReceivedOn',
    ])
    .where((row) =>
      row.or([
        row('status', 'in', ['planned', 'booked']),
        row.and([row('status', '=', 'held'), row('summaryReceivedOn', 'is', null)]),
      ]),
    )
    .execute();
  return rows.map(({ summaryRequestedOn, summaryDueOn, summaryReceivedOn, ...row }) => ({
    ...row,
    interpreter: fromJsonText(row.interpreter),
    recording: fromJsonText(row.recording),
    packetConfirmation: row.packetConfirmation === null ? null : fromJsonText(row.packetConfirmation),
    summary: { requestedOn: summaryRequestedOn, dueOn: summaryDueOn, receivedOn: summaryReceivedOn },
  }));
}

async function listLoans(db: ReadDb): Promise<TodayFacts['materials']> {
  const rows = await db.selectFrom('materials').selectAll().where('isLoan', '=', 1).execute();
  return rows.map(({ position: _, ...row }) => ({ ...row, isLoan: true }));
}

/** Signed and not revoked; that another lasts longer is seen only among all of them. */
async function listSignedAuthorizations(db: ReadDb): Promise<TodayAuthorization[]> {
  return await db
    .selectFrom('authorizations')
    .select(['id', 'clientId', 'caseId', 'custodianId', 'disclosers', 'expiresOn'])
    .where('signedOn', 'is not', null)
    .where('revokedOn', 'is', null)
    .execute();
}

async function listTalksToComeBackTo(db: ReadDb, until: Day): Promise<TodayTalk[]> {
  const rows = await db
    .selectFrom('talks')
    .select(['id', 'caseId', 'moment', 'day', 'withWhom', 'clinicianId', 'followUpOn'])
    .where('followUpOn', '<=', until)
    .execute();
  return rows.flatMap(({ day, followUpOn, ...row }) => (followUpOn === null ? [] : [{ ...row, on: day, followUpOn }]));
}

async function lastTalks(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<ReadonlyMap<CaseId, Day>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('talks')
    .select((row) => ['caseId', row.fn.max('day').as('day')])
    .where('caseId', 'in', [...new Set(caseIds)])
    .groupBy('caseId')
    .execute();
  return new Map(rows.map(({ caseId, day }) => [caseId, day]));
}
