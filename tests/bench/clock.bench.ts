import { channels } from '../../src/domain/directory/organization.ts';
import { shippedLaw } from '../../src/domain/law/shipped-law.ts';
import { shippedCadence } from '../../src/domain/requests/cadence.ts';
import { clockOf } from '../../src/domain/requests/clock.ts';
import { nextFollowUp } from '../../src/domain/requests/follow-up.ts';
import { newRequest } from '../../src/domain/requests/new-request.ts';
import { type Request, requestItemOutcomes, routes } from '../../src/domain/requests/request.ts';
import { addDays, type Day } from '../../src/domain/shared/days.ts';
import type { CaseId, LetterId, OrganizationId, RecordItemId, RequestId } from '../../src/domain/shared/ids.ts';
import type { Bench } from './run.ts';

const REQUESTS = 10_000;
const ROUNDS = 15;
const TODAY = '2026-11-21' as Day;

/** Works out the clock of 10,000 requests on all routes, some extended, partly answered or denied. */
export const run: Bench = async (print) => {
  const requests = Array.from({ length: REQUESTS }, (_, place) => build(place));
  const rules = shippedLaw.clockRules;
  const texas =
    shippedLaw.states.map((rule) => ({ ...rule, isUsed: true })).find(({ state }) => state === 'TX') ?? null;
  const clocks = requests.map((request) => clockOf(request, TODAY, rules));
  print('requests with a clock', clocks.filter(({ dueOn }) => dueOn !== null).length, 'requests');

  const federal = () => requests.map((request) => clockOf(request, TODAY, rules));
  print(`clock of ${REQUESTS} requests`, median(federal), 'ms', 'under 100');
  const state = () => requests.map((request) => clockOf(request, TODAY, rules, texas));
  print(`the same with a state rule in business days`, median(state), 'ms');
  const followUps = () =>
    requests.map((request, place) => {
      const clock = clocks[place];
      if (clock === undefined) throw new Error('a request has no clock');
      return nextFollowUp({
        request,
        contacts: [],
        clock,
        cadence: shippedCadence,
        urgency: 'standard',
        today: TODAY,
      });
    });
  print(`next follow-up of ${REQUESTS} requests`, median(followUps), 'ms');
};

function build(place: number): Request {
  const sentOn = addDays(TODAY, -(place % 80));
  const request = newRequest(
    `request-${place}` as RequestId,
    { route: routes[place % routes.length] },
    {
      caseId: `case-${place % 400}` as CaseId,
      custodian: { id: 'organization-a' as OrganizationId, departments: [] },
      reference: `CB-${place}`,
      decisionBy: null,
      today: sentOn,
    },
  );
  const outcome = { kind: requestItemOutcomes[place % 4] ?? 'arrived', on: sentOn } as const;
  return {
    ...request,
    items: [0, 1, 2, 3, 4, 5].map((number) => ({
      recordItemId: `record-${place}-${number}` as RecordItemId,
      from: null,
      to: null,
      outcome: number < place % 7 ? outcome : null,
    })),
    sent: {
      sentOn,
      channel: channels[place % channels.length] ?? 'fax',
      tracking: null,
      letterId: `letter-${place}` as LetterId,
      sentAt: null,
      proofId: null,
    },
    receipt: {
      receivedOn: addDays(sentOn, place % 6),
      basis: place % 3 === 0 ? 'assumed' : 'staff',
      confirmedWith: null,
    },
    extension:
      place % 5 === 0 ? { receivedOn: addDays(sentOn, 20), reason: 'Off site', until: addDays(sentOn, 55) } : null,
    denial:
      place % 17 === 0
        ? { receivedOn: addDays(sentOn, 12), basis: 'Not held', scope: 'part', isReviewable: null }
        : null,
    closedOn: place % 11 === 0 ? addDays(sentOn, 30) : null,
  };
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
