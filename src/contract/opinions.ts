import { z } from 'zod';
import { consultModes } from '../domain/consultations/consult-mode.ts';
import { letterLanguages } from '../domain/letters/letter.ts';
import {
  agreements,
  type Comparison,
  type ComparisonAnnotation,
  divergenceReasons,
  materialities,
  opinionsMarks,
} from '../domain/opinions/comparison.ts';
import {
  type Citation,
  type DimensionValues,
  dimensions,
  intents,
  modalities,
  type Opinion,
  type OpinionDimensions,
  sequences,
  stagePrefixes,
} from '../domain/opinions/opinion.ts';
import { gap } from './letters.ts';
import { operation } from './operation.ts';
import {
  caseId,
  day,
  line,
  opinionId,
  optionalLine,
  optionalWords,
  pdfBytes,
  recordItemId,
  written,
} from './schemas.ts';

const citation = z.strictObject({
  document: optionalLine(200),
  page: z.int().min(1, 'Pages count from 1.').max(99_999).nullable(),
  quote: optionalWords(4_000),
  restsOn: z.array(recordItemId).max(200),
}) satisfies z.ZodType<Citation>;

function stated<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('notStated') }),
    z.strictObject({ kind: z.literal('none'), citation }),
    z.strictObject({ kind: z.literal('stated'), value, citation }),
  ]);
}

const nctId = z
  .union([
    z.literal('').transform(() => null),
    z.string().regex(/^NCT\d{8}$/, 'A trial number is NCT and eight digits.'),
  ])
  .nullable();

/** One schema per dimension; a later dimension is one line here and one in the domain. */
const dimensionValues = {
  diagnosis: z.strictObject({ histology: line(300), subtype: optionalLine(200), site: optionalLine(200) }),
  stage: z.strictObject({
    prefix: z.enum(stagePrefixes).nullable(),
    tnm: optionalLine(60),
    group: optionalLine(40),
    edition: optionalLine(40),
  }),
  grade: z.strictObject({ system: optionalLine(60), value: line(60) }),
  biomarkers: z
    .array(z.strictObject({ marker: line(60), result: line(200) }))
    .min(1, 'Name at least one marker.')
    .max(60),
  modality: z.array(z.enum(modalities)).min(1, 'Choose at least one.').max(modalities.length),
  regimenOrProcedure: z.array(line(200)).min(1, 'Name at least one.').max(40),
  intent: z.enum(intents, 'Choose one.'),
  sequence: z.enum(sequences, 'Choose one.'),
  furtherTesting: z.array(line(200)).min(1, 'Name at least one test.').max(40),
  trials: z
    .array(z.strictObject({ nctId, name: optionalLine(200) }))
    .min(1, 'Name at least one trial.')
    .max(40),
  urgency: z.strictObject({ startBy: day.nullable(), words: optionalLine(300) }),
  evidence: line(4_000),
} satisfies { [Name in keyof DimensionValues]: z.ZodType<DimensionValues[Name]> };

export const opinionDimensions = z.strictObject({
  diagnosis: stated(dimensionValues.diagnosis),
  stage: stated(dimensionValues.stage),
  grade: stated(dimensionValues.grade),
  biomarkers: stated(dimensionValues.biomarkers),
  modality: stated(dimensionValues.modality),
  regimenOrProcedure: stated(dimensionValues.regimenOrProcedure),
  intent: stated(dimensionValues.intent),
  sequence: stated(dimensionValues.sequence),
  furtherTesting: stated(dimensionValues.furtherTesting),
  trials: stated(dimensionValues.trials),
  urgency: stated(dimensionValues.urgency),
  evidence: stated(dimensionValues.evidence),
}) satisfies z.ZodType<OpinionDimensions>;

const opinionFields = {
  clinician: line(200),
  specialty: optionalLine(200),
  institution: optionalLine(200),
  givenOn: day.nullable(),
  mode: z.enum(consultModes),
  basedOn: z.array(recordItemId).max(500),
  dimensions: opinionDimensions,
};

export const opinionSchema = z.strictObject({
  id: opinionId,
  caseId,
  opinionOrder: z.int().min(1).max(99),
  ...opinionFields,
}) satisfies z.ZodType<Opinion>;

