import type { Context } from '../../src/application/context.ts';
import { type Day, toDay, toPlainDate } from '../../src/domain/shared/days.ts';

export const TEST_DAY = '2026-11-21' as Day;

/** A clock that stands still until it is told to move. */
export interface FixedClock extends Pick<Context, 'now' | 'today' | 'monotonic'> {
  /** A negative number sets the wall clock back; the time that only grows stays. */
  advance(seconds: number): void;
  setToday(day: Day): void;
}

export function fixedClock(start: Day = TEST_DAY): FixedClock {
  let seconds = 0;
  let now = toPlainDate(start).toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' }).toInstant();
  return {
    now: () => now,
    today: () => toDay(now.toZonedDateTimeISO('UTC').toPlainDate()),
    monotonic: () => seconds * 1_000,
    advance(more) {
      seconds += Math.max(0, more);
      now = now.add({ seconds: more });
    },
    setToday(day) {
      now = toPlainDate(day).toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' }).toInstant();
    },
  };
}
