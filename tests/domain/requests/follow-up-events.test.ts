import { describe, expect, it } from 'vitest';
import { shippedCadence } from '../../../src/domain/requests/cadence.ts';
import { clockOf } from '../../../src/domain/requests/clock.ts';
import { nextFollowUp } from '../../../src/domain/requests/follow-up.ts';
import { noFee, type Request } from '../../../src/domain/requests/request.ts';
import { contact, day, draftRequest, item, receivedOn, rules, sentOn } from './build-request.ts';

import { assumed, next, promise, texas } from './follow-up-fixture.ts';

describe('receipt', () => {
  it.each([
    ['2026-11-02', '2026-11-03', false],
    ['2026-11-05', '2026-11-03', false],
    ['2026-11-06', '2026-11-03', true],
    ['2026-12-20', '2026-11-03', true],
  ])('is confirmed first while assumed: on %s', (today, on, isOverdue) => {
    expect(next(today, { request: assumed })).toMatchObject({
      action: 'confirmReceipt',
      on,
      isOverdue,
      letterKind: null,
    });
  });

  it('of a mailed letter is asked about once it can have come', () => {
    const request = { sent: sentOn('2026-11-02', 'mail'), receipt: receivedOn('2026-11-07', 'assumed') };

    expect(next('2026-11-03', { request })).toMatchObject({ action: 'confirmReceipt', on: '2026-11-09' });
  });

  it('is asked about again on the business day after each try', () => {
    const contacts = [contact('2026-11-06', { outcome: 'noAnswer' })];

    expect(next('2026-11-06', { request: assumed, contacts })).toMatchObject({
      action: 'confirmReceipt',
      on: '2026-11-09',
      isOverdue: false,
    });
  });

  it('is no longer asked about once an overdue letter has gone out', () => {
    expect(next('2026-12-05', { request: assumed, letters: [['f', '2026-12-04']] })?.action).toBe('escalate');
  });

  it.each<[string, Partial<Request>]>([
    ['part of it came', { items: [item('a', 'arrived'), item('b')] }],
    ['a fee was quoted', { fee: { ...noFee, quotedCents: 650, quotedOn: day('2026-11-04') } }],
    ['an extension came', { extension: { receivedOn: day('2026-11-04'), reason: null, until: null } }],
  ])('is no longer asked about once %s', (_what, changes) => {
    expect(next('2026-11-05', { request: { ...assumed, ...changes } })?.action).not.toBe('confirmReceipt');
  });

  it('is not asked about when the plan has no such step', () => {
    const cadence = shippedCadence.filter(({ action }) => action !== 'confirmReceipt');

    expect(next('2026-11-03', { request: assumed, cadence })?.action).toBe('statusCall');
  });
});

describe('a promise', () => {
  it('moves the call to the business day after the promised day', () => {
    expect(next('2026-11-17', { contacts: [promise] })).toMatchObject({
      action: 'promisedCall',
      on: '2026-11-23',
      isOverdue: false,
      why: 'It was promised by Fri, Nov 20 (Dana Cole).',
    });
    expect(next('2026-11-24', { contacts: [promise] })).toMatchObject({ action: 'promisedCall', isOverdue: true });
  });

  it('is kept to the promised day itself in an urgent case', () => {
    expect(next('2026-11-17', { contacts: [promise], urgency: 'urgent' })).toMatchObject({
      action: 'promisedCall',
      on: '2026-11-20',
    });
  });

  it('that nobody answers for is asked about again the next business day', () => {
    const contacts = [promise, contact('2026-11-23', { outcome: 'leftMessage' })];

    expect(next('2026-11-23', { contacts })).toMatchObject({ action: 'promisedCall', on: '2026-11-24' });
  });

  it('does not move what claims that the time has ended', () => {
    const contacts = [contact('2026-11-30', { outcome: 'promised', promisedOn: day('2026-12-18') })];

    expect(next('2026-12-02', { contacts })).toMatchObject({ action: 'overdueLetter', on: '2026-12-03' });
    expect(next('2026-12-04', { contacts })).toMatchObject({ action: 'overdueLetter', isOverdue: true });
    expect(next('2026-12-04', { contacts, letters: [['f', '2026-12-04']] })?.action).toBe('escalate');
  });

  it('is over once a later contact names no day', () => {
    const contacts = [promise, contact('2026-11-16')];

    expect(next('2026-11-17', { contacts })).toMatchObject({ action: 'reminder', on: '2026-11-25' });
  });
});

describe('an urgent case', () => {
  it.each(['urgent', 'emergency'] as const)('is called every business day from day 2 (%s)', (urgency) => {
    expect(next('2026-11-03', { urgency })).toMatchObject({ action: 'dailyCall', on: '2026-11-04' });
    expect(next('2026-11-05', { urgency, contacts: [contact('2026-11-05')] })).toMatchObject({ on: '2026-11-06' });
    expect(next('2026-11-06', { urgency, contacts: [contact('2026-11-06')] })).toMatchObject({ on: '2026-11-09' });
    expect(next('2026-11-05', { urgency, contacts: [contact('2026-11-05', { outcome: 'noAnswer' })] })).toMatchObject({
      action: 'dailyCall',
      on: '2026-11-06',
    });
  });

  it.each(['standard', 'flexible', 'inTreatment'] as const)('is what %s is not', (urgency) => {
    expect(next('2026-11-04', { urgency })?.action).toBe('statusCall');
  });
});

