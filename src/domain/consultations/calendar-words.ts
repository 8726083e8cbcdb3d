import { consultModeLabel } from '../opinions/say.ts';
import type { Consultation } from './consultation.ts';
import { consultantName } from './labels.ts';

/** What a calendar shows of a consultation. */
export interface CalendarWords {
  readonly title: string;
  readonly location: string | null;
  readonly description: string | null;
}

/**
 * What a calendar shows of a consultation. As a rule nothing but "Appointment": calendars are shared, synchronized and
 * shown on locked screens. The full title names doctor, center and client and is asked for each time.
 */
export function calendarWords(consultation: Consultation, clientName: string, withFullTitle: boolean): CalendarWords {
  if (!withFullTitle) return { title: 'Appointment', location: null, description: null };
  const { place, link, phone, mode } = consultation;
  return {
    title: `Consultation of ${clientName} with ${consultantName(consultation)}`,
    location: place ?? link ?? phone,
    description: [consultModeLabel(mode), link, phone].filter((part) => part !== null).join('\n'),
  };
}
