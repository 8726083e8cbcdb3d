import type { Law, StateRule } from '../../domain/law/law.ts';
import type { Cadence } from '../../domain/requests/cadence.ts';
import type { Request } from '../../domain/requests/request.ts';
import { addDays, type Day } from '../../domain/shared/days.ts';
import type { CaseId, ChangeId, OrganizationId, RequestId } from '../../domain/shared/ids.ts';
import { followUpDays } from '../../domain/today/follow-up-days.ts';
import { listCases } from '../../store/cases/cases.repository.ts';
import { listContacts } from '../../store/contacts/contacts.repository.ts';
import { findOrganization } from '../../store/directory/directory.repository.ts';
import { listCaseLetters } from '../../store/letters/case-letters.repository.ts';
import type { WriteDb } from '../../store/read-db.ts';
import { listRequests } from '../../store/requests/requests.repository.ts';
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
/** Requests worked out in one transaction after opening: short enough that no act of the advocate waits for it. */
const AT_ONCE = 50;

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

/** Works everything out again when some open request has nothing worked out for `today`. */
export async function completeFollowUps(db: WriteDb, today: Day): Promise<void> {
  const { open, ready } = await countFollowUps(db, today);
  if (open === ready) return;
  await db.transaction().execute(async (transaction) => {
    await deleteAllFollowUps(transaction);
    await workOutCases(transaction, await listCasesWithRequests(transaction, null), today);
  });
}

/** Works out the days to come where few are left, some requests at a time, until all reach far enough. */
export async function extendFollowUps(db: WriteDb, today: Day, isOpen: () => boolean): Promise<void> {
  const enough = addDays(today, FEWEST_DAYS);
  let ids = await listShortReach(db, enough, AT_ONCE);
  while (ids.length > 0 && isOpen()) {
    const short = ids;
    await db.transaction().execute(async (transaction) => {
      const caseIds = await listCasesOfRequests(transaction, short);
      await deleteFollowUps(transaction, short);
      await workOutCases(transaction, caseIds, today);
    });
    if (isOpen()) ids = await listShortReach(db, enough, AT_ONCE);
  }
}

interface Rules {
  readonly law: Law;
  readonly cadence: Cadence;
  readonly today: Day;
  /** State rules by custodian: many requests go to few of them. */
  readonly states: Map<OrganizationId, StateRule | null>;
}

async function workOutCases(db: WriteDb, caseIds: ReadonlyArray<CaseId>, today: Day): Promise<void> {
  if (caseIds.length === 0) return;
  const rules: Rules = { law: await loadLaw(db), cadence: await loadCadence(db), today, states: new Map() };
  for (const caseId of caseIds) await workOutCase(db, caseId, rules);
}

async function workOutCase(db: WriteDb, caseId: CaseId, rules: Rules): Promise<void> {
  const [theCase] = await listCases(db, [caseId]);
  if (theCase === undefined) return;
  const requests = await listRequests(db, caseId);
  const open = requests.filter(({ closedOn }) => closedOn === null);
  const contacts = Map.groupBy(
    await listContacts(
      db,
      open.map(({ id }) => id),
    ),
    ({ requestId }) => requestId,
  );
  const letters = Map.groupBy(open.length === 0 ? [] : await listCaseLetters(db, caseId), ({ requestId }) => requestId);
  const plans: RequestPlan[] = [];
  for (const request of open) {
    const facts = {
      request,
      contacts: contacts.get(request.id) ?? [],
      letters: letters.get(request.id) ?? [],
      cadence: rules.cadence,
      urgency: theCase.urgency,
      rules: rules.law.clockRules,
      state: await stateOfCustodian(db, request, rules),
    };
    const spans = followUpDays(facts, rules.today, DAYS_AHEAD);
    plans.push({ requestId: request.id, caseId, toDay: addDays(rules.today, DAYS_AHEAD - 1), spans });
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
