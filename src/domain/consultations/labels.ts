import words from '../../../resources/reference/consultation-words.json' with { type: 'json' };
import type { Consultation, ConsultationStatus } from './consultation.ts';

/** "Booked". */
export function consultationStatusLabel(status: ConsultationStatus): string {
  return words.statuses[status];
}

/** "Dr. Ada Example, Second Center": whom a consultation is with; "a consultant not named yet" while nobody is. */
export function consultantName({
  clinicianName,
  institution,
}: Pick<Consultation, 'clinicianName' | 'institution'>): string {
  const parts = [clinicianName, institution].filter((part) => part !== null && part.trim() !== '');
  return parts.length === 0 ? 'a consultant not named yet' : parts.join(', ');
}

/** Days after a consultation until its written summary is due and its absence warns, with where that comes from. */
export const summaryDue: { readonly days: number; readonly source: string } = words.summaryDue;

/** Business days a letter leaves the doctor to send the summary, with where that comes from. */
export const summaryAnswer: { readonly businessDays: number; readonly source: string } = words.summaryAnswer;

/** Minutes a consultation is taken to last unless said, and the shortest and longest that can be. */
export const consultDuration: {
  readonly minutes: number;
  readonly least: number;
  readonly most: number;
  readonly source: string;
} = words.duration;
