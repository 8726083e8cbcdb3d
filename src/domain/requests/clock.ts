import type { Channel } from '../directory/organization.ts';
import type { ClockRules, StateRule } from '../law/law.ts';
import { isReckonedWith } from '../law/law-edits.ts';
import { addBusinessDays, addDays, type Day, daysBetween, earliest } from '../shared/days.ts';
import type { Request, RequestExtension, RequestItem, RequestItemOutcome, RequestReceipt, Route } from './request.ts';

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

/** What the clock of a request rests on. */
export type ClockFacts = Pick<
  Request,
  'route' | 'items' | 'sent' | 'receipt' | 'extension' | 'denial' | 'fee' | 'closedOn'
>;

/** True for the routes on which 45 CFR 164.524 sets a deadline (record-requests.md section 9, "routes 3 and 4 only"). */
export function isFederalRoute(route: Route): boolean {
  return route === 'accessRequest' || route === 'thirdPartyDirective';
}

/**
 * Where a request's clock stands on `today` (record-requests.md section 9).
 *
 * Federal routes: the answer is due `answerDays` calendar days from receipt, no weekend rollover (45 CFR
 * 164.524(b)(2)(i)), or on the day a valid extension names (164.524(b)(2)(ii)). A state rule that the practice uses adds
 * its own day to the client's own request; the earliest counts. Other routes, for which no law sets a day, have the
 * practice's service target, from receipt or else from sending.
 *
 * One status is told, the first that holds:
 * closed; draft; complete (every item settled); denied (all of it); overdue or extendedOverdue; feeDispute; partial;
 * dueSoon; extended; awaiting (receipt only assumed); confirmed. What is overdue is thus never hidden behind a partial
 * answer or a quarrel about money, and both still stand in the request itself.
 */
export function clockOf(
  request: ClockFacts,
  today: Day,
  rules: ClockRules,
  state: StateRule | null = null,
): RequestClock {
  const { sent } = request;
  const isFederal = isFederalRoute(request.route);
  const receivedOn = sent === null ? null : (request.receipt?.receivedOn ?? null);
  const federalDueOn = isFederal && receivedOn !== null ? addDays(receivedOn, rules.answerDays) : null;
  const extension = judgeExtension(request.extension, isFederal ? receivedOn : null, rules);
  const stateDueOn = request.route === 'accessRequest' ? stateDueDay(receivedOn, state) : null;
  const due = earliestDue(
    extension.until ?? federalDueOn,
    extension.until === null ? 'federal' : 'extension',
    stateDueOn,
    isFederal || sent === null ? null : addDays(receivedOn ?? sent.sentOn, rules.serviceTargetDays),
  );
  const answeredOn = answerDay(request);
  const daysLeft = due === null || answeredOn !== null ? null : daysBetween(today, due.on);
  const assumed = sent !== null && request.receipt?.basis === 'assumed';
  return {
    status: statusOf(request, {
      daysLeft,
      dueBy: due?.by ?? null,
      isConfirmed: receivedOn !== null && !assumed,
      rules,
    }),
    receivedOn,
    assumed,
    isFederal,
    dueOn: due?.on ?? null,
    dueBy: due?.by ?? null,
    federalDueOn,
    extendedDueOn: extension.until,
    extensionProblem: extension.problem,
    stateDueOn,
    complaintBy: complaintDay(request, extension.until ?? federalDueOn, answeredOn ?? today, rules),
    daysLeft,
  };
}

interface JudgedExtension {
  readonly until: Day | null;
  readonly problem: string | null;
}

/**
 * Whether a written extension counts: it gives a reason and a day, came within the days to answer, and the day is no
 * later than the extension days allow (164.524(b)(2)(ii)). The day the custodian named is then the one it is held to.
 */
function judgeExtension(
  extension: RequestExtension | null,
  receivedOn: Day | null,
  rules: ClockRules,
): JudgedExtension {
  if (extension === null) return { until: null, problem: null };
  if (receivedOn === null) return { until: null, problem: 'came where no federal deadline runs' };
  const { answerDays, extensionDays } = rules;
  const lastDay = addDays(receivedOn, answerDays);
  const problem = (text: string): JudgedExtension => ({ until: null, problem: text });
  if (extension.receivedOn > lastDay) return problem(`came after day ${answerDays}`);
  if ((extension.reason ?? '').trim() === '') return problem('gives no reason');
  if (extension.until === null) return problem('names no date');
  if (extension.until > addDays(lastDay, extensionDays)) {
    return problem(`names a day later than ${answerDays + extensionDays} days`);
  }
  if (extension.until <= lastDay) return problem(`names a day within the ${answerDays} days, so it extends nothing`);
  return { until: extension.until, problem: null };
}

