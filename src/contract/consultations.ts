import { z } from 'zod';
import { consultationCheckCodes } from '../domain/consultations/checklist.ts';
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
import { consultModes } from '../domain/sources/source-candidate.ts';
import { operation } from './operation.ts';
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
  pdfBytes,
  phoneNumber,
  sourceCandidateId,
  timeZone,
  written,
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
  elsewhere: z.array(z.strictObject({ whose: z.enum(['client', 'advocate', 'both']), timeZone, local: localTime })),
});

const warning = z.strictObject({
  code: z.string(),
  level: z.enum(['caution', 'warning']),
  text: z.string(),
  source: z.string().nullable(),
});

const consultationView = z.strictObject({
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

const paperErrors = ['notFound', 'missingCharacters'] as const;
const drawn = z.strictObject({ pdf: pdfBytes, pageCount: z.number(), suggestedName: z.string() });
const saved = z.strictObject({ savedAs: z.string().nullable() });
const one = z.strictObject({ consultationId });
const paperInput = z.strictObject({
  consultationId,
  /** The day the client approved the paper; left out, the foot has a line for it. */
  approvedOn: day.nullable().default(null),
});
const calendarInput = z.strictObject({
  consultationId,
  /** True names doctor, center and client; otherwise the file says "Appointment" and nothing else. */
  withFullTitle: z.boolean().default(false),
});

const { mode, ...optionalDetails } = consultationDetails;

export const consultationOperations = {
  'consultations.list': operation({
    does: 'Lists the consultations of a case by day, with what is odd or missing about each.',
    input: z.strictObject({ caseId }),
    output: z.array(consultationView),
    errors: ['notFound'],
  }),
  'consultations.get': operation({
    does: 'Gives one consultation with its slot in every zone that matters, its checklist and its warnings.',
    input: one,
    output: consultationView.extend({ clientName: z.string() }),
    errors: ['notFound'],
  }),
  'consultations.add': operation({
    does: 'Plans a consultation; with a slot it is booked. What the chosen source or clinician says is filled in.',
    input: z.strictObject({
      caseId,
      mode: mode.optional(),
      startsAt: localTime.nullable().default(null),
      /** The zone the center keeps; that of this machine while nobody has said. */
      timeZone: timeZone.optional(),
      durationMinutes: slotFields.durationMinutes,
      ...z.strictObject(optionalDetails).partial().shape,
    }),
    output: written.extend({ consultationId }),
    errors: ['notFound'],
    writes: true,
  }),
  'consultations.update': operation({
    does: 'Changes the details given of a consultation; slot, status and notes have their own operations.',
    input: z.strictObject({ consultationId, changes: z.strictObject(consultationDetails).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'consultations.book': operation({
    does: 'Books a slot on the wall clock of the center; the consultation day of the case follows.',
    input: z.strictObject({ consultationId, ...slotFields }),
    output: written,
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'consultations.move': operation({
    does: 'Moves a booked consultation to another slot; the consultation day of the case follows.',
    input: z.strictObject({ consultationId, ...slotFields, reason: optionalLine(400).default(null) }),
    output: written,
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'consultations.hold': operation({
    does: 'Records that a consultation took place; its written summary is then due within the usual days.',
    input: one,
    output: written,
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'consultations.cancel': operation({
    does: 'Cancels a consultation and says why; it stays in the list.',
    input: z.strictObject({ consultationId, reason: line(400) }),
    output: written,
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'consultations.noShow': operation({
    does: 'Records that a consultation did not take place although its time came.',
    input: z.strictObject({ consultationId, reason: optionalLine(400).default(null) }),
    output: written,
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'consultations.delete': operation({
    does: 'Moves a consultation to the trash.',
    input: one,
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'consultations.saveNotes': operation({
    does: 'Saves the notes of a consultation; a save that starts from an older text than the stored one is refused.',
    input: z.strictObject({
      consultationId,
      /** The notes as they were when this edit began. */
      from: consultNotes,
      notes: consultNotes,
    }),
    output: written.extend({ notes: z.string().nullable(), savedAt: moment }),
    errors: ['notFound', 'changedMeanwhile'],
    writes: true,
  }),
  'consultations.recordOpinion': operation({
    does: 'Opens an opinion from a consultation that was held: clinician, center, day and mode are filled in.',
    input: one,
    output: written.extend({ opinionId }),
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'consultations.calendar': operation({
    does: 'Gives a consultation as a calendar file (.ics); its title is neutral unless the full one is asked for.',
    input: calendarInput,
    output: z.strictObject({ ics: z.string(), suggestedName: z.string() }),
    errors: ['notFound', 'notAllowedYet'],
  }),
  'consultations.saveCalendar': operation({
    does: 'Saves a consultation as a calendar file (.ics) where the user says.',
    input: calendarInput,
    output: saved,
    errors: ['notFound', 'notAllowedYet', 'saveFailed', 'diskFull'],
  }),
  'consultations.travelSheet': operation({
    does: 'Draws the travel sheet as PDF: when and where in both zones, how, what to bring, tests, whom to call.',
    input: paperInput,
    output: drawn,
    errors: paperErrors,
  }),
  'consultations.saveTravelSheet': operation({
    does: 'Saves the travel sheet as PDF where the user says.',
    input: paperInput,
    output: saved,
    errors: [...paperErrors, 'saveFailed', 'diskFull'],
  }),
  'consultations.notesPaper': operation({
    does: 'Draws the notes of a consultation with questions and answers as PDF.',
    input: paperInput,
    output: drawn,
    errors: paperErrors,
  }),
  'consultations.saveNotesPaper': operation({
    does: 'Saves the notes of a consultation as PDF where the user says.',
    input: paperInput,
    output: saved,
    errors: [...paperErrors, 'saveFailed', 'diskFull'],
  }),
};
