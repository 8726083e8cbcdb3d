import { z } from 'zod';
import {
  packetTiers,
  type RecordItem,
  type RecordState,
  recordKinds,
  tissueLeftKinds,
} from '../domain/records/record-item.ts';
import { operation } from './operation.ts';
import {
  caseId,
  day,
  departmentId,
  fileId,
  line,
  optionalLine,
  optionalWords,
  organizationId,
  recordItemId,
  written,
} from './schemas.ts';

const recordState = z.discriminatedUnion('kind', [
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
  supersedesId: recordItemId.nullable(),
  fileId: fileId.nullable(),
  blockId: optionalLine(60),
  tissueLeft: z.enum(tissueLeftKinds).nullable(),
  isWetTissueWanted: z.boolean(),
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
  /** The plain sum over all applicable kinds: received and checked, of how many. */
  sum: z.strictObject({ checkedCount: z.number(), applicableCount: z.number() }),
  /** Pairing and specimen warnings in words (workflow.md 5.2). */
  warnings: z.array(z.strictObject({ recordItemId: recordItemId.nullable(), text: z.string() })),
});

/** Something that was done to the client, which leaves several things at once (workflow.md 5.1 and 5.2). */
export const partEvents = ['biopsy', 'surgery', 'cytology', 'marrow', 'scan', 'molecularTest', 'radiation'] as const;

const proposedPart = z.strictObject({
  kind: z.enum(recordKinds),
  title: z.string().nullable(),
  custodianId: organizationId.nullable(),
  departmentId: departmentId.nullable(),
  servedFrom: day.nullable(),
  accessionNumber: z.string().nullable(),
  /** True when it is ticked unless the advocate takes it off. */
  isProposed: z.boolean(),
  why: z.string(),
});

const partInput = {
  custodianId: organizationId.nullable().default(null),
  departmentId: departmentId.nullable().default(null),
  title: optionalLine(200).default(null),
  servedFrom: day.nullable().default(null),
  accessionNumber: optionalLine(60).default(null),
};

export const recordOperations = {
  'records.list': operation({
    does: 'Gives the record ledger of a case in packet order, and what each packet tier still lacks.',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      items: z.array(recordItemSchema),
      completeness,
      /** Report and specimen, report and images of one accession number, that belong together. */
      pairs: z.array(z.strictObject({ recordItemIds: z.array(recordItemId), accessionNumber: z.string() })),
      /** Tissue the laboratory may discard (workflow.md 5.3). */
      tissueWarnings: z.array(
        z.strictObject({ recordItemId, level: z.enum(['caution', 'alert']), text: z.string(), until: day.nullable() }),
      ),
      /** Which missing kind limits which question. */
      limits: z.array(
        z.strictObject({
          kind: z.enum(recordKinds),
          label: z.string(),
          questions: z.array(z.strictObject({ id: z.string(), text: z.string() })),
        }),
      ),
      custodians: z.array(z.strictObject({ id: organizationId, name: z.string() })),
    }),
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
  'records.proposeParts': operation({
    does: 'Says which things a biopsy, a scan or another event leaves, to be added together.',
    input: z.strictObject({ caseId, event: z.enum(partEvents), ...partInput }),
    output: z.array(proposedPart),
    errors: ['notFound'],
  }),
  'records.partsMissingFor': operation({
    does: 'Says which parts that belong to one thing of the ledger are not listed yet.',
    input: z.strictObject({ recordItemId }),
    output: z.array(proposedPart),
    errors: ['notFound'],
  }),
  'records.addParts': operation({
    does: 'Adds several things to the ledger at once.',
    input: z.strictObject({
      caseId,
      items: z
        .array(z.strictObject({ kind: z.enum(recordKinds), ...partInput }))
        .min(1)
        .max(40),
    }),
    output: written.extend({ recordItemIds: z.array(recordItemId) }),
    errors: ['notFound'],
    writes: true,
  }),
  'records.addAmended': operation({
    does: 'Adds an amended or addended version of a thing; the earlier one is kept and no longer counts.',
    input: z.strictObject({
      recordItemId,
      receivedOn: day.nullable().default(null),
      note: optionalWords(4_000).default(null),
    }),
    output: written.extend({ recordItemId, warnings: z.array(z.string()) }),
    errors: ['notFound', 'alreadyExists'],
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
