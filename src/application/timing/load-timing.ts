import type { CaseFacts } from '../../domain/cases/case-facts.ts';
import { type Timing, type TimingFacts, timingOf } from '../../domain/cases/timing.ts';
import type { RecordItem } from '../../domain/records/record-item.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, OrganizationId, RecordItemId } from '../../domain/shared/ids.ts';
import { type BackPlan, type BackPlanRules, backPlanOf, consultByPlan } from '../../domain/timing/back-plan.ts';
import { consultWay, doneMilestones } from '../../domain/timing/back-plan-done.ts';
import { type BackPlanEdits, withBackPlanEdits } from '../../domain/timing/back-plan-edits.ts';
import { type CriticalPath, criticalPathOf } from '../../domain/timing/critical-path.ts';
import type { Asking, CustodianPace } from '../../domain/timing/service-target.ts';
import { timingFactsOf } from '../../domain/timing/timing-facts.ts';
import { findOrganization } from '../../store/directory/directory.repository.ts';
import { listEdits } from '../../store/edits/edits.repository.ts';
import { listTreatments } from '../../store/health/timeline.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRequests } from '../../store/requests/requests.repository.ts';
import { loadCaseFacts } from '../cases/load-case-facts.ts';
import { loadCustodianHistory } from '../directory/custodian-history.ts';
import { loadLaw } from '../texts/load-words.ts';

/** Everything the dates of one case say. */
export interface CaseTiming {
  readonly timing: Timing;
  readonly backPlan: BackPlan;
  readonly criticalPath: CriticalPath;
}

/** The window of a case, its plan and its critical path on `today`. Errors: notFound. */
export async function loadCaseTiming(db: ReadDb, caseId: CaseId, today: Day): Promise<CaseTiming> {
  const facts = await loadCaseFacts(db, caseId);
  const timingFacts = await loadTimingFacts(db, facts);
  const timing = timingOf(facts.case, timingFacts, today);
  const requests = await listRequests(db, caseId);
  const rules = await loadBackPlan(db);
  const { reachedTier, opinionCount } = timingFacts;
  const done = doneMilestones({ ...facts, reachedTier, opinionCount, requests });
  const planFacts = { decisionBy: timing.decisionBy, done, way: consultWay(facts.consultations) };
  const backPlan = backPlanOf(facts.case, planFacts, today, rules);
  const criticalPath = criticalPathOf(
    {
      records: facts.records,
      recordsBy: recordsByOf(facts),
      consultOn: facts.case.consultOn,
      plannedConsultOn: consultByPlan(backPlan, rules),
      isUrgent: facts.case.urgency === 'urgent',
      paces: await loadPaces(db, facts.records, today),
      askings: askingsOf(requests),
      answerDays: (await loadLaw(db)).clockRules.answerDays,
    },
    today,
  );
  return { timing, backPlan, criticalPath };
}

/** What the timing of a case is told from, with its treatments. */
export async function loadTimingFacts(db: ReadDb, facts: CaseFacts): Promise<TimingFacts> {
  return timingFactsOf(facts, await listTreatments(db, [facts.case.id]));
}

/** The plans as the practice has them. */
export async function loadBackPlan(db: ReadDb): Promise<BackPlanRules> {
  const edits = await listEdits(db, 'backPlan');
  return withBackPlanEdits(Object.fromEntries(edits.map(({ key, value }) => [key, value])) as BackPlanEdits);
}

function recordsByOf({ sources }: CaseFacts) {
  const chosen = sources.find(({ status }) => status === 'chosen');
  const on = chosen?.intake.recordsBy ?? null;
  return chosen === undefined || on === null ? null : { on, center: chosen.name };
}

async function loadPaces(
  db: ReadDb,
  records: ReadonlyArray<RecordItem>,
  today: Day,
): Promise<ReadonlyMap<OrganizationId, CustodianPace>> {
  const missing = records.filter(({ state }) => ['needed', 'requested', 'incomplete'].includes(state.kind));
  const paces = new Map<OrganizationId, CustodianPace>();
  for (const id of new Set(missing.map(({ custodianId }) => custodianId))) {
    const custodian = id === null ? undefined : await findOrganization(db, id);
    if (custodian === undefined) continue;
    paces.set(custodian.id, { name: custodian.name, history: await loadCustodianHistory(db, custodian, today) });
  }
  return paces;
}

/** How each thing that is out was asked for; where it was asked for twice, the last request counts. */
function askingsOf(requests: ReadonlyArray<Request>): ReadonlyMap<RecordItemId, Asking> {
  const askings = new Map<RecordItemId, Asking>();
  const out = requests.filter(({ sent, closedOn }) => sent !== null && closedOn === null);
  for (const { items, route, sent } of out.toSorted(bySendingDay)) {
    for (const { recordItemId, outcome } of items) {
      if (outcome === null) askings.set(recordItemId, { route, isMailed: sent?.channel === 'mail' });
    }
  }
  return askings;
}

function bySendingDay(one: Request, other: Request): number {
  const days = [one.sent?.sentOn ?? '', other.sent?.sentOn ?? ''] as const;
  return days[0] === days[1] ? 0 : days[0] < days[1] ? -1 : 1;
}
