import { z } from 'zod';
import {
  type CustodianForm,
  type FieldMapping,
  type FormBox,
  type FormFill,
  type FormSource,
  formFacts,
} from '../domain/forms/form.ts';
import { operation } from './operation.ts';
import {
  caseId,
  fileId,
  formFillId,
  formId,
  letterId,
  line,
  organizationId,
  pdfBytes,
  requestId,
  written,
} from './schemas.ts';

const formSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), fact: z.enum(formFacts) }),
  z.strictObject({ kind: z.literal('words'), words: line(400) }),
  z.strictObject({ kind: z.literal('tick'), isTicked: z.boolean() }),
  z.strictObject({ kind: z.literal('empty') }),
]) satisfies z.ZodType<FormSource>;

const points = z.number().min(0, 'The box lies outside the page.').max(20_000, 'The box lies outside the page.');
const formBox = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  page: z.int().min(0).max(300),
  x: points,
  y: points,
  width: points,
  height: points,
  size: z.number().min(4, 'Text is at least 4 points high.').max(36, 'Text is at most 36 points high.'),
  source: formSource,
}) satisfies z.ZodType<FormBox>;
const fieldName = z.string().min(1).max(400);
const mapping = z.strictObject({
  fieldName,
  source: formSource,
  isProposed: z.boolean().default(false),
}) satisfies z.ZodType<FieldMapping>;

export const custodianForm = z.strictObject({
  id: formId,
  organizationId,
  title: z.string(),
  fileId,
  pageCount: z.number(),
  pageSizes: z.array(z.strictObject({ width: z.number(), height: z.number() })),
  fields: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(['text', 'checkbox', 'choice', 'other']),
      page: z.number(),
      maxLength: z.number().nullable(),
      choices: z.array(z.string()),
    }),
  ),
  mappings: z.array(mapping),
  boxes: z.array(formBox),
}) satisfies z.ZodType<CustodianForm>;

export const formFill = z.strictObject({
  id: formFillId,
  formId,
  caseId,
  requestId: requestId.nullable(),
  changes: z.record(z.string(), z.string()),
  frozenId: letterId.nullable(),
}) satisfies z.ZodType<FormFill>;

const filled = z.strictObject({
  pdf: pdfBytes,
  pageCount: z.number(),
  isFrozen: z.boolean(),
  suggestedName: z.string(),
  /** Every field and box with what is in it and whether it was typed over. */
  values: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      value: z.string(),
      isChanged: z.boolean(),
      /** What does not fit, is unknown or cannot be printed; null when all is well. */
      problem: z.string().nullable(),
    }),
  ),
});

export const formOperations = {
  'forms.list': operation({
    does: 'Lists the forms kept for a custodian.',
    input: z.strictObject({ organizationId }),
    output: z.array(custodianForm),
    errors: ['notFound'],
  }),
  'forms.get': operation({
    does: 'Gives one form with its fields and how they are mapped.',
    input: z.strictObject({ formId }),
    output: custodianForm,
    errors: ['notFound'],
  }),
  'forms.add': operation({
    does: 'Takes a kept PDF as a custodian’s own form and proposes what goes into its fields by their names.',
    input: z.strictObject({ organizationId, fileId, title: line(200) }),
    output: written.extend({ formId }),
    errors: ['notFound', 'fileUnreadable', 'tooLarge'],
    writes: true,
  }),
  'forms.update': operation({
    does: 'Changes the title of a form, what goes into its fields, and the text boxes placed on it.',
    input: z.strictObject({
      formId,
      changes: z
        .strictObject({
          title: line(200),
          mappings: z.array(mapping).max(2_000),
          boxes: z.array(formBox).max(500),
        })
        .partial(),
    }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'forms.delete': operation({
    does: 'Moves a form to the trash.',
    input: z.strictObject({ formId }),
    output: written,
    errors: ['notFound', 'inUse'],
    writes: true,
  }),
  'fills.list': operation({
    does: 'Lists the forms filled in for a case.',
    input: z.strictObject({ caseId }),
    output: z.array(z.strictObject({ fill: formFill, title: z.string(), organizationName: z.string() })),
    errors: ['notFound'],
  }),
  'fills.add': operation({
    does: 'Fills a custodian’s form in for a case, or for one of its requests.',
    input: z.strictObject({ formId, caseId, requestId: requestId.nullable().default(null) }),
    output: written.extend({ formFillId }),
    errors: ['notFound'],
    writes: true,
  }),
  'fills.update': operation({
    does: 'Types over what the facts gave; an empty text leaves a field empty, null takes the fact again.',
    input: z.strictObject({ formFillId, changes: z.record(z.string().max(500), z.string().max(2_000).nullable()) }),
    output: written,
    errors: ['notFound', 'alreadyFrozen'],
    writes: true,
  }),
  'fills.preview': operation({
    does: 'Fills the form in and shows what is in each field.',
    input: z.strictObject({ formFillId }),
    output: filled,
    errors: ['notFound', 'fileUnreadable'],
  }),
  'fills.freeze': operation({
    does: 'Freezes the filled form: its exact bytes stay in the store and its fields can no longer be changed.',
    input: z.strictObject({ formFillId }),
    output: written.extend({ letterId }),
    errors: ['notFound', 'alreadyFrozen', 'fileUnreadable'],
    writes: true,
  }),
  'fills.save': operation({
    does: 'Saves the filled form as PDF where the user says.',
    input: z.strictObject({ formFillId }),
    output: z.strictObject({ savedAs: z.array(z.string()) }),
    errors: ['notFound', 'fileUnreadable', 'saveFailed', 'diskFull'],
  }),
  'fills.recordPrint': operation({
    does: 'Records that a filled form was sent to a printer.',
    input: z.strictObject({ formFillId }),
    output: z.strictObject({}),
    errors: ['notFound'],
    writes: true,
  }),
  'fills.delete': operation({
    does: 'Moves a filled form that is not frozen to the trash.',
    input: z.strictObject({ formFillId }),
    output: written,
    errors: ['notFound', 'alreadyFrozen'],
    writes: true,
  }),
};
