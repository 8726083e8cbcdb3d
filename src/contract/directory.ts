import { z } from 'zod';
import { departmentKinds, type Organization, organizationKinds } from '../domain/directory/organization.ts';
import { operation } from './operation.ts';
import {
  channel,
  departmentId,
  email,
  line,
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

const departmentFields = { kind: z.enum(departmentKinds), name: line(160), ...contactFields, hours: optionalLine(200) };
const organizationFields = {
  name: line(200),
  kind: z.enum(organizationKinds),
  ...contactFields,
  note: optionalWords(4_000),
};

export const organizationSchema = z.strictObject({
  id: organizationId,
  ...organizationFields,
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
export const organizationChangesSchema = z.strictObject({
  ...z.strictObject(organizationFields).partial().shape,
  /** The whole list: a department left out is removed. */
  departments: z.array(departmentInput).max(40).optional(),
});

export const directoryOperations = {
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
