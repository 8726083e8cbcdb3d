import { z } from 'zod';
import { type LintFinding, letterKinds, letterLanguages, signers } from '../domain/letters/letter.ts';
import { type FieldDefinition, fieldTypes, type SwitchDefinition } from '../domain/letters/template.ts';
import { gapPlaces } from '../domain/shared/blocks.ts';
import { operation } from './operation.ts';
import { caseId, caseLetterId, pdfBytes, requestId } from './schemas.ts';

/** A required fact that is missing, and the form and field where it is filled in. */
export const gap = z.strictObject({ label: z.string(), where: z.enum(gapPlaces), field: z.string() });

/** Which letter: the one that opens a request, or one of the case's other letters. */
export const letterRef = z.union([z.strictObject({ requestId }), z.strictObject({ caseLetterId })]);

const lintFinding = z.strictObject({
  id: z.string(),
  severity: z.enum(['block', 'warn']),
  text: z.string(),
  overridden: z.string().nullable(),
}) satisfies z.ZodType<LintFinding>;

const missingCharacters = z.array(z.strictObject({ character: z.string(), where: z.string() }));

const preview = z.strictObject({
  pdf: pdfBytes,
  pageCount: z.number(),
  gaps: z.array(gap),
  findings: z.array(lintFinding),
  /** Characters no bundled font can print, each with where it stands: "😀 in the client's legal name". */
  missingCharacters,
  /** True when these are the frozen bytes that were sent. */
  isFrozen: z.boolean(),
  suggestedName: z.string(),
});

const saved = z.strictObject({
  /** Full paths of what was written; empty when the user cancelled. */
  savedAs: z.array(z.string()),
});

// The composer's form is built from these.
const condition: z.ZodType<NonNullable<FieldDefinition['requiredWhen']>> = z.lazy(() =>
  z.union([
    z.strictObject({ switch: z.string() }),
    z.strictObject({ field: z.string(), is: z.string().optional() }),
    z.strictObject({ fact: z.string() }),
    z.strictObject({ signer: z.enum(signers) }),
    z.strictObject({ not: condition }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
  ]),
);
const fieldDefinition = z.strictObject({
  id: z.string(),
  label: z.string(),
  type: z.enum(fieldTypes),
  required: z.boolean(),
  requiredWhen: condition.optional(),
  help: z.string().nullable(),
  proposed: z.string().optional(),
  choices: z.array(z.strictObject({ id: z.string(), label: z.string() })).optional(),
}) satisfies z.ZodType<FieldDefinition>;
const switchDefinition = z.strictObject({
  id: z.string(),
  label: z.string(),
  default: z.boolean(),
  help: z.string().nullable(),
}) satisfies z.ZodType<SwitchDefinition>;

const buildErrors = ['notFound', 'letterHasGaps', 'letterHasWarnings', 'missingCharacters'] as const;
/** A scan that goes along may turn out to be broken. */
const packageErrors = [...buildErrors, 'fileUnreadable'] as const;

/** What goes with each letter of a batch. */
const batch = {
  caseId,
  /** Cover sheet (for fax) before, authorization and ID copy after each letter that needs them. */
  withEnclosures: z.boolean().default(false),
  withCoverSheets: z.boolean().default(false),
  /** Only these of the letters that wait to be sent; all of them when none is named. */
  letters: z.array(letterRef).min(1).max(400).nullable().default(null),
};

export const letterOperations = {
  'letters.kinds': operation({
    does: 'Lists the kinds of letters: what each is for, who signs it, what it needs and which fields and clauses it has.',
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        kind: z.enum(letterKinds),
        label: z.string(),
        does: z.string(),
        signers: z.array(z.enum(signers)),
        /** A request, an authorization, material or a clinician without which it cannot be drafted. */
        needs: z.array(z.enum(['request', 'authorization', 'material', 'clinician', 'custodian'])),
        addressee: z.enum(['custodian', 'clinician', 'center', 'client', 'none']),
        isCaseLetter: z.boolean(),
        fields: z.array(fieldDefinition),
        switches: z.array(switchDefinition),
        languages: z.array(z.enum(letterLanguages)),
        templateVersion: z.string(),
        lawAsOf: z.string(),
      }),
    ),
  }),
  'letters.preview': operation({
    does: 'Draws a letter as it stands, with gaps marked and findings listed; the frozen bytes once it was sent.',
    input: letterRef,
    output: preview,
    errors: ['notFound'],
  }),
  'letters.build': operation({
    does: 'Draws one letter ready to print; refuses while a required field is empty or a finding stands.',
    input: letterRef,
    output: z.strictObject({ pdf: pdfBytes, pageCount: z.number(), suggestedName: z.string() }),
    errors: buildErrors,
  }),
  'letters.buildPackage': operation({
    does: 'Puts a letter together as it goes out: cover sheet, letter, authorization and ID copy, in printing order.',
    input: z.strictObject({ letter: letterRef, withCoverSheet: z.boolean().default(false) }),
    output: z.strictObject({
      pdf: pdfBytes,
      pageCount: z.number(),
      suggestedName: z.string(),
      /** What it holds, in order, with page counts: "Letter, 2 pages". */
      contents: z.array(z.string()),
      /** Enclosures that are named but not on file, so that they are added by hand. */
      missing: z.array(z.string()),
    }),
    errors: packageErrors,
  }),
  'letters.readingCopy': operation({
    does: 'Draws a letter in the client’s language to read before signing; the letter that goes out stays English.',
    input: z.strictObject({ letter: letterRef, language: z.enum(letterLanguages) }),
    output: z.strictObject({ pdf: pdfBytes, pageCount: z.number(), suggestedName: z.string() }),
    errors: ['notFound', 'missingCharacters'],
  }),
  'letters.buildBatch': operation({
    does: 'Draws all letters of a case that wait to be sent, as one PDF to print and as separate files.',
    input: z.strictObject(batch),
    output: z.strictObject({
      combined: pdfBytes,
      pageCount: z.number(),
      files: z.array(
        z.strictObject({
          requestId: requestId.nullable(),
          caseLetterId: caseLetterId.nullable(),
          suggestedName: z.string(),
          pdf: pdfBytes,
          missing: z.array(z.string()),
        }),
      ),
    }),
    errors: [...packageErrors, 'nothingToPrint'],
  }),
  'letters.save': operation({
    does: 'Saves one letter as PDF where the user says.',
    input: letterRef,
    output: saved,
    errors: [...buildErrors, 'saveFailed', 'diskFull'],
  }),
  'letters.saveBatch': operation({
    does: 'Saves all letters of a case that wait to be sent, as one PDF or as separate files.',
    input: z.strictObject({ ...batch, as: z.enum(['onePdf', 'separateFiles']) }),
    output: saved,
    errors: [...packageErrors, 'nothingToPrint', 'saveFailed', 'diskFull'],
  }),
  'letters.recordPrint': operation({
    does: 'Records that a letter was sent to a printer.',
    input: letterRef,
    output: z.strictObject({}),
    errors: ['notFound'],
    writes: true,
  }),
};
