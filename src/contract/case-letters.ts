import { z } from 'zod';
import { type CaseLetter, caseLetterKinds } from '../domain/letters/letter.ts';
import { operation } from './operation.ts';
import { draftFields, letterSent } from './request-fields.ts';
import {
  caseId,
  caseLetterId,
  channel,
  clinicianId,
  day,
  departmentId,
  fileId,
  letterId,
  materialId,
  optionalLine,
  organizationId,
  requestId,
  timeOfDay,
  written,
} from './schemas.ts';

const caseLetterFields = {
  custodianId: organizationId.nullable(),
  departmentId: departmentId.nullable(),
  clinicianId: clinicianId.nullable(),
  materialId: materialId.nullable(),
  requestId: requestId.nullable(),
  ...draftFields,
};

const caseLetterSchema = z.strictObject({
  id: caseLetterId,
  caseId,
  kind: z.enum(caseLetterKinds),
  reference: z.string(),
  ...caseLetterFields,
  sent: letterSent.nullable(),
}) satisfies z.ZodType<CaseLetter>;

const caseLetterView = z.strictObject({
  letter: caseLetterSchema,
  kindLabel: z.string(),
  /** Whom it goes to, in words. */
  recipientName: z.string().nullable(),
  /** What it is about: a request's reference, an authorization, a material. */
  about: z.string().nullable(),
});

export const caseLetterOperations = {
  'caseLetters.list': operation({
    does: 'Lists the letters of a case that follow up or stand alone, newest first.',
    input: z.strictObject({ caseId }),
    output: z.array(caseLetterView),
    errors: ['notFound'],
  }),
  'caseLetters.get': operation({
    does: 'Gives one letter.',
    input: z.strictObject({ caseLetterId }),
    output: caseLetterView,
    errors: ['notFound'],
  }),
  'caseLetters.add': operation({
    does: 'Drafts a letter of one kind; recipient, date and fields that follow from the facts are filled in.',
    input: z.strictObject({
      caseId,
      kind: z.enum(caseLetterKinds),
      ...z.strictObject(caseLetterFields).partial().shape,
    }),
    output: written.extend({ caseLetterId }),
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'caseLetters.update': operation({
    does: 'Changes the fields given of a letter that was not sent yet.',
    input: z.strictObject({ caseLetterId, changes: z.strictObject(caseLetterFields).partial() }),
    output: written,
    errors: ['notFound', 'alreadySent'],
    writes: true,
  }),
  'caseLetters.markSent': operation({
    does: 'Freezes the exact letter in the store with channel, day and proof.',
    input: z.strictObject({
      caseLetterId,
      sentOn: day,
      sentAt: timeOfDay.default(null),
      channel,
      tracking: optionalLine(120).default(null),
      proofId: fileId.nullable().default(null),
    }),
    output: written.extend({ letterId }),
    errors: ['notFound', 'alreadySent', 'letterHasGaps', 'letterHasWarnings', 'missingCharacters', 'fileUnreadable'],
    writes: true,
  }),
  'caseLetters.delete': operation({
    does: 'Moves a letter to the trash.',
    input: z.strictObject({ caseLetterId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
