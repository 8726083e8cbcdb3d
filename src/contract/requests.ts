import { z } from 'zod';
import { letterKinds } from '../domain/letters/letter.ts';
import { routes } from '../domain/requests/request.ts';
import { operation } from './operation.ts';
import { denial, extension, fee, itemOutcome, receipt, requestFields, requestView } from './request-fields.ts';
import {
  caseId,
  channel,
  day,
  departmentId,
  fileId,
  letterId,
  optionalLine,
  organizationId,
  recordItemId,
  requestId,
  timeOfDay,
  written,
} from './schemas.ts';

const routeProposal = z.strictObject({
  /** Names the proposal until the ledger changes. */
  key: z.string(),
  custodianId: organizationId.nullable(),
  custodianName: z.string().nullable(),
  departmentId: departmentId.nullable(),
  departmentName: z.string().nullable(),
  route: z.enum(routes),
  /** null for what the client downloads from a portal: no letter is needed. */
  letterKind: z.enum(letterKinds).nullable(),
  recordItemIds: z.array(recordItemId),
  why: z.string(),
  warnings: z.array(z.string()),
  alternatives: z.array(
    z.strictObject({ route: z.enum(routes), letterKind: z.enum(letterKinds).nullable(), why: z.string() }),
  ),
  authorization: z.strictObject({
    state: z.enum(['notNeeded', 'onFile', 'expiring', 'lacking']),
    text: z.string().nullable(),
  }),
});

export const requestOperations = {
  'requests.list': operation({
    does: 'Lists the requests of a case with where each clock stands and what to do next.',
    input: z.strictObject({ caseId }),
    output: z.array(requestView),
    errors: ['notFound'],
  }),
  'requests.get': operation({
    does: 'Gives one request with where its clock stands, its contacts and what to do next.',
    input: z.strictObject({ requestId }),
    output: requestView,
    errors: ['notFound'],
  }),
  'requests.add': operation({
    does: 'Drafts a request to one custodian; by default the client’s own right-of-access request.',
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
  'requests.propose': operation({
    does: 'Proposes for all missing things of a case the route, the letter kind and the reason, custodian by custodian.',
    input: z.strictObject({ caseId }),
    output: z.array(routeProposal),
    errors: ['notFound'],
  }),
  'requests.draftAll': operation({
    does: 'Drafts a request for each proposal named (all that need a letter when none is named).',
    input: z.strictObject({ caseId, keys: z.array(z.string().max(200)).max(100).nullable().default(null) }),
    output: written.extend({ requestIds: z.array(requestId) }),
    errors: ['notFound', 'nothingToPrint'],
    writes: true,
  }),
  'requests.markSent': operation({
    does: 'Freezes the exact letter with its cover and enclosures in the store, marks the request sent and starts the clock.',
    input: z.strictObject({
      requestId,
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
  'requests.attachProof': operation({
    does: 'Keeps a fax slip, delivery receipt or screenshot as proof that a request went out.',
    input: z.strictObject({ requestId, proofId: fileId.nullable(), tracking: optionalLine(120).default(null) }),
    output: written,
    errors: ['notFound', 'notSent'],
    writes: true,
  }),
  'requests.confirmReceipt': operation({
    does: 'Records the day the custodian received the request, and how that is known.',
    input: z.strictObject({ requestId, receipt }),
    output: written,
    errors: ['notFound', 'notSent'],
    writes: true,
  }),
  'requests.recordExtension': operation({
    does: 'Records a written extension as it came; null takes it off. The clock says whether it counts.',
    input: z.strictObject({ requestId, extension: extension.nullable() }),
    output: written.extend({ problem: z.string().nullable() }),
    errors: ['notFound', 'notSent'],
    writes: true,
  }),
  'requests.recordDenial': operation({
    does: 'Records a written denial as it came; null takes it off.',
    input: z.strictObject({ requestId, denial: denial.nullable() }),
    output: written,
    errors: ['notFound', 'notSent'],
    writes: true,
  }),
  'requests.updateFee': operation({
    does: 'Records what was quoted, invoiced, paid and disputed.',
    input: z.strictObject({ requestId, fee: fee.partial() }),
    output: written.extend({ warnings: z.array(z.string()) }),
    errors: ['notFound'],
    writes: true,
  }),
  'requests.settleItems': operation({
    does: 'Ticks what came, is not held, was denied or is no longer wanted; null opens an item again. The rest stays open.',
    input: z.strictObject({
      requestId,
      items: z
        .array(z.strictObject({ recordItemId, outcome: itemOutcome.nullable() }))
        .min(1)
        .max(200),
    }),
    output: written.extend({ openCount: z.number() }),
    errors: ['notFound', 'notSent'],
    writes: true,
  }),
  'requests.openNextHop': operation({
    does: 'Drafts a request to the copy service for what this custodian does not have on file; only its own clock is new.',
    input: z.strictObject({ requestId, custodianId: organizationId }),
    output: written.extend({ requestId }),
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
