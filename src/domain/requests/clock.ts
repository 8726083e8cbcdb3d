import type { Channel } from '../directory/organization.ts';
import { addDays, type Day, daysBetween } from '../shared/days.ts';
import type { Request, RequestReceipt } from './request.ts';

/** Day counts of the clock; values come from the law table in resources, never from code. */
export interface ClockRules {
  readonly answerDays: number;
  readonly assumedMailDays: number;
  readonly dueSoonDays: number;
}

export const requestStatuses = ['draft', 'awaiting', 'confirmed', 'dueSoon', 'overdue', 'closed'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export interface RequestClock {
  readonly status: RequestStatus;
  readonly receivedOn: Day | null;
  /** True while the day of receipt is a guess that a phone call should settle. */
  readonly assumed: boolean;
  readonly dueOn: Day | null;
  readonly daysLeft: number | null;
}

/** The receipt to reckon with until a real one is known: mail takes days, other channels arrive the same day. */
export function assumedReceipt(sentOn: Day, channel: Channel, rules: ClockRules): RequestReceipt {
  const slow = channel === 'mail' || channel === 'courier';
  return {
    receivedOn: slow ? addDays(sentOn, rules.assumedMailDays) : sentOn,
    basis: 'assumed',
    confirmedWith: null,
  };
}

/**
 * Where a request's clock stands on `today`: 30 calendar days from receipt, no weekend rollover
 * (45 CFR 164.524(b)(2)(i); record-requests.md section 9).
 */
export function clockOf(
  request: Pick<Request, 'sent' | 'receipt' | 'closedOn'>,
  today: Day,
  rules: ClockRules,
): RequestClock {
  const receivedOn = request.receipt?.receivedOn ?? null;
  const dueOn = receivedOn === null ? null : addDays(receivedOn, rules.answerDays);
  const daysLeft = dueOn === null ? null : daysBetween(today, dueOn);
  const assumed = request.receipt?.basis === 'assumed';
  return { status: statusOf(request, assumed, daysLeft, rules), receivedOn, assumed, dueOn, daysLeft };
}

function statusOf(
  request: Pick<Request, 'sent' | 'closedOn'>,
  assumed: boolean,
  daysLeft: number | null,
  rules: ClockRules,
): RequestStatus {
  if (request.closedOn !== null) return 'closed';
  if (request.sent === null || daysLeft === null) return 'draft';
  if (daysLeft < 0) return 'overdue';
  if (daysLeft <= rules.dueSoonDays) return 'dueSoon';
  return assumed ? 'awaiting' : 'confirmed';
}
