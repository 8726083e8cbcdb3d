import type { RequestClock } from '../../../domain/requests/clock.ts';
import { type Day, daysBetween } from '../../../domain/shared/days.ts';

export interface ClockMark {
  readonly day: Day;
  /** Share of the length, 0 at receipt. */
  readonly at: number;
  readonly label: string;
}

export interface ClockScale {
  /** Share of the length that has passed. */
  readonly today: number;
  readonly due: number;
  readonly isPast: boolean;
  readonly marks: ReadonlyArray<ClockMark>;
}

/**
 * Places on the bar from receipt to the last day that counts: the day an answer is due, or today once that has passed.
 * Null while no clock runs.
 */
export function clockScale(
  clock: Pick<RequestClock, 'receivedOn' | 'dueOn' | 'federalDueOn' | 'dueBy' | 'assumed'>,
  today: Day,
): ClockScale | null {
  const { receivedOn, dueOn } = clock;
  if (receivedOn === null || dueOn === null) return null;
  const toDue = Math.max(1, daysBetween(receivedOn, dueOn));
  const toToday = Math.max(0, daysBetween(receivedOn, today));
  const length = Math.max(toDue, toToday);
  const isExtended = clock.dueBy === 'extension' && clock.federalDueOn !== null;
  const marks: ClockMark[] = [
    { day: receivedOn, at: 0, label: clock.assumed ? 'Received, assumed' : 'Received' },
    ...(isExtended && clock.federalDueOn !== null
      ? [
          {
            day: clock.federalDueOn,
            at: daysBetween(receivedOn, clock.federalDueOn) / length,
            label: 'First due',
          },
        ]
      : []),
    { day: dueOn, at: toDue / length, label: 'Due' },
  ];
  return { today: toToday / length, due: toDue / length, isPast: toToday > toDue, marks };
}
