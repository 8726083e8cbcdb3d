import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { channels } from '../../../src/domain/directory/organization.ts';
import type { StateRule } from '../../../src/domain/law/law.ts';
import { clockOf, dueBases, requestStatuses } from '../../../src/domain/requests/clock.ts';
import {
  noFee,
  type Request,
  type RequestExtension,
  receiptBases,
  requestItemOutcomes,
  routes,
} from '../../../src/domain/requests/request.ts';
import { addDays, type Day } from '../../../src/domain/shared/days.ts';
import { buildRequest, clockAt, day, draftRequest, item, receivedOn, rules, sentOn } from './build-request.ts';

const california: StateRule = {
  state: 'CA',
  days: 15,
  dayType: 'calendar',
  feeNote: null,
  source: 'Health & Safety Code 123110',
  mark: 'V',
  verifiedOn: null,
  userNote: null,
  isUsed: true,
};
const washington: StateRule = { ...california, state: 'WA', dayType: 'business' };

/** Sent and received on November 2; the answer is due December 2 and an extension can run to January 1. */
function extended(changes: Partial<RequestExtension> = {}, today = '2026-11-20') {
  const extension = {
    receivedOn: day('2026-11-18'),
    reason: 'Archived off site',
    until: day('2026-12-23'),
    ...changes,
  };
  return clockAt(today, { extension });
}

describe('an extension', () => {
  it('counts when it came in time, with a reason and a day within sixty days of receipt', () => {
    expect(extended()).toMatchObject({
      status: 'extended',
      dueOn: '2026-12-23',
      dueBy: 'extension',
      federalDueOn: '2026-12-02',
      extendedDueOn: '2026-12-23',
      extensionProblem: null,
      daysLeft: 33,
    });
  });

  it.each<[string, Partial<RequestExtension>, string | null]>([
    ['on the thirtieth day', { receivedOn: day('2026-12-02') }, null],
    ['after the thirtieth day', { receivedOn: day('2026-12-03') }, 'came after day 30'],
    ['without a reason', { reason: null }, 'gives no reason'],
    ['with an empty reason', { reason: '  ' }, 'gives no reason'],
    ['without a day', { until: null }, 'names no date'],
    ['to the sixtieth day', { until: day('2027-01-01') }, null],
    ['to the day after the sixtieth', { until: day('2027-01-02') }, 'names a day later than 60 days'],
    [
      'to the thirtieth day itself',
      { until: day('2026-12-02') },
      'names a day within the 30 days, so it extends nothing',
    ],
    ['to the thirty-first day', { until: day('2026-12-03') }, null],
  ])('given %s counts only if nothing is wrong with it', (_how, changes, problem) => {
    const clock = extended(changes);

    expect(clock.extensionProblem).toBe(problem);
    expect(clock.dueOn).toBe(problem === null ? (changes.until ?? '2026-12-23') : '2026-12-02');
    expect(clock.dueBy).toBe(problem === null ? 'extension' : 'federal');
  });

  it('has nothing to extend where no federal deadline runs', () => {
    const extension = { receivedOn: day('2026-11-05'), reason: 'Busy', until: day('2026-12-10') };

    expect(clockAt('2026-11-06', { extension, route: 'labPolicy' })).toMatchObject({
      dueOn: '2026-11-12',
      extendedDueOn: null,
      extensionProblem: 'came where no federal deadline runs',
    });
  });

  it('over a leap day runs to the same day as the calendar', () => {
    const extension = { receivedOn: day('2028-02-10'), reason: 'Archived', until: day('2028-03-31') };
    const changes = { sent: sentOn('2028-01-31'), receipt: receivedOn('2028-01-31'), extension };

    expect(clockAt('2028-02-11', changes)).toMatchObject({ federalDueOn: '2028-03-01', extendedDueOn: '2028-03-31' });
  });
});

describe("a state's own rule", () => {
  const at = (state: StateRule | null, changes: Partial<Request> = {}, today = '2026-11-05') =>
    clockOf(buildRequest(changes), day(today), rules, state);

  it.each([
    ['calendar days', california, '2026-11-17'],
    ['business days', washington, '2026-11-23'],
  ])('in %s is due first when it is earlier', (_what, state, dueOn) => {
    expect(at(state)).toMatchObject({ dueOn, stateDueOn: dueOn, dueBy: 'state', federalDueOn: '2026-12-02' });
  });

  it('never moves the day back', () => {
    expect(at({ ...california, days: 45 })).toMatchObject({
      dueOn: '2026-12-02',
      dueBy: 'federal',
      stateDueOn: '2026-12-17',
    });
  });

  it('is not moved by a federal extension', () => {
    const extension = { receivedOn: day('2026-11-04'), reason: 'Archived', until: day('2026-12-23') };

    expect(at(california, { extension })).toMatchObject({
      dueOn: '2026-11-17',
      dueBy: 'state',
      extendedDueOn: '2026-12-23',
    });
  });

  it.each([
    ['nobody switched on', { ...california, isUsed: false }],
    ['that is unsure', { ...california, mark: 'unsure' as const }],
  ])('%s is not reckoned with', (_which, state) => {
    expect(at(state)).toMatchObject({ stateDueOn: null, dueOn: '2026-12-02', dueBy: 'federal' });
  });

  it.each(routes.filter((route) => route !== 'accessRequest'))('has no place on the route %s', (route) => {
    expect(at(california, { route }).stateDueOn).toBeNull();
  });

  it('that has passed makes the request overdue but is no failure under federal law', () => {
    expect(at(california, {}, '2026-11-18')).toMatchObject({ status: 'overdue', dueBy: 'state', complaintBy: null });
  });
});

