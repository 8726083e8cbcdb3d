import type { ConsultMode } from '../consultations/consult-mode.ts';
import type { Day } from '../shared/days.ts';
import type { CaseId, OpinionId, RecordItemId } from '../shared/ids.ts';

/** Where a value was read: document, page and the doctor's own words. */
export interface Citation {
  readonly document: string | null;
  readonly page: number | null;
  readonly quote: string | null;
  /** Records of this case on which the value rests. */
  readonly restsOn: ReadonlyArray<RecordItemId>;
}

/**
 * What one opinion says on one dimension. `notStated`: the document is silent. `none`: it says there is none
 * ("no further tests", "no trial"). The two never count as the same.
 */
export type Stated<Value> =
  | { readonly kind: 'notStated' }
  | { readonly kind: 'none'; readonly citation: Citation }
  | { readonly kind: 'stated'; readonly value: Value; readonly citation: Citation };

export interface Diagnosis {
  readonly histology: string;
  readonly subtype: string | null;
  readonly site: string | null;
}

export const stagePrefixes = ['c', 'p', 'y', 'r'] as const;
export type StagePrefix = (typeof stagePrefixes)[number];

export interface Stage {
  /** c clinical, p pathologic, y after treatment, r recurrence. */
  readonly prefix: StagePrefix | null;
  readonly tnm: string | null;
  /** Stage group as written, "IIB" or "stage 2B". */
  readonly group: string | null;
  readonly edition: string | null;
}

export interface Grade {
  /** Grading system, "Nottingham", "Gleason", "FNCLCC"; a grade without one cannot be compared. */
  readonly system: string | null;
  readonly value: string;
}

export interface BiomarkerResult {
  readonly marker: string;
  readonly result: string;
}

export const modalities = ['surgery', 'radiation', 'systemic', 'observation', 'supportive'] as const;
export type Modality = (typeof modalities)[number];

export const intents = ['curative', 'control', 'palliative', 'diagnostic'] as const;
export type Intent = (typeof intents)[number];

export const sequences = ['neoadjuvant', 'upfront', 'adjuvant', 'concurrent'] as const;
export type Sequence = (typeof sequences)[number];

export interface Trial {
  /** NCT and eight digits, or null when only a name is given. */
  readonly nctId: string | null;
  readonly name: string | null;
}

export interface TreatmentUrgency {
  readonly startBy: Day | null;
  readonly words: string | null;
}

/** The value each dimension holds; a later dimension is one line here (workflow.md section 9). */
export interface DimensionValues {
  readonly diagnosis: Diagnosis;
  readonly stage: Stage;
  readonly grade: Grade;
  readonly biomarkers: ReadonlyArray<BiomarkerResult>;
  readonly modality: ReadonlyArray<Modality>;
  /** Drugs or procedures by name, in no particular order. */
  readonly regimenOrProcedure: ReadonlyArray<string>;
  readonly intent: Intent;
  readonly sequence: Sequence;
  readonly furtherTesting: ReadonlyArray<string>;
  readonly trials: ReadonlyArray<Trial>;
  readonly urgency: TreatmentUrgency;
  /** Why the doctor advises this, in the doctor's words. */
  readonly evidence: string;
}

export const dimensions = [
  'diagnosis',
  'stage',
  'grade',
  'biomarkers',
  'modality',
  'regimenOrProcedure',
  'intent',
  'sequence',
  'furtherTesting',
  'trials',
  'urgency',
  'evidence',
] as const satisfies ReadonlyArray<keyof DimensionValues>;
export type Dimension = (typeof dimensions)[number];

export type OpinionDimensions = { readonly [Name in Dimension]: Stated<DimensionValues[Name]> };

/** One clinician's recorded view. */
export interface Opinion {
  readonly id: OpinionId;
  readonly caseId: CaseId;
  /** 1 for the first opinion, 2 for the second, and so on; unique within a case. */
  readonly opinionOrder: number;
  readonly clinician: string;
  readonly specialty: string | null;
  readonly institution: string | null;
  readonly givenOn: Day | null;
  readonly mode: ConsultMode;
  /** Records this opinion had in hand. */
  readonly basedOn: ReadonlyArray<RecordItemId>;
  readonly dimensions: OpinionDimensions;
}
