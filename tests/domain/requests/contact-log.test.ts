import { describe, expect, it, test } from 'vitest';
import type { Contact } from '../../../src/domain/requests/contact.ts';
import {
  checkContact,
  dayAfterPromise,
  inContactOrder,
  isReached,
  sayContact,
  standingPromise,
} from '../../../src/domain/requests/contact-log.ts';
import { buildRequest, contact, day, draftRequest } from './build-request.ts';

const today = day('2026-11-21');

describe('a contact', () => {
  it.each<[string, Partial<Contact>]>([
    ['on the day of sending', { on: day('2026-11-02') }],
    ['today', { on: today }],
    ['with a time', { at: '00:00' }],
    ['promising the same day', { on: day('2026-11-10'), promisedOn: day('2026-11-10') }],
  ])('%s can be logged', (_what, changes) => {
    expect(checkContact(contact('2026-11-10', changes), buildRequest(), today)).toEqual([]);
  });

  it.each<[string, Partial<Contact>, string, RegExp]>([
    ['before sending', { on: day('2026-11-01') }, 'on', /before the request was sent on Mon, Nov 2/],
    ['in the future', { on: day('2026-11-22') }, 'on', /has not come yet/],
    ['on an impossible day', { on: day('2026-02-30') }, 'on', /not a day/],
    ['at no time', { at: '24:00' }, 'at', /hours and minutes/],
    ['at a time without minutes', { at: '9' }, 'at', /hours and minutes/],
    ['promised before it happened', { promisedOn: day('2026-11-09') }, 'promisedOn', /before the contact/],
    ['promised for an impossible day', { promisedOn: day('2026-13-01') }, 'promisedOn', /not a day/],
    ['promised for another decade', { promisedOn: day('2036-11-20') }, 'promisedOn', /more than a year/],
  ])('%s is refused at its field, in words', (_what, changes, field, text) => {
    const problems = checkContact(contact('2026-11-10', changes), buildRequest(), today);

    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]?.text).toMatch(text);
  });

  it('about a draft is refused', () => {
    expect(checkContact(contact('2026-11-10'), draftRequest(), today)[0]?.text).toMatch(/has not been sent yet/);
  });

  it.each([
    ['noAnswer', 'out', false],
    ['leftMessage', 'out', false],
    ['leftMessage', 'in', true],
    ['inProgress', 'out', true],
    ['other', 'out', true],
  ] as const)('with the outcome %s, %s, reached somebody: %s', (outcome, direction, reached) => {
    expect(isReached({ outcome, direction })).toBe(reached);
  });

  it.each<[Partial<Contact>, string]>([
    [{}, 'Tue, Nov 10, Phone: Being worked on.'],
    [
      { at: '14:05', person: 'Dana Cole', outcome: 'promised', promisedOn: day('2026-11-13') },
      'Tue, Nov 10, 2:05 PM, Phone, to Dana Cole: Promised by Fri, Nov 13.',
    ],
    [
      { direction: 'in', channel: 'email', outcome: 'inProgress', promisedOn: day('2026-11-13'), note: ' Desk 4. ' },
      'Tue, Nov 10, Email, from them: Being worked on, promised by Fri, Nov 13. Desk 4.',
    ],
    [{ direction: 'in', person: 'Sam', outcome: 'refused' }, 'Tue, Nov 10, Phone, from Sam: Refused.'],
  ])('is said in one line', (changes, line) => {
    expect(sayContact(contact('2026-11-10', changes), today)).toBe(line);
  });
});

test('contacts stand in the order they happened, and one day keeps its order', () => {
  const entries = [
    contact('2026-11-12', { at: '09:00', person: 'c' }),
    contact('2026-11-10', { person: 'a' }),
    contact('2026-11-12', { person: 'b' }),
    contact('2026-11-12', { at: '09:00', person: 'd' }),
  ];

  expect(inContactOrder(entries).map(({ person }) => person)).toEqual(['a', 'b', 'c', 'd']);
});

describe('the promise that stands', () => {
  const promise = contact('2026-11-10', { outcome: 'promised', promisedOn: day('2026-11-13') });

  it.each<[string, ReadonlyArray<Contact>, string | null]>([
    ['none was made', [contact('2026-11-10')], null],
    ['one was made', [promise], '2026-11-13'],
    ['nobody was reached since', [promise, contact('2026-11-16', { outcome: 'noAnswer' })], '2026-11-13'],
    ['somebody was reached since', [promise, contact('2026-11-16')], null],
    ['another day was named since', [promise, contact('2026-11-16', { promisedOn: day('2026-11-18') })], '2026-11-18'],
  ])('is right when %s', (_when, contacts, on) => {
    expect(standingPromise(contacts)?.on ?? null).toBe(on);
  });

  it.each([
    ['2026-11-12', '2026-11-13'],
    ['2026-11-13', '2026-11-16'],
    ['2026-11-14', '2026-11-16'],
  ])('for %s is asked about on %s', (promised, on) => {
    expect(dayAfterPromise(day(promised))).toBe(on);
  });
});
