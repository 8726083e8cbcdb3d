import { EARLIEST_DAY, LATEST_DAY } from './days.ts';

/** A time on a wall clock without its zone, "2026-12-01T14:05". */
export type LocalTime = string;

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

/** True for a real day and minute between 1900 and 2100, written as YYYY-MM-DDTHH:MM. */
export function isLocalTime(text: string): boolean {
  if (!LOCAL_TIME.test(text) || text.slice(0, 10) < EARLIEST_DAY || text.slice(0, 10) > LATEST_DAY) return false;
  try {
    Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** "2:05 PM": a time of day as US appointments are written; of "14:05" or of a whole wall-clock time. */
export function sayTimeOfDay(time: LocalTime): string {
  const [hour = 0, minute = 0] = time.slice(-5).split(':').map(Number);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** True for the IANA name of a time zone this machine knows, "America/Chicago"; offsets such as "+05:00" are none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** What a wall-clock time means in a zone. */
export interface ZonedMoment {
  /** The moment as ISO text in UTC, "2026-12-01T19:05:00Z". */
  readonly at: string;
  /** The wall-clock time it is really shown as: differs from the one given when that one is skipped. */
  readonly local: LocalTime;
  /**
   * `once` as a rule; `skipped` where clocks go forward over it (the moment is then that much later), `twice` where
   * they go back (the first of the two is taken).
   */
  readonly kind: 'once' | 'skipped' | 'twice';
}

/** The moment of a wall-clock time in a zone. Throws RangeError where the text is no time or the zone is unknown. */
export function momentOf(local: LocalTime, timeZone: string): ZonedMoment {
  const plain = Temporal.PlainDateTime.from(local);
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const isOnce = earlier.epochNanoseconds === later.epochNanoseconds;
  const isShown = earlier.toPlainDateTime().equals(plain);
  const meant = isOnce || isShown ? earlier : later;
  return {
    at: meant.toInstant().toString({ smallestUnit: 'second' }),
    local: meant.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    kind: isOnce ? 'once' : isShown ? 'twice' : 'skipped',
  };
}

/** The wall-clock time of a moment (ISO text in UTC) in a zone. */
export function localTimeIn(at: string, timeZone: string): LocalTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
