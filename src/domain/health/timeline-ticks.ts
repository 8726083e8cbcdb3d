import type { Day } from '../shared/days.ts';
import { sayPreciseDay } from './precise-day.ts';

interface Tick {
  readonly day: Day;
  readonly label: string;
}

/** Months between two marks of the scale, from close to wide. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const;
const SPACE = 14;

/**
 * The marks of the scale between two days: first days of months or years, as close as their words allow.
 *
 * @param scale length of one day
 */
export function timelineTicks(
  from: Day,
  to: Day,
  scale: number,
  measure: (text: string) => number,
): ReadonlyArray<Tick> {
  const widest = measure('Sep 2024') + SPACE;
  const step = STEPS.find((months) => months * 30.4 * scale >= widest) ?? 480;
  const ticks: Tick[] = [];
  let month = Math.ceil(monthNumber(from) / step) * step;
  if (dayOfMonth(month) < from) month += step;
  for (; dayOfMonth(month) <= to; month += step) {
    const day = dayOfMonth(month);
    ticks.push({ day, label: sayPreciseDay(day, step >= 12 ? 'year' : 'month') });
  }
  return ticks;
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function dayOfMonth(month: number): Day {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01` as Day;
}
