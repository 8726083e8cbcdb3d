import { byGeneration, generationLabel, generationOf, relativeName } from './family.ts';
import type { Kinship, Relative } from './health.ts';

/** A person in the drawing: the client, or a relative. */
export interface PedigreePerson {
  readonly id: string;
  readonly name: string;
  /** What is known in a word or two each: cancer and age, germline result, died. */
  readonly lines: ReadonlyArray<string>;
  readonly sex: 'female' | 'male' | 'unknown';
  readonly hasCancer: boolean;
  readonly isDead: boolean;
  readonly isClient: boolean;
}

/** The family drawn by generations, eldest on top (workflow.md 5.1: three generations). */
export interface Pedigree {
  readonly rows: ReadonlyArray<{ readonly label: string; readonly people: ReadonlyArray<PedigreePerson> }>;
}

const female: ReadonlyArray<Kinship> = [
  'mother',
  'sister',
  'halfSister',
  'daughter',
  'maternalGrandmother',
  'paternalGrandmother',
  'maternalAunt',
  'paternalAunt',
  'niece',
  'granddaughter',
];
const unknownSex: ReadonlyArray<Kinship> = ['cousin', 'other'];
// The mother's side stands at the left, the father's at the right.
const maternal: ReadonlyArray<Kinship> = [
  'maternalGrandmother',
  'maternalGrandfather',
  'maternalAunt',
  'maternalUncle',
];
const paternal: ReadonlyArray<Kinship> = [
  'paternalGrandmother',
  'paternalGrandfather',
  'paternalAunt',
  'paternalUncle',
];

/** The drawing of a family: a row for each generation, mother’s side first, the client among sisters and brothers. */
export function pedigreeOf(relatives: ReadonlyArray<Relative>, clientName: string): Pedigree {
  const own: PedigreePerson = {
    id: 'client',
    name: clientName,
    lines: [],
    sex: 'unknown',
    hasCancer: true,
    isDead: false,
    isClient: true,
  };
  const groups = byGeneration(relatives).filter(({ generation }) => generation !== 'other');
  const rows = groups.map((group) => {
    const people = group.relatives.toSorted((one, other) => sideOf(one) - sideOf(other)).map(personOf);
    return { label: generationLabel(group.generation), people: group.generation === 'own' ? [own, ...people] : people };
  });
  if (groups.some(({ generation }) => generation === 'own')) return { rows };
  const older = groups.filter(({ relatives: [first] }) => {
    const generation = first === undefined ? 'other' : generationOf(first.kinship);
    return generation === 'grandparents' || generation === 'parents';
  }).length;
  return { rows: rows.toSpliced(older, 0, { label: generationLabel('own'), people: [own] }) };
}

function sideOf({ kinship, side }: Relative): number {
  if (maternal.includes(kinship) || side === 'maternal') return 0;
  if (kinship === 'mother') return 1;
  if (kinship === 'father') return 3;
  return paternal.includes(kinship) || side === 'paternal' ? 4 : 2;
}

function personOf(relative: Relative): PedigreePerson {
  const { kinship, cancer, ageAtDiagnosis, ageAtDeath, isLiving, geneticResult } = relative;
  const isDead = isLiving === false || ageAtDeath !== null;
  return {
    id: relative.id,
    name: relativeName(relative),
    lines: [
      ...(cancer === null ? [] : [ageAtDiagnosis === null ? cancer : `${cancer}, ${ageAtDiagnosis}`]),
      ...(geneticResult === null ? [] : [geneticResult]),
      ...(isDead ? [ageAtDeath === null ? 'died' : `died at ${ageAtDeath}`] : []),
    ],
    sex: unknownSex.includes(kinship) ? 'unknown' : female.includes(kinship) ? 'female' : 'male',
    hasCancer: cancer !== null,
    isDead,
    isClient: false,
  };
}
