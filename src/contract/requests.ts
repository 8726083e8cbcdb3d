import { z } from 'zod';
import { requestStatuses } from '../domain/requests/clock.ts';
import {
  type AccessRequestOptions,
  deliveries,
  idMethods,
  letterKinds,
  type Request,
  receiptBases,
  routes,
} from '../domain/requests/request.ts';
import { operation } from './operation.ts';
import {
  caseId,
  channel,
  day,
  departmentId,
  letterId,
  optionalLine,
  organizationId,
  recordItemId,
  requestId,
  written,
} from './schemas.ts';

const options = z.strictObject({
  needByReason: optionalLine(200),
  mentionFlatFee: z.boolean(),
  allowUnencryptedEmail: z.boolean(),
  askInspection: z.boolean(),
  nameVerbalContact: z.boolean(),
  noChargeForPortal: z.boolean(),
}) satisfies z.ZodType<AccessRequestOptions>;

const requestFields = {
  departmentId: departmentId.nullable(),
  letterDate: day,
  items: z.array(z.strictObject({ recordItemId, from: day.nullable(), to: day.nullable() })).max(200),
  delivery: z.enum(deliveries),
  idMethod: z.enum(idMethods),
  feeCeilingCents: z.int().min(0, 'A fee is not negative.').max(10_000_000).nullable(),
  neededBy: day.nullable(),
  options,
};

const receipt = z.strictObject({ receivedOn: day, basis: z.enum(receiptBases), confirmedWith: optionalLine(200) });

export const requestSchema = z.strictObject({
  id: requestId,
  caseId,
  custodianId: organizationId,
  route: z.enum(routes),
  letterKind: z.enum(letterKinds),
  reference: z.string(),
  ...requestFields,
  sent: z.strictObject({ sentOn: day, channel, tracking: optionalLine(120), letterId }).nullable(),
  receipt: receipt.nullable(),
  closedOn: day.nullable(),
}) satisfies z.ZodType<Request>;

export const requestClock = z.strictObject({
  status: z.enum(requestStatuses),
  receivedOn: day.nullable(),
  assumed: z.boolean(),
  dueOn: day.nullable(),
  daysLeft: z.number().nullable(),
});

export const requestView = z.strictObject({
  request: requestSchema,
  custodianName: z.string(),
  departmentName: z.string().nullable(),
  clock: requestClock,
});

export const requestOperations = {
  'requests.list': operation({
    does: 'Lists the requests of a case with where each clock stands.',
    input: z.strictObject({ caseId }),
    output: z.array(requestView),
    errors: ['notFound'],
  }),
  'requests.get': operation({
    does: 'Gives one request with where its clock stands.',
    input: z.strictObject({ requestId }),
    output: requestView,
    errors: ['notFound'],
  }),
  'requests.add': operation({
    does: "Drafts the client's own right-of-access request to one custodian.",
    input: z.strictObject({
      caseId,
      custodianId: organizationId,
      ...z.strictObject(requestFields).partial().shape,
    }),
    output: written.extend({ requestId }),
    errors: ['notFound'],
    writes: true,
  }),
  'requests.update': operation({
    does: 'Changes the fields given of a request that was not sent yet.',
    input: z.strictObject({ requestId, changes: z.strictObject(requestFields).partial() }),
    output: written,
    errors: ['notFound', 'alreadySent'],
    writes: true,
  }),
  'requests.markSent': operation({
    does: 'Freezes the exact letter in the store, marks the request sent and starts the clock.',
    input: z.strictObject({ requestId, sentOn: day, channel, tracking: optionalLine(120).default(null) }),
    output: written.extend({ letterId }),
    errors: ['notFound', 'alreadySent', 'letterHasGaps', 'missingCharacters'],
    writes: true,
  }),
  'requests.confirmReceipt': operation({
    does: 'Records the day the custodian received the request, and how that is known.',
    input: z.strictObject({ requestId, receipt }),
    output: written,
    errors: ['notFound', 'notSent'],
    writes: true,
  }),
  'requests.close': operation({
    does: 'Closes a request: nothing more is expected from the custodian.',
    input: z.strictObject({ requestId, closedOn: day }),
    output: written,
    errors: ['notFound', 'notSent'],
    writes: true,
  }),
  'requests.delete': operation({
    does: 'Moves a request to the trash.',
    input: z.strictObject({ requestId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
