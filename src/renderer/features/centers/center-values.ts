import type { z } from 'zod';
import { centerOperations } from '../../../contract/centers.ts';
import { optionalLine } from '../../../contract/schemas.ts';
import type { Center } from './center-words.ts';

/** What judges the form of a center; of a new one, the institution may be left empty. */
export const newCenterSchema = centerOperations['centers.add'].input.extend({ institution: optionalLine(200) });
export const centerSchema = centerOperations['centers.update'].input.shape.changes;

type Input = z.input<(typeof centerOperations)['centers.add']['input']>;

/** A center as its form holds it: every field present, text that nobody gave as ''. */
export type CenterValues = {
  name: string;
  institution: string;
  city: string;
  state: string;
  modes: NonNullable<Input['modes']>;
  facts: Array<{ label: string; text: string }>;
  note: string;
};

export type NewCenterValues = CenterValues & { kind: Input['kind'] };

export const emptyCenterValues: NewCenterValues = {
  kind: 'center',
  name: '',
  institution: '',
  city: '',
  state: '',
  modes: [],
  facts: [],
  note: '',
};

/** What the form starts from for a center of the list. */
export function toCenterValues({ name, institution, city, state, modes, facts, note }: Center): CenterValues {
  return {
    name,
    institution,
    city: city ?? '',
    state: state ?? '',
    modes: [...modes],
    facts: facts.map((fact) => ({ ...fact })),
    note: note ?? '',
  };
}
