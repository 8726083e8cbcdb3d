import { type Day, daysBetween } from '../../../domain/shared/days.ts';

interface WindowDays {
  readonly openedOn: Day;
  readonly today: Day;
  readonly decisionBy: Day | null;
  readonly consultOn: Day | null;
  readonly latestSafeStart: Day | null;
}

export interface WindowScale {
  readonly today: number;
  readonly decisionBy: number | null;
  readonly consult: number | null;
}

/**
 * Places on the window bar as shares of its length, 0 at opening and 1 at the last day that counts. A day outside the
 * scale sits at its end. Null when there is no window to draw.
 */
export function windowScale({
  openedOn,
  today,
  decisionBy,
  consultOn,
  latestSafeStart,
}: WindowDays): WindowScale | null {
  const ends = [decisionBy, latestSafeStart].filter((day) => day !== null).map((day) => daysBetween(openedOn, day));
  if (ends.length === 0) return null;
  const length = Math.max(1, ...ends);
  const place = (day: Day | null) =>
    day === null ? null : Math.min(1, Math.max(0, daysBetween(openedOn, day) / length));
  return { today: place(today) ?? 0, decisionBy: place(decisionBy), consult: place(consultOn) };
}
