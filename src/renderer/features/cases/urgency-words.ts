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

/** What stands over everything else on every tab of a case with an emergency or a sign of one; null otherwise. */
export function bannerOf({ timing }: OperationOutput<'cases.get'>): string | null {
  return timing.banner;
}
