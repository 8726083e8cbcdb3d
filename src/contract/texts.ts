import { z } from 'zod';
import type { ClockRules, StateRule } from '../domain/law/law.ts';
import { letterKinds, letterLanguages } from '../domain/letters/letter.ts';
import { operation } from './operation.ts';
import { line, nothing, optionalLine, pdfBytes, written } from './schemas.ts';

const which = { kind: z.enum(letterKinds), language: z.enum(letterLanguages) };
const statementId = line(80);
const statementText = z.string().max(4_000, 'This is too long: at most 4000 characters.');

const problem = z.strictObject({ severity: z.enum(['block', 'warn']), text: z.string() });

const days = (most: number) =>
  z.int('Write a whole number of days.').min(1, 'At least one day.').max(most, `At most ${most} days.`);

const clockRules = z.strictObject({
  answerDays: days(366),
  extensionDays: days(366),
  assumedMailDays: days(60),
  dueSoonDays: days(60),
  complaintDays: days(3_660),
  serviceTargetDays: days(366),
}) satisfies z.ZodType<ClockRules>;

const stateRule = z.strictObject({
  state: z.string().regex(/^[A-Z]{2}$/, 'Write the two letters of a state, like CA.'),
  days: days(366),
  dayType: z.enum(['calendar', 'business']),
  feeNote: optionalLine(400),
  source: line(400),
  mark: z.enum(['V', 'K', 'unsure']),
  verifiedOn: optionalLine(10),
  userNote: optionalLine(1_000),
  isUsed: z.boolean(),
}) satisfies z.ZodType<StateRule>;

const lawTable = z.strictObject({
  clockRules,
  flatFeeCents: z
    .int('Write an amount in dollars and cents.')
    .min(1, 'The flat fee is more than nothing.')
    .max(100_000, 'The flat fee is at most $1,000.'),
  states: z.array(stateRule),
});

const cadenceStep = z.strictObject({
  id: z.string(),
  /** Days after receipt, or after sending while receipt is not known. */
  day: z.int().min(0, 'A day is not negative.').max(400, 'At most 400 days.'),
  action: z.enum([
    'confirmReceipt',
    'statusCall',
    'statusLetter',
    'reminder',
    'overdueLetter',
    'escalate',
    'complaint',
    'dailyCall',
  ]),
  what: line(200),
  isUrgentOnly: z.boolean(),
});

export const textOperations = {
  'texts.get': operation({
    does: 'Gives the wording of a letter kind, statement by statement, as shipped and as the practice has it.',
    input: z.strictObject(which),
    output: z.strictObject({
      templateVersion: z.string(),
      lawAsOf: z.string(),
      source: z.string(),
      placeholders: z.array(z.string()),
      statements: z.array(
        z.strictObject({
          id: z.string(),
          lead: z.string().nullable(),
          required: z.boolean(),
          shipped: z.string(),
          current: z.string(),
          isEdited: z.boolean(),
          reason: z.string().nullable(),
          problems: z.array(problem),
        }),
      ),
    }),
  }),
  'texts.check': operation({
    does: 'Says what is wrong with a new wording before it is kept.',
    input: z.strictObject({ ...which, statementId, text: statementText }),
    output: z.strictObject({ problems: z.array(problem) }),
    errors: ['notFound'],
  }),
  'texts.update': operation({
    does: 'Keeps a wording of the practice’s own; one that loses a required statement needs a reason.',
    input: z.strictObject({ ...which, statementId, text: statementText, reason: optionalLine(400).default(null) }),
    output: written,
    errors: ['notFound', 'weakenedText'],
    writes: true,
  }),
  'texts.restore': operation({
    does: 'Takes one wording, or all of a letter kind, back to the shipped text.',
    input: z.strictObject({ ...which, statementId: statementId.nullable().default(null) }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'texts.preview': operation({
    does: 'Draws a letter kind as the practice words it, with invented facts; a wording can be tried before it is kept.',
    input: z.strictObject({
      ...which,
      trial: z.strictObject({ statementId, text: statementText }).nullable().default(null),
    }),
    output: z.strictObject({ pdf: pdfBytes, pageCount: z.number() }),
    errors: ['notFound'],
  }),
  'law.get': operation({
    does: 'Gives the law table as shipped and as the practice has it, with sources, marks and what stays unsure.',
    input: nothing,
    output: z.strictObject({
      asOf: z.string(),
      source: z.string(),
      shipped: lawTable,
      current: lawTable,
      isEdited: z.boolean(),
      citations: z.array(z.strictObject({ id: z.string(), cite: z.string(), what: z.string(), mark: z.string() })),
      unsure: z.array(z.string()),
    }),
  }),
  'law.update': operation({
    does: 'Keeps the practice’s own day counts and state rules; nonsense is refused.',
    input: z.strictObject({ changes: lawTable.partial() }),
    output: written,
    writes: true,
  }),
  'law.restore': operation({
    does: 'Takes the law table back to the shipped one.',
    input: nothing,
    output: written,
    writes: true,
  }),
  'cadence.get': operation({
    does: 'Gives the plan of follow-ups as shipped and as the practice has it.',
    input: nothing,
    output: z.strictObject({
      shipped: z.array(cadenceStep),
      current: z.array(cadenceStep),
      isEdited: z.boolean(),
      source: z.string(),
    }),
  }),
  'cadence.update': operation({
    does: 'Keeps the practice’s own plan of follow-ups.',
    input: z.strictObject({ steps: z.array(cadenceStep).min(1, 'A plan has a step.').max(40) }),
    output: written,
    writes: true,
  }),
  'cadence.restore': operation({
    does: 'Takes the plan of follow-ups back to the shipped one.',
    input: nothing,
    output: written,
    writes: true,
  }),
};
