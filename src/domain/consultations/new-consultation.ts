import type { Clinician } from '../directory/clinician.ts';
import type { CaseId, ConsultationId } from '../shared/ids.ts';
import { type Given, withDefaults } from '../shared/with-defaults.ts';
import type { SourceCandidate } from '../sources/source-candidate.ts';
import { type Consultation, noInterpreter, noSummary, noTravel, recordingNotAsked } from './consultation.ts';
import { consultDuration } from './labels.ts';

/** What may be said of a new consultation; its status follows from whether it has a slot. */
export type GivenConsultation = Given<
  Omit<Consultation, 'id' | 'caseId' | 'status' | 'timeZone' | 'notes' | 'calendarSequence'>
>;

/** Where what nobody has typed comes from. */
export interface ConsultationOrigin {
  readonly candidate: SourceCandidate | null;
  readonly clinician: Clinician | null;
  /** IANA name of the zone the center keeps. */
  readonly timeZone: string;
}

/**
 * A consultation as it starts: booked when a slot is given, else planned. Clinician, center and mode left out come from
 * the chosen source, then from the clinician of the directory.
 */
export function newConsultation(
  id: ConsultationId,
  caseId: CaseId,
  given: GivenConsultation,
  { candidate, clinician, timeZone }: ConsultationOrigin,
): Consultation {
  const nothing: Consultation = {
    id,
    caseId,
    sourceCandidateId: null,
    clinicianId: candidate?.clinicianId ?? null,
    clinicianName: clinician?.name ?? candidate?.clinicianName ?? null,
    specialty: clinician?.specialty ?? null,
    institution: candidate?.name ?? null,
    status: (given.startsAt ?? null) === null ? 'planned' : 'booked',
    mode: candidate?.mode ?? 'video',
    startsAt: null,
    timeZone,
    durationMinutes: consultDuration.minutes,
    place: null,
    link: null,
    phone: null,
    people: [],
    interpreter: noInterpreter,
    arrivalTests: null,
    recording: recordingNotAsked,
    packetConfirmation: null,
    checks: [],
    notes: null,
    sawSlides: null,
    sawImages: null,
    subjectTo: null,
    testsAdvised: null,
    trialsNamed: null,
    nextContact: null,
    leftInDistress: false,
    summary: noSummary,
    opinionId: null,
    travel: noTravel,
    calendarSequence: 0,
  };
  return withDefaults(nothing, given);
}
