import { z } from 'zod';
import { operation } from './operation.ts';
import { moment, nothing } from './schemas.ts';

const formKey = z.string().regex(/^[A-Za-z0-9.:-]{1,120}$/, 'This is not the key of a form.');
// What a form holds is the form's own matter; a draft is kept as typed, right or wrong.
const value = z.record(z.string().max(200), z.json());

export const draftOperations = {
  'drafts.save': operation({
    does: 'Keeps what was typed into a form that is not saved yet.',
    input: z.strictObject({ formKey, value }),
    output: nothing,
    errors: ['tooLarge'],
  }),
  'drafts.find': operation({
    does: 'Gives what was typed into a form before; null when nothing was.',
    input: z.strictObject({ formKey }),
    output: z.strictObject({ value, savedAt: moment }).nullable(),
  }),
  'drafts.list': operation({
    does: 'Lists forms with unsaved text, newest first.',
    input: nothing,
    output: z.array(z.strictObject({ formKey, savedAt: moment })),
  }),
  'drafts.discard': operation({
    does: 'Throws away what was typed into a form.',
    input: z.strictObject({ formKey }),
    output: nothing,
  }),
};
