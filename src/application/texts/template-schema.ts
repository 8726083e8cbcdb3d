import { z } from 'zod';
import { letterKinds, letterLanguages, signers } from '../../domain/letters/letter.ts';
import {
  type Condition,
  fieldTypes,
  type LetterCommonWords,
  type LetterTemplate,
  type TemplatePart,
  type TemplateStatement,
} from '../../domain/letters/template.ts';

const words = z.string().min(1);
const yearAndMonth = z.string().regex(/^\d{4}-\d{2}$/, 'Resources are dated by year and month.');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/);

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ switch: id }),
    z.strictObject({ field: id, is: id.optional() }),
    z.strictObject({ fact: id }),
    z.strictObject({ signer: z.enum(signers) }),
    z.strictObject({ not: condition }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
  ]),
);
const when = { when: condition.optional() };

const statement = z.strictObject({
  id,
  required: z.boolean(),
  ...when,
  text: words,
  representativeText: words.optional(),
  advocateText: words.optional(),
  mustKeep: z.array(words).min(1).optional(),
}) satisfies z.ZodType<TemplateStatement>;

const lead = words.nullable();
const part = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.literal('section'),
    id,
    lead,
    as: z.enum(['paragraph', 'list', 'numbered']).optional(),
    ...when,
    statements: z.array(statement).min(1),
  }),
  z.strictObject({ part: z.literal('scopeTable'), which: z.enum(['asked', 'open', 'arrived', 'ledger']), ...when }),
  z.strictObject({ part: z.literal('contactsTable'), lead, ...when }),
  z.strictObject({ part: z.literal('inventoryTable'), lead, ...when }),
  z.strictObject({
    part: z.literal('facts'),
    id,
    lead,
    ...when,
    rows: z.array(z.strictObject({ id, label: words, text: words, required: z.boolean(), ...when })).min(1),
  }),
  z.strictObject({ part: z.literal('permissionTicks'), lead }),
  z.strictObject({ part: z.literal('initials'), lead, text: words }),
  z.strictObject({
    part: z.literal('ticks'),
    lead,
    items: z.array(z.strictObject({ text: words, ticked: condition.optional() })).min(1),
  }),
  z.strictObject({ part: z.literal('box'), title: words, lines: z.int().min(1).max(40), ...when }),
]) satisfies z.ZodType<TemplatePart>;

/** A letter's wording as it is shipped (resources/letters). */
export const letterTemplate = z.strictObject({
  kind: z.enum(letterKinds),
  language: z.enum(letterLanguages),
  templateVersion: words,
  lawAsOf: yearAndMonth,
  source: words,
  title: words,
  signers: z.array(z.enum(signers)).min(1),
  addressee: z.enum(['custodian', 'clinician', 'center', 'client', 'none']),
  shape: z.enum(['letter', 'form', 'worksheet']),
  subject: words,
  salutation: words.nullable(),
  closing: words.nullable(),
  footer: words,
  fields: z.array(
    z.strictObject({
      id,
      label: words,
      type: z.enum(fieldTypes),
      required: z.boolean(),
      requiredWhen: condition.optional(),
      help: words.nullable(),
      proposed: id.optional(),
      choices: z
        .array(z.strictObject({ id, label: words }))
        .min(2)
        .optional(),
    }),
  ),
  switches: z.array(z.strictObject({ id, label: words, default: z.boolean(), help: words.nullable() })),
  parts: z.array(part).min(1),
  enclosures: z.array(z.strictObject({ id, text: words, ...when })),
}) satisfies z.ZodType<LetterTemplate>;

const named = z.record(id, words);
const namedAs = <Name extends string>(...names: Name[]) => z.record(z.enum(names), words);

/** Words all letters share, as they are shipped (resources/letters/common.json). */
export const letterCommonWords = z.looseObject({
  asOf: day,
  source: words,
  language: z.enum(letterLanguages),
  subject: namedAs('re', 'patient', 'born', 'mrn', 'reference', 'otherNames', 'yourReference'),
  letterhead: namedAs('attention', 'fax', 'forPatient'),
  pronouns: z.record(z.enum(['client', 'other']), z.strictObject({ my: words, me: words })),
  lists: namedAs('and', 'between'),
  scopeColumns: z.array(words),
  contactColumns: z.array(words),
  inventoryColumns: z.array(words),
  inventoryWays: namedAs('enclosed', 'images', 'shipped'),
  unknownAccession: words,
  dates: namedAs('join', 'from', 'until', 'undated'),
  undatedKinds: named,
  authorization: namedAs('expiryBoth', 'withDescription', 'withDates', 'anyOf'),
  signature: namedAs(
    'signature',
    'date',
    'name',
    'patient',
    'representative',
    'relationship',
    'authority',
    'advocate',
    'clinician',
    'credential',
    'role',
    'npi',
    'initials',
  ),
  doctor: words,
  enclosures: words,
  copyTo: words,
  preparedWith: words,
  readingCopy: words,
  items: named,
  permissions: named,
  sensitiveCategories: named,
  authorityTypes: named,
  channels: named,
  sentHow: named,
  receiptBases: named,
  contactOutcomes: named,
  materialKinds: named,
  recordStates: named,
  months: z.array(words).length(12),
  longDate: words,
}) satisfies z.ZodType<LetterCommonWords>;
