import { newCase } from '../../src/domain/cases/new-case.ts';
import { timingOf } from '../../src/domain/cases/timing.ts';
import { completenessOf } from '../../src/domain/records/completeness.ts';
import { newRecordItem } from '../../src/domain/records/new-record-item.ts';
import { type RecordItem, type RecordState, recordKinds } from '../../src/domain/records/record-item.ts';
import { addDays, type Day } from '../../src/domain/shared/days.ts';
import type { CaseId, ClientId, OrganizationId, PersonId, RecordItemId } from '../../src/domain/shared/ids.ts';
import { backPlanOf, consultByPlan } from '../../src/domain/timing/back-plan.ts';
import { doneMilestones } from '../../src/domain/timing/back-plan-done.ts';
import { criticalPathOf } from '../../src/domain/timing/critical-path.ts';
import type { CustodianPace } from '../../src/domain/timing/service-target.ts';
import type { Bench } from './run.ts';

const CASES = 1_000;
const ITEMS = 12;
const ROUNDS = 15;
const TODAY = '2026-11-21' as Day;

/** Works out window, warnings, plan and critical path of 1,000 cases with 12 records each. */
export const run: Bench = async (print) => {
  const cases = Array.from({ length: CASES }, (_, place) => build(place));
  const paces = pacesOfCustodians();
  const missing = cases.reduce((sum, one) => sum + reckon(one, paces).criticalPath.items.length, 0);
  print('missing records with a latest day', missing, 'records');
  // Nothing is kept from one case to the next, as on a screen of one case.
  const windows = () => cases.reduce((sum, one) => sum + windowOf(one).warnings.length, 0);
  const whole = () => cases.reduce((sum, one) => sum + reckon(one, paces).criticalPath.items.length, 0);
  print(`window and warnings of ${CASES} cases`, median(windows), 'ms', 'under 20');
  print('the same with plan and critical path', median(whole), 'ms', 'under 20');
};

type Built = ReturnType<typeof build>;

function windowOf({ theCase, records, reachedTier }: Built) {
  return timingOf(theCase, { reachedTier, opinionCount: 1, records }, TODAY);
}

function reckon(built: Built, paces: ReadonlyMap<OrganizationId, CustodianPace>) {
  const { theCase, records, reachedTier } = built;
  const timing = windowOf(built);
  const data = {
    case: theCase,
    records,
    reachedTier,
    opinionCount: 1,
    requests: [],
    sources: [],
    consultations: [],
    materials: [],
    custodyEvents: [],
    authorizations: [],
    letters: [],
    talks: [],
  };
  const backPlan = backPlanOf(theCase, { decisionBy: timing.decisionBy, done: doneMilestones(data), way: null }, TODAY);
  const criticalPath = criticalPathOf(
    {
      records,
      recordsBy: null,
      consultOn: theCase.consultOn,
      plannedConsultOn: consultByPlan(backPlan),
      paces,
      askings: new Map(),
      answerDays: 30,
    },
    TODAY,
  );
  return { timing, backPlan, criticalPath };
}

function build(place: number) {
  const caseId = `case-${place}` as CaseId;
  const openedOn = addDays(TODAY, -(place % 40));
  const theCase = newCase(
    caseId,
    {
      clientId: `client-${place}` as ClientId,
      cancer: 'Lung, right',
      urgency: (['standard', 'urgent', 'flexible', 'inTreatment'] as const)[place % 4] ?? 'standard',
      consultOn: place % 3 === 0 ? null : addDays(TODAY, (place % 20) - 4),
      latestSafeStart: place % 5 === 0 ? addDays(openedOn, 21) : null,
    },
    { openedOn, ownerId: 'person-a' as PersonId, boardOrder: `a${place}` },
  );
  const records = Array.from({ length: ITEMS }, (_, number) => buildRecord(caseId, place, number));
  return { theCase, records, reachedTier: completenessOf(records).reached };
}

function buildRecord(caseId: CaseId, place: number, number: number): RecordItem {
  const states: ReadonlyArray<RecordState> = [
    { kind: 'needed' },
    { kind: 'requested', requestedOn: addDays(TODAY, -(place % 15)) },
    { kind: 'received', receivedOn: addDays(TODAY, -3) },
    { kind: 'checked', receivedOn: addDays(TODAY, -5), checkedOn: addDays(TODAY, -4) },
  ];
  return newRecordItem(`record-${place}-${number}` as RecordItemId, caseId, {
    kind: recordKinds[(place + number) % recordKinds.length] ?? 'other',
    custodianId: `organization-${(place + number) % 50}` as OrganizationId,
    servedFrom: addDays(TODAY, -(20 + number * 4)),
    state: states[(place + number) % states.length] ?? { kind: 'needed' },
  });
}

function pacesOfCustodians(): ReadonlyMap<OrganizationId, CustodianPace> {
  const custodians = Array.from({ length: 50 }, (_, place) => place);
  return new Map(
    custodians.map((place) => [
      `organization-${place}` as OrganizationId,
      { name: `Hospital ${place}`, history: { medianDays: place % 20, answeredCount: place % 7 } },
    ]),
  );
}

function median(work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}
