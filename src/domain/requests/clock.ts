import type { Channel } from '../directory/organization.ts';
import type { ClockRules } from '../law/law.ts';
import { addDays, type Day, daysBetween } from '../shared/days.ts';
import type { Request, RequestReceipt } from './request.ts';

/** Where a request stands (record-requests.md section 9), with `draft` before it is sent. */
export const requestStatuses = [
  'draft',
  'awaiting',
  'confirmed',
  'dueSoon',
  'overdue',
  'extended',
  'extendedOverdue',
  'partial',
  'denied',
  'feeDispute',
  'complete',
  'closed',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** What the day an answer is due rests on. */
export const dueBases = ['federal', 'extension', 'state', 'serviceTarget'] as const;
export type DueBasis = (typeof dueBases)[number];

export interface RequestClock {
  readonly status: RequestStatus;
  readonly receivedOn: Day | null;
  /** True while the day of receipt is a guess that a phone call should settle. */
  readonly assumed: boolean;
  /** True for routes on which 45 CFR 164.524 sets a deadline: the client's own request and the directive. */
  readonly isFederal: boolean;
  /** The earliest day that applies. */
  readonly dueOn: Day | null;
  readonly dueBy: DueBasis | null;
  /** 30 days from receipt; null where no federal clock runs. */
  readonly federalDueOn: Day | null;
  /** Set only while a valid extension runs or ran. */
  readonly extendedDueOn: Day | null;
  /** Why an extension on file does not count; null when it counts or there is none. */
  readonly extensionProblem: string | null;
  readonly stateDueOn: Day | null;
  /** Last day of a complaint to OCR, counted from the first day of the failure; null while nothing failed. */
  readonly complaintBy: Day | null;
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
