import { z } from 'zod';
import { addressKinds, authorityTypes, type Client, phoneKinds } from '../domain/clients/client.ts';
import { operation } from './operation.ts';
import {
  caseId,
  clientId,
  day,
  email,
  line,
  optionalLine,
  optionalWords,
  organizationId,
  phoneNumber,
  postalAddress,
  timeZone,
  written,
} from './schemas.ts';

const clientFields = {
  legalName: line(200),
  preferredName: optionalLine(200),
  otherNames: z.array(line(200)).max(20),
  dateOfBirth: day.nullable(),
  addresses: z.array(z.strictObject({ kind: z.enum(addressKinds), address: postalAddress })).max(10),
  phones: z
    .array(
      z.strictObject({
        kind: z.enum(phoneKinds),
        number: phoneNumber.refine(
          (number) => number !== null,
          'Write the number, or remove the line.',
        ) as unknown as z.ZodType<string, string>,
        mayLeaveMessage: z.boolean(),
      }),
    )
    .max(10),
  email,
  safeContact: z.strictObject({
    mayCall: z.boolean(),
    mayText: z.boolean(),
    mayEmail: z.boolean(),
    mayMail: z.boolean(),
    note: optionalWords(1_000),
  }),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Choose a language.'),
  interpreterNeeded: z.boolean(),
  accessNeeds: optionalWords(1_000),
  medicalRecordNumbers: z.array(z.strictObject({ organizationId, mrn: line(40) })).max(50),
  representative: z
    .strictObject({
      name: line(200),
      relationship: line(80),
      authorityType: z.enum(authorityTypes),
      documentOnFile: z.boolean(),
    })
    .nullable(),
  supportPeople: z
    .array(
      z.strictObject({
        name: line(200),
        relationship: optionalLine(80),
        phone: phoneNumber,
        mayBeTold: z.boolean(),
        note: optionalWords(1_000),
      }),
    )
    .max(20),
  insurance: z
    .array(
      z.strictObject({
        plan: line(200),
        memberNumber: optionalLine(60),
        phone: phoneNumber,
        note: optionalWords(1_000),
      }),
    )
    .max(6),
  timeZone: timeZone.nullable(),
  note: optionalWords(),
};

const { legalName, ...optionalFields } = clientFields;

export const clientSchema = z.strictObject({ id: clientId, ...clientFields }) satisfies z.ZodType<Client>;
export const newClientSchema = z.strictObject({ legalName, ...z.strictObject(optionalFields).partial().shape });
export const clientChangesSchema = z.strictObject(clientFields).partial();

export const clientOperations = {
  'clients.list': operation({
    does: 'Lists clients by name, with how many cases each has.',
    input: z.strictObject({ text: z.string().max(200).default('') }),
    output: z.array(
      z.strictObject({
        id: clientId,
        legalName: z.string(),
        preferredName: z.string().nullable(),
        otherNames: z.array(z.string()),
        dateOfBirth: day.nullable(),
        language: z.string(),
        cases: z.array(z.strictObject({ id: caseId, cancer: z.string(), status: z.string() })),
      }),
    ),
  }),
  'clients.get': operation({
    does: 'Gives one client.',
    input: z.strictObject({ clientId }),
    output: clientSchema,
    errors: ['notFound'],
  }),
  'clients.add': operation({
    does: 'Adds a client; only the legal name is needed.',
    input: newClientSchema,
    output: written.extend({ clientId }),
    writes: true,
  }),
  'clients.update': operation({
    does: 'Changes the fields given of one client.',
    input: z.strictObject({ clientId, changes: clientChangesSchema }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'clients.delete': operation({
    does: 'Moves a client with all cases, records, requests and opinions to the trash.',
    input: z.strictObject({ clientId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
