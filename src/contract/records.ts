import { z } from 'zod';
import { packetTiers, type RecordItem, type RecordState, recordKinds } from '../domain/records/record-item.ts';
import { operation } from './operation.ts';
import {
  caseId,
  day,
  departmentId,
  line,
  optionalLine,
  optionalWords,
  organizationId,
  recordItemId,
  written,
} from './schemas.ts';

export const recordState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('needed') }),
  z.strictObject({ kind: z.literal('requested'), requestedOn: day }),
  z.strictObject({ kind: z.literal('received'), receivedOn: day }),
  z.strictObject({ kind: z.literal('checked'), receivedOn: day, checkedOn: day }),
  z.strictObject({ kind: z.literal('incomplete'), receivedOn: day, missing: line(500) }),
  z.strictObject({ kind: z.literal('notAvailable'), reason: line(500) }),
  z.strictObject({ kind: z.literal('notNeeded'), reason: line(500) }),
]) satisfies z.ZodType<RecordState>;

const recordFields = {
  kind: z.enum(recordKinds),
  title: optionalLine(200),
  custodianId: organizationId.nullable(),
  departmentId: departmentId.nullable(),
  servedFrom: day.nullable(),
  servedTo: day.nullable(),
  accessionNumber: optionalLine(60),
  neededBy: day.nullable(),
  state: recordState,
  note: optionalWords(4_000),
};

export const recordItemSchema = z.strictObject({
  id: recordItemId,
  caseId,
  ...recordFields,
}) satisfies z.ZodType<RecordItem>;

const { kind, ...optionalFields } = recordFields;

/** One line of a packet tier: a kind, and whether something checked stands for it. */
const tierLine = z.strictObject({
  kind: z.enum(recordKinds),
  label: z.string(),
  state: z.enum(['missing', 'underway', 'here', 'checked', 'notNeeded', 'notAvailable']),
  /** What to say about it: "A report does not stand for the slides." null when nothing needs saying. */
  note: z.string().nullable(),
});

export const completeness = z.strictObject({
  tiers: z.array(
    z.strictObject({
      tier: z.enum(packetTiers),
      isReached: z.boolean(),
      checkedCount: z.number(),
      applicableCount: z.number(),
      lines: z.array(tierLine),
    }),
  ),
  reached: z.enum(packetTiers).nullable(),
  /** Pairing and specimen warnings in words (workflow.md 5.2). */
  warnings: z.array(z.strictObject({ recordItemId: recordItemId.nullable(), text: z.string() })),
});

export const recordOperations = {
  'records.list': operation({
    does: 'Gives the record ledger of a case in packet order, and what each packet tier still lacks.',
    input: z.strictObject({ caseId }),
    output: z.strictObject({ items: z.array(recordItemSchema), completeness }),
    errors: ['notFound'],
  }),
  'records.add': operation({
    does: 'Adds a needed thing to the ledger; only its kind is needed.',
    input: z.strictObject({ caseId, kind, ...z.strictObject(optionalFields).partial().shape }),
    output: written.extend({ recordItemId }),
    errors: ['notFound'],
    writes: true,
  }),
  'records.addTier': operation({
    does: 'Adds every kind that a packet tier lacks to the ledger, as needed.',
    input: z.strictObject({ caseId, tier: z.enum(packetTiers) }),
    output: written.extend({ addedCount: z.number() }),
    errors: ['notFound'],
    writes: true,
  }),
  'records.update': operation({
    does: 'Changes the fields given of one thing in the ledger.',
    input: z.strictObject({ recordItemId, changes: z.strictObject(recordFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'records.delete': operation({
    does: 'Moves one thing of the ledger to the trash.',
    input: z.strictObject({ recordItemId }),
    output: written,
    errors: ['notFound', 'inUse'],
    writes: true,
  }),
};
