import { type ConsultMode, consultModes } from '../consultations/consult-mode.ts';
import type { Center } from '../directory/center.ts';
import type { CaseId, SourceCandidateId } from '../shared/ids.ts';
import { type Given, withDefaults } from '../shared/with-defaults.ts';
import { noIntake, type SourceCandidate } from './source-candidate.ts';

/** What is given of a new candidate; its name above all. */
export type CandidateGiven = Given<
  Pick<
    SourceCandidate,
    'centerId' | 'programId' | 'organizationId' | 'clinicianId' | 'clinicianName' | 'mode' | 'earliestSlot' | 'note'
  >
> & { readonly name: string };

/** A candidate that is considered, with nothing found out yet. */
export function newCandidate(
  id: SourceCandidateId,
  caseId: CaseId,
  { name, ...given }: CandidateGiven,
): SourceCandidate {
  const blank: Omit<SourceCandidate, 'id' | 'caseId' | 'name'> = {
    centerId: null,
    programId: null,
    organizationId: null,
    clinicianId: null,
    clinicianName: null,
    mode: null,
    status: 'considered',
    reason: null,
    statusOn: null,
    earliestSlot: null,
    points: [],
    intake: noIntake,
    note: null,
  };
  return { id, caseId, name, ...withDefaults(blank, given) };
}

/** The one way in which a center or program gives opinions, as the list has it; null when there are several or none. */
export function onlyMode({ modes }: Pick<Center, 'modes'>): ConsultMode | null {
  const [mode, ...others] = modes;
  if (mode === undefined || others.length > 0) return null;
  return consultModes.find((known) => known === mode) ?? null;
}

/** True when both stand for the same: the same center, program, place and doctor, in the same way. */
export function isSameCandidate(one: Omit<SourceCandidate, 'id'>, other: Omit<SourceCandidate, 'id'>): boolean {
  const key = (of: Omit<SourceCandidate, 'id'>) =>
    [of.centerId, of.programId, of.organizationId, of.clinicianId, of.name, of.clinicianName, of.mode].join('\n');
  return key(one) === key(other);
}
