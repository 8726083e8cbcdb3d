import { sql } from 'kysely';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ChangeId, OrganizationId, RequestId } from '../../domain/shared/ids.ts';
import type { FollowUpSpan } from '../../domain/today/follow-up-days.ts';
import type { PlannedFollowUp } from '../../domain/today/today-entry.ts';
import type { EditKind } from '../edits/edits.table.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { FollowUpRow } from './follow-ups.table.ts';

/** Rows written by one statement: few enough for its parameters. */
const ROWS_AT_ONCE = 200;

/** What is next about every open request on `today`, as far as it falls due by `until`. */
export async function listPlannedFollowUps(db: ReadDb, today: Day, until: Day): Promise<PlannedFollowUp[]> {
  return await listPlannedFollowUpsQuery(db, today, until).execute();
}

/** Apart from its running, so that a test can ask how it would run. */
function listPlannedFollowUpsQuery(db: ReadDb, today: Day, until: Day) {
  return db
    .selectFrom('followUps')
    .select(['requestId', 'caseId', 'action', 'dueOn', 'lateFrom'])
    .where('toDay', '>=', today)
    .where('fromDay', '<=', today)
    .where('dueOn', '<=', until);
}

/** The words of what is next about these requests on `today`. */
export async function listFollowUpWords(
  db: ReadDb,
  ids: ReadonlyArray<RequestId>,
  today: Day,
): Promise<ReadonlyArray<Pick<FollowUpRow, 'requestId' | 'what' | 'why' | 'letterKind'>>> {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('followUps')
    .select(['requestId', 'what', 'why', 'letterKind'])
    .where('requestId', 'in', ids)
    .where('fromDay', '<=', today)
    .where('toDay', '>=', today)
    .execute();
}

/** What was worked out about one request, and up to which day. */
export interface RequestPlan {
  readonly requestId: RequestId;
  readonly caseId: CaseId;
  readonly toDay: Day;
  readonly spans: ReadonlyArray<FollowUpSpan>;
}

/** Puts the plans in place of what stood there for these requests. */
export async function saveFollowUps(db: WriteDb, plans: ReadonlyArray<RequestPlan>): Promise<void> {
  if (plans.length === 0) return;
  await deleteFollowUps(
    db,
    plans.map(({ requestId }) => requestId),
  );
  const reach = plans.map(({ requestId, toDay }) => ({ requestId, toDay }));
  await db.insertInto('followUpReach').values(reach).execute();
  const rows = plans.flatMap(({ requestId, caseId, spans }) =>
    spans.map(({ from, to, ...span }) => ({ requestId, caseId, fromDay: from, toDay: to, ...span })),
  );
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await db
      .insertInto('followUps')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
}

export async function deleteFollowUps(db: WriteDb, ids: ReadonlyArray<RequestId>): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom('followUps').where('requestId', 'in', ids).execute();
  await db.deleteFrom('followUpReach').where('requestId', 'in', ids).execute();
}

export async function deleteAllFollowUps(db: WriteDb): Promise<void> {
  await db.deleteFrom('followUps').execute();
  await db.deleteFrom('followUpReach').execute();
}

/** How many requests are open, and how many of them have their follow-ups worked out at least up to `day`. */
export async function countFollowUps(db: ReadDb, day: Day): Promise<{ readonly open: number; readonly ready: number }> {
  const { open } = await db
    .selectFrom('requests')
    .select((row) => row.fn.countAll<number>().as('open'))
    .where('closedOn', 'is', null)
    .executeTakeFirstOrThrow();
  const { ready } = await db
    .selectFrom('followUpReach')
    .select((row) => row.fn.countAll<number>().as('ready'))
    .where('toDay', '>=', day)
    .executeTakeFirstOrThrow();
  return { open, ready };
}

/** Requests whose follow-ups are worked out only to a day before `day`, the shortest first. */
export async function listShortReach(db: ReadDb, day: Day, limit: number): Promise<RequestId[]> {
  const rows = await db
    .selectFrom('followUpReach')
    .select('requestId')
    .where('toDay', '<', day)
    .orderBy('toDay')
    .limit(limit)
    .execute();
  return rows.map(({ requestId }) => requestId);
}

/** Cases with a request that is not closed, of these custodians or of all. */
export async function listCasesWithRequests(
  db: ReadDb,
  custodianIds: ReadonlyArray<OrganizationId> | null,
): Promise<CaseId[]> {
  let query = db.selectFrom('requests').select('caseId').distinct().where('closedOn', 'is', null);
  if (custodianIds !== null) query = query.where('custodianId', 'in', custodianIds);
  return (await query.execute()).map(({ caseId }) => caseId);
}

/** Cases these requests are of. */
export async function listCasesOfRequests(db: ReadDb, ids: ReadonlyArray<RequestId>): Promise<CaseId[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('requests').select('caseId').distinct().where('id', 'in', ids).execute();
  return rows.map(({ caseId }) => caseId);
}

/** A row that a change touched, with the request it belongs to. */
export interface TouchedFollowUp {
  readonly tableName: string;
  readonly rowId: string;
  readonly requestId: RequestId | null;
}

/** Of what a practice worded or set anew, what a follow-up is worked out from. */
const RULES_OF_FOLLOW_UPS: ReadonlyArray<EditKind> = ['cadence', 'law'];

/** What a change touched of all that a follow-up is worked out from. */
export async function listTouchedForFollowUps(db: ReadDb, changeId: ChangeId): Promise<TouchedFollowUp[]> {
  const ofRow = (path: string) => sql<string | null>`coalesce(after, before) ->> ${sql.lit(path)}`;
  return await db
    .selectFrom('changeRows')
    .select(['tableName', 'rowId', sql<RequestId | null>`${ofRow('$.requestId')}`.as('requestId')])
    .distinct()
    .where('changeId', '=', changeId)
    .where((row) =>
      row.or([
        row('tableName', 'in', ['requests', 'requestItems', 'contacts', 'caseLetters', 'cases', 'organizations']),
        row.and([row('tableName', '=', 'practiceEdits'), row(ofRow('$.kind'), 'in', RULES_OF_FOLLOW_UPS)]),
      ]),
    )
    .execute();
}
