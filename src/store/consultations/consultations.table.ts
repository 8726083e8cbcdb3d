import type { ConsultMode } from '../../domain/consultations/consult-mode.ts';
import type {
  ConsultationStatus,
  ConsultInterpreter,
  ConsultPerson,
  PacketConfirmation,
  RecordingPermission,
  Travel,
} from '../../domain/consultations/consultation.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClinicianId, ConsultationId, OpinionId, SourceCandidateId } from '../../domain/shared/ids.ts';
import type { LocalTime } from '../../domain/shared/zoned-time.ts';
import type { Flag, JsonText } from '../json-text.ts';

export interface ConsultationRow {
  readonly id: ConsultationId;
  readonly caseId: CaseId;
  readonly sourceCandidateId: SourceCandidateId | null;
  readonly clinicianId: ClinicianId | null;
  readonly opinionId: OpinionId | null;
  readonly clinicianName: string | null;
  readonly specialty: string | null;
  readonly institution: string | null;
  readonly status: ConsultationStatus;
  readonly mode: ConsultMode;
  readonly startsAt: LocalTime | null;
  readonly timeZone: string;
  readonly durationMinutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly phone: string | null;
  readonly people: JsonText<ReadonlyArray<ConsultPerson>>;
  readonly interpreter: JsonText<ConsultInterpreter>;
  readonly arrivalTests: string | null;
  readonly recording: JsonText<RecordingPermission>;
  readonly packetConfirmation: JsonText<PacketConfirmation> | null;
  readonly checks: JsonText<ReadonlyArray<string>>;
  readonly notes: string | null;
  readonly sawSlides: Flag | null;
  readonly sawImages: Flag | null;
  readonly subjectTo: string | null;
  readonly testsAdvised: string | null;
  readonly trialsNamed: string | null;
  readonly nextContact: string | null;
  readonly leftInDistress: Flag;
  readonly summaryRequestedOn: Day | null;
  readonly summaryDueOn: Day | null;
  readonly summaryReceivedOn: Day | null;
  readonly travel: JsonText<Travel>;
  readonly calendarSequence: number;
}
