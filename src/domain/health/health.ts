import type { Day } from '../shared/days.ts';
import type {
  AllergyId,
  CaseId,
  ClientId,
  MedicationId,
  RecordItemId,
  RelativeId,
  TreatmentId,
} from '../shared/ids.ts';
import type { DayPrecision } from './timeline-event.ts';

/** Where a line of a sheet comes from: a record, or someone's word. */
export interface HealthSource {
  readonly recordItemId: RecordItemId | null;
  readonly toldBy: string | null;
  /** Name of the record it cited until that was taken out of the ledger. */
  readonly lostRecord: string | null;
}

export const treatmentKinds = ['systemic', 'radiation', 'surgery'] as const;
export type TreatmentKind = (typeof treatmentKinds)[number];

/** One line of treatment (workflow.md 5.1: systemicTherapy, radiationTherapy, surgeryHistory). */
export interface Treatment {
  readonly id: TreatmentId;
  readonly caseId: CaseId;
  readonly kind: TreatmentKind;
  /** Regimen, technique or procedure. */
  readonly name: string;
  /** Line of systemic therapy, 1 first; null where lines are not counted. */
  readonly line: number | null;
  readonly intent: 'curative' | 'control' | 'palliative' | 'diagnostic' | null;
  readonly site: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: DayPrecision;
  readonly isOngoing: boolean;
  readonly drugs: string | null;
  readonly dose: string | null;
  readonly cycles: number | null;
  /** Gray and sessions of radiation. */
  readonly doseGy: number | null;
  readonly fractions: number | null;
  readonly facility: string | null;
  readonly clinicianName: string | null;
  /** Residual tumor after surgery: R0, R1, R2. */
  readonly residual: 'R0' | 'R1' | 'R2' | null;
  readonly bestResponse: string | null;
  readonly toxicity: string | null;
  readonly reasonStopped: string | null;
  readonly source: HealthSource;
  readonly note: string | null;
}

/** A medicine or supplement the client takes or took; anticoagulants are flagged by name (workflow.md 5.1). */
export interface Medication {
  readonly id: MedicationId;
  readonly clientId: ClientId;
  readonly name: string;
  readonly dose: string | null;
  readonly route: string | null;
  readonly frequency: string | null;
  readonly from: Day | null;
  readonly stoppedOn: Day | null;
  readonly prescriber: string | null;
  readonly isSupplement: boolean;
  /** As a person set it; null leaves it to the list of names. */
  readonly isAnticoagulant: boolean | null;
  readonly source: HealthSource;
  readonly note: string | null;
}

export const allergySeverities = ['mild', 'moderate', 'severe', 'unknown'] as const;
export interface Allergy {
  readonly id: AllergyId;
  readonly clientId: ClientId;
  readonly substance: string;
  readonly kind: 'drug' | 'contrast' | 'latex' | 'food' | 'other';
  readonly reaction: string | null;
  readonly severity: (typeof allergySeverities)[number];
  readonly source: HealthSource;
}

/** Relatives to three generations (workflow.md 5.1, familyHistory). */
export const kinships = [
  'mother',
  'father',
  'sister',
  'brother',
  'halfSister',
  'halfBrother',
  'daughter',
  'son',
  'maternalGrandmother',
  'maternalGrandfather',
  'paternalGrandmother',
  'paternalGrandfather',
  'maternalAunt',
  'maternalUncle',
  'paternalAunt',
  'paternalUncle',
  'cousin',
  'niece',
  'nephew',
  'granddaughter',
  'grandson',
  'other',
] as const;
export type Kinship = (typeof kinships)[number];

export interface Relative {
  readonly id: RelativeId;
  readonly clientId: ClientId;
  readonly kinship: Kinship;
  readonly side: 'maternal' | 'paternal' | 'both' | null;
  /** A first name or "older"; null is fine. */
  readonly name: string | null;
  readonly cancer: string | null;
  readonly ageAtDiagnosis: number | null;
  readonly isLiving: boolean | null;
  readonly ageAtDeath: number | null;
  readonly geneticResult: string | null;
  readonly source: HealthSource;
  readonly note: string | null;
}

/** What is known of the client's condition on one day (workflow.md 5.1, `condition`); one per case, newest kept. */
export interface Condition {
  readonly notedOn: Day | null;
  /** ECOG 0 fully active to 4 bedbound; null while nobody has said. */
  readonly ecog: 0 | 1 | 2 | 3 | 4 | null;
  readonly ecogSaidBy: string | null;
  readonly comorbidities: string | null;
  readonly heightCm: number | null;
  readonly weightKg: number | null;
  readonly symptoms: string | null;
  /** Pacemaker and other implants. */
  readonly implants: string | null;
}

export const unknownCondition: Condition = {
  notedOn: null,
  ecog: null,
  ecogSaidBy: null,
  comorbidities: null,
  heightCm: null,
  weightKg: null,
  symptoms: null,
  implants: null,
};
