import { z } from 'zod';
import { consultationDetails, consultationView, consultNotes, slotFields } from './consultation-fields.ts';
import { operation } from './operation.ts';
import {
  caseId,
  consultationId,
  day,
  line,
  localTime,
  moment,
  opinionId,
  optionalLine,
  pdfBytes,
  timeZone,
  written,
} from './schemas.ts';

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
