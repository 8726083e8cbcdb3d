import type { ConsultMode } from '../consultations/consult-mode.ts';
import type { Channel } from '../directory/organization.ts';
import type { Day } from '../shared/days.ts';
import type { CaseId, ClinicianId, FileId, OrganizationId, SourceCandidateId } from '../shared/ids.ts';

export const candidateStatuses = ['considered', 'chosen', 'ruledOut'] as const;
export type CandidateStatus = (typeof candidateStatuses)[number];

/**
 * What is compared between candidates (workflow.md section 4, step 3), in that order; wording and source of each are in
 * resources/reference/source-points.json. The app never weighs them.
 */
export const comparisonPoints = [
  'subspecialty',
  'boardCertification',
  'fellowship',
  'academicPost',
  'publications',
  'trials',
  'volume',
  'oncologistWouldSendFamily',
  'tumorBoardTakesOutsideCases',
  'trialsForThisProfile',
  'otherInstitution',
  'earliestSlot',
  'virtualOption',
  'licensedInState',
  'inNetwork',
  'referralNeeded',
  'priorAuthorization',
  'price',
  'rereadsBilledApart',
  'whoCollectsRecords',
  'nurseNavigator',
  'imageUpload',
] as const;
export type ComparisonPoint = (typeof comparisonPoints)[number];

/** What was found out about one point. */
export interface PointAnswer {
  readonly point: ComparisonPoint;
  readonly answer: 'yes' | 'no' | 'unknown';
  /** In words: who said so, when, how much. */
  readonly note: string | null;
}

/** One fee the center named, in cents. */
export interface IntakeFee {
  readonly what: string;
  readonly cents: number | null;
  readonly note: string | null;
}

/** What the health plan said (workflow.md section 4, step 3): worth nothing unless written down. */
export interface CoverageAnswer {
  readonly answer: 'covered' | 'partly' | 'notCovered' | 'unclear';
  /** Who said it, on which day, under which reference. */
  readonly saidBy: string | null;
  readonly on: Day | null;
  readonly reference: string | null;
  readonly referralNeeded: boolean | null;
  readonly priorAuthorizationNeeded: boolean | null;
  readonly note: string | null;
}

/** What the center's intake asks for and how it takes it in. */
export interface CenterIntake {
  readonly openedOn: Day | null;
  /** The center's own reference of the case (glossary, intakeNumber). */
  readonly intakeNumber: string | null;
  readonly contactName: string | null;
  readonly phone: string | null;
  /** The records the center asks for, in its words, one a line. */
  readonly recordsList: string | null;
  readonly recordsListFileId: FileId | null;
  readonly channels: ReadonlyArray<Channel>;
  readonly paperAddress: string | null;
  readonly pathologyAddress: string | null;
  readonly imageUpload: string | null;
  readonly recordsBy: Day | null;
  readonly fees: ReadonlyArray<IntakeFee>;
  readonly feesAskedOn: Day | null;
  readonly coverage: CoverageAnswer | null;
  /** States from which the center takes cases, and other limits, in its words. */
  readonly limits: string | null;
}

/** A center or clinician who might give the opinion (step 3). Candidates stand in the order the advocate gives them. */
export interface SourceCandidate {
  readonly id: SourceCandidateId;
  readonly caseId: CaseId;
  /** Id of resources/centers/centers.json; null for one that is not in that list. */
  readonly centerId: string | null;
  /** Id of a remote program of that list. */
  readonly programId: string | null;
  readonly organizationId: OrganizationId | null;
  readonly clinicianId: ClinicianId | null;
  readonly name: string;
  readonly clinicianName: string | null;
  readonly mode: ConsultMode | null;
  readonly status: CandidateStatus;
  /** Why it was chosen or ruled out. */
  readonly reason: string | null;
  readonly statusOn: Day | null;
  readonly earliestSlot: Day | null;
  readonly points: ReadonlyArray<PointAnswer>;
  readonly intake: CenterIntake;
  readonly note: string | null;
}

export const noIntake: CenterIntake = {
  openedOn: null,
  intakeNumber: null,
  contactName: null,
  phone: null,
  recordsList: null,
  recordsListFileId: null,
  channels: [],
  paperAddress: null,
  pathologyAddress: null,
  imageUpload: null,
  recordsBy: null,
  fees: [],
  feesAskedOn: null,
  coverage: null,
  limits: null,
};
