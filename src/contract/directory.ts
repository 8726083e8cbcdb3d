import { z } from 'zod';
import type { CustodianHistory } from '../domain/directory/custodian-history.ts';
import {
  accreditations,
  departmentKinds,
  type Organization,
  organizationKinds,
} from '../domain/directory/organization.ts';
import { operation } from './operation.ts';
import {
  channel,
  departmentId,
  email,
  line,
  mergeId,
  moment,
  nothing,
  optionalLine,
  optionalWords,
  organizationId,
  phoneNumber,
  postalAddress,
  written,
} from './schemas.ts';

const contactFields = {
  address: postalAddress.nullable(),
  phone: phoneNumber,
  fax: phoneNumber,
  email,
  acceptedChannels: z.array(channel).max(6),
};

const departmentFields = {
  kind: z.enum(departmentKinds),
  name: line(160),
  ...contactFields,
  hours: optionalLine(200),
  feeHabits: optionalLine(400),
};
const organizationFields = {
  name: line(200),
  kind: z.enum(organizationKinds),
  ...contactFields,
  note: optionalWords(4_000),
  hours: optionalLine(200),
  feeHabits: optionalLine(400),
  accreditation: z.enum(accreditations),
  copyServiceId: organizationId.nullable(),
};

export const organizationSchema = z.strictObject({
  id: organizationId,
  ...organizationFields,
  mergedIntoId: organizationId.nullable(),
  centerId: z.string().nullable(),
  departments: z.array(z.strictObject({ id: departmentId, ...departmentFields })),
}) satisfies z.ZodType<Organization>;

const { name, ...optionalFields } = organizationFields;
const { name: departmentName, kind: departmentKind, ...optionalDepartmentFields } = departmentFields;

/** A department as written on the form: without an id it is a new one. */
const departmentInput = z.strictObject({
  id: departmentId.nullable().default(null),
  name: departmentName,
  kind: departmentKind,
  ...z.strictObject(optionalDepartmentFields).partial().shape,
});

export const newOrganizationSchema = z.strictObject({
  name,
  ...z.strictObject(optionalFields).partial().shape,
  departments: z.array(departmentInput).max(40).optional(),
});
const organizationChangesSchema = z.strictObject({
  ...z.strictObject(organizationFields).partial().shape,
  /** The whole list: a department left out is removed. */
  departments: z.array(departmentInput).max(40).optional(),
});

const custodianHistory = z.strictObject({
  requestCount: z.number(),
  openCount: z.number(),
  answeredCount: z.number(),
  medianDays: z.number().nullable(),
  fastestDays: z.number().nullable(),
  slowestDays: z.number().nullable(),
  refusedCount: z.number(),
  overdueCount: z.number(),
  medianFeeCents: z.number().nullable(),
}) satisfies z.ZodType<CustodianHistory>;

export const directoryOperations = {
  'organizations.history': operation({
    does: 'Says what the practice has seen of a custodian over all its requests: how many, median days, refusals.',
    input: z.strictObject({ organizationId }),
    output: custodianHistory,
    errors: ['notFound'],
  }),
  'organizations.duplicates': operation({
    does: 'Lists organizations that may be one and the same, with what they share.',
    input: nothing,
    output: z.array(
      z.strictObject({ keptId: organizationId, mergedId: organizationId, names: z.array(z.string()), why: z.string() }),
    ),
  }),
  'organizations.merge': operation({
    does: 'Merges an organization into another: its records, requests, numbers, clinicians and forms go along.',
    input: z.strictObject({ keptId: organizationId, mergedId: organizationId }),
    output: written.extend({ mergeId, movedCount: z.number() }),
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'organizations.mergeCounts': operation({
    does: 'Counts what would go along if an organization were merged into another.',
    input: z.strictObject({ organizationId }),
    output: z.strictObject({
      requests: z.number(),
      records: z.number(),
      letters: z.number(),
      departments: z.number(),
      clinicians: z.number(),
      forms: z.number(),
      /** Everything else that names it: files, authorizations, material, medical record numbers. */
      others: z.number(),
    }),
    errors: ['notFound'],
  }),
  'organizations.merges': operation({
    does: 'Lists what was merged into an organization, newest first.',
    input: z.strictObject({ organizationId }),
    output: z.array(z.strictObject({ mergeId, mergedId: organizationId, mergedName: z.string(), at: moment })),
    errors: ['notFound'],
  }),
  'organizations.unmerge': operation({
    does: 'Takes a merge apart again: what came from the merged organization and was not moved since goes back to it.',
    input: z.strictObject({ mergeId }),
    output: written.extend({ organizationId, movedCount: z.number() }),
    errors: ['notFound'],
    writes: true,
  }),
  'organizations.list': operation({
    does: 'Lists organizations by name with their departments.',
    input: z.strictObject({ text: z.string().max(200).default('') }),
    output: z.array(organizationSchema),
  }),
  'organizations.get': operation({
    does: 'Gives one organization with its departments.',
    input: z.strictObject({ organizationId }),
    output: organizationSchema,
    errors: ['notFound'],
  }),
  'organizations.add': operation({
    does: 'Adds an organization; only the name is needed.',
    input: newOrganizationSchema,
    output: written.extend({ organizationId }),
    writes: true,
  }),
  'organizations.update': operation({
    does: 'Changes the fields given of one organization; departments are replaced as a whole list.',
    input: z.strictObject({ organizationId, changes: organizationChangesSchema }),
    output: written,
    errors: ['notFound', 'inUse'],
    writes: true,
  }),
  'organizations.delete': operation({
    does: 'Moves an organization that no record or request uses to the trash.',
    input: z.strictObject({ organizationId }),
    output: written,
    errors: ['notFound', 'inUse'],
    writes: true,
  }),
};
