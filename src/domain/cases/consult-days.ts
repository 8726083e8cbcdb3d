import { consultDay } from '../consultations/consult-day.ts';
import type { Consultation } from '../consultations/consultation.ts';
import { type Day, latest } from '../shared/days.ts';
import type { CaseFacts } from './case-facts.ts';

/** Consultations that have taken place. */
export function heldConsultations({ consultations }: Pick<CaseFacts, 'consultations'>): Consultation[] {
  return consultations.filter(({ status }) => status === 'held');
}

/** The day of the consultation as the case says it, or else the last that is booked or was held; null without one. */
export function consultDayOf(facts: Pick<CaseFacts, 'case' | 'consultations'>): Day | null {
  const standing = facts.consultations.filter(({ status }) => status === 'booked' || status === 'held');
  return facts.case.consultOn ?? latest(standing.map(consultDay));
}
