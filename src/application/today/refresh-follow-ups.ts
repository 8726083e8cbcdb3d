import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Law, StateRule } from '../../domain/law/law.ts';
import type { Cadence } from '../../domain/requests/cadence.ts';
import type { Request } from '../../domain/requests/request.ts';
import { addDays, type Day } from '../../domain/shared/days.ts';
import type { CaseId, ChangeId, OrganizationId, RequestId } from '../../domain/shared/ids.ts';
import { followUpDays } from '../../domain/today/follow-up-days.ts';
import { listCases } from '../../store/cases/cases.repository.ts';
import { listContacts } from '../../store/contacts/contacts.repository.ts';
import { findOrganization } from '../../store/directory/directory.repository.ts';
import { listLettersAbout } from '../../store/letters/case-letters.repository.ts';
import type { WriteDb } from '../../store/read-db.ts';
import { listRequestsOfCases } from '../../store/requests/requests.repository.ts';
import {
  countFollowUps,
  deleteAllFollowUps,
  deleteFollowUps,
  listCasesOfRequests,
  listCasesWithRequests,
  listShortReach,
  listTouchedForFollowUps,
  type RequestPlan,
  saveFollowUps,
} from '../../store/today/follow-ups.repository.ts';
import { stateOf } from '../letters/letter-facts.ts';
import { loadCadence, loadLaw } from '../texts/load-words.ts';

/** Days worked out ahead, so that on most days opening the store works nothing out. */
const DAYS_AHEAD = 28;
/** What has fewer days left is worked out anew once the store is open. */
const FEWEST_DAYS = 14;
/** Days worked out when everything has to be, with somebody waiting: today, and tomorrow for the reminders. */
const FIRST_DAYS = 2;
/** Cases read at once: enough to be quick, few enough for the parameters of one query. */
const CASES_AT_ONCE = 100;
/** Cases worked out ahead in one transaction: short enough that no act of the advocate waits for it. */
const CASES_AT_A_TIME = 5;
/** How long the first screen has for itself before days are worked out ahead. */
const FIRST_SCREEN_MILLISECONDS = 1_000;

/** Works out what is next about every request that a change says something about. */
export async function refreshFollowUps(db: WriteDb, changeId: ChangeId, today: Day): Promise<void> {
  const touched = await listTouchedForFollowUps(db, changeId);
  if (touched.length === 0) return;
  const idsIn = (table: string) => touched.filter(({ tableName }) => tableName === table).map(({ rowId }) => rowId);
  if (touched.some(({ tableName }) => tableName === 'practiceEdits')) {
    await workOutCases(db, await listCasesWithRequests(db, null), today);
    return;
  }
  const named = touched.flatMap(({ requestId }) => (requestId === null ? [] : [requestId]));
  const requestIds = [...new Set([...named, ...(idsIn('requests') as RequestId[])])];
  const custodianIds = idsIn('organizations') as OrganizationId[];
  const caseIds = [
    ...(idsIn('cases') as CaseId[]),
    ...(await listCasesOfRequests(db, requestIds)),
    ...(custodianIds.length === 0 ? [] : await listCasesWithRequests(db, custodianIds)),
  ];
  // One that is gone is of no case any more.
  await deleteFollowUps(db, requestIds);
  await workOutCases(db, [...new Set(caseIds)], today);
}

/**
 * Works everything out again when some open request has nothing worked out for `today`; only the next days, since
 * somebody waits for the store to open. The days after are left to `extendFollowUps`.
 */
export async function completeFollowUps(db: WriteDb, today: Day): Promise<void> {
  const { open, ready } = await countFollowUps(db, today);
  if (open === ready) return;
  await db.transaction().execute(async (transaction) => {
    await deleteAllFollowUps(transaction);
    await workOutCases(transaction, await listCasesWithRequests(transaction, null), today, FIRST_DAYS);
  });
}

/**
 * Works out the days to come where few are left, some cases at a time, until all reach far enough. It leaves the first
 * screen its time, and lets whatever is asked meanwhile go before the next cases.
 */
export async function extendFollowUps(db: WriteDb, today: Day, isOpen: () => boolean): Promise<void> {
  const enough = addDays(today, FEWEST_DAYS);
  await setTimeout(FIRST_SCREEN_MILLISECONDS, undefined, { ref: false });
  let ids = isOpen() ? await listShortReach(db, enough, CASES_AT_A_TIME) : [];
  while (ids.length > 0) {
    const short = ids;
    await db.transaction().execute(async (transaction) => {
      const caseIds = await listCasesOfRequests(transaction, short);
      await deleteFollowUps(transaction, short);
      await workOutCases(transaction, caseIds, today);
    });
    await setImmediate();
    ids = isOpen() ? await listShortReach(db, enough, CASES_AT_A_TIME) : [];
  }
}

interface Rules {
  readonly law: Law;
  readonly cadence: Cadence;
  readonly today: Day;
  readonly dayCount: number;
  /** State rules by custodian: many requests go to few of them. */
  readonly states: Map<OrganizationId, StateRule | null>;
}

async function workOutCases(
  db: WriteDb,
  caseIds: ReadonlyArray<CaseId>,
  today: Day,
  dayCount = DAYS_AHEAD,
): Promise<void> {
  if (caseIds.length === 0) return;
  const rules = { law: await loadLaw(db), cadence: await loadCadence(db), today, dayCount, states: new Map() };
  for (let start = 0; start < caseIds.length; start += CASES_AT_ONCE) {
    await workOutPart(db, caseIds.slice(start, start + CASES_AT_ONCE), rules);
  }
}

async function workOutPart(db: WriteDb, caseIds: ReadonlyArray<CaseId>, rules: Rules): Promise<void> {
  const cases = new Map((await listCases(db, caseIds)).map((theCase) => [theCase.id, theCase]));
  const requests = await listRequestsOfCases(db, caseIds);
  const open = requests.filter(({ closedOn }) => closedOn === null);
  const ids = open.map(({ id }) => id);
  const contacts = Map.groupBy(await listContacts(db, ids), ({ requestId }) => requestId);
  const letters = Map.groupBy(await listLettersAbout(db, ids), ({ requestId }) => requestId);
  const plans: RequestPlan[] = [];
  for (const request of open) {
    const theCase = cases.get(request.caseId);
    if (theCase === undefined) continue;
    const facts = {
      request,
      contacts: contacts.get(request.id) ?? [],
      letters: letters.get(request.id) ?? [],
      cadence: rules.cadence,
      urgency: theCase.urgency,
      rules: rules.law.clockRules,
      state: await stateOfCustodian(db, request, rules),
    };
    const { id: requestId, caseId } = request;
    const spans = followUpDays(facts, rules.today, rules.dayCount);
    plans.push({ requestId, caseId, toDay: addDays(rules.today, rules.dayCount - 1), spans });
  }
  await saveFollowUps(db, plans);
  await deleteFollowUps(
    db,
    requests.filter(({ closedOn }) => closedOn !== null).map(({ id }) => id),
  );
}

async function stateOfCustodian(db: WriteDb, { custodianId }: Request, { law, states }: Rules) {
  const known = states.get(custodianId);
  if (known !== undefined) return known;
  const state = stateOf((await findOrganization(db, custodianId)) ?? null, law);
  states.set(custodianId, state);
  return state;
}
