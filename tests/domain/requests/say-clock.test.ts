import { expect, test } from 'vitest';
import { clockOf } from '../../../src/domain/requests/clock.ts';
import type { RequestReceipt, RequestSent } from '../../../src/domain/requests/request.ts';
import { sayAnswerRule, sayClock } from '../../../src/domain/requests/say-clock.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { LetterId } from '../../../src/domain/shared/ids.ts';

const rules = { answerDays: 30, assumedMailDays: 5, dueSoonDays: 7 };
const sent: RequestSent = {
  sentOn: '2026-11-02' as Day,
  channel: 'mail',
  tracking: null,
  letterId: 'letter-a' as LetterId,
};
const assumed: RequestReceipt = { receivedOn: '2026-11-07' as Day, basis: 'assumed', confirmedWith: null };

function said(receipt: RequestReceipt, today: string, closedOn: Day | null = null): ReadonlyArray<string> {
  return sayClock(clockOf({ sent, receipt, closedOn }, today as Day, rules), sent, today as Day);
}

test('an assumed receipt is said to be one, with the way to settle it', () => {
  expect(said(assumed, '2026-11-21')).toEqual([
    'Nobody has confirmed receipt; it is taken as received on Sat, Nov 7, 5 days after it was sent. A call settles it.',
    'The answer is due in 16 days (Mon, Dec 7).',
  ]);
});

test('a receipt assumed on the day of sending says so', () => {
  expect(said({ ...assumed, receivedOn: sent.sentOn }, '2026-11-21')[0]).toContain('the day it was sent');
});

test('a confirmed receipt leaves only the due day', () => {
  expect(said({ ...assumed, basis: 'staff' }, '2026-11-21')).toEqual(['The answer is due in 16 days (Mon, Dec 7).']);
});

test('a due day that has passed is said as past', () => {
  expect(said({ ...assumed, basis: 'staff' }, '2026-12-08')).toEqual(['The answer was due yesterday (Mon, Dec 7).']);
});

test('a closed request has no clock to speak of', () => {
  expect(said(assumed, '2026-11-21', '2026-11-20' as Day)).toEqual([]);
});

test('the rule names its days, its source and its age', () => {
  expect(sayAnswerRule()).toMatch(/30 calendar days from receipt \(45 CFR 164\.524\(b\)\(2\)\(i\)\).*as of 2026/);
});
