import { z } from 'zod';
import {
  type Authority,
  type Authorization,
  authorizationStatuses,
  legalEffects,
  permissions,
  sensitiveCategories,
} from '../domain/authority/authorization.ts';
import { recordKinds } from '../domain/records/record-item.ts';
import { gap } from './letters.ts';
import { operation } from './operation.ts';
import {
  authorityId,
  authorizationId,
  caseId,
  caseLetterId,
  clientId,
  day,
  departmentId,
  fileId,
  line,
  optionalLine,
  optionalWords,
  organizationId,
  written,
} from './schemas.ts';

const authorizationFields = {
  caseId: caseId.nullable(),
  recordKinds: z.array(z.enum(recordKinds)).max(recordKinds.length),
  description: optionalLine(600),
  coversFrom: day.nullable(),
  coversTo: day.nullable(),
  custodianId: organizationId.nullable(),
  departmentId: departmentId.nullable(),
  disclosers: optionalLine(300),
  advocateReceives: z.boolean(),
  otherRecipients: optionalLine(300),
  isTwoWayWithCenter: z.boolean(),
  purpose: line(300),
  expiresOn: day.nullable(),
  expiresEvent: optionalLine(200),
  permissions: z.array(z.enum(permissions)).max(permissions.length),
  note: optionalWords(4_000),
};

const authorizationSchema = z.strictObject({
  id: authorizationId,
  clientId,
  ...authorizationFields,
  signedOn: day.nullable(),
  signedBy: optionalLine(200),
  initialed: z.array(z.enum(sensitiveCategories)),
  scanId: fileId.nullable(),
  revokedOn: day.nullable(),
  revocationReason: optionalLine(400),
}) satisfies z.ZodType<Authorization>;

const authorityFields = {
  personName: line(200),
  relationship: line(80),
  effect: z.enum(legalEffects),
  basis: optionalLine(300),
  scope: optionalLine(400),
  effectiveOn: day.nullable(),
  expiresOn: day.nullable(),
  needsActivation: z.boolean(),
  activatedOn: day.nullable(),
  fileId: fileId.nullable(),
  note: optionalWords(4_000),
};

const authoritySchema = z.strictObject({
  id: authorityId,
  clientId,
  ...authorityFields,
}) satisfies z.ZodType<Authority>;

const { personName, relationship, effect, ...optionalAuthorityFields } = authorityFields;

export const authorityOperations = {
  'authorizations.list': operation({
    does: 'Lists the authorizations of a client with where each stands, what it lacks and what to watch.',
    input: z.strictObject({ clientId }),
    output: z.array(
      z.strictObject({
        authorization: authorizationSchema,
        status: z.enum(authorizationStatuses),
        custodianName: z.string().nullable(),
        /** Core elements that are missing; a signed one that lacks any is defective. */
        gaps: z.array(gap),
        warnings: z.array(z.string()),
      }),
    ),
    errors: ['notFound'],
  }),
  'authorizations.add': operation({
    does: 'Drafts a HIPAA authorization; it counts once it is signed.',
    input: z.strictObject({ clientId, ...z.strictObject(authorizationFields).partial().shape }),
    output: written.extend({ authorizationId }),
    errors: ['notFound'],
    writes: true,
  }),
  'authorizations.update': operation({
    does: 'Changes the fields given of an authorization that is not signed yet; of a signed one only its note.',
    input: z.strictObject({ authorizationId, changes: z.strictObject(authorizationFields).partial() }),
    output: written,
    errors: ['notFound', 'alreadySigned'],
    writes: true,
  }),
  'authorizations.markSigned': operation({
    does: 'Records who signed an authorization and when, which sensitive categories were initialed, and its scan.',
    input: z.strictObject({
      authorizationId,
      signedOn: day,
      signedBy: line(200),
      initialed: z.array(z.enum(sensitiveCategories)).max(sensitiveCategories.length).default([]),
      scanId: fileId.nullable().default(null),
    }),
    output: written,
    errors: ['notFound', 'alreadySigned', 'letterHasGaps'],
    writes: true,
  }),
  'authorizations.attachScan': operation({
    does: 'Keeps the scan of a signed authorization.',
    input: z.strictObject({ authorizationId, scanId: fileId.nullable() }),
    output: written,
    errors: ['notFound', 'notSigned'],
    writes: true,
  }),
  'authorizations.revoke': operation({
    does: 'Records the revocation, drafts letter (k) for every holder and blocks further letters that rely on it.',
    input: z.strictObject({
      authorizationId,
      caseId,
      revokedOn: day,
      reason: optionalLine(400).default(null),
    }),
    output: written.extend({ caseLetterIds: z.array(caseLetterId) }),
    errors: ['notFound', 'notSigned', 'alreadyRevoked'],
    writes: true,
  }),
  'authorizations.delete': operation({
    does: 'Moves an authorization that was never signed to the trash.',
    input: z.strictObject({ authorizationId }),
    output: written,
    errors: ['notFound', 'alreadySigned', 'inUse'],
    writes: true,
  }),
  'authorities.list': operation({
    does: 'Lists the people around a client and what each may do, by legal effect.',
    input: z.strictObject({ clientId }),
    output: z.array(
      z.strictObject({ authority: authoritySchema, effectLabel: z.string(), warnings: z.array(z.string()) }),
    ),
    errors: ['notFound'],
  }),
  'authorities.add': operation({
    does: 'Adds a person and what that person may do; an advocate never stands in for the client.',
    input: z.strictObject({
      clientId,
      personName,
      relationship,
      effect,
      ...z.strictObject(optionalAuthorityFields).partial().shape,
    }),
    output: written.extend({ authorityId }),
    errors: ['notFound'],
    writes: true,
  }),
  'authorities.update': operation({
    does: 'Changes the fields given of one person’s authority.',
    input: z.strictObject({ authorityId, changes: z.strictObject(authorityFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'authorities.delete': operation({
    does: 'Moves a person’s authority to the trash.',
    input: z.strictObject({ authorityId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
