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
