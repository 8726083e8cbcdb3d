import { z } from 'zod';
import { type Contact, contactOutcomes } from '../domain/requests/contact.ts';
import { operation } from './operation.ts';
import { channel, contactId, day, optionalLine, optionalWords, requestId, timeOfDay, written } from './schemas.ts';

const contactFields = {
  on: day,
  at: timeOfDay,
  direction: z.enum(['out', 'in']),
  channel,
  person: optionalLine(200),
  outcome: z.enum(contactOutcomes),
  promisedOn: day.nullable(),
  note: optionalWords(2_000),
};

export const contactSchema = z.strictObject({
  id: contactId,
  requestId,
  ...contactFields,
}) satisfies z.ZodType<Contact>;

const { on, channel: by, outcome, ...optionalFields } = contactFields;

export const contactOperations = {
  'contacts.add': operation({
    does: 'Logs a contact about a request in one line; a confirmed receipt also starts the clock from that day.',
    input: z.strictObject({ requestId, on, channel: by, outcome, ...z.strictObject(optionalFields).partial().shape }),
    output: written.extend({ contactId }),
    errors: ['notFound', 'notSent'],
    writes: true,
  }),
  'contacts.update': operation({
    does: 'Changes the fields given of one logged contact.',
    input: z.strictObject({ contactId, changes: z.strictObject(contactFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'contacts.delete': operation({
    does: 'Takes a contact off the log; undo brings it back.',
    input: z.strictObject({ contactId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
