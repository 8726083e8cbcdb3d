import { type Day, isDay } from '../../domain/shared/days.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a day as people in the US type it: "2026-11-21", "11/21/2026", "Nov 21, 2026", "21 Nov 2026".
 * Null when it is not a day on the calendar or could mean two days; a two-digit year is never guessed.
 */
export function parseDay(typed: string): Day | null {
  const given = typed.trim().toLowerCase();
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(given);
  if (iso) return toDay(iso[1], iso[2], iso[3]);
  const american = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(given);
  if (american) return toDay(american[3], american[1], american[2]);
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(given);
  if (monthFirst) return toDay(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/.exec(given);
  if (dayFirst) return toDay(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  return null;
}

function monthNumber(name = ''): string | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3));
  const full = Temporal.PlainDate.from({ year: 2000, month: index + 1 || 1, day: 1 })
    .toLocaleString('en-US', { month: 'long' })
    .toLowerCase();
  return index >= 0 && (full.startsWith(name) || name === 'sept') ? String(index + 1) : undefined;
}

function toDay(year: string | undefined, month: string | undefined, day: string | undefined): Day | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}
