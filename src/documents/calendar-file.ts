import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** One appointment as a calendar program takes it. */
export interface CalendarEntry {
  /** Stays the same as long as it is the same appointment. */
  readonly uid: string;
  /** Rises whenever its time changes or it is cancelled. */
  readonly sequence: number;
  readonly status: 'tentative' | 'confirmed' | 'cancelled';
  /** ISO texts in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** The moment the file is made. */
  readonly stampedAt: string;
  readonly title: string;
  readonly location: string | null;
  readonly description: string | null;
}

const statuses = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * The text of a calendar file (RFC 5545) with one event, its times in UTC, its lines ended by CRLF and folded at 75
 * octets. A cancelled one says so by its method and its status.
 */
export function calendarFile(entry: CalendarEntry): string {
  const calendar = ical({
    prodId: { company: 'Crossbearing', product: 'Appointments', language: 'EN' },
    method: entry.status === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    status: statuses[entry.status],
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    stamp: new Date(entry.stampedAt),
    summary: entry.title,
    location: entry.location,
    description: entry.description,
  });
  return `${calendar.toString()}\r\n`;
}
