import { describe, expect, it, test } from 'vitest';
import type { StateRule } from '../../../src/domain/law/law.ts';
import { shippedLaw } from '../../../src/domain/law/shipped-law.ts';
import { clockOf } from '../../../src/domain/requests/clock.ts';
import { noFee, type Request } from '../../../src/domain/requests/request.ts';
import { sayAnswerRule, sayClock, sayClockRule } from '../../../src/domain/requests/say-clock.ts';
import { buildRequest, clockAt, day, draftRequest, item, receivedOn, rules, sentOn } from './build-request.ts';

const byMail: Partial<Request> = { sent: sentOn('2026-11-02', 'mail'), receipt: receivedOn('2026-11-07', 'assumed') };
const texas: StateRule = {
  state: 'TX',
  days: 15,
  dayType: 'business',
  feeNote: null,
  source: 'Texas Health & Safety Code 181.102',
  mark: 'V',
  verifiedOn: null,
  userNote: null,
  isUsed: true,
};

function said(today: string, changes: Partial<Request> = {}, state: StateRule | null = null): ReadonlyArray<string> {
  const request = buildRequest(changes);
  return sayClock(clockOf(request, day(today), rules, state), request, day(today), state);
}

describe('what is said of a clock', () => {
  it('calls an assumed receipt one, with the way to settle it', () => {
    expect(said('2026-11-21', byMail)).toEqual([
      'Nobody has confirmed receipt; it is taken as received on Sat, Nov 7, 5 days after it was sent. A call settles it.',
      'The answer is due in 16 days (Mon, Dec 7).',
    ]);
  });

  it('names the day of sending when receipt is assumed on it', () => {
    expect(said('2026-11-21', { receipt: receivedOn('2026-11-02', 'assumed') })[0]).toContain('the day it was sent');
  });

  it('is only the due day once receipt is confirmed', () => {
    expect(said('2026-11-21')).toEqual(['The answer is due in 11 days (Wed, Dec 2).']);
  });

  it('is in the past once the due day is, with the last day of a complaint', () => {
    expect(said('2026-12-03')).toEqual([
      'The answer was due yesterday (Wed, Dec 2).',
      'The last day for a complaint to the HHS Office for Civil Rights is Tue, Jun 1, 2027 (45 CFR 160.306).',
    ]);
    expect(said('2027-06-02').at(-1)).toContain('Civil Rights was Tue, Jun 1');
  });

  it('names the extension and the day it takes the place of', () => {
    const extension = { receivedOn: day('2026-11-18'), reason: 'Archived', until: day('2026-12-23') };

    expect(said('2026-11-20', { extension })).toEqual([
      'An extension came on Wed, Nov 18, in writing with a reason; it runs until Wed, Dec 23 in place of Wed, Dec 2.',
      'The answer is due in 33 days (Wed, Dec 23).',
    ]);
  });

  it('says why an extension does not count, and keeps the first day', () => {
    const extension = { receivedOn: day('2026-11-18'), reason: null, until: day('2026-12-23') };

    expect(said('2026-11-20', { extension })).toEqual([
      'An extension came on Wed, Nov 18, but it does not count: it gives no reason.',
      'The answer is due in 12 days (Wed, Dec 2).',
    ]);
  });

  it('names a state rule with its source, mark and the later federal day', () => {
    expect(said('2026-11-10', {}, texas)).toEqual([
      "The answer is due in 13 days (Mon, Nov 23) by the state's rule. Texas gives 15 business days (Texas Health & Safety Code 181.102; mark V, seen in a source; not verified by the practice). The federal day is Wed, Dec 2.",
    ]);
  });

  it.each([
    [
      '2026-11-05',
      "No federal deadline runs on this route; the practice's own target is an answer in 7 days (Thu, Nov 12).",
    ],
    [
      '2026-11-13',
      "No federal deadline runs on this route; the practice's own target was for an answer yesterday (Thu, Nov 12).",
    ],
  ])('on %s claims no law where only a service target runs', (today, sentence) => {
    expect(said(today, { route: 'labPolicy' })).toEqual([sentence]);
  });

  it('counts what came and what is open', () => {
    const items = [item('a', 'arrived'), item('b', 'arrived'), item('c', 'notHeld'), item('d')];

    expect(said('2026-11-13', { items })[0]).toBe('Of 4 things asked for: 2 arrived, 1 not held there; 1 still open.');
    expect(said('2026-11-13', { items: [item('a', 'denied')] })).toEqual([
      'Of 1 thing asked for: 1 denied; nothing is open.',
    ]);
  });

  it.each([
    [true, 'The letter says it can be reviewed.'],
    [false, 'The letter says it cannot be reviewed.'],
    [null, 'The letter does not say whether it can be reviewed.'],
  ])('names a denial, its ground and whether %s review is open', (isReviewable, review) => {
    const denial = {
      receivedOn: day('2026-11-12'),
      basis: 'Research in progress',
      scope: 'all',
      isReviewable,
    } as const;

    expect(said('2026-11-13', { denial })).toEqual([
      `A denial of all of it came yesterday (Thu, Nov 12): Research in progress. ${review}`,
      'The last day for a complaint to the HHS Office for Civil Rights is Tue, May 11, 2027 (45 CFR 160.306).',
    ]);
  });

  it('names a fee dispute beside the due day', () => {
    const fee = { ...noFee, invoicedCents: 9_000, invoicedOn: day('2026-11-10'), disputedOn: day('2026-11-11') };

    expect(said('2026-11-13', { fee })).toEqual([
      'The answer is due in 19 days (Wed, Dec 2).',
      'The fee is disputed since Wed, Nov 11.',
    ]);
  });

  it('is nothing for a draft and for a closed request', () => {
    expect(said('2026-11-21', { closedOn: day('2026-11-20') })).toEqual([]);
    expect(sayClock(clockOf(draftRequest(), day('2026-11-21'), rules), draftRequest(), day('2026-11-21'))).toEqual([]);
  });
});

test('the rule names its days, its source and its age', () => {
  expect(sayAnswerRule()).toMatch(
    /30 calendar days from receipt \(45 CFR 164\.524\(b\)\(2\)\(i\)\).*as of 2026-\d\d\.$/,
  );
});

test('a rule that the practice has changed says so', () => {
  const law = { ...shippedLaw, clockRules: { ...rules, answerDays: 15 } };

  expect(sayAnswerRule(law)).toMatch(/^The law gives 15 calendar days.*changed by the practice\.$/);
});

test('the rule behind a service target is said to be no law', () => {
  expect(sayClockRule(clockAt('2026-11-05', { route: 'labPolicy' }))).toMatch(/within 10 days\. .*habit, not law/);
});

test("the rule behind a state's day names both rules", () => {
  const clock = clockOf(buildRequest(), day('2026-11-10'), rules, texas);

  expect(sayClockRule(clock, shippedLaw, texas)).toMatch(/^The law gives 30 .* Texas gives 15 business days/);
  expect(sayClockRule(clockAt('2026-11-10'), shippedLaw, texas)).not.toContain('Texas');
});
