import { z } from 'zod';
import type { SupportEntry } from '../domain/consultations/support.ts';
import { operation } from './operation.ts';
import { line, nothing, optionalLine, optionalWords, phoneNumber, written } from './schemas.ts';

const key = z.string().regex(/^[A-Za-z0-9-]{1,80}$/, 'This is not an entry of the list.');

export const supportFields = {
  name: line(200),
  what: optionalWords(1_000),
  phone: phoneNumber,
  hours: optionalLine(200),
  /** Who checked the number and when, in words. */
  checked: optionalLine(200),
};

const entry = z.strictObject({
  key,
  isOwn: z.boolean(),
  isEdited: z.boolean(),
  ...supportFields,
}) satisfies z.ZodType<SupportEntry>;

export const supportOperations = {
  'support.list': operation({
    does: 'Lists the practice’s entries for emotional support and crisis; none has a phone number until somebody writes it.',
    input: nothing,
    output: z.strictObject({ entries: z.array(entry), source: z.string() }),
  }),
  'support.save': operation({
    does: 'Keeps an entry for support as the practice words it; without a key it is a new one.',
    input: z.strictObject({ key: key.nullable().default(null), ...supportFields }),
    output: written.extend({ key }),
    errors: ['notFound'],
    writes: true,
  }),
  'support.remove': operation({
    does: 'Takes an own entry for support away, or a shipped one back to its words.',
    input: z.strictObject({ key }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
