import { AppError } from '../domain/shared/app-error.ts';
import { type Day, longDate } from '../domain/shared/days.ts';

/**
 * Refuses a day of approval that is still to come: the foot of a paper would say what has not happened. `field` is the
 * path of the day in the input. Errors: invalidInput.
 */
export function assertApprovedBy(today: Day, approvedOn: Day | null, field: string): void {
  if (approvedOn === null || approvedOn <= today) return;
  throw new AppError(
    'invalidInput',
    `The client cannot have approved this on ${longDate(approvedOn)}, which is in the future. Check the day.`,
    { field },
  );
}
