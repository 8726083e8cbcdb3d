import type { ClockRules } from '../../domain/law/law.ts';
import { sayMoney } from '../../domain/requests/fee.ts';
import type { Request, RequestFee } from '../../domain/requests/request.ts';
import { routeFacts } from '../../domain/requests/routes.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { Given } from '../../domain/shared/with-defaults.ts';
import { withChanges } from '../with-changes.ts';

const amounts = [
  ['quotedCents', 'quotedOn'],
  ['invoicedCents', 'invoicedOn'],
  ['paidCents', 'paidOn'],
] as const;

/** The fee with the changes; an amount that is given without a day is of today, and one taken off takes its day along. */
export function withFee(before: RequestFee, changes: Given<RequestFee>, today: Day): RequestFee {
  const days: Partial<Record<(typeof amounts)[number][1], Day | null>> = {};
  for (const [cents, on] of amounts) {
    if (changes[cents] === undefined || changes[on] !== undefined) continue;
    days[on] = changes[cents] === null ? null : (before[on] ?? today);
  }
  return { ...withChanges(before, changes), ...days };
}

/** What to watch about the money of a request, beside what cannot be so. */
export function feeWarnings(
  { fee, route, feeCeilingCents }: Pick<Request, 'fee' | 'route' | 'feeCeilingCents'>,
  rules: ClockRules,
): string[] {
  const asked = fee.invoicedCents ?? fee.quotedCents;
  const warnings: string[] = [];
  if (fee.quotedCents !== null && fee.invoicedCents !== null && fee.invoicedCents > fee.quotedCents) {
    warnings.push(`The invoice is ${sayMoney(fee.invoicedCents - fee.quotedCents)} more than was quoted.`);
  }
  if (asked !== null && feeCeilingCents !== null && asked > feeCeilingCents) {
    warnings.push(`This is more than the ${sayMoney(feeCeilingCents)} up to which the letter agreed to pay unasked.`);
  }
  if (asked !== null && routeFacts(route, rules).feeLimit === 'doesNotApply') {
    warnings.push(
      'The fee limit for a person’s own copies does not bind on this route; the custodian’s own or the state’s fees apply.',
    );
  }
  if (fee.paidCents !== null && asked !== null && fee.paidCents > asked) {
    warnings.push(`More was paid than the ${sayMoney(asked)} that was asked.`);
  }
  return warnings;
}
