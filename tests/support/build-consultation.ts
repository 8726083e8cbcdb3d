import type { OperationInput } from '../../src/contract/all.ts';
import {
  type Consultation,
  noInterpreter,
  noSummary,
  noTravel,
  recordingNotAsked,
} from '../../src/domain/consultations/consultation.ts';
import type { CaseId, ConsultationId } from '../../src/domain/shared/ids.ts';
import type { TestBridge } from './test-bridge.ts';

/** A booked video consultation in New York on December 1, 2026; overrides replace fields of it. */
export function someConsultation(overrides: Partial<Consultation> = {}): Consultation {
  return {
    id: 'consultation-1' as ConsultationId,
    caseId: 'case-1' as CaseId,
    sourceCandidateId: null,
    clinicianId: null,
    opinionId: null,
    clinicianName: 'Dr. Ada Example',
    specialty: 'Breast oncology',
    institution: 'Second Center',
    status: 'booked',
    mode: 'video',
    startsAt: '2026-12-01T14:05',
    timeZone: 'America/New_York',
    durationMinutes: 60,
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
    travel: noTravel,
    calendarSequence: 0,
    ...overrides,
  };
}

/** Adds a booked consultation through the app. */
export async function addConsultation(
  call: TestBridge['call'],
  caseId: CaseId,
  overrides: Partial<OperationInput<'consultations.add'>> = {},
): Promise<ConsultationId> {
  const { consultationId } = await call('consultations.add', {
    caseId,
    mode: 'video',
    clinicianName: 'Dr. Ada Example',
    institution: 'Second Center',
    startsAt: '2026-12-01T14:05',
    timeZone: 'America/New_York',
    ...overrides,
  });
  return consultationId;
}

/** Adds a consultation of yesterday and marks it as held. */
export async function addHeldConsultation(call: TestBridge['call'], caseId: CaseId): Promise<ConsultationId> {
  const consultationId = await addConsultation(call, caseId, { startsAt: '2026-11-20T10:00' });
  await call('consultations.hold', { consultationId });
  return consultationId;
}
