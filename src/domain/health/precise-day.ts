import { addDays, type Day, isDay } from '../shared/days.ts';
import type { DayPrecision } from './timeline-event.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** A day with how exactly it is known. */
export interface PreciseDay {
  readonly day: Day;
  readonly precision: DayPrecision;
}

/** "Mar 5, 2024", "Mar 2024" or "2024": a day no more exactly than it is known. */
export function sayPreciseDay(day: Day, precision: DayPrecision): string {
  const year = day.slice(0, 4);
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  switch (precision) {
    case 'day':
      return `${month} ${Number(day.slice(8))}, ${year}`;
    case 'month':
      return `${month} ${year}`;
    case 'year':
      return year;
  }
}

/** The first day of the month or year, where that is all one knows: how such a day is stored. */
export function firstDayOf(day: Day, precision: DayPrecision): Day {
  if (precision === 'day') return day;
  return (precision === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`) as Day;
}

/** The last day it can have been: the end of the month or year where that is all one knows. */
export function lastDayOf(day: Day, precision: DayPrecision): Day {
  if (precision === 'day') return day;
  const year = Number(day.slice(0, 4));
  if (precision === 'year') return `${day.slice(0, 4)}-12-31` as Day;
  const month = Number(day.slice(5, 7));
  const next = month === 12 ? `${year + 1}-01-01` : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next as Day, -1);
}

/**
 * Reads a month or a year as people type it: "Mar 2024", "March, 2024", "3/2024", "2024-03", "2024". Null for anything
 * else, full dates included.
 */
export function parseMonthOrYear(typed: string): PreciseDay | null {
  const given = typed.trim().toLowerCase();
  const year = /^(\d{4})$/.exec(given);
  if (year) return precise(year[1], '01', 'year');
  const iso = /^(\d{4})[-./](\d{1,2})$/.exec(given);
  if (iso) return precise(iso[1], iso[2], 'month');
  const american = /^(\d{1,2})[-./](\d{4})$/.exec(given);
  if (american) return precise(american[2], american[1], 'month');
  const named = /^([a-z]{3,9})\.?,?\s+(?:of\s+)?(\d{4})$/.exec(given);
  return named ? precise(named[2], monthNumber(named[1] ?? ''), 'month') : null;
}

function monthNumber(name: string): string | undefined {
  const place = FULL_MONTHS.findIndex((month) => month === name || (name.length >= 3 && month.startsWith(name)));
  if (place >= 0) return String(place + 1);
  return name === 'sept' ? '9' : undefined;
}

function precise(year = '', month: string | undefined, precision: DayPrecision): PreciseDay | null {
  if (month === undefined) return null;
  const day = `${year}-${month.padStart(2, '0')}-01`;
  return isDay(day) ? { day, precision } : null;
}
