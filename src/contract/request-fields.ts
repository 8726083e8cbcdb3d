import { z } from 'zod';
import { askingKinds, type LetterSent, letterKinds, signers } from '../domain/letters/letter.ts';
import { dueBases, requestStatuses } from '../domain/requests/clock.ts';
import {
  type AccessRequestOptions,
  deliveries,
  idMethods,
  type Request,
  type RequestDenial,
  type RequestExtension,
  type RequestFee,
  receiptBases,
  requestItemOutcomes,
  routes,
} from '../domain/requests/request.ts';
import { contactSchema } from './contacts.ts';
import {
  authorizationId,
  caseId,
  cents,
  channel,
  day,
  departmentId,
  fileId,
  letterId,
  line,
  optionalLine,
  optionalWords,
  organizationId,
  recordItemId,
  requestId,
  timeOfDay,
} from './schemas.ts';

const options = z.strictObject({
  needByReason: optionalLine(200),
  mentionFlatFee: z.boolean(),
  allowUnencryptedEmail: z.boolean(),
  askInspection: z.boolean(),
  nameVerbalContact: z.boolean(),
  noChargeForPortal: z.boolean(),
}) satisfies z.ZodType<AccessRequestOptions>;

const fieldId = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,60}$/, 'This is not a field of the letter.');

/** Null empties a field as an empty text does. */
const fieldText = optionalWords(4_000).transform((text) => text ?? '');

/** What every drafted letter has and the advocate may change. */
export const draftFields = {
  letterDate: day,
  signer: z.enum(signers),
  fields: z.record(fieldId, fieldText),
  switches: z.record(fieldId, z.boolean()),
  overrides: z.array(z.strictObject({ finding: line(80), reason: line(400) })).max(40),
  authorizationId: authorizationId.nullable(),
};

export const itemOutcome = z.strictObject({ kind: z.enum(requestItemOutcomes), on: day });

export const requestFields = {
  departmentId: departmentId.nullable(),
  route: z.enum(routes),
  letterKind: z.enum(askingKinds),
  ...draftFields,
  items: z.array(z.strictObject({ recordItemId, from: day.nullable(), to: day.nullable() })).max(200),
  delivery: z.enum(deliveries),
  idMethod: z.enum(idMethods),
  feeCeilingCents: cents,
  neededBy: day.nullable(),
  options,
};

export const receipt = z.strictObject({
  receivedOn: day,
  basis: z.enum(receiptBases),
  confirmedWith: optionalLine(200),
});

export const extension = z.strictObject({
  receivedOn: day,
  reason: optionalLine(400),
  until: day.nullable(),
}) satisfies z.ZodType<RequestExtension>;

export const denial = z.strictObject({
  receivedOn: day,
  basis: line(1_000),
  scope: z.enum(['all', 'part']),
  isReviewable: z.boolean().nullable(),
}) satisfies z.ZodType<RequestDenial>;

export const fee = z.strictObject({
  quotedCents: cents,
  quotedOn: day.nullable(),
  invoicedCents: cents,
  invoicedOn: day.nullable(),
  invoiceNumber: optionalLine(80),
  paidCents: cents,
  paidOn: day.nullable(),
  disputedOn: day.nullable(),
  settledOn: day.nullable(),
}) satisfies z.ZodType<RequestFee>;

export const letterSent = z.strictObject({
  sentOn: day,
  sentAt: timeOfDay,
  channel,
  tracking: optionalLine(120),
  letterId,
  proofId: fileId.nullable(),
}) satisfies z.ZodType<LetterSent>;

const requestSchema = z.strictObject({
  id: requestId,
  caseId,
  custodianId: organizationId,
  reference: z.string(),
  ...requestFields,
  items: z.array(
    z.strictObject({ recordItemId, from: day.nullable(), to: day.nullable(), outcome: itemOutcome.nullable() }),
  ),
  continuesId: requestId.nullable(),
  sent: letterSent.nullable(),
  receipt: receipt.nullable(),
  extension: extension.nullable(),
  denial: denial.nullable(),
  fee,
  closedOn: day.nullable(),
}) satisfies z.ZodType<Request>;

const requestClock = z.strictObject({
  status: z.enum(requestStatuses),
  receivedOn: day.nullable(),
  assumed: z.boolean(),
  isFederal: z.boolean(),
  dueOn: day.nullable(),
  dueBy: z.enum(dueBases).nullable(),
  federalDueOn: day.nullable(),
  extendedDueOn: day.nullable(),
  extensionProblem: z.string().nullable(),
  stateDueOn: day.nullable(),
  complaintBy: day.nullable(),
  daysLeft: z.number().nullable(),
});

/** What to do next about a request, worked out from the cadence, the contacts and the clock. */
export const followUp = z.strictObject({
  on: day,
  action: z.enum([
    'confirmReceipt',
    'statusCall',
    'promisedCall',
    'statusLetter',
    'reminder',
    'overdueLetter',
    'escalate',
    'complaint',
    'dailyCall',
  ]),
  what: z.string(),
  why: z.string(),
  letterKind: z.enum(letterKinds).nullable(),
  isOverdue: z.boolean(),
});

export const requestView = z.strictObject({
  request: requestSchema,
  custodianName: z.string(),
  departmentName: z.string().nullable(),
  /** Number to call about it, the department's or else the organization's. */
  phone: z.string().nullable(),
  clock: requestClock,
  /** The clock sentence by sentence. */
  sentences: z.array(z.string()),
  contacts: z.array(contactSchema),
  followUp: followUp.nullable(),
});
