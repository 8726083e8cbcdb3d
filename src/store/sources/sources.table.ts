import type { ConsultMode } from '../../domain/consultations/consult-mode.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClinicianId, FileId, OrganizationId, SourceCandidateId } from '../../domain/shared/ids.ts';
import type { CandidateStatus, CenterIntake, PointAnswer } from '../../domain/sources/source-candidate.ts';
import type { JsonText } from '../json-text.ts';

export interface SourceCandidateRow {
  readonly id: SourceCandidateId;
  readonly caseId: CaseId;
  /** The order the advocate gives the candidates. */
  readonly position: number;
  readonly centerId: string | null;
  readonly programId: string | null;
  readonly organizationId: OrganizationId | null;
  readonly clinicianId: ClinicianId | null;
  readonly name: string;
  readonly clinicianName: string | null;
  readonly mode: ConsultMode | null;
  readonly status: CandidateStatus;
  readonly reason: string | null;
  readonly statusOn: Day | null;
  readonly earliestSlot: Day | null;
  readonly points: JsonText<ReadonlyArray<PointAnswer>>;
  readonly intake: JsonText<Omit<CenterIntake, 'recordsListFileId'>>;
  readonly recordsListFileId: FileId | null;
  readonly note: string | null;
}