function stateDueDay(receivedOn: Day | null, state: StateRule | null): Day | null {
  if (receivedOn === null || state === null || !isReckonedWith(state)) return null;
  return state.dayType === 'business' ? addBusinessDays(receivedOn, state.days) : addDays(receivedOn, state.days);
}

function earliestDue(
  federal: Day | null,
  federalBasis: DueBasis,
  state: Day | null,
  target: Day | null,
): { readonly on: Day; readonly by: DueBasis } | null {
  if (target !== null) return { on: target, by: 'serviceTarget' };
  if (state !== null && (federal === null || state < federal)) return { on: state, by: 'state' };
  return federal === null ? null : { on: federal, by: federalBasis };
}

/** The day from which nothing more is awaited; null while something is. */
function answerDay(request: ClockFacts): Day | null {
  const { items, denial, closedOn } = request;
  const settledOn = isAllSettled(items)
    ? items.reduce<Day | null>((last, item) => laterOf(last, item.outcome), null)
    : null;
  return earliest([closedOn, settledOn, isDeniedWhole(request) ? (denial?.receivedOn ?? null) : null]);
}

/** Denied as a whole, and nothing came after: what arrives later takes the denial back, and the clock goes on. */
function isDeniedWhole({ items, denial }: ClockFacts): boolean {
  if (denial?.scope !== 'all') return false;
  return !items.some(({ outcome }) => outcome?.kind === 'arrived' && outcome.on > denial.receivedOn);
}

function laterOf(last: Day | null, outcome: RequestItemOutcome | null): Day | null {
  return outcome === null || (last !== null && last > outcome.on) ? last : outcome.on;
}

function isAllSettled(items: ReadonlyArray<RequestItem>): boolean {
  return items.length > 0 && items.every(({ outcome }) => outcome !== null);
}

/**
 * The last day of a complaint, counted from the first day of the failure: the day after the limit passed unanswered, or
 * the day of a denial when that is earlier (45 CFR 160.306). Nothing fails where no federal clock runs.
 */
function complaintDay(request: ClockFacts, limit: Day | null, until: Day, rules: ClockRules): Day | null {
  if (limit === null) return null;
  const failure = earliest([until > limit ? addDays(limit, 1) : null, request.denial?.receivedOn ?? null]);
  return failure === null ? null : addDays(failure, rules.complaintDays);
}

function statusOf(
  request: ClockFacts,
  clock: {
    readonly daysLeft: number | null;
    readonly dueBy: DueBasis | null;
    readonly isConfirmed: boolean;
    readonly rules: ClockRules;
  },
): RequestStatus {
  const { items, sent, denial, fee, closedOn } = request;
  const { daysLeft, dueBy } = clock;
  if (closedOn !== null) return 'closed';
  if (sent === null) return 'draft';
  if (isAllSettled(items)) return isAllDenied(items) ? 'denied' : 'complete';
  if (isDeniedWhole(request)) return 'denied';
  if (daysLeft !== null && daysLeft < 0) return dueBy === 'extension' ? 'extendedOverdue' : 'overdue';
  if (fee.disputedOn !== null && fee.settledOn === null) return 'feeDispute';
  if (denial !== null || items.some(({ outcome }) => outcome !== null && outcome.kind !== 'withdrawn'))
    return 'partial';
  if (daysLeft !== null && daysLeft <= clock.rules.dueSoonDays) return 'dueSoon';
  if (dueBy === 'extension') return 'extended';
  return clock.isConfirmed ? 'confirmed' : 'awaiting';
}

/** What was withdrawn was not denied, but neither does it make a denial less of one. */
function isAllDenied(items: ReadonlyArray<RequestItem>): boolean {
  const asked = items.filter(({ outcome }) => outcome?.kind !== 'withdrawn');
  return asked.length > 0 && asked.every(({ outcome }) => outcome?.kind === 'denied');
}
