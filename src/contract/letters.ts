import { z } from 'zod';
import { operation } from './operation.ts';
import { caseId, pdfBytes, requestId } from './schemas.ts';

/** A required fact that is missing, and the form and field where it is filled in. */
export const gap = z.strictObject({
  label: z.string(),
  where: z.enum(['client', 'case', 'request', 'organization', 'practice']),
  field: z.string(),
});

const preview = z.strictObject({
  pdf: pdfBytes,
  pageCount: z.number(),
  gaps: z.array(gap),
  /** Characters no bundled font can print, each with where it stands: "😀 in the client's legal name". */
  missingCharacters: z.array(z.strictObject({ character: z.string(), where: z.string() })),
  /** True when these are the frozen bytes that were sent. */
  isFrozen: z.boolean(),
  suggestedName: z.string(),
});

const saved = z.strictObject({
  /** Full paths of what was written; empty when the user cancelled. */
  savedAs: z.array(z.string()),
});

export const letterOperations = {
  'letters.preview': operation({
    does: 'Draws the letter of a request as it stands, with gaps marked; the frozen bytes once it was sent.',
    input: z.strictObject({ requestId }),
    output: preview,
    errors: ['notFound'],
  }),
  'letters.build': operation({
    does: 'Draws one letter ready to print; refuses while a required field is empty.',
    input: z.strictObject({ requestId }),
    output: z.strictObject({ pdf: pdfBytes, pageCount: z.number(), suggestedName: z.string() }),
    errors: ['notFound', 'letterHasGaps', 'missingCharacters'],
  }),
  'letters.buildBatch': operation({
    does: 'Draws the letters of all open requests of a case, as one PDF to print and as separate files.',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      combined: pdfBytes,
      pageCount: z.number(),
      files: z.array(z.strictObject({ requestId, suggestedName: z.string(), pdf: pdfBytes })),
    }),
    errors: ['notFound', 'letterHasGaps', 'missingCharacters', 'nothingToPrint'],
  }),
  'letters.save': operation({
    does: 'Saves one letter as PDF where the user says.',
    input: z.strictObject({ requestId }),
    output: saved,
    errors: ['notFound', 'letterHasGaps', 'missingCharacters', 'saveFailed', 'diskFull'],
  }),
  'letters.saveBatch': operation({
    does: 'Saves the letters of all open requests of a case, as one PDF or as separate files.',
    input: z.strictObject({ caseId, as: z.enum(['onePdf', 'separateFiles']) }),
    output: saved,
    errors: ['notFound', 'letterHasGaps', 'missingCharacters', 'nothingToPrint', 'saveFailed', 'diskFull'],
  }),
  'letters.recordPrint': operation({
    does: 'Records that the letter of a request was sent to a printer.',
    input: z.strictObject({ requestId }),
    output: z.strictObject({}),
    errors: ['notFound'],
    writes: true,
  }),
};
