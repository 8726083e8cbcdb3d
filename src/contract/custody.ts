import { z } from 'zod';
import {
  type Custody,
  type CustodyEvent,
  custodyEventKinds,
  custodyStatuses,
  type Material,
  materialKinds,
} from '../domain/custody/material.ts';
import { operation } from './operation.ts';
import {
  caseId,
  custodyEventId,
  day,
  fileId,
  line,
  materialId,
  optionalLine,
  optionalWords,
  organizationId,
  recordItemId,
  written,
} from './schemas.ts';

const materialFields = {
  recordItemId: recordItemId.nullable(),
  kind: z.enum(materialKinds),
  label: line(200),
  accessionNumber: optionalLine(60),
  count: z.int().min(1, 'At least one.').max(1_000, 'At most 1000.').nullable(),
  ownerId: organizationId.nullable(),
  isLoan: z.boolean(),
  loanDueOn: day.nullable(),
  note: optionalWords(4_000),
};

const materialSchema = z.strictObject({
  id: materialId,
  caseId,
  ...materialFields,
}) satisfies z.ZodType<Material>;

const eventFields = {
  kind: z.enum(custodyEventKinds),
  on: day,
  holderId: organizationId.nullable(),
  holderName: optionalLine(200),
  carrier: optionalLine(120),
  tracking: optionalLine(120),
  confirmedBy: optionalLine(200),
  loanDueOn: day.nullable(),
  proofId: fileId.nullable(),
  note: optionalWords(2_000),
};

const custodyEventSchema = z.strictObject({
  id: custodyEventId,
  materialId,
  ...eventFields,
}) satisfies z.ZodType<CustodyEvent>;

export const custodySchema = z.strictObject({
  status: z.enum(custodyStatuses),
  holderId: organizationId.nullable(),
  holderName: z.string().nullable(),
  since: day.nullable(),
  tracking: z.string().nullable(),
  loanDueOn: day.nullable(),
  daysLeft: z.number().nullable(),
  isOverdue: z.boolean(),
  warnings: z.array(z.string()),
}) satisfies z.ZodType<Custody>;

const { kind, label, ...optionalMaterialFields } = materialFields;
const { kind: eventKind, on, ...optionalEventFields } = eventFields;

export const custodyOperations = {
  'custody.list': operation({
    does: 'Lists slides, blocks and discs of a case: who has what, since when, and which loan is due back.',
    input: z.strictObject({ caseId }),
    output: z.array(
      z.strictObject({
        material: materialSchema,
        events: z.array(custodyEventSchema),
        custody: custodySchema,
        ownerName: z.string().nullable(),
      }),
    ),
    errors: ['notFound'],
  }),
  'custody.addMaterial': operation({
    does: 'Adds slides, a block or a disc to follow from hand to hand.',
    input: z.strictObject({ caseId, kind, label, ...z.strictObject(optionalMaterialFields).partial().shape }),
    output: written.extend({ materialId }),
    errors: ['notFound'],
    writes: true,
  }),
  'custody.updateMaterial': operation({
    does: 'Changes the fields given of one material.',
    input: z.strictObject({ materialId, changes: z.strictObject(materialFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'custody.deleteMaterial': operation({
    does: 'Moves a material with its way to the trash.',
    input: z.strictObject({ materialId }),
    output: written,
    errors: ['notFound', 'inUse'],
    writes: true,
  }),
  'custody.addEvent': operation({
    does: 'Records a step of a material’s way: sent, received, sent back, returned, lost.',
    input: z.strictObject({ materialId, kind: eventKind, on, ...z.strictObject(optionalEventFields).partial().shape }),
    output: written.extend({ custodyEventId, warnings: z.array(z.string()) }),
    errors: ['notFound'],
    writes: true,
  }),
  'custody.deleteEvent': operation({
    does: 'Takes a step of a material’s way back; undo brings it again.',
    input: z.strictObject({ custodyEventId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
