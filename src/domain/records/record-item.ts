import type { Day } from '../shared/days.ts';
import type { CaseId, DepartmentId, FileId, OrganizationId, RecordItemId } from '../shared/ids.ts';

/** The 24 kinds of workflow.md 5.1. Facts about each (who holds it, tier) are in resources/reference/record-kinds.json. */
export const recordKinds = [
  'pathologySlides',
  'tissueBlock',
  'pathologyReport',
  'ihcReport',
  'molecularReport',
  'hemeStudies',
  'imagingStudy',
  'imagingReport',
  'labResults',
  'tumorMarkers',
  'operativeReport',
  'clinicNote',
  'systemicTherapy',
  'radiationTherapy',
  'surgeryHistory',
  'stagingWorkup',
  'proposedPlan',
  'familyHistory',
  'medications',
  'allergies',
  'condition',
  'timeline',
  'admin',
  'other',
] as const;
export type RecordKind = (typeof recordKinds)[number];

export const packetTiers = ['minimum', 'good', 'gold'] as const;
export type PacketTier = (typeof packetTiers)[number];

/** Where one needed thing stands; only `checked` counts as progress. */
export type RecordState =
  | { readonly kind: 'needed' }
  | { readonly kind: 'requested'; readonly requestedOn: Day }
  | { readonly kind: 'received'; readonly receivedOn: Day }
  /** Opened, complete and the right person's. */
  | { readonly kind: 'checked'; readonly receivedOn: Day; readonly checkedOn: Day }
  | { readonly kind: 'incomplete'; readonly receivedOn: Day; readonly missing: string }
  | { readonly kind: 'notAvailable'; readonly reason: string }
  | { readonly kind: 'notNeeded'; readonly reason: string };
export type RecordStateKind = RecordState['kind'];
export const recordStateKinds = [
  'needed',
  'requested',
  'received',
  'checked',
  'incomplete',
  'notAvailable',
  'notNeeded',
] as const satisfies ReadonlyArray<RecordStateKind>;

/** One thing the case needs: a report is never a specimen, and never an image set. */
export interface RecordItem {
  readonly id: RecordItemId;
  readonly caseId: CaseId;
  readonly kind: RecordKind;
  /** What makes this one different from others of its kind: "Core biopsy, left breast". */
  readonly title: string | null;
  readonly custodianId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  /** First and last day of service; equal or `to` null for a single day. */
  readonly servedFrom: Day | null;
  readonly servedTo: Day | null;
  /** Ties report, slides, block and images of one specimen or one exam together. */
  readonly accessionNumber: string | null;
  readonly neededBy: Day | null;
  readonly state: RecordState;
  readonly note: string | null;
  /** The earlier version that this amended or addended one takes the place of; both are kept (workflow.md 5.2). */
  readonly supersedesId: RecordItemId | null;
  /** What came in, as a file of the store. */
  readonly fileId: FileId | null;
  /** Tissue only: block ids and parts ("A2"), how much is left, and whether wet tissue may still be there. */
  readonly blockId: string | null;
  readonly tissueLeft: TissueLeft | null;
  readonly isWetTissueWanted: boolean;
}

export const tissueLeftKinds = ['adequate', 'limited', 'exhausted'] as const;
export type TissueLeft = (typeof tissueLeftKinds)[number];
