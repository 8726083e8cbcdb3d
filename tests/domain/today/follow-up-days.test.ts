import { describe, expect, test } from 'vitest';
import { shippedLaw } from '../../../src/domain/law/shipped-law.ts';
import { shippedCadence } from '../../../src/domain/requests/cadence.ts';
import { clockOf } from '../../../src/domain/requests/clock.ts';
import { nextFollowUp } from '../../../src/domain/requests/follow-up.ts';
import { newRequest } from '../../../src/domain/requests/new-request.ts';
import { type Request, routes } from '../../../src/domain/requests/request.ts';
import { addDays, type Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, LetterId, OrganizationId, RecordItemId, RequestId } from '../../../src/domain/shared/ids.ts';
import { type FollowUpDaysFacts, followUpDays } from '../../../src/domain/today/follow-up-days.ts';

const SENT = '2026-11-02' as Day;

function request(route: Request['route'], overrides: Partial<Request> = {}): Request {
  const custodian = { id: 'hospital' as OrganizationId, departments: [] };
  const facts = { caseId: 'a' as CaseId, custodian, reference: 'CB-1', decisionBy: null, today: SENT };
  const drafted = newRequest('r1' as RequestId, { route }, facts);
  const letterId = 'letter' as LetterId;
  return {
    ...drafted,
    items: [{ recordItemId: 'report' as RecordItemId, from: null, to: null, outcome: null }],
    sent: { sentOn: SENT, sentAt: null, channel: 'mail', tracking: null, letterId, proofId: null },
    receipt: { receivedOn: addDays(SENT, 5), basis: 'assumed', confirmedWith: null },
    ...overrides,
  };
}

function factsOf(theRequest: Request): FollowUpDaysFacts {
  const { clockRules: rules } = shippedLaw;
  return { request: theRequest, contacts: [], cadence: shippedCadence, urgency: 'urgent', rules, state: null };
}

describe('follow-ups by day', () => {
  test.each(routes)('say on each day what the follow-up of that day says (%s)', (route) => {
    const facts = factsOf(request(route));
    const spans = followUpDays(facts, SENT, 60);
    for (let offset = 0; offset < 60; offset += 1) {
      const today = addDays(SENT, offset);
      const told = nextFollowUp({ ...facts, today, clock: clockOf(facts.request, today, facts.rules, null) });
      const kept = spans.filter(({ from, to }) => from <= today && today <= to);
      const asKept = kept.map(({ dueOn, action, what, why, letterKind, lateFrom }) => ({
        on: dueOn,
        action,
        what,
        why,
        letterKind,
        isOverdue: lateFrom !== null && lateFrom <= today,
      }));
      expect(asKept, today).toEqual(told === null ? [] : [told]);
    }
  });

  test('stop on the day everything asked for is settled', () => {
    const items = [
      {
        recordItemId: 'report' as RecordItemId,
        from: null,
        to: null,
        outcome: { kind: 'arrived' as const, on: addDays(SENT, 9) },
      },
    ];
    expect(followUpDays(factsOf(request('accessRequest', { items })), addDays(SENT, 9), 30)).toEqual([]);
  });

  test('of a letter that has not gone out are one row without end, late after two days', () => {
    const spans = followUpDays(factsOf(request('accessRequest', { sent: null, receipt: null })), SENT, 30);
    expect(spans).toMatchObject([
      { from: SENT, to: '2100-12-31', action: 'send', dueOn: SENT, lateFrom: addDays(SENT, 3) },
    ]);
  });
});
