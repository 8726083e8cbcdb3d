import { addDays, type Day, toPlainDate, weekdayOf } from '../../../domain/shared/days.ts';
import { parseDay } from '../../lib/parse-day.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7 };

/**
 * Reads a day as people say it of something to do: "today", "tomorrow", "fri" (the next one after today), "next week",
 * "in 3 days", "in 2 weeks", "Nov 27" and "11/27" (the next one from today on), and all that parseDay reads. Null when
 * it could mean nothing or two days; the field shows beside it which day it took.
 */
export function parseWhen(typed: string, today: Day): Day | null {
  const given = typed.trim().toLowerCase();
  if (given === '') return null;
  if (given === 'today') return today;
  if (given === 'tomorrow') return addDays(today, 1);
  if (given === 'next week') return addDays(today, 7);
  return inSome(given, today) ?? weekday(given, today) ?? parseDay(typed) ?? withoutYear(typed.trim(), today);
}

function inSome(given: string, today: Day): Day | null {
  const found = /^(?:in )?(\d{1,3}|an?|one|two|three) (day|week)s?$/.exec(given);
  if (found === null) return null;
  const [, number = '', unit = ''] = found;
  const words: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };
  return addDays(today, (words[number] ?? Number(number)) * (DAYS_IN[unit] ?? 1));
}

function weekday(given: string, today: Day): Day | null {
  const name = given.replace(/^on /, '').replace(/\.$/, '');
  if (name.length < 3) return null;
  // "tues" and "thurs" are begun words like "tue" and "thu".
  const index = WEEKDAYS.findIndex((day) => day.startsWith(name));
  if (index < 0) return null;
  return addDays(today, ((index + 1 - weekdayOf(today) + 6) % 7) + 1);
}

// The year nobody wrote is this one, or the next where the day is over.
function withoutYear(typed: string, today: Day): Day | null {
  const { year } = toPlainDate(today);
  const separator = /^\d{1,2}\/\d{1,2}$/.test(typed) ? '/' : ' ';
  for (const candidate of [year, year + 1]) {
    const day = parseDay(`${typed}${separator}${candidate}`);
    if (day !== null && day >= today) return day;
  }
  return null;
}
