import { z } from 'zod';
import type { Clinician } from '../domain/directory/clinician.ts';
import { operation } from './operation.ts';
import {
  clinicianId,
  departmentId,
  email,
  line,
  optionalLine,
  optionalWords,
  organizationId,
  phoneNumber,
  written,
} from './schemas.ts';

const clinicianFields = {
  name: line(200),
  credential: optionalLine(60),
  specialty: optionalLine(120),
  npi: z
    .union([z.literal('').transform(() => null), z.string().regex(/^\d{10}$/, 'An NPI has ten digits.')])
    .nullable(),
  organizationId: organizationId.nullable(),
  departmentId: departmentId.nullable(),
  phone: phoneNumber,
  fax: phoneNumber,
  email,
  note: optionalWords(4_000),
};

export const clinicianSchema = z.strictObject({
  id: clinicianId,
  ...clinicianFields,
}) satisfies z.ZodType<Clinician>;

const { name, ...optionalFields } = clinicianFields;

export const newClinicianSchema = z.strictObject({ name, ...z.strictObject(optionalFields).partial().shape });
const clinicianChangesSchema = z.strictObject(clinicianFields).partial();

export const clinicianOperations = {
  'clinicians.list': operation({
    does: 'Lists clinicians by name, all or those of one organization.',
    input: z.strictObject({
      text: z.string().max(200).default(''),
      organizationId: organizationId.nullable().default(null),
    }),
    output: z.array(clinicianSchema),
  }),
  'clinicians.get': operation({
    does: 'Gives one clinician.',
    input: z.strictObject({ clinicianId }),
    output: clinicianSchema,
    errors: ['notFound'],
  }),
  'clinicians.add': operation({
    does: 'Adds a clinician; only the name is needed.',
    input: newClinicianSchema,
    output: written.extend({ clinicianId, warnings: z.array(z.string()) }),
    errors: ['notFound'],
    writes: true,
  }),
  'clinicians.update': operation({
    does: 'Changes the fields given of one clinician.',
    input: z.strictObject({ clinicianId, changes: clinicianChangesSchema }),
    output: written.extend({ warnings: z.array(z.string()) }),
    errors: ['notFound'],
    writes: true,
  }),
  'clinicians.delete': operation({
    does: 'Moves a clinician that no letter names to the trash.',
    input: z.strictObject({ clinicianId }),
    output: written,
    errors: ['notFound', 'inUse'],
    writes: true,
  }),
};