const { clinician, dimensions: allDimensions, ...optionalFields } = opinionFields;

const comparison = z.strictObject({
  opinionIds: z.array(opinionId),
  rows: z.array(
    z.strictObject({
      dimension: z.enum(dimensions),
      agreement: z.enum(agreements),
      because: z.string().nullable(),
      parts: z.array(
        z.strictObject({ name: z.string(), agreement: z.enum(agreements), values: z.array(z.string().nullable()) }),
      ),
      statedBy: z.array(opinionId),
    }),
  ),
  differentBasis: z.boolean(),
}) satisfies z.ZodType<Comparison>;

const annotationFields = {
  material: z.enum(materialities).nullable(),
  clarifyingQuestion: optionalWords(1_000),
  byEye: z.enum(['same', 'compatible', 'different']).nullable(),
  divergenceReasons: z.array(z.enum(divergenceReasons)).max(divergenceReasons.length),
  action: optionalWords(300),
  owner: optionalWords(200),
  dueOn: day.nullable(),
};

const annotation = z.strictObject({
  caseId,
  dimension: z.enum(dimensions),
  ...annotationFields,
}) satisfies z.ZodType<ComparisonAnnotation>;

const sheetInput = z.strictObject({
  caseId,
  /** The client's own language when left out, as far as there is a summary in it; else English. */
  language: z.enum(letterLanguages, 'Choose English or Spanish.').optional(),
});

export const opinionOperations = {
  'opinions.list': operation({
    does: 'Lists the opinions of a case in their order.',
    input: z.strictObject({ caseId }),
    output: z.array(opinionSchema),
    errors: ['notFound'],
  }),
  'opinions.get': operation({
    does: 'Gives one opinion.',
    input: z.strictObject({ opinionId }),
    output: opinionSchema,
    errors: ['notFound'],
  }),
  'opinions.add': operation({
    does: 'Records an opinion; dimensions left out are "not stated".',
    input: z.strictObject({
      caseId,
      clinician,
      ...z.strictObject(optionalFields).partial().shape,
      dimensions: allDimensions.partial().optional(),
    }),
    output: written.extend({ opinionId }),
    errors: ['notFound'],
    writes: true,
  }),
  'opinions.update': operation({
    does: 'Changes the fields and dimensions given of one opinion.',
    input: z.strictObject({
      opinionId,
      changes: z.strictObject({
        clinician: clinician.optional(),
        ...z.strictObject(optionalFields).partial().shape,
        dimensions: allDimensions.partial().optional(),
      }),
    }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'opinions.delete': operation({
    does: 'Moves an opinion to the trash.',
    input: z.strictObject({ opinionId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'comparison.get': operation({
    does: 'Sets the opinions of a case side by side and says, dimension by dimension, where they agree.',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      opinions: z.array(opinionSchema),
      comparison,
      annotations: z.array(annotation),
      mark: z.enum(opinionsMarks),
    }),
    errors: ['notFound', 'tooFewOpinions'],
  }),
  'comparison.annotate': operation({
    does: 'Marks whether a difference is material, the question that would settle it, why it arises and what is done about it.',
    input: z.strictObject({
      caseId,
      dimension: z.enum(dimensions),
      changes: z.strictObject(annotationFields).partial(),
    }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'comparison.sheet': operation({
    does: "Draws the client's comparison summary as PDF, at most two pages, in English or Spanish.",
    input: sheetInput,
    output: z.strictObject({
      pdf: pdfBytes,
      pageCount: z.number(),
      suggestedName: z.string(),
      gaps: z.array(gap),
      language: z.enum(letterLanguages),
    }),
    errors: ['notFound', 'tooFewOpinions', 'missingCharacters'],
  }),
  'comparison.saveSheet': operation({
    does: "Saves the client's comparison summary as PDF, in English or Spanish, where the user says.",
    input: sheetInput,
    output: z.strictObject({ savedAs: z.string().nullable() }),
    errors: ['notFound', 'tooFewOpinions', 'missingCharacters', 'saveFailed', 'diskFull'],
  }),
};
