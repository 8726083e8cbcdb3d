import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../src/domain/directory/organization.ts';
import { assumedReceipt, type ClockRules, clockOf } from '../../../src/domain/requests/clock.ts';
import type { ReceiptBasis } from '../../../src/domain/requests/request.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { LetterId } from '../../../src/domain/shared/ids.ts';

const rules: ClockRules = { answerDays: 30, assumedMailDays: 5, dueSoonDays: 7 };
const day = (text: string) => text as Day;

/** A request sent by fax on the day it was received. */
function received(on: string, basis: ReceiptBasis = 'faxConfirmation', closedOn: Day | null = null) {
  return {
    sent: { sentOn: day(on), channel: 'fax' as Channel, tracking: null, letterId: 'letter-a' as LetterId },
    receipt: { receivedOn: day(on), basis, confirmedWith: null },
    closedOn,
  };
}

describe('the clock of a request', () => {
  it.each([
    ['2026-11-01', '2026-12-01'],
    ['2026-01-31', '2026-03-02'],
    ['2028-01-31', '2028-03-01'],
    ['2026-12-15', '2027-01-14'],
    ['2026-10-17', '2026-11-16'],
  ])('received on %s is due on %s, in calendar days', (receivedOn, dueOn) => {
    expect(clockOf(received(receivedOn), day(receivedOn), rules)).toMatchObject({ dueOn, daysLeft: 30 });
  });

  it.each([
    ['2026-11-23', 'confirmed', 8],
    ['2026-11-24', 'dueSoon', 7],
    ['2026-12-01', 'dueSoon', 0],
    ['2026-12-02', 'overdue', -1],
  ])('received on November 1 is on %s %s', (today, status, daysLeft) => {
    expect(clockOf(received('2026-11-01'), day(today), rules)).toMatchObject({ status, daysLeft });
  });

  it('awaits confirmation while the day of receipt is assumed', () => {
    expect(clockOf(received('2026-11-01', 'assumed'), day('2026-11-02'), rules)).toMatchObject({
      status: 'awaiting',
      assumed: true,
    });
  });

  it('has not begun before the request is sent, and has ended once it is closed', () => {
    const draft = { sent: null, receipt: null, closedOn: null };

    expect(clockOf(draft, day('2026-11-02'), rules)).toMatchObject({ status: 'draft', dueOn: null, daysLeft: null });
    expect(clockOf(received('2026-01-01', 'staff', day('2026-02-20')), day('2026-11-02'), rules).status).toBe('closed');
  });
});

describe('the assumed receipt', () => {
  it.each([
    ['mail', '2026-03-03'],
    ['courier', '2026-03-03'],
    ['fax', '2026-02-26'],
    ['email', '2026-02-26'],
    ['portal', '2026-02-26'],
  ] as const)('of a request sent by %s on February 26 is on %s', (channel, receivedOn) => {
    expect(assumedReceipt(day('2026-02-26'), channel, rules)).toEqual({
      receivedOn,
      basis: 'assumed',
      confirmedWith: null,
    });
  });
});
