import type { CustodianHistory } from '../../../domain/directory/custodian-history.ts';
import { sayCount } from './say-count.ts';

/** "4 requests, median 12 days, 1 refusal": what was seen, without judging it. */
export function historyWords({ requestCount, medianDays, refusedCount }: CustodianHistory): string {
  const said = [
    sayCount(requestCount, 'request') ?? 'No requests',
    medianDays === null ? null : `median ${sayDays(medianDays)}`,
    sayCount(refusedCount, 'refusal'),
  ];
  return said.filter((words) => words !== null).join(', ');
}

export function sayDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
