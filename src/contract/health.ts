import { z } from 'zod';
import { healthPapers, healthSheets } from '../domain/health/sheets.ts';
import { dayPrecisions, timelineKinds } from '../domain/health/timeline-event.ts';
import { recordStateKinds } from '../domain/records/record-item.ts';
import { caseSchema } from './cases.ts';
import {
  allergyFields,
  allergySchema,
  eventFields,
  medicationFields,
  medicationSchema,
  relativeFields,
  relativeSchema,
  timelineEventSchema,
  treatmentFields,
  treatmentSchema,
} from './health-lines.ts';
import { operation } from './operation.ts';
import {
  allergyId,
  caseId,
  day,
  medicationId,
  pdfBytes,
  recordItemId,
  relativeId,
  timelineEventId,
  treatmentId,
  written,
} from './schemas.ts';

const gap = z.strictObject({
  from: day,
  to: day,
  days: z.number(),
  missing: z.array(z.strictObject({ recordItemId, name: z.string() })),
});

const proposed = z.strictObject({
  key: z.string(),
  kind: z.enum(timelineKinds),
  title: z.string(),
  from: day,
  to: day.nullable(),
  precision: z.enum(dayPrecisions),
  isOngoing: z.boolean(),
  recordItemId: recordItemId.nullable(),
  toldBy: z.string().nullable(),
  lostRecord: z.string().nullable(),
  because: z.string(),
});

const { kind: eventKind, from, title, ...eventRest } = eventFields;
const { kind: treatmentKind, name: treatmentName, ...treatmentRest } = treatmentFields;
const { name: medicationName, ...medicationRest } = medicationFields;
const { substance, ...allergyRest } = allergyFields;
const { kinship, ...relativeRest } = relativeFields;

const paper = {
  caseId,
  paper: z.enum(healthPapers),
  approvedOn: day.nullable().default(null),
  /** Of a long timeline: every line in full on further pages, not set short to stay on one. */
  isInFull: z.boolean().default(false),
};

/** What is known about one line: the words of its source, and for an event what to look at again. */
const said = { sourceText: z.string(), recordName: z.string().nullable() };

