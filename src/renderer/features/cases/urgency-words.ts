import type { OperationOutput } from '../../../contract/all.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { type Day, shortDate } from '../../../domain/shared/days.ts';

/** Who said how long it is safe to wait, and when; or that nobody has. */
export function sayConfirmation(
  { urgencyConfirmedBy, urgencyConfirmedOn }: Pick<Case, 'urgencyConfirmedBy' | 'urgencyConfirmedOn'>,
  today: Day,
): string {
  if (urgencyConfirmedBy === null) return 'Timing not confirmed with the oncologist';
  const on = urgencyConfirmedOn === null ? '' : ` on ${shortDate(urgencyConfirmedOn, today)}`;
  return `Confirmed by ${urgencyConfirmedBy}${on}`;
}

/** What stands over everything else on every tab of an emergency; null for every other case. */
export function bannerOf({ case: one, timing }: OperationOutput<'cases.get'>): string | null {
  return one.urgency === 'emergency' ? (timing.warnings[0]?.text ?? null) : null;
}
