import { z } from 'zod';
import { consultationCheckCodes } from '../domain/consultations/checklist.ts';
import { consultModes } from '../domain/consultations/consult-mode.ts';
import {
  type Consultation,
  type ConsultInterpreter,
  type ConsultPerson,
  consultationStatuses,
  type PacketConfirmation,
  type RecordingPermission,
  type Travel,
  type WrittenSummary,
} from '../domain/consultations/consultation.ts';
import { consultDuration } from '../domain/consultations/labels.ts';
import {
  caseId,
  clinicianId,
  consultationId,
  day,
  line,
  localTime,
  moment,
  opinionId,
  optionalLine,
  optionalWords,
  phoneNumber,
  sourceCandidateId,
  timeZone,
} from './schemas.ts';

const { least, most, minutes } = consultDuration;

const durationMinutes = z
  .int('Write whole minutes.')
  .min(least, `At least ${least} minutes.`)
  .max(most, `At most ${most} minutes.`);

/** Notes of one consultation: several lines. */
export const consultNotes = optionalWords(20_000);

const optionalTime = z.union([z.literal('').transform(() => null), localTime]).nullable();

const consultPerson = z.strictObject({
  name: line(200),
  role: optionalLine(120),
}) satisfies z.ZodType<ConsultPerson>;

const consultInterpreter = z.strictObject({
  isNeeded: z.boolean(),
  language: optionalLine(80),
  name: optionalLine(200),
  confirmedOn: day.nullable(),
}) satisfies z.ZodType<ConsultInterpreter>;

const recordingPermission = z
  .strictObject({
    answer: z.enum(['notAsked', 'yes', 'no'], 'Choose one.'),
    askedBy: optionalLine(200),
    answeredBy: optionalLine(200),
    on: day.nullable(),
    keptAt: optionalLine(300),
  })
  .superRefine(({ answer, answeredBy, keptAt }, context) => {
    if (answer === 'yes' && answeredBy === null) {
      context.addIssue({
        code: 'custom',
        path: ['answeredBy'],
        message: 'Write who gave permission. Without a name it does not count, and nothing is recorded.',
      });
    }
    if (answer !== 'yes' && keptAt !== null) {
      context.addIssue({
        code: 'custom',
        path: ['keptAt'],
        message: 'There is no permission to record, so no recording can be noted here.',
      });
    }
  }) satisfies z.ZodType<RecordingPermission>;

export const packetConfirmation = z.strictObject({
  on: day,
  confirmedBy: line(200),
}) satisfies z.ZodType<PacketConfirmation>;

export const writtenSummary = z.strictObject({
  requestedOn: day.nullable(),
  dueOn: day.nullable(),
  receivedOn: day.nullable(),
}) satisfies z.ZodType<WrittenSummary>;

export const travel = z.strictObject({
  leaveAt: optionalTime,
  how: optionalWords(2_000),
  stay: optionalWords(2_000),
  bring: optionalWords(2_000),
  parking: optionalWords(1_000),
  contactThere: optionalLine(200),
}) satisfies z.ZodType<Travel>;

const checkCode = z.string().refine((code) => consultationCheckCodes.includes(code), 'This is not on the checklist.');

/** What is said of a consultation besides its slot, its status and its notes. */
export const consultationDetails = {
  sourceCandidateId: sourceCandidateId.nullable(),
  clinicianId: clinicianId.nullable(),
  clinicianName: optionalLine(200),
  specialty: optionalLine(200),
  institution: optionalLine(200),
  mode: z.enum(consultModes, 'Choose one.'),
  place: optionalWords(1_000),
  link: optionalLine(1_000),
  phone: phoneNumber,
  people: z.array(consultPerson).max(40, 'At most 40 people.'),
  interpreter: consultInterpreter,
  arrivalTests: optionalWords(2_000),
  recording: recordingPermission,
  packetConfirmation: packetConfirmation.nullable(),
  checks: z.array(checkCode).max(60),
  sawSlides: z.boolean().nullable(),
  sawImages: z.boolean().nullable(),
  subjectTo: optionalLine(400),
  testsAdvised: optionalWords(4_000),
  trialsNamed: optionalWords(4_000),
  nextContact: optionalWords(2_000),
  leftInDistress: z.boolean(),
  summary: writtenSummary,
  /** The opinion that came of it. */
  opinionId: opinionId.nullable(),
  travel,
};

/** When a consultation is, on the wall clock of the center. */
export const slotFields = { startsAt: localTime, timeZone, durationMinutes: durationMinutes.default(minutes) };

const consultationSchema = z.strictObject({
  id: consultationId,
  caseId,
  ...consultationDetails,
  status: z.enum(consultationStatuses),
  startsAt: localTime.nullable(),
  timeZone,
  durationMinutes,
  notes: consultNotes,
  calendarSequence: z.int().min(0),
}) satisfies z.ZodType<Consultation>;

const slot = z.strictObject({
  at: moment,
  endsAt: moment,
  local: localTime,
  day,
  timeZone,
  kind: z.enum(['once', 'skipped', 'twice']),
  /** Those whose clock shows another time at that moment. */
  elsewhere: z.array(
    z.strictObject({
      whose: z.enum(['client', 'advocate', 'both']),
      timeZone,
      local: localTime,
      /** The advocate's zone stands for the client's, which is not noted. */
      isAssumed: z.boolean(),
    }),
  ),
});

const warning = z.strictObject({
  code: z.string(),
  level: z.enum(['caution', 'warning']),
  text: z.string(),
  source: z.string().nullable(),
});

export const consultationView = z.strictObject({
  consultation: consultationSchema,
  slot: slot.nullable(),
  warnings: z.array(warning),
  checks: z.array(
    z.strictObject({
      code: z.string(),
      when: z.enum(['before', 'during']),
      text: z.string(),
      help: z.string().nullable(),
      isDone: z.boolean(),
      because: z.string().nullable(),
    }),
  ),
  /** Whether it may be recorded, in one sentence. */
  recordingSays: z.string(),
});