describe('what happens on the way', () => {
  it('asks for the rest by letter (l) two business days after part came', () => {
    const request = { items: [item('a', 'arrived', '2026-11-19'), item('b'), item('c')] };

    expect(next('2026-11-20', { request, contacts: [contact('2026-11-19')] })).toMatchObject({
      on: '2026-11-23',
      letterKind: 'l',
      why: 'Part of it came on Thu, Nov 19; 2 things are still open.',
    });
    expect(next('2026-11-23', { request, letters: [['l', '2026-11-23']] })?.letterKind).toBe('reminder');
  });

  it('asks who holds what is not on file', () => {
    const contacts = [contact('2026-11-10', { outcome: 'notOnFile' })];

    expect(next('2026-11-10', { contacts })).toMatchObject({
      on: '2026-11-10',
      what: 'Find out who holds it and open the next request',
    });
    expect(next('2026-11-12', { contacts: [...contacts, contact('2026-11-12')] })?.action).toBe('statusLetter');
  });

  it.each([
    ['askedForMore', 'Send what they asked for', null],
    ['refused', 'Ask for the refusal and its ground in writing', 'reminder'],
  ] as const)('answers "%s" at once, until there is news', (outcome, what, letterKind) => {
    const contacts = [contact('2026-11-10', { outcome })];

    expect(next('2026-11-10', { contacts })).toMatchObject({ on: '2026-11-10', what, letterKind });
    expect(next('2026-11-12', { contacts, letters: [['reminder', '2026-11-11']] })?.what).not.toBe(what);
    expect(next('2026-11-12', { contacts: [...contacts, contact('2026-11-12')] })?.what).not.toBe(what);
  });

  it.each(['sentAll', 'sentPart'] as const)(
    'waits for what is on its way (%s), and calls when it has not come',
    (outcome) => {
      const contacts = [contact('2026-11-10', { outcome, person: 'Dana Cole' })];

      expect(next('2026-11-11', { contacts })).toMatchObject({
        action: 'promisedCall',
        on: '2026-11-16',
        why: 'On Tue, Nov 10 they said it is on its way (Dana Cole).',
      });
      expect(next('2026-12-03', { contacts })?.action).toBe('overdueLetter');
    },
  );

  it('asks to settle an invoice that holds the records back', () => {
    const fee = { ...noFee, invoicedCents: 9_000, invoicedOn: day('2026-11-05') };

    expect(next('2026-11-06', { request: { fee } })).toMatchObject({
      on: '2026-11-09',
      what: 'Settle the invoice: pay it or dispute it',
    });
    expect(
      next('2026-11-06', { request: { fee: { ...fee, paidCents: 9_000, paidOn: day('2026-11-06') } } })?.action,
    ).toBe('statusCall');
    expect(next('2026-11-11', { request: { fee }, contacts: [promise] })?.what).toMatch(/invoice/);
    expect(next('2026-11-06', { request: { fee: { ...fee, invoicedCents: 0 } } })?.what).not.toMatch(/invoice/);
  });

  it('answers a denial by letter (m), then goes on every week', () => {
    const denial = { receivedOn: day('2026-11-12'), basis: 'None', scope: 'all', isReviewable: true } as const;

    expect(next('2026-11-13', { request: { denial } })).toMatchObject({ letterKind: 'm', on: '2026-11-16' });
    expect(next('2026-11-17', { request: { denial }, letters: [['m', '2026-11-16']] })).toMatchObject({
      action: 'statusCall',
      on: '2026-11-23',
    });
    const items = [item('a', 'denied', '2026-11-12')];
    expect(next('2026-11-13', { request: { items } })).toMatchObject({ letterKind: 'm', on: '2026-11-16' });
    expect(next('2026-11-13', { request: { denial: { ...denial, scope: 'part' } } })?.letterKind).toBeNull();
    expect(next('2026-11-16', { request: { denial: { ...denial, scope: 'part' } } })?.letterKind).toBe('m');
  });

  it.each([
    ['accessRequest', 'g'],
    ['thirdPartyDirective', null],
    ['labPolicy', null],
  ] as const)(
    'answers a disputed fee on the route %s by letter %s, since the fee limit binds only there',
    (route, letterKind) => {
      const fee = { ...noFee, invoicedCents: 9_000, invoicedOn: day('2026-11-05'), disputedOn: day('2026-11-06') };

      expect(next('2026-11-06', { request: { route, fee } })?.letterKind).toBe(letterKind);
      expect(next('2026-11-06', { request: { route, fee }, letters: [['g', '2026-11-06']] })?.letterKind).not.toBe('g');
    },
  );

  it("reminds without federal claim once a state's day has passed", () => {
    expect(next('2026-11-24', { state: texas })).toMatchObject({
      action: 'reminder',
      letterKind: 'reminder',
      on: '2026-11-24',
      why: "By the state's rule the answer was due Mon, Nov 23. A reminder makes no federal claim.",
    });
    expect(next('2026-11-24', { state: texas, contacts: [contact('2026-11-24')] })?.on).toBe('2026-11-25');
  });

  it.each<[string, Partial<Request>]>([
    ['complete', { items: [item('a', 'arrived')] }],
    ['closed', { closedOn: day('2026-11-10') }],
  ])('ends when the request is %s', (_status, request) => {
    expect(next('2026-12-20', { request })).toBeNull();
  });

  it('has not begun with a draft', () => {
    const request = draftRequest();
    const clock = clockOf(request, day('2026-11-20'), rules);

    expect(
      nextFollowUp({
        request,
        contacts: [],
        clock,
        cadence: shippedCadence,
        urgency: 'urgent',
        today: day('2026-11-20'),
      }),
    ).toBeNull();
  });
});
