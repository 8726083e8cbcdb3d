import { describe, expect, it } from 'vitest';
import { assumedReceipt, clockOf, requestStatuses } from '../../../src/domain/requests/clock.ts';
import { noFee, type Request, type RequestExtension } from '../../../src/domain/requests/request.ts';
import { buildRequest, clockAt, day, draftRequest, item, receivedOn, rules, sentOn } from './build-request.ts';

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

describe('the federal due day', () => {
  it.each([
    ['2026-11-01', '2026-12-01'],
    ['2026-01-31', '2026-03-02'],
    ['2028-01-31', '2028-03-01'],
    ['2027-02-28', '2027-03-30'],
    ['2028-02-28', '2028-03-29'],
    ['2028-02-29', '2028-03-30'],
    ['2026-12-15', '2027-01-14'],
    ['2026-10-17', '2026-11-16'],
    ['2100-01-31', '2100-03-02'],
  ])('of a request received on %s is %s, in calendar days and without rollover', (received, dueOn) => {
    const clock = clockAt(received, { sent: sentOn(received), receipt: receivedOn(received) });

    expect(clock).toMatchObject({ dueOn, federalDueOn: dueOn, dueBy: 'federal', daysLeft: 30, isFederal: true });
  });

  it('counts from receipt and not from the letter or its sending', () => {
    expect(clockAt('2026-11-20', { receipt: receivedOn('2026-11-09') })).toMatchObject({ dueOn: '2026-12-09' });
  });

  it('follows the days of the law table, which the practice may change', () => {
    expect(clockOf(buildRequest(), day('2026-11-10'), { ...rules, answerDays: 15 })).toMatchObject({
      dueOn: '2026-11-17',
      status: 'dueSoon',
    });
  });

  it.each([
    ['accessRequest', true, '2026-12-02', 'federal'],
    ['thirdPartyDirective', true, '2026-12-02', 'federal'],
    ['providerToProvider', false, '2026-11-12', 'serviceTarget'],
    ['authorization', false, '2026-11-12', 'serviceTarget'],
    ['labPolicy', false, '2026-11-12', 'serviceTarget'],
    ['portal', false, '2026-11-12', 'serviceTarget'],
  ] as const)('on the route %s: a federal clock is %s, due %s by %s', (route, isFederal, dueOn, dueBy) => {
    expect(clockAt('2026-11-03', { route })).toMatchObject({ isFederal, dueOn, dueBy });
  });

  it('is absent until receipt is known, and a service target then counts from sending', () => {
    const unknown = { receipt: null, sent: sentOn('2026-11-04') };

    expect(clockAt('2026-11-20', unknown)).toMatchObject({ status: 'awaiting', dueOn: null, daysLeft: null });
    expect(clockAt('2026-11-05', { ...unknown, route: 'labPolicy' })).toMatchObject({
      status: 'awaiting',
      dueOn: '2026-11-14',
      receivedOn: null,
    });
  });
});

