import type { CaseId, OpinionId } from '../shared/ids.ts';
import type { Opinion, OpinionDimensions } from './opinion.ts';

/** What is known when an opinion is recorded; whatever is left out or undefined is not known yet. */
export type GivenOpinion = Pick<Opinion, 'clinician'> & {
  readonly [Field in 'specialty' | 'institution' | 'givenOn' | 'mode' | 'basedOn']?: Opinion[Field] | undefined;
} & {
  readonly dimensions?:
    | { readonly [Name in keyof OpinionDimensions]?: OpinionDimensions[Name] | undefined }
    | undefined;
};

/** Every dimension "not stated": what a new opinion starts from. */
export const silentDimensions: OpinionDimensions = {
  diagnosis: { kind: 'notStated' },
  stage: { kind: 'notStated' },
  grade: { kind: 'notStated' },
  biomarkers: { kind: 'notStated' },
  modality: { kind: 'notStated' },
  regimenOrProcedure: { kind: 'notStated' },
  intent: { kind: 'notStated' },
  sequence: { kind: 'notStated' },
  furtherTesting: { kind: 'notStated' },
  trials: { kind: 'notStated' },
  urgency: { kind: 'notStated' },
  evidence: { kind: 'notStated' },
};

/**
 * An opinion of which only the clinician must be known; dimensions left out are "not stated".
 *
 * @param opinionOrder 1 for the first opinion of the case, 2 for the second, and so on
 */
export function newOpinion(id: OpinionId, caseId: CaseId, opinionOrder: number, given: GivenOpinion): Opinion {
  const stated = Object.fromEntries(Object.entries(given.dimensions ?? {}).filter(([, value]) => value !== undefined));
  return {
    id,
    caseId,
    opinionOrder,
    clinician: given.clinician,
    specialty: given.specialty ?? null,
    institution: given.institution ?? null,
    givenOn: given.givenOn ?? null,
    mode: given.mode ?? 'inPerson',
    basedOn: given.basedOn ?? [],
    dimensions: { ...silentDimensions, ...stated },
  };
}
