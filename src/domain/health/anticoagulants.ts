import list from '../../../resources/reference/anticoagulants.json' with { type: 'json' };
import type { Medication } from './health.ts';

/** Why a medicine is flagged, or is not. */
export interface AnticoagulantFlag {
  readonly isFlagged: boolean;
  /** The name of the list it goes by; null when a person said so, or nothing is flagged. */
  readonly byName: string | null;
  readonly setByPerson: boolean;
}

/** "2026-11": when the list of names was made. */
export const anticoagulantsAsOf = list.asOf;

const names = list.names.flatMap(({ generic, also }) =>
  [generic, ...also].map((name) => ({ generic, pattern: new RegExp(`(^|[^\\p{L}])${name}([^\\p{L}]|$)`, 'iu') })),
);

/** The generic name of the anticoagulant that this text names (resources/reference/anticoagulants.json); else null. */
export function findAnticoagulant(text: string): string | null {
  return names.find(({ pattern }) => pattern.test(text))?.generic ?? null;
}

/** Whether a medicine is flagged as an anticoagulant (workflow.md 5.1): as a person set it, else by its name. */
export function anticoagulantFlag({
  name,
  isAnticoagulant,
}: Pick<Medication, 'name' | 'isAnticoagulant'>): AnticoagulantFlag {
  if (isAnticoagulant !== null) return { isFlagged: isAnticoagulant, byName: null, setByPerson: true };
  const byName = findAnticoagulant(name);
  return { isFlagged: byName !== null, byName, setByPerson: false };
}
