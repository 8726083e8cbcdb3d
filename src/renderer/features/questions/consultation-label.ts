import { consultDay } from '../../../domain/consultations/consult-day.ts';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { longDate } from '../../../domain/shared/days.ts';

/** "Dr. Ada Example, December 1, 2026": a consultation in a list to choose from. */
export function consultationLabel(one: Pick<Consultation, 'clinicianName' | 'institution' | 'startsAt'>): string {
  const day = consultDay(one);
  return [one.clinicianName ?? one.institution ?? 'Nobody named', day === null ? 'no day yet' : longDate(day)].join(
    ', ',
  );
}
