import type { Allergy, Kinship, Relative, Treatment, TreatmentKind } from '../../domain/health/health.ts';
import type { DayPrecision, TimelineKind } from '../../domain/health/timeline-event.ts';
import type { Day } from '../../domain/shared/days.ts';
import type {
  AllergyId,
  CaseId,
  ClientId,
  MedicationId,
  RecordItemId,
  RelativeId,
  TimelineEventId,
  TreatmentId,
} from '../../domain/shared/ids.ts';
import type { Flag } from '../json-text.ts';

interface SourceColumns {
  readonly recordItemId: RecordItemId | null;
  readonly toldBy: string | null;
  readonly lostRecord: string | null;
}

export interface TimelineEventRow extends SourceColumns {
  readonly id: TimelineEventId;
  readonly caseId: CaseId;
  readonly kind: TimelineKind;
  readonly startsOn: Day;
  readonly precision: DayPrecision;
  readonly endsOn: Day | null;
  readonly isOngoing: Flag;
  readonly title: string;
  readonly detail: string | null;
  readonly page: number | null;
}

export interface TreatmentRow extends SourceColumns {
  readonly id: TreatmentId;
  readonly caseId: CaseId;
  readonly position: number;
  readonly kind: TreatmentKind;
  readonly name: string;
  readonly line: number | null;
  readonly intent: Treatment['intent'];
  readonly site: string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly precision: DayPrecision;
  readonly isOngoing: Flag;
  readonly drugs: string | null;
  readonly dose: string | null;
  readonly cycles: number | null;
  readonly doseGy: number | null;
  readonly fractions: number | null;
  readonly facility: string | null;
  readonly clinicianName: string | null;
  readonly residual: Treatment['residual'];
  readonly bestResponse: string | null;
  readonly toxicity: string | null;
  readonly reasonStopped: string | null;
  readonly note: string | null;
}

export interface MedicationRow extends SourceColumns {
  readonly id: MedicationId;
  readonly clientId: ClientId;
  readonly position: number;
  readonly name: string;
  readonly dose: string | null;
  readonly route: string | null;
  readonly frequency: string | null;
  readonly startsOn: Day | null;
  readonly stoppedOn: Day | null;
  readonly prescriber: string | null;
  readonly isSupplement: Flag;
  readonly isAnticoagulant: Flag | null;
  readonly note: string | null;
}

export interface AllergyRow extends SourceColumns {
  readonly id: AllergyId;
  readonly clientId: ClientId;
  readonly position: number;
  readonly substance: string;
  readonly kind: Allergy['kind'];
  readonly reaction: string | null;
  readonly severity: Allergy['severity'];
}

export interface RelativeRow extends SourceColumns {
  readonly id: RelativeId;
  readonly clientId: ClientId;
  readonly position: number;
  readonly kinship: Kinship;
  readonly side: Relative['side'];
  readonly name: string | null;
  readonly cancer: string | null;
  readonly ageAtDiagnosis: number | null;
  readonly isLiving: Flag | null;
  readonly ageAtDeath: number | null;
  readonly geneticResult: string | null;
  readonly note: string | null;
}
