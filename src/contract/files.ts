import { z } from 'zod';
import { filePurposes, mediaTypes, type StoredFile } from '../domain/files/stored-file.ts';
import { operation } from './operation.ts';
import { caseId, clientId, day, fileBytes, fileId, organizationId, pdfBytes, written } from './schemas.ts';

const storedFile = z.strictObject({
  id: fileId,
  purpose: z.enum(filePurposes),
  name: z.string(),
  mediaType: z.enum(mediaTypes),
  size: z.number(),
  sha256: z.string(),
  pageCount: z.number().nullable(),
  isReadable: z.boolean(),
  problem: z.string().nullable(),
  clientId: clientId.nullable(),
  caseId: caseId.nullable(),
  organizationId: organizationId.nullable(),
  addedOn: day,
}) satisfies z.ZodType<StoredFile>;

const owner = {
  clientId: clientId.nullable().default(null),
  caseId: caseId.nullable().default(null),
  organizationId: organizationId.nullable().default(null),
};

/** As the computer has it; what cannot be seen in a name is taken out before it is shown. */
const fileName = z
  .string()
  .min(1, 'This cannot be empty.')
  .max(1_000, 'This name is too long. Give the file a shorter one.');

export const fileOperations = {
  'files.list': operation({
    does: 'Lists files kept for a client, a case or an organization.',
    input: z.strictObject({ ...owner, purpose: z.enum(filePurposes).nullable().default(null) }),
    output: z.array(storedFile),
  }),
  'files.add': operation({
    does: 'Keeps a file unchanged in the store; what cannot be read is kept too and says so.',
    input: z.strictObject({ purpose: z.enum(filePurposes), name: fileName, bytes: fileBytes, ...owner }),
    output: written.extend({ file: storedFile }),
    errors: ['notFound', 'fileUnreadable', 'tooLarge', 'diskFull'],
    writes: true,
  }),
  'files.read': operation({
    does: 'Gives the bytes of a kept file.',
    input: z.strictObject({ fileId }),
    output: z.strictObject({ file: storedFile, bytes: pdfBytes }),
    errors: ['notFound'],
  }),
  'files.save': operation({
    does: 'Saves a kept file where the user says.',
    input: z.strictObject({ fileId }),
    output: z.strictObject({ savedAs: z.array(z.string()) }),
    errors: ['notFound', 'saveFailed', 'diskFull'],
  }),
  'files.delete': operation({
    does: 'Moves a file that nothing names to the trash.',
    input: z.strictObject({ fileId }),
    output: written,
    errors: ['notFound', 'inUse'],
    writes: true,
  }),
};
