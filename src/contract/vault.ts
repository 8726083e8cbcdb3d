import { z } from 'zod';
import { operation } from './operation.ts';
import { line, nothing, pdfBytes, slotId } from './schemas.ts';

// Read loosely on purpose: the rule that judges a passphrase answers with its own words (weakPassphrase).
const passphrase = z.string().max(2_000);

const storeStates = ['absent', 'creating', 'locked', 'unlocked', 'refused'] as const;

const slotLabel = z.strictObject({ id: slotId, label: z.string(), kind: z.enum(['passphrase', 'recovery', 'device']) });

const status = z.strictObject({
  state: z.enum(storeStates),
  /** Which store this is about: the advocate's own or the sample practice. */
  store: z.enum(['own', 'sample']),
  slots: z.array(slotLabel),
  /** Seconds before the next try is accepted, after too many wrong passphrases. */
  waitSeconds: z.number(),
  /** Why the store cannot be opened, in plain words; null unless `refused`. */
  refusal: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  person: z.strictObject({ name: z.string(), initials: z.string() }).nullable(),
  practiceName: z.string().nullable(),
  /** Minutes without input after which the store locks. */
  idleMinutes: z.number().nullable(),
  /** False when the host has no way to hide the window from screen capture or no system dialogs, said to the user once. */
  hostNotes: z.array(z.string()),
});

export const vaultOperations = {
  'vault.status': operation({
    does: 'Tells whether there is a store, whether it is locked, and who may unlock it.',
    input: nothing,
    output: status,
    whileLocked: true,
  }),
  'vault.suggestPassphrase': operation({
    does: 'Makes up a passphrase of six random words.',
    input: nothing,
    output: z.strictObject({ passphrase: z.string() }),
    whileLocked: true,
  }),
  'vault.judgePassphrase': operation({
    does: 'Says in words what is wrong with a passphrase; an empty list means it will do.',
    input: z.strictObject({ passphrase, names: z.array(z.string().max(400)).max(10) }),
    output: z.strictObject({ problems: z.array(z.string()) }),
    whileLocked: true,
  }),
  'vault.create': operation({
    does: 'Makes a new encrypted store and its recovery key; vault.finishCreate completes it.',
    input: z.strictObject({
      passphrase,
      personName: line(120),
      initials: line(4),
      practiceName: line(160),
    }),
    output: z.strictObject({
      /** Shown once: groups of the recovery key, to be printed and kept. */
      recoveryKey: z.array(z.string()),
    }),
    errors: ['weakPassphrase', 'storeExists', 'storeReadOnly', 'diskFull', 'storeInUse', 'alreadyUnlocked'],
    whileLocked: true,
  }),
  'vault.recoverySheet': operation({
    does: 'Draws the printable sheet of the recovery key while it is being shown.',
    input: nothing,
    output: z.strictObject({ pdf: pdfBytes, suggestedName: z.string() }),
    errors: ['nothingPending'],
    whileLocked: true,
  }),
  'vault.saveRecoverySheet': operation({
    does: 'Saves the printable sheet of the recovery key where the user says.',
    input: nothing,
    output: z.strictObject({ savedAs: z.string().nullable() }),
    errors: ['nothingPending', 'saveFailed', 'diskFull'],
    whileLocked: true,
  }),
  'vault.finishCreate': operation({
    does: 'Completes a new store, or a recovery, once the recovery key was typed back from the sheet.',
    input: z.strictObject({ recoveryKey: z.string().max(200) }),
    output: nothing,
    errors: ['nothingPending', 'mistypedRecoveryKey', 'wrongRecoveryKey', 'diskFull', 'storeExists', 'storeReadOnly'],
    whileLocked: true,
  }),
  'vault.abandonCreate': operation({
    does: 'Throws away a new store that was not completed.',
    input: nothing,
    output: nothing,
    whileLocked: true,
  }),
  'vault.unlock': operation({
    does: 'Opens the store with a passphrase.',
    input: z.strictObject({ slotId: slotId.nullable().default(null), passphrase }),
    output: nothing,
    errors: [
      'wrongPassphrase',
      'waitBeforeRetry',
      'storeAbsent',
      'storeDamaged',
      'keyFileDamaged',
      'notAStore',
      'storeNewer',
      'storeInUse',
      'storeReadOnly',
      'diskFull',
      'alreadyUnlocked',
    ],
    whileLocked: true,
  }),
  'vault.recover': operation({
    does: 'Opens the store with the recovery key and sets a new passphrase; a new recovery key is shown and asked back.',
    input: z.strictObject({ recoveryKey: z.string().max(200), newPassphrase: passphrase }),
    output: z.strictObject({ recoveryKey: z.array(z.string()) }),
    errors: [
      'mistypedRecoveryKey',
      'wrongRecoveryKey',
      'waitBeforeRetry',
      'weakPassphrase',
      'storeAbsent',
      'storeDamaged',
      'keyFileDamaged',
      'notAStore',
      'storeNewer',
      'storeInUse',
      'storeReadOnly',
      'diskFull',
      'alreadyUnlocked',
    ],
    whileLocked: true,
  }),
  'vault.lock': operation({
    does: 'Locks the store and forgets its keys.',
    input: nothing,
    output: nothing,
    whileLocked: true,
  }),
  'vault.changePassphrase': operation({
    does: 'Changes the passphrase of the person signed in.',
    input: z.strictObject({ current: passphrase, next: passphrase }),
    output: nothing,
    errors: ['wrongPassphrase', 'waitBeforeRetry', 'weakPassphrase', 'diskFull', 'storeReadOnly'],
  }),
  'vault.openSample': operation({
    does: 'Opens the sample practice, eight invented clients in a store of its own.',
    input: nothing,
    output: nothing,
    errors: ['alreadyUnlocked', 'storeInUse', 'diskFull', 'storeReadOnly'],
    whileLocked: true,
  }),
  'vault.check': operation({
    does: 'Checks the whole store: pages, foreign keys, frozen letters and the change record.',
    input: nothing,
    output: z.strictObject({
      ok: z.boolean(),
      problems: z.array(z.string()),
      counts: z.record(z.string(), z.number()),
    }),
    errors: ['storeDamaged'],
  }),
};
