import type { Id } from './ids.ts';

/** A calendar day as ISO text, "2026-11-21"; what the store, the contract and the screens pass around. */
export type Day = Id<'Day'>;

/** First and last day the app accepts anywhere; a day outside is a slip of the hand. */
export const EARLIEST_DAY = '1900-01-01' as Day;
export const LATEST_DAY = '2100-12-31' as Day;

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** True for a real calendar day between 1900 and 2100 written as YYYY-MM-DD ("2026-02-30" is not one). */
export function isDay(text: string): text is Day {
  if (!DAY_PATTERN.test(text) || text < EARLIEST_DAY || text > LATEST_DAY) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    // Temporal reports an impossible day by throwing; for this question that is the answer "no".
    return false;
  }
}

/** The day as a value to reckon with. */
export function toPlainDate(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

/** The value as the text that is stored and sent. */
export function toDay(date: Temporal.PlainDate): Day {
  return date.toString() as Day;
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return toDay(toPlainDate(day).add({ days: count }));
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toPlainDate(from).until(toPlainDate(to), { largestUnit: 'days' }).days;
}

/** The earliest of the days given; null when there is none. */
export function earliest(days: ReadonlyArray<Day | null>): Day | null {
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}

// Written out because `toLocaleString` takes a third of a millisecond a call, and a board or a batch makes thousands.
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** "November 21, 2026": the way a letter writes a day. */
export function longDate(day: Day): string {
  const { year, month, day: dayOfMonth } = toPlainDate(day);
  return `${MONTHS[month - 1]} ${dayOfMonth}, ${year}`;
}

/** "Fri, Nov 27" or, in another year than `today`, "Fri, Nov 27, 2027": the way a screen writes a day. */
export function shortDate(day: Day, today: Day): string {
  const { year, month, day: dayOfMonth, dayOfWeek } = toPlainDate(day);
  const short = `${WEEKDAYS[dayOfWeek - 1]}, ${MONTHS[month - 1]?.slice(0, 3)} ${dayOfMonth}`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short}, ${year}`;
}

/** "today", "tomorrow", "in 3 days", "4 days ago": a day as people say it. */
export function relativeDay(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** "in 3 days (Fri, Nov 27)": both at once, as every screen shows a date that matters. */
export function sayDay(day: Day, today: Day): string {
  return `${relativeDay(day, today)} (${shortDate(day, today)})`;
}
