import type { Day } from '../shared/days.ts';
import type { CaseId, ClinicianId, ConsultationId, OpinionId, SourceCandidateId } from '../shared/ids.ts';
import type { LocalTime } from '../shared/zoned-time.ts';
import type { ConsultMode } from './consult-mode.ts';

export const consultationStatuses = ['planned', 'booked', 'held', 'cancelled', 'noShow'] as const;
export type ConsultationStatus = (typeof consultationStatuses)[number];

export interface ConsultPerson {
  readonly name: string;
  /** "daughter", "nurse navigator"; null when it does not matter. */
  readonly role: string | null;
}

export interface ConsultInterpreter {
  readonly isNeeded: boolean;
  readonly language: string | null;
  readonly name: string | null;
  readonly confirmedOn: Day | null;
}

/** Permission to record: asked by whom, of whom, and the answer (workflow.md step 6: never record without it). */
export interface RecordingPermission {
  readonly answer: 'notAsked' | 'yes' | 'no';
  readonly askedBy: string | null;
  readonly answeredBy: string | null;
  readonly on: Day | null;
  /** Where a recording is kept; null without one, and always null unless the answer was yes. */
  readonly keptAt: string | null;
}

/** The packet reached the doctor, not only the office. */
export interface PacketConfirmation {
  readonly on: Day;
  readonly confirmedBy: string;
}

export interface WrittenSummary {
  readonly requestedOn: Day | null;
  readonly dueOn: Day | null;
  readonly receivedOn: Day | null;
}

/** How the client gets there: shown on the travel sheet. */
export interface Travel {
  readonly leaveAt: LocalTime | null;
  readonly how: string | null;
  readonly stay: string | null;
  readonly bring: string | null;
  readonly parking: string | null;
  readonly contactThere: string | null;
}

/** A meeting or written review where an opinion is given (glossary). Times are on the wall clock of `timeZone`. */
export interface Consultation {
  readonly id: ConsultationId;
  readonly caseId: CaseId;
  readonly sourceCandidateId: SourceCandidateId | null;
  readonly clinicianId: ClinicianId | null;
  readonly clinicianName: string | null;
  readonly specialty: string | null;
  readonly institution: string | null;
  readonly status: ConsultationStatus;
  readonly mode: ConsultMode;
  /** Null while no slot is booked. */
  readonly startsAt: LocalTime | null;
  /** IANA name of the zone the center keeps. */
  readonly timeZone: string;
  readonly durationMinutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly phone: string | null;
  readonly people: ReadonlyArray<ConsultPerson>;
  readonly interpreter: ConsultInterpreter;
  /** Tests on arrival, in words. */
  readonly arrivalTests: string | null;
  readonly recording: RecordingPermission;
  readonly packetConfirmation: PacketConfirmation | null;
  /** Codes of resources/reference/consultation-checklist.json that are done. */
  readonly checks: ReadonlyArray<string>;
  readonly notes: string | null;
  /** Whether the doctor saw the slides and the images; null while not known. */
  readonly sawSlides: boolean | null;
  readonly sawImages: boolean | null;
  /** The pending result the opinion is "subject to"; null when it is not. */
  readonly subjectTo: string | null;
  readonly testsAdvised: string | null;
  readonly trialsNamed: string | null;
  readonly nextContact: string | null;
  readonly leftInDistress: boolean;
  readonly summary: WrittenSummary;
  /** The opinion that came of it. */
  readonly opinionId: OpinionId | null;
  readonly travel: Travel;
  /** How often the slot changed after it was booked: SEQUENCE of its calendar file (RFC 5545, 3.8.7.4). */
  readonly calendarSequence: number;
}

export const noTravel: Travel = {
  leaveAt: null,
  how: null,
  stay: null,
  bring: null,
  parking: null,
  contactThere: null,
};
export const noInterpreter: ConsultInterpreter = { isNeeded: false, language: null, name: null, confirmedOn: null };
export const recordingNotAsked: RecordingPermission = {
  answer: 'notAsked',
  askedBy: null,
  answeredBy: null,
  on: null,
  keptAt: null,
};
export const noSummary: WrittenSummary = { requestedOn: null, dueOn: null, receivedOn: null };