describe('the last day of a complaint', () => {
  it.each<[string, string, Partial<Request>, string | null]>([
    ['the time for an answer runs', '2026-12-02', {}, null],
    ['it has run out', '2026-12-03', {}, '2027-06-01'],
    ['an answer came too late', '2027-03-01', { items: [item('a', 'arrived', '2026-12-10')] }, '2027-06-01'],
    ['an answer came in time', '2027-03-01', { items: [item('a', 'arrived', '2026-11-30')] }, null],
    ['it was closed in time', '2027-03-01', { closedOn: day('2026-11-20') }, null],
    [
      'an extension has run out',
      '2026-12-24',
      { extension: { receivedOn: day('2026-11-18'), reason: 'Archived', until: day('2026-12-23') } },
      '2027-06-22',
    ],
    [
      'all was denied in time',
      '2026-12-20',
      { denial: { receivedOn: day('2026-11-12'), basis: 'None', scope: 'all', isReviewable: null } },
      '2027-05-11',
    ],
    ['no federal clock runs', '2027-03-01', { route: 'labPolicy' }, null],
  ])('is known when %s', (_when, today, changes, complaintBy) => {
    expect(clockAt(today, changes).complaintBy).toBe(complaintBy);
  });
});

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((count) => addDays('1900-01-01' as Day, count));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const anyRequest: fc.Arbitrary<Request> = fc
  .record({
    route: fc.constantFrom(...routes),
    sent: maybe(fc.record({ on: anyDay, channel: fc.constantFrom(...channels) })),
    receipt: maybe(
      fc.record({ receivedOn: anyDay, basis: fc.constantFrom(...receiptBases), confirmedWith: fc.constant(null) }),
    ),
    extension: maybe(fc.record({ receivedOn: anyDay, reason: maybe(fc.string()), until: maybe(anyDay) })),
    denial: maybe(
      fc.record({
        receivedOn: anyDay,
        basis: fc.string(),
        scope: fc.constantFrom('all' as const, 'part' as const),
        isReviewable: maybe(fc.boolean()),
      }),
    ),
    outcomes: fc.array(maybe(fc.record({ kind: fc.constantFrom(...requestItemOutcomes), on: anyDay })), {
      maxLength: 4,
    }),
    disputedOn: maybe(anyDay),
    settledOn: maybe(anyDay),
    closedOn: maybe(anyDay),
  })
  .map(({ sent, outcomes, disputedOn, settledOn, ...rest }) => ({
    ...draftRequest(),
    ...rest,
    sent: sent === null ? null : { ...sentOn(sent.on, sent.channel) },
    items: outcomes.map((outcome, place) => ({ ...item(`${place}`), outcome })),
    fee: { ...noFee, disputedOn, settledOn },
  }));

test('the clock of any request, however its days contradict each other, tells a status and no due day before receipt', () => {
  fc.assert(
    fc.property(anyRequest, anyDay, fc.constantFrom(null, california, washington), (request, today, state) => {
      const clock = clockOf(request, today, rules, state);

      expect(requestStatuses).toContain(clock.status);
      expect(clock.status === 'closed').toBe(request.closedOn !== null);
      expect(clock.dueOn === null).toBe(clock.dueBy === null);
      if (clock.dueBy !== null) expect(dueBases).toContain(clock.dueBy);
      for (const found of [clock.dueOn, clock.federalDueOn, clock.extendedDueOn, clock.stateDueOn]) {
        expect(found === null || clock.receivedOn === null || found > clock.receivedOn).toBe(true);
      }
      if (['overdue', 'extendedOverdue'].includes(clock.status)) expect(clock.daysLeft).toBeLessThan(0);
      if (clock.status === 'extendedOverdue') expect(clock.extensionProblem).toBeNull();
      if (!clock.isFederal)
        expect([clock.federalDueOn, clock.extendedDueOn, clock.complaintBy]).toEqual([null, null, null]);
      expect(clock.extendedDueOn === null || clock.extensionProblem === null).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
