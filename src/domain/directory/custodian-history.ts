import { type Day, daysBetween } from '../shared/days.ts';

/** What the practice has seen of one custodian over all its requests; nothing is ranked. */
export interface CustodianHistory {
  readonly requestCount: number;
  readonly openCount: number;
  readonly answeredCount: number;
  /** Days from receipt to the last item, over answered requests; null while there is none. */
  readonly medianDays: number | null;
  readonly fastestDays: number | null;
  readonly slowestDays: number | null;
  readonly refusedCount: number;
  readonly overdueCount: number;
  readonly medianFeeCents: number | null;
}

/** One request to a custodian, as far as its history asks. Refused or overdue says nothing of whether it is settled. */
export interface RequestSummary {
  readonly receivedOn: Day | null;
  /** The day the last thing was there, or the request was closed; null while it is open. */
  readonly settledOn: Day | null;
  readonly isRefused: boolean;
  readonly isOverdue: boolean;
  readonly feeCents: number | null;
}

/**
 * What the practice has seen of one custodian. Answered is what is settled and was not refused; days count from receipt,
 * where it is known, to the settling day. The median of an even count is the middle of the two, rounded to whole days
 * or cents. A settling day before the receipt is a slip in the dates and is left out of the days.
 */
export function custodianHistoryOf(requests: ReadonlyArray<RequestSummary>): CustodianHistory {
  const answered = requests.filter(({ settledOn, isRefused }) => settledOn !== null && !isRefused);
  const days = answered
    .flatMap(({ receivedOn, settledOn }) =>
      receivedOn === null || settledOn === null ? [] : [daysBetween(receivedOn, settledOn)],
    )
    .filter((count) => count >= 0)
    .toSorted((one, other) => one - other);
  const fees = requests.flatMap(({ feeCents }) => feeCents ?? []).toSorted((one, other) => one - other);
  return {
    requestCount: requests.length,
    openCount: requests.filter(({ settledOn }) => settledOn === null).length,
    answeredCount: answered.length,
    medianDays: medianOf(days),
    fastestDays: days[0] ?? null,
    slowestDays: days.at(-1) ?? null,
    refusedCount: requests.filter(({ isRefused }) => isRefused).length,
    overdueCount: requests.filter(({ isOverdue }) => isOverdue).length,
    medianFeeCents: medianOf(fees),
  };
}

function medianOf(sorted: ReadonlyArray<number>): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) return null;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? upper;
  return Math.round((lower + upper) / 2);
}
