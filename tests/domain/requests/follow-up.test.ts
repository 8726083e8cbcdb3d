import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { urgencies } from '../../../src/domain/cases/case.ts';
import { caseLetterKinds } from '../../../src/domain/letters/letter.ts';
import { shippedCadence } from '../../../src/domain/requests/cadence.ts';
import { clockOf } from '../../../src/domain/requests/clock.ts';
import { type Contact, contactOutcomes } from '../../../src/domain/requests/contact.ts';
import { nextFollowUp } from '../../../src/domain/requests/follow-up.ts';
import { routes } from '../../../src/domain/requests/request.ts';
import { addDays, weekdayOf } from '../../../src/domain/shared/days.ts';
import { buildRequest, contact, day, receivedOn, rules, sentOn } from './build-request.ts';

import { assumed, next } from './follow-up-fixture.ts';

describe('the plan', () => {
  it.each([
    ['2026-11-03', 'statusCall', '2026-11-09', null, false],
    ['2026-11-09', 'statusCall', '2026-11-09', null, false],
    ['2026-11-10', 'statusCall', '2026-11-09', null, true],
    ['2026-11-16', 'statusLetter', '2026-11-16', 'reminder', false],
    ['2026-11-25', 'reminder', '2026-11-25', 'reminder', false],
    ['2026-12-03', 'overdueLetter', '2026-12-03', 'f', false],
    ['2026-12-17', 'escalate', '2026-12-17', 'f', false],
    ['2027-05-02', 'complaint', '2027-05-02', 'o', false],
  ])('when nothing was done says on %s: %s on %s', (today, action, on, letterKind, isOverdue) => {
    expect(next(today)).toMatchObject({ action, on, letterKind, isOverdue });
  });

  it('names the due day in the reminder and in what follows it', () => {
    expect(next('2026-11-25')?.why).toBe(
      'The answer is due Wed, Dec 2. A reminder before that day makes no legal claim.',
    );
    expect(next('2026-12-03')?.why).toBe('The time for an answer ended Wed, Dec 2.');
    expect(next('2027-05-02')?.why).toContain('Tue, Jun 1');
  });

  it.each<[string, ReadonlyArray<Contact>, string, string]>([
    ['a call on the day', [contact('2026-11-09')], 'statusLetter', '2026-11-16'],
    ['a call two days before', [contact('2026-11-07')], 'statusLetter', '2026-11-16'],
    ['a call long before', [contact('2026-11-04')], 'statusCall', '2026-11-09'],
    [
      'their own call',
      [contact('2026-11-09', { direction: 'in', outcome: 'leftMessage' })],
      'statusLetter',
      '2026-11-16',
    ],
  ])('counts the status call as done, or not, by %s', (_how, contacts, action, on) => {
    expect(next('2026-11-10', { contacts })).toMatchObject({ action, on });
  });

  it('tries again on the next business day when nobody was reached', () => {
    const contacts = [contact('2026-11-13', { outcome: 'noAnswer' })];

    expect(next('2026-11-13', { contacts })).toMatchObject({
      action: 'statusCall',
      on: '2026-11-16',
      isOverdue: false,
      why: 'Day 7 of the plan, and nothing settled yet. The last try, on Fri, Nov 13, reached nobody.',
    });
  });

  it('asks for letter (f) though somebody was reached, until it is sent', () => {
    const contacts = [contact('2026-12-04')];

    expect(next('2026-12-05', { contacts })).toMatchObject({
      action: 'overdueLetter',
      letterKind: 'f',
      isOverdue: true,
    });
    expect(next('2026-12-05', { contacts, letters: [['f', '2026-12-04']] })).toMatchObject({
      action: 'escalate',
      on: '2026-12-17',
    });
    expect(next('2026-12-05', { letters: [['f', '2026-12-01']] })).toMatchObject({ action: 'overdueLetter' });
  });

  it('does not ask to wait for a letter that is only drafted', () => {
    const request = buildRequest();
    const facts = { request, contacts: [], clock: clockOf(request, day('2026-12-03'), rules) };
    const letters = [{ kind: 'f', sent: null } as const];

    expect(
      nextFollowUp({ ...facts, cadence: shippedCadence, urgency: 'standard', today: day('2026-12-03'), letters }),
    ).toMatchObject({ action: 'overdueLetter' });
  });

  it('goes on every week once its steps are done', () => {
    const letters = [
      ['f', '2026-12-03'],
      ['f', '2026-12-17'],
    ] as const;

    expect(next('2026-12-18', { letters })).toMatchObject({ action: 'statusCall', on: '2026-12-24', letterKind: null });
    expect(next('2026-12-29', { letters, contacts: [contact('2026-12-24')] })).toMatchObject({ on: '2026-12-31' });
    expect(next('2026-12-24', { letters, contacts: [contact('2026-12-24', { outcome: 'noAnswer' })] })).toMatchObject({
      on: '2026-12-25',
    });
  });

  it('says the complaint limit a month ahead and no longer once it has passed', () => {
    const letters = [['f', '2026-12-17']] as const;
    const contacts = [contact('2027-04-30')];

    expect(next('2027-05-01', { letters, contacts })).toMatchObject({ action: 'complaint', on: '2027-05-02' });
    expect(next('2027-06-02', { letters, contacts })).toMatchObject({ action: 'statusCall', on: '2027-05-07' });
    expect(next('2027-05-03', { letters: [...letters, ['o', '2027-05-02']] })).toMatchObject({ action: 'statusCall' });
  });

  it('moves calls off the weekend and letters not', () => {
    const saturday = { sent: sentOn('2026-11-07'), receipt: receivedOn('2026-11-07') };

    expect(next('2026-11-08', { request: saturday })).toMatchObject({ action: 'statusCall', on: '2026-11-16' });
    expect(next('2026-11-18', { request: saturday, contacts: [contact('2026-11-16')] })).toMatchObject({
      action: 'statusLetter',
      on: '2026-11-21',
    });
  });

  it('moves with a valid extension, and never claims before it ends', () => {
    const extension = { receivedOn: day('2026-11-24'), reason: 'Archived', until: day('2026-12-23') };
    const request = { extension };

    expect(next('2026-12-03', { request, contacts: [contact('2026-11-24')] })).toMatchObject({
      action: 'reminder',
      on: '2026-12-16',
    });
    expect(next('2026-12-24', { request })).toMatchObject({
      action: 'overdueLetter',
      on: '2026-12-24',
      why: 'The time for an answer ended Wed, Dec 23.',
    });
    expect(next('2026-12-03', { request: { extension: { ...extension, reason: null } } })?.letterKind).toBe('f');
  });

  it('takes the days of an edited plan and of an edited law', () => {
    const cadence = shippedCadence.map((step) => (step.id === 'statusCall' ? { ...step, day: 4, what: 'Ring' } : step));
    expect(next('2026-11-03', { cadence })).toMatchObject({ on: '2026-11-06', what: 'Ring' });

    const request = buildRequest();
    const clock = clockOf(request, day('2026-11-18'), { ...rules, answerDays: 15 });
    expect(
      nextFollowUp({
        request,
        contacts: [],
        clock,
        cadence: shippedCadence,
        urgency: 'standard',
        today: day('2026-11-18'),
      }),
    ).toMatchObject({ action: 'overdueLetter', on: '2026-11-18' });
  });
});

