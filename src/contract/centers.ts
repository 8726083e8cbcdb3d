import { z } from 'zod';
import { type Center, centerModes, designations } from '../domain/directory/center.ts';
import { operation } from './operation.ts';
import { line, optionalLine, optionalWords, organizationId, written } from './schemas.ts';

const centerId = z.string().regex(/^[A-Za-z0-9-]{1,80}$/, 'This is not a center of the list.');
const centerKind = z.enum(['center', 'remoteProgram', 'pathologyService']);

const centerFields = {
  name: line(200),
  institution: line(200),
  city: optionalLine(120),
  state: optionalLine(60),
  modes: z.array(z.enum(centerModes)).max(centerModes.length),
  facts: z.array(z.strictObject({ label: line(80), text: line(1_000) })).max(30),
  note: optionalWords(4_000),
};

export const centerSchema = z.strictObject({
  id: centerId,
  kind: centerKind,
  ...centerFields,
  campuses: z.array(z.strictObject({ city: z.string(), state: z.string() })),
  designation: z.enum(designations).nullable(),
  treatsPatients: z.boolean(),
  asOf: z.string(),
  sources: z.array(z.strictObject({ title: z.string(), url: z.string().nullable(), asOf: z.string() })),
  isOwn: z.boolean(),
}) satisfies z.ZodType<Center>;

const { name, ...optionalFields } = centerFields;

export const centerOperations = {
  'centers.list': operation({
    does: 'Lists cancer centers, remote programs and pathology services by name; never ranked.',
    input: z.strictObject({
      text: z.string().max(200).default(''),
      state: z.string().max(60).nullable().default(null),
      kind: centerKind.nullable().default(null),
    }),
    output: z.strictObject({
      centers: z.array(centerSchema),
      /** Centers already taken into the directory. */
      inDirectory: z.array(z.strictObject({ centerId, organizationId })),
      /** What a designation is and is not, and how old the list is. */
      notes: z.array(z.string()),
    }),
  }),
  'centers.add': operation({
    does: 'Adds a center of your own to the list.',
    input: z.strictObject({ kind: centerKind, name, ...z.strictObject(optionalFields).partial().shape }),
    output: written.extend({ centerId }),
    writes: true,
  }),
  'centers.update': operation({
    does: 'Changes the fields given of one center; the shipped entry can be had back.',
    input: z.strictObject({ centerId, changes: z.strictObject(centerFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'centers.restore': operation({
    does: 'Takes your changes of a center back to the shipped entry; an own center is removed.',
    input: z.strictObject({ centerId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'centers.addToDirectory': operation({
    does: 'Takes a center into the directory, so that letters can be sent to it.',
    input: z.strictObject({ centerId }),
    output: written.extend({ organizationId }),
    errors: ['notFound', 'alreadyExists'],
    writes: true,
  }),
};
