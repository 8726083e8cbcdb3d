import words from '../../../resources/reference/health-words.json' with { type: 'json' };
import type { Kinship, Relative } from './health.ts';
import { kinshipLabel, sideLabel } from './labels.ts';

/** Three generations around the client, with those before and after (workflow.md 5.1, familyHistory). */
export const generations = ['grandparents', 'parents', 'own', 'children', 'grandchildren', 'other'] as const;
export type Generation = (typeof generations)[number];

const generationOfKinship: { readonly [Each in Kinship]: Generation } = {
  mother: 'parents',
  father: 'parents',
  sister: 'own',
  brother: 'own',
  halfSister: 'own',
  halfBrother: 'own',
  daughter: 'children',
  son: 'children',
  maternalGrandmother: 'grandparents',
  maternalGrandfather: 'grandparents',
  paternalGrandmother: 'grandparents',
  paternalGrandfather: 'grandparents',
  maternalAunt: 'parents',
  maternalUncle: 'parents',
  paternalAunt: 'parents',
  paternalUncle: 'parents',
  cousin: 'own',
  niece: 'children',
  nephew: 'children',
  granddaughter: 'grandchildren',
  grandson: 'grandchildren',
  other: 'other',
};

/** The generation a relative belongs to, seen from the client. */
export function generationOf(kinship: Kinship): Generation {
  return generationOfKinship[kinship];
}

/** "Parents, their sisters and brothers". */
export function generationLabel(generation: Generation): string {
  return words.generations[generation];
}

/** The relatives of each generation that has any, eldest generation first, in order of entry. */
export function byGeneration<Each extends Pick<Relative, 'kinship'>>(
  relatives: ReadonlyArray<Each>,
): ReadonlyArray<{ readonly generation: Generation; readonly relatives: ReadonlyArray<Each> }> {
  return generations
    .map((generation) => ({
      generation,
      relatives: relatives.filter(({ kinship }) => generationOf(kinship) === generation),
    }))
    .filter((group) => group.relatives.length > 0);
}

/** "Cousin, mother’s side (Ana)". */
export function relativeName({ kinship, side, name }: Pick<Relative, 'kinship' | 'side' | 'name'>): string {
  const said = side === null ? kinshipLabel(kinship) : `${kinshipLabel(kinship)}, ${sideLabel(side)}`;
  return name === null ? said : `${said} (${name})`;
}

/** "ovarian cancer at 52", "no cancer known". */
export function sayRelativeCancer({ cancer, ageAtDiagnosis }: Pick<Relative, 'cancer' | 'ageAtDiagnosis'>): string {
  if (cancer === null) return 'no cancer known';
  return ageAtDiagnosis === null ? cancer : `${cancer} at ${ageAtDiagnosis}`;
}

/** "living", "died at 61", "died", "not known". */
export function sayRelativeLife({ isLiving, ageAtDeath }: Pick<Relative, 'isLiving' | 'ageAtDeath'>): string {
  if (isLiving === true) return 'living';
  if (isLiving === false || ageAtDeath !== null) return ageAtDeath === null ? 'died' : `died at ${ageAtDeath}`;
  return 'not known';
}
