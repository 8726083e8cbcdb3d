import { z } from 'zod';
import { letterRef } from './letters.ts';
import { operation } from './operation.ts';
import { caseId, day, materialId, pdfBytes, requestId } from './schemas.ts';

/** Papers around the letters: what is sent with them, or kept about them. */
export const paper = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contactLog'), requestId }),
  z.strictObject({ kind: z.literal('faxCover'), letter: letterRef }),
  /** Address labels of all letters of a case that wait to be sent; `startAt` is the first free label of the sheet. */
  z.strictObject({ kind: z.literal('labels'), caseId, startAt: z.int().min(1).max(30).default(1) }),
  z.strictObject({ kind: z.literal('packingSlip'), materialId }),
  /** `approvedOn` is the day the client said that the paper may be used; null prints that this has not happened. */
  z.strictObject({ kind: z.literal('caseBrief'), caseId, approvedOn: day.nullable().default(null) }),
  z.strictObject({ kind: z.literal('sourceShortlist'), caseId, approvedOn: day.nullable().default(null) }),
  z.strictObject({ kind: z.literal('sharedCare'), caseId, approvedOn: day.nullable().default(null) }),
]);

const paperErrors = ['notFound', 'letterHasGaps', 'missingCharacters', 'nothingToPrint'] as const;

export const paperOperations = {
  'papers.build': operation({
    does: 'Draws a contact log, fax cover sheet, label sheet, packing slip, case brief, source shortlist or who does what.',
    input: z.strictObject({ paper }),
    output: z.strictObject({ pdf: pdfBytes, pageCount: z.number(), suggestedName: z.string() }),
    errors: paperErrors,
  }),
  'papers.save': operation({
    does: 'Saves a contact log, fax cover sheet, label sheet, packing slip, case brief, source shortlist or who does what as PDF.',
    input: z.strictObject({ paper }),
    output: z.strictObject({ savedAs: z.array(z.string()) }),
    errors: [...paperErrors, 'saveFailed', 'diskFull'],
  }),
};