export const healthOperations = {
  'health.get': operation({
    does: 'Gives the story of a case and its client: timeline with gaps, treatments, medicines, allergies, family.',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      events: z.array(z.strictObject({ event: timelineEventSchema, ...said, notices: z.array(z.string()) })),
      gaps: z.array(gap),
      /** How many days without an event count as a gap, and where that number comes from. */
      gapRule: z.strictObject({ days: z.number(), asOf: z.string(), source: z.string() }),
      proposedCount: z.number(),
      treatments: z.array(z.strictObject({ treatment: treatmentSchema, ...said })),
      medications: z.array(
        z.strictObject({
          medication: medicationSchema,
          ...said,
          anticoagulant: z.strictObject({
            isFlagged: z.boolean(),
            byName: z.string().nullable(),
            setByPerson: z.boolean(),
          }),
        }),
      ),
      anticoagulantsAsOf: z.string(),
      allergies: z.array(z.strictObject({ allergy: allergySchema, ...said })),
      relatives: z.array(z.strictObject({ relative: relativeSchema, ...said })),
      condition: caseSchema.shape.condition,
      /** What a line may cite: the ledger of the case, in packet order. */
      records: z.array(z.strictObject({ id: recordItemId, name: z.string() })),
      sheets: z.array(
        z.strictObject({
          sheet: z.enum(healthSheets),
          lineCount: z.number(),
          /** Where the ledger's item of that kind stands; null while the ledger has none. */
          state: z.enum(recordStateKinds).nullable(),
          /** Why the sheet cannot stand for the record now. */
          hindrance: z.string().nullable(),
          /** What to know before it does. */
          notice: z.string().nullable(),
        }),
      ),
    }),
    errors: ['notFound'],
  }),
  'health.addEvent': operation({
    does: 'Adds an event to the timeline; a day before birth or in the future is kept and pointed out.',
    input: z.strictObject({ caseId, kind: eventKind, from, title, ...z.strictObject(eventRest).partial().shape }),
    output: written.extend({ timelineEventId, notices: z.array(z.string()) }),
    errors: ['notFound'],
    writes: true,
  }),
  'health.updateEvent': operation({
    does: 'Changes the fields given of one event of the timeline.',
    input: z.strictObject({ timelineEventId, changes: z.strictObject(eventFields).partial() }),
    output: written.extend({ notices: z.array(z.string()) }),
    errors: ['notFound'],
    writes: true,
  }),
  'health.deleteEvent': operation({
    does: 'Takes an event off the timeline; undo brings it again.',
    input: z.strictObject({ timelineEventId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'health.proposeEvents': operation({
    does: 'Lists events that the records that came and the treatments speak of and the timeline lacks.',
    input: z.strictObject({ caseId }),
    output: z.array(proposed),
    errors: ['notFound'],
  }),
  'health.acceptEvents': operation({
    does: 'Puts proposed events on the timeline: the ones named, or all.',
    input: z.strictObject({ caseId, keys: z.array(z.string().max(100)).min(1).max(500).nullable().default(null) }),
    output: written.extend({ addedCount: z.number() }),
    errors: ['notFound'],
    writes: true,
  }),
  'health.addTreatment': operation({
    does: 'Adds a line of systemic therapy, a radiation treatment or an operation.',
    input: z.strictObject({
      caseId,
      kind: treatmentKind,
      name: treatmentName,
      ...z.strictObject(treatmentRest).partial().shape,
    }),
    output: written.extend({ treatmentId }),
    errors: ['notFound'],
    writes: true,
  }),
  'health.updateTreatment': operation({
    does: 'Changes the fields given of one treatment.',
    input: z.strictObject({ treatmentId, changes: z.strictObject(treatmentFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'health.moveTreatment': operation({
    does: 'Puts a treatment before another one of the case; null puts it last.',
    input: z.strictObject({ treatmentId, beforeId: treatmentId.nullable() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'health.deleteTreatment': operation({
    does: 'Takes a treatment out; undo brings it again.',
    input: z.strictObject({ treatmentId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'health.addMedication': operation({
    does: 'Adds a medicine or supplement of the client; anticoagulants are flagged by name.',
    input: z.strictObject({ caseId, name: medicationName, ...z.strictObject(medicationRest).partial().shape }),
    output: written.extend({ medicationId }),
    errors: ['notFound'],
    writes: true,
  }),
  'health.updateMedication': operation({
    does: 'Changes the fields given of one medicine.',
    input: z.strictObject({ medicationId, changes: z.strictObject(medicationFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'health.moveMedication': operation({
    does: 'Puts a medicine before another one of the client; null puts it last.',
    input: z.strictObject({ medicationId, beforeId: medicationId.nullable() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'health.deleteMedication': operation({
    does: 'Takes a medicine out; undo brings it again.',
    input: z.strictObject({ medicationId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'health.addAllergy': operation({
    does: 'Adds an allergy or reaction of the client.',
    input: z.strictObject({ caseId, substance, ...z.strictObject(allergyRest).partial().shape }),
    output: written.extend({ allergyId }),
    errors: ['notFound'],
    writes: true,
  }),
  'health.updateAllergy': operation({
    does: 'Changes the fields given of one allergy.',
    input: z.strictObject({ allergyId, changes: z.strictObject(allergyFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'health.deleteAllergy': operation({
    does: 'Takes an allergy out; undo brings it again.',
    input: z.strictObject({ allergyId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'health.addRelative': operation({
    does: 'Adds a relative with cancer, age and germline result as far as they are known.',
    input: z.strictObject({ caseId, kinship, ...z.strictObject(relativeRest).partial().shape }),
    output: written.extend({ relativeId }),
    errors: ['notFound'],
    writes: true,
  }),
  'health.updateRelative': operation({
    does: 'Changes the fields given of one relative.',
    input: z.strictObject({ relativeId, changes: z.strictObject(relativeFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'health.deleteRelative': operation({
    does: 'Takes a relative out; undo brings them again.',
    input: z.strictObject({ relativeId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'health.useSheet': operation({
    does: 'Marks the ledger’s item of a sheet’s kind as here, because the sheet itself is the record.',
    input: z.strictObject({ caseId, sheet: z.enum(healthSheets) }),
    output: written.extend({ recordItemId }),
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'health.paper': operation({
    does: 'Draws the timeline, the medication and allergy sheet, the family history or the treatment summary.',
    input: z.strictObject(paper),
    output: z.strictObject({ pdf: pdfBytes, pageCount: z.number(), suggestedName: z.string() }),
    errors: ['notFound', 'nothingToPrint', 'missingCharacters'],
  }),
  'health.savePaper': operation({
    does: 'Saves the timeline or one of the history sheets as PDF where the user says.',
    input: z.strictObject(paper),
    output: z.strictObject({ savedAs: z.array(z.string()) }),
    errors: ['notFound', 'nothingToPrint', 'missingCharacters', 'saveFailed', 'diskFull'],
  }),
};