const span = { min: 0, max: 260 };
const anyOn = fc.integer(span).map((count) => addDays(day('2026-11-02'), count));
const anyContact = fc
  .record({ on: anyOn, outcome: fc.constantFrom(...contactOutcomes), wait: fc.option(fc.integer({ min: 0, max: 40 })) })
  .map(({ on, outcome, wait }) => contact(on, { outcome, promisedOn: wait === null ? null : addDays(on, wait) }));

test('whatever was said and sent, an open request has a next step; calls fall on business days, and only a federal clock that has run out gives letter (f)', () => {
  fc.assert(
    fc.property(
      anyOn,
      fc.constantFrom(...routes),
      fc.constantFrom(...urgencies),
      fc.array(anyContact, { maxLength: 6 }),
      fc.array(fc.tuple(fc.constantFrom(...caseLetterKinds), anyOn), { maxLength: 3 }),
      fc.boolean(),
      (today, route, urgency, contacts, letters, isAssumed) => {
        const request = { route, ...(isAssumed ? assumed : {}) };
        const since = contacts.filter(({ on }) => on <= today);
        const sent = letters.filter(([, on]) => on <= today);
        const followUp = next(today, { request, urgency, contacts: since, letters: sent });
        if (followUp === null) throw new Error('an open request has no next step');
        const clock = clockOf(buildRequest(request), today, rules);

        expect(followUp.what).not.toBe('');
        expect(`${followUp.what} ${followUp.why}`).not.toMatch(/[{}]|undefined|null/);
        if (followUp.letterKind === null) expect(weekdayOf(followUp.on)).toBeLessThan(6);
        if (followUp.isOverdue) expect(followUp.on < today).toBe(true);
        if (followUp.letterKind === 'f') {
          expect(clock.isFederal).toBe(true);
          expect(clock.federalDueOn !== null && followUp.on > clock.federalDueOn).toBe(true);
        }
        if (clock.assumed && !sent.some(([kind]) => kind === 'f' || kind === 'o')) {
          expect(followUp.action).toBe('confirmReceipt');
        }
      },
    ),
    { numRuns: 1_000 },
  );
});
