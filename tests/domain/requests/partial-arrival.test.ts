import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../src/domain/requests/clock.ts';
import { newRequest } from '../../../src/domain/requests/new-request.ts';
import { nextHop, openItems, settleItems } from '../../../src/domain/requests/partial-arrival.ts';
import type { RequestItemOutcome } from '../../../src/domain/requests/request.ts';
import type { OrganizationId, RecordItemId, RequestId } from '../../../src/domain/shared/ids.ts';
import { buildRequest, day, draftRequest, item, rules } from './build-request.ts';

const id = (name: string) => `record-${name}` as RecordItemId;
const copyService = 'organization-copies' as OrganizationId;
const arrived: RequestItemOutcome = { kind: 'arrived', on: day('2026-11-12') };
const today = day('2026-11-20');

describe('settling things of a request', () => {
  it('ticks what came and keeps the rest open, with the same due day', () => {
    const before = buildRequest();
    const after = settleItems(before, [{ recordItemId: id('a'), outcome: arrived }]);

    expect(openItems(after).map(({ recordItemId }) => recordItemId)).toEqual([id('b'), id('c')]);
    expect(clockOf(after, today, rules)).toMatchObject({ status: 'partial', dueOn: '2026-12-02' });
    expect(openItems(before)).toHaveLength(3);
  });

  it('opens a thing again that was ticked by mistake, and corrects an outcome', () => {
    const request = buildRequest({ items: [item('a', 'arrived'), item('b', 'notHeld')] });
    const after = settleItems(request, [
      { recordItemId: id('a'), outcome: null },
      { recordItemId: id('b'), outcome: arrived },
    ]);

    expect(after.items.map(({ outcome }) => outcome)).toEqual([null, arrived]);
  });

  it('of all completes it', () => {
    const all = ['a', 'b', 'c'].map((name) => ({ recordItemId: id(name), outcome: arrived }));

    expect(clockOf(settleItems(buildRequest(), all), today, rules).status).toBe('complete');
  });

  it('refuses a thing that was not asked for, and a day before sending, at their fields', () => {
    expect(() => settleItems(buildRequest(), [{ recordItemId: id('z'), outcome: arrived }])).toThrow(
      expect.objectContaining({ code: 'invalidInput', field: 'items.0.recordItemId' }),
    );
    const early = { kind: 'arrived', on: day('2026-11-01') } as const;
    expect(() =>
      settleItems(buildRequest(), [
        { recordItemId: id('a'), outcome: arrived },
        { recordItemId: id('b'), outcome: early },
      ]),
    ).toThrow(expect.objectContaining({ code: 'invalidInput', field: 'items.1.outcome.on' }));
  });
});

describe('the next hop', () => {
  const items = [item('a', 'arrived'), item('b'), item('c', 'notHeld'), item('d', 'denied'), item('e', 'withdrawn')];
  const request = { ...buildRequest({ items, delivery: 'disc', feeCeilingCents: 2_500 }), signer: 'client' as const };
  const hop = nextHop(request, copyService, today);

  it('takes over what is open or not held, and nothing that is settled otherwise', () => {
    expect(hop.given.items?.map(({ recordItemId }) => recordItemId)).toEqual([id('b'), id('c')]);
    expect(hop.settles).toEqual([{ recordItemId: id('b'), outcome: { kind: 'notHeld', on: today } }]);
  });

  it('asks as the first request did, and says which one it goes on from', () => {
    expect(hop).toMatchObject({
      custodianId: copyService,
      given: {
        route: 'accessRequest',
        letterKind: 'a',
        delivery: 'disc',
        feeCeilingCents: 2_500,
        continuesId: request.id,
      },
      reason: 'Not on file there: 2 things are asked for where it is kept.',
    });
    expect(hop.restarts).toMatch(/own clock.*request of Mon, Nov 2 keeps its days/);
  });

  it('starts only its own clock: the first request is settled and keeps its days', () => {
    const next = newRequest('request-b' as RequestId, hop.given, {
      caseId: request.caseId,
      custodian: { id: copyService, departments: [] },
      reference: 'CB-0002',
      decisionBy: null,
      today,
    });
    const first = settleItems(request, hop.settles);

    expect(clockOf(next, today, rules)).toMatchObject({ status: 'draft', dueOn: null });
    expect(openItems(next)).toHaveLength(2);
    expect(clockOf(first, today, rules)).toMatchObject({ status: 'complete', dueOn: '2026-12-02' });
  });

  it.each([
    ['a draft', draftRequest(), copyService, 'notSent'],
    ['the same custodian', buildRequest(), 'organization-a' as OrganizationId, 'invalidInput'],
    ['nothing left', buildRequest({ items: [item('a', 'arrived')] }), copyService, 'invalidInput'],
  ])('is refused for %s', (_what, from, to, code) => {
    expect(() => nextHop(from, to, today)).toThrow(expect.objectContaining({ code }));
  });

  it('says one thing as one', () => {
    expect(nextHop(buildRequest({ items: [item('a')] }), copyService, today).reason).toContain('one thing is');
  });
});
