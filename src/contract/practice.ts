import { z } from 'zod';
import { type Person, type Practice, paperSizes } from '../domain/practice/practice.ts';
import { operation } from './operation.ts';
import { email, line, nothing, optionalLine, personId, phoneNumber, postalAddress, written } from './schemas.ts';

const practiceFields = {
  name: line(160),
  tagline: optionalLine(160),
  address: postalAddress.nullable(),
  phone: phoneNumber,
  fax: phoneNumber,
  email,
  paperSize: z.enum(paperSizes),
  idleMinutes: z.int().min(1, 'At least one minute.').max(60, 'At most 60 minutes.'),
};
export const practiceSchema = z.strictObject(practiceFields) satisfies z.ZodType<Practice>;

const personFields = { name: line(120), initials: line(4), credential: optionalLine(60) };
export const personSchema = z.strictObject({ id: personId, ...personFields }) satisfies z.ZodType<Person>;

export const practiceOperations = {
  'practice.get': operation({
    does: 'Gives the practice and its people.',
    input: nothing,
    output: z.strictObject({ practice: practiceSchema, people: z.array(personSchema), signedInId: personId }),
  }),
  'practice.update': operation({
    does: 'Changes the practice: letterhead, paper, idle minutes.',
    input: z.strictObject({ changes: practiceSchema.partial() }),
    output: written,
    writes: true,
  }),
  'practice.updatePerson': operation({
    does: 'Changes a person of the practice.',
    input: z.strictObject({ personId, changes: z.strictObject(personFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