describe('the status', () => {
  it.each([
    ['2026-11-24', 'confirmed', 8],
    ['2026-11-25', 'dueSoon', 7],
    ['2026-12-02', 'dueSoon', 0],
    ['2026-12-03', 'overdue', -1],
  ])('on %s is %s', (today, status, daysLeft) => {
    expect(clockAt(today)).toMatchObject({ status, daysLeft });
  });

  it('is awaiting while the day of receipt is assumed, and overdue all the same once that day has passed', () => {
    const receipt = receivedOn('2026-11-02', 'assumed');

    expect(clockAt('2026-11-03', { receipt })).toMatchObject({ status: 'awaiting', assumed: true });
    expect(clockAt('2026-12-03', { receipt })).toMatchObject({ status: 'overdue', assumed: true });
  });

  it('is draft before sending, whatever else is on file', () => {
    expect(clockOf(draftRequest(), day('2026-11-02'), rules)).toMatchObject({
      status: 'draft',
      dueOn: null,
      dueBy: null,
      daysLeft: null,
      complaintBy: null,
    });
  });

  const part = [item('a', 'arrived'), item('b')];
  const all = [item('a', 'arrived'), item('b', 'notHeld')];
  const denial = {
    receivedOn: day('2026-11-12'),
    basis: 'Not in the record set',
    scope: 'all',
    isReviewable: true,
  } as const;
  const disputed = { ...noFee, invoicedCents: 9_000, invoicedOn: day('2026-11-10'), disputedOn: day('2026-11-11') };
  const extension = { receivedOn: day('2026-11-18'), reason: 'Archived', until: day('2026-12-23') };

  it.each<[string, string, string, Partial<Request>]>([
    ['partial', 'something came and the rest is open', '2026-11-13', { items: part }],
    ['partial', 'something came and the rest is due soon', '2026-11-30', { items: part }],
    ['overdue', 'something came and the rest is overdue', '2026-12-03', { items: part }],
    [
      'confirmed',
      'a thing is no longer wanted and the rest is open',
      '2026-11-13',
      { items: [item('a', 'withdrawn'), item('b')] },
    ],
    ['partial', 'a part was denied', '2026-11-13', { denial: { ...denial, scope: 'part' } }],
    ['complete', 'everything is settled', '2026-12-30', { items: all }],
    ['complete', 'everything is settled and the fee is still disputed', '2026-12-30', { items: all, fee: disputed }],
    ['complete', 'all came after a denial', '2026-12-30', { items: [item('a', 'arrived', '2026-12-01')], denial }],
    ['complete', 'nothing is wanted any more', '2026-12-30', { items: [item('a', 'withdrawn')] }],
    ['denied', 'all of it was denied', '2026-12-30', { denial }],
    ['denied', 'all was denied though part had come before', '2026-12-30', { denial, items: part }],
    [
      'partial',
      'part came after all had been denied',
      '2026-11-20',
      { denial, items: [item('a', 'arrived', '2026-11-15'), item('b')] },
    ],
    [
      'denied',
      'each thing was denied but one no longer wanted',
      '2026-12-30',
      { items: [item('a', 'denied'), item('b', 'withdrawn')] },
    ],
    ['feeDispute', 'a fee is disputed', '2026-11-13', { fee: disputed }],
    ['feeDispute', 'a fee is disputed and part came', '2026-11-13', { fee: disputed, items: part }],
    ['overdue', 'a fee is disputed and time has run out', '2026-12-03', { fee: disputed }],
    ['confirmed', 'the dispute is over', '2026-11-13', { fee: { ...disputed, settledOn: day('2026-11-12') } }],
    ['extended', 'an extension counts', '2026-12-03', { extension }],
    ['partial', 'an extension counts and part came', '2026-12-03', { extension, items: part }],
    ['dueSoon', 'the extension is nearly over', '2026-12-16', { extension }],
    ['extendedOverdue', 'the extension is over', '2026-12-24', { extension }],
    ['overdue', 'an extension does not count', '2026-12-03', { extension: { ...extension, reason: null } }],
    ['closed', 'it was closed, whatever was open', '2026-12-30', { closedOn: day('2026-11-20'), items: part, denial }],
    ['overdue', 'the own target has passed where no law sets one', '2026-11-13', { route: 'labPolicy' }],
    ['confirmed', 'nothing was listed as asked for', '2026-11-13', { items: [] }],
  ])('is %s when %s', (status, _when, today, changes) => {
    expect(clockAt(today, changes).status).toBe(status);
  });

  it('is told for each status there is', () => {
    const told = new Set(
      [
        clockOf(draftRequest(), day('2026-11-02'), rules),
        clockAt('2026-11-03', { receipt: receivedOn('2026-11-02', 'assumed') }),
        clockAt('2026-11-03'),
        clockAt('2026-11-30'),
        clockAt('2026-12-30'),
        extended({}, '2026-12-03'),
        extended({}, '2026-12-30'),
        clockAt('2026-11-13', { items: part }),
        clockAt('2026-11-13', { denial }),
        clockAt('2026-11-13', { fee: disputed }),
        clockAt('2026-11-13', { items: all }),
        clockAt('2026-11-13', { closedOn: day('2026-11-12') }),
      ].map(({ status }) => status),
    );

    expect([...told].toSorted()).toEqual([...requestStatuses].toSorted());
  });

  it.each<[string, Partial<Request>]>([
    ['complete', { items: all }],
    ['denied', { denial }],
    ['closed', { closedOn: day('2026-11-20') }],
  ])('%s counts no days any more', (status, changes) => {
    expect(clockAt('2026-12-30', changes)).toMatchObject({ status, daysLeft: null, dueOn: '2026-12-02' });
  });
});

describe('the assumed receipt', () => {
  it.each([
    ['mail', '2026-03-03'],
    ['courier', '2026-03-03'],
    ['fax', '2026-02-26'],
    ['email', '2026-02-26'],
    ['portal', '2026-02-26'],
    ['phone', '2026-02-26'],
  ] as const)('of a request sent by %s on February 26 is on %s', (channel, receivedBy) => {
    expect(assumedReceipt(day('2026-02-26'), channel, rules)).toEqual({
      receivedOn: receivedBy,
      basis: 'assumed',
      confirmedWith: null,
    });
  });
});
