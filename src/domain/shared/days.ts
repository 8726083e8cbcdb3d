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

/** The day `count` whole calendar days later (earlier when negative). Throws RangeError where the text is no day. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. Throws RangeError where a text is no day. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  // Day 0, January 1, 1970, was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The day itself when it is Monday to Friday, else the Monday after. */
export function businessDayFrom(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}

/**
 * The day `count` business days later, 0 or more: Monday to Friday, the day itself not counted. Holidays count as
 * business days, since they differ by state and office.
 */
export function addBusinessDays(day: Day, count: number): Day {
  if (count === 0) return day;
  // From a weekend the count begins as if it were the Friday before.
  const weekday = Math.min(weekdayOf(day), 5);
  const friday = addDays(day, weekday - weekdayOf(day));
  const whole = Math.floor(count / 5);
  const rest = count % 5;
  return addDays(friday, whole * 7 + rest + (weekday + rest > 5 ? 2 : 0));
}

// The clock reckons with thousands of days at once and Temporal takes microseconds for each, so the two functions
// below count days by the rule of the Gregorian calendar, with years that begin in March (leap day last).
const DAYS_OF_400_YEARS = 146_097;
const DAYS_BEFORE_1970 = 719_468;

/** Days since January 1, 1970. */
function dayNumber(day: Day): number {
  const month = twoDigits(day, 5);
  const year = twoDigits(day, 0) * 100 + twoDigits(day, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigits(day, 8) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const number = era * DAYS_OF_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
  if (Number.isNaN(number)) throw new RangeError('This text is not a day written as YYYY-MM-DD.');
  return number;
}

function dayOfNumber(number: number): Day {
  const place = number + DAYS_1900_TO_1970;
  if (!(place >= 0 && place < DAYS_KEPT)) return writeDay(number);
  const known = writtenDays[place];
  if (known !== undefined) return known;
  const day = writeDay(number);
  writtenDays[place] = day;
  return day;
}

// Writing a day out takes longer than all reckoning with it, and most days asked for are the same few hundred.
const DAYS_1900_TO_1970 = 25_567;
const DAYS_KEPT = 73_414;
const writtenDays = new Array<Day | undefined>(DAYS_KEPT);

function writeDay(number: number): Day {
  const shifted = number + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}` as Day;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + (text.charCodeAt(at + 1) - 48);
}

/** The earliest of the days given; null when there is none. */
export function earliest(days: ReadonlyArray<Day | null>): Day | null {
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}

/** The latest of the days given; null when there is none. */
export function latest(days: ReadonlyArray<Day | null>): Day | null {
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
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

/** "November 21, 2026": the way a letter writes a day. Throws RangeError where the text is no day. */
export function longDate(day: Day): string {
  return `${monthOf(day)} ${twoDigits(day, 8)}, ${day.slice(0, 4)}`;
}

/** "Fri, Nov 27" or, in another year than `today`, "Fri, Nov 27, 2027": the way a screen writes a day. */
export function shortDate(day: Day, today: Day): string {
  const short = `${WEEKDAYS[weekdayOf(day) - 1]}, ${monthOf(day).slice(0, 3)} ${twoDigits(day, 8)}`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short}, ${day.slice(0, 4)}`;
}

function monthOf(day: Day): string {
  const month = MONTHS[twoDigits(day, 5) - 1];
  if (month === undefined) throw new RangeError('This text is not a day written as YYYY-MM-DD.');
  return month;
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
