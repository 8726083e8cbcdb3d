import type { Opinion } from '../../../domain/opinions/opinion.ts';

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'];

/** "Second opinion"; beyond the ninth, "Opinion 10". */
export function opinionTitle(opinion: Pick<Opinion, 'opinionOrder'>): string {
  const ordinal = ordinals[opinion.opinionOrder - 1];
  return ordinal === undefined ? `Opinion ${opinion.opinionOrder}` : `${ordinal} opinion`;
}

/** "Surgical oncology, Example Center": what is known of who gave it; null when nothing is. */
export function opinionPlace(opinion: Pick<Opinion, 'specialty' | 'institution'>): string | null {
  const known = [opinion.specialty, opinion.institution].filter((part) => part !== null);
  return known.length === 0 ? null : known.join(', ');
}
