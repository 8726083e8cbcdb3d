import { z } from 'zod';
import { operation } from './operation.ts';

export const clipboardOperations = {
  'clipboard.copy': operation({
    does: 'Puts a text on the clipboard; it is cleared after a minute and at a lock, unless something else was copied since.',
    input: z.strictObject({
      text: z.string().min(1, 'There is nothing to copy.').max(200_000, 'This is too long to be copied at once.'),
    }),
    output: z.strictObject({ clearedAfterSeconds: z.int() }),
    errors: ['copyFailed'],
  }),
};
