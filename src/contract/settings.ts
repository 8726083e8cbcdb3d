import { z } from 'zod';
import { appearances } from '../domain/practice/practice.ts';
import { operation } from './operation.ts';
import { nothing } from './schemas.ts';

const settings = z.strictObject({
  appearance: z.enum(appearances),
  /** Notes outside the window that say how much is due, in numbers only. */
  reminding: z.boolean(),
  /** The window is left out of screenshots and screen sharing also while the store is open, where the system offers it. */
  hiddenFromCapture: z.boolean(),
});

export const settingsOperations = {
  'settings.get': operation({
    does: 'Gives how the app looks for the people of this store, whether it reminds, and whether screenshots show it.',
    input: nothing,
    output: settings,
  }),
  'settings.update': operation({
    does: 'Changes how the app looks, whether it reminds and whether screenshots show it; no act of the work, so it is neither recorded nor undone.',
    input: z.strictObject({ changes: settings.partial() }),
    output: nothing,
  }),
};
