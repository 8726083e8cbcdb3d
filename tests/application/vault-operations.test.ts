import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createVault } from '../../src/application/vault/vault.ts';
import { operations } from '../../src/contract/all.ts';
import { AppError, type AppErrorValue } from '../../src/domain/shared/app-error.ts';
import { fillDisk, makeReadOnly, mountTinyDisk, NO_READ_ONLY, NO_TINY_DISK } from '../store/hostile-disk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startApplication, TEST_PASSPHRASE, type TestApplication } from '../support/test-application.ts';

const OTHER = 'maple thunder basket quill';
const WRONG = 'harbor lantern quilt meadow saddle comet';
const FIRST = { passphrase: TEST_PASSPHRASE, personName: 'Ada Advocate', initials: 'AA', practiceName: 'Compass' };

type VaultOperation = Extract<keyof typeof operations, `vault.${string}`>;
type Skip = (reason: string) => never;
type Provoke = (app: Started, skip: Skip) => Promise<AppErrorValue>;

interface Started extends TestApplication {
  readonly folder: string;
  readonly storeFile: string;
  readonly keysFile: string;
  /** Makes a store, confirms its recovery key and gives it back; the store is open then. */
  create(): Promise<string>;
  createAndLock(): Promise<string>;
}

const unlockInput = { passphrase: TEST_PASSPHRASE };
const unlockIs = (app: Started) => app.refused('vault.unlock', unlockInput);
const createIs = (app: Started) => app.refused('vault.create', FIRST);
const finishIs = (app: Started, recoveryKey: string) => app.refused('vault.finishCreate', { recoveryKey });
const changeIs = (app: Started) => app.refused('vault.changePassphrase', { current: TEST_PASSPHRASE, next: OTHER });

/** Each refusal that an operation of the vault lists, and how the advocate comes upon it. */
const refusals: Partial<Record<VaultOperation, Record<string, Provoke>>> = {
  'vault.create': {
    weakPassphrase: (app) => app.refused('vault.create', { ...FIRST, passphrase: 'too short' }),
    storeExists: async (app) => {
      await app.createAndLock();
      return await createIs(app);
    },
    storeReadOnly: async (app, skip) => {
      if (!makeReadOnly(app.folder)) skip(NO_READ_ONLY);
      return await createIs(app);
    },
    diskFull: async (app, skip) => {
      if (!mountTinyDisk(app.context.storeFolder, 64)) skip(NO_TINY_DISK);
      return await createIs(app);
    },
    storeInUse: async (app) => {
      await again(app).call('vault.create', FIRST);
      return await createIs(app);
    },
    alreadyUnlocked: async (app) => {
      await app.create();
      return await createIs(app);
    },
  },
  'vault.recoverySheet': { nothingPending: (app) => app.refused('vault.recoverySheet', {}) },
  'vault.saveRecoverySheet': {
    nothingPending: (app) => app.refused('vault.saveRecoverySheet', {}),
    saveFailed: (app) => saveIsRefused(app, 'saveFailed'),
    diskFull: (app) => saveIsRefused(app, 'diskFull'),
  },
  'vault.finishCreate': {
    nothingPending: (app) => finishIs(app, 'x'),
    mistypedRecoveryKey: async (app) => {
      await app.call('vault.create', FIRST);
      return await finishIs(app, 'x');
    },
    wrongRecoveryKey: async (app) => {
      await app.call('vault.create', FIRST);
      const { recoveryKey } = await startApplication().call('vault.create', FIRST);
      return await finishIs(app, recoveryKey.join(''));
    },
    diskFull: async (app, skip) => {
      if (!mountTinyDisk(app.context.storeFolder, 2_048)) skip(NO_TINY_DISK);
      const { recoveryKey } = await app.call('vault.create', FIRST);
      fillDisk(join(app.context.storeFolder, 'filler'));
      return await finishIs(app, recoveryKey.join(''));
    },
    storeExists: async (app) => {
      const { recoveryKey } = await app.call('vault.create', FIRST);
      writeFileSync(app.storeFile, 'put here meanwhile');
      return await finishIs(app, recoveryKey.join(''));
    },
    storeReadOnly: async (app, skip) => {
      const { recoveryKey } = await app.call('vault.create', FIRST);
      if (!makeReadOnly(app.context.storeFolder)) skip(NO_READ_ONLY);
      return await finishIs(app, recoveryKey.join(''));
    },
  },
  'vault.unlock': {
    ...openingRefusals(unlockIs),
    wrongPassphrase: async (app) => {
      await app.createAndLock();
      return await app.refused('vault.unlock', { passphrase: WRONG });
    },
  },
  'vault.recover': {
    ...openingRefusals((app, key) => app.refused('vault.recover', { recoveryKey: key, newPassphrase: OTHER })),
    mistypedRecoveryKey: async (app) => {
      await app.createAndLock();
      return await app.refused('vault.recover', { recoveryKey: 'x', newPassphrase: OTHER });
    },
    wrongRecoveryKey: async (app) => {
      await app.createAndLock();
      const { recoveryKey } = await startApplication().call('vault.create', FIRST);
      return await app.refused('vault.recover', { recoveryKey: recoveryKey.join(''), newPassphrase: OTHER });
    },
    weakPassphrase: async (app) => {
      const recoveryKey = await app.createAndLock();
      return await app.refused('vault.recover', { recoveryKey, newPassphrase: 'too short' });
    },
  },
  'vault.changePassphrase': {
    wrongPassphrase: async (app) => {
      await app.create();
      return await app.refused('vault.changePassphrase', { current: WRONG, next: OTHER });
    },
    waitBeforeRetry: async (app) => {
      await app.create();
      for (let index = 0; index < 5; index++) {
        await app.refused('vault.changePassphrase', { current: WRONG, next: OTHER });
      }
      return await changeIs(app);
    },
    weakPassphrase: async (app) => {
      await app.create();
      return await app.refused('vault.changePassphrase', { current: TEST_PASSPHRASE, next: 'too short' });
    },
    diskFull: async (app, skip) => {
      if (!mountTinyDisk(app.context.storeFolder, 4_096)) skip(NO_TINY_DISK);
      await app.create();
      fillDisk(join(app.context.storeFolder, 'filler'));
      return await changeIs(app);
    },
    storeReadOnly: async (app, skip) => {
      await app.create();
      if (!makeReadOnly(app.context.storeFolder)) skip(NO_READ_ONLY);
      return await changeIs(app);
    },
  },
  'vault.openSample': {
    alreadyUnlocked: async (app) => {
      await app.create();
      return await app.refused('vault.openSample', {});
    },
    storeInUse: async (app) => {
      await again(app).call('vault.openSample', {});
      return await app.refused('vault.openSample', {});
    },
    diskFull: async (app, skip) => {
      if (!mountTinyDisk(app.context.sampleFolder, 64)) skip(NO_TINY_DISK);
      return await app.refused('vault.openSample', {});
    },
    storeReadOnly: async (app, skip) => {
      if (!makeReadOnly(app.folder)) skip(NO_READ_ONLY);
      return await app.refused('vault.openSample', {});
    },
  },
  'vault.check': {
    storeDamaged: async (app) => {
      await app.createAndLock();
      const bytes = readFileSync(app.storeFile);
      // A page that nothing reads while unlocking.
      const offset = 30 * 4_096 + 100;
      bytes.writeUInt8(bytes.readUInt8(offset) ^ 1, offset);
      writeFileSync(app.storeFile, bytes);
      await app.call('vault.unlock', unlockInput);
      return await app.refused('vault.check', {});
    },
  },
};

/** What keeps a store closed, whichever key one comes with. */
function openingRefusals(open: (app: Started, recoveryKey: string) => Promise<AppErrorValue>): Record<string, Provoke> {
  const afterwards =
    (spoil: (app: Started) => void | Promise<void>): Provoke =>
    async (app) => {
      const recoveryKey = await app.createAndLock();
      await spoil(app);
      return await open(app, recoveryKey);
    };
  return {
    waitBeforeRetry: afterwards(async (app) => {
      for (let index = 0; index < 5; index++) await app.refused('vault.unlock', { passphrase: WRONG });
    }),
    storeAbsent: afterwards(({ storeFile }) => rmSync(storeFile)),
    storeDamaged: afterwards(({ storeFile }) => writeFileSync(storeFile, Buffer.alloc(100_000, 0x5a))),
    keyFileDamaged: afterwards(({ keysFile }) => writeFileSync(keysFile, '{}')),
    notAStore: afterwards(({ storeFile }) => writeFileSync(storeFile, 'a letter to a friend')),
    storeNewer: afterwards(makeNewer),
    storeInUse: afterwards(async (app) => void (await again(app).call('vault.unlock', unlockInput))),
    storeReadOnly: async (app, skip) => {
      const recoveryKey = await app.createAndLock();
      if (!makeReadOnly(app.context.storeFolder)) skip(NO_READ_ONLY);
      return await open(app, recoveryKey);
    },
    diskFull: async (app, skip) => {
      if (!mountTinyDisk(app.context.storeFolder, 2_048)) skip(NO_TINY_DISK);
      const recoveryKey = await app.createAndLock();
      fillDisk(join(app.context.storeFolder, 'filler'));
      return await open(app, recoveryKey);
    },
    alreadyUnlocked: afterwards(async (app) => void (await app.call('vault.unlock', unlockInput))),
  };
}

describe.each(Object.entries(refusals))('%s', (name, provocations) => {
  test.for(Object.entries(provocations))('is refused as %s, in a sentence', async ([code, provoke], { skip }) => {
    const refusal = await provoke(start(), skip);

    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^[A-Z].{20,}[.]$/);
  });

  test('lists exactly these refusals', () => {
    expect(Object.keys(provocations).sort()).toEqual([...operations[name as VaultOperation].errors].sort());
  });
});

function start(folder = temporaryFolder()): Started {
  const app = startApplication(undefined, folder);
  const create = async (): Promise<string> => {
    const { recoveryKey } = await app.call('vault.create', FIRST);
    await app.call('vault.finishCreate', { recoveryKey: recoveryKey.join(' ') });
    return recoveryKey.join(' ');
  };
  return {
    ...app,
    folder,
    storeFile: join(app.context.storeFolder, 'store.db'),
    keysFile: join(app.context.storeFolder, 'keys.json'),
    create,
    async createAndLock() {
      const recoveryKey = await create();
      await app.call('vault.lock', {});
      return recoveryKey;
    },
  };
}

/** The app started a second time over the same folders. */
function again(app: Started): TestApplication {
  return startApplication(undefined, app.folder);
}

async function makeNewer({ context }: Started): Promise<void> {
  const vault = createVault(context);
  await vault.unlock({ slotId: null, passphrase: TEST_PASSPHRASE });
  const db = vault.session()?.store.db;
  if (db) await sql`pragma user_version = 99999`.execute(db);
  await vault.lock('system');
}

async function saveIsRefused(app: Started, code: 'saveFailed' | 'diskFull'): Promise<AppErrorValue> {
  await app.call('vault.create', FIRST);
  app.context.desktop.saveDocument = async () => {
    throw new AppError(code, 'The file could not be written. Choose another place.');
  };
  return await app.refused('vault.saveRecoverySheet', {});
}

test('the sheet of a recovery key is drawn while it is shown, and saved where the advocate says', async () => {
  const app = start();
  await app.call('vault.create', FIRST);

  const { pdf, suggestedName } = await app.call('vault.recoverySheet', {});
  const { savedAs } = await app.call('vault.saveRecoverySheet', {});

  expect(Buffer.from(pdf.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
  expect(savedAs).toBe(`/saved/${suggestedName}`);
  expect(app.context.desktop.saved).toHaveLength(1);
});

test('the sheet is saved nowhere when the advocate cancels', async () => {
  const app = start();
  await app.call('vault.create', FIRST);
  app.context.desktop.answer = 'cancel';

  expect(await app.call('vault.saveRecoverySheet', {})).toEqual({ savedAs: null });
});

test('a suggested passphrase is one that will do', async () => {
  const app = start();

  const { passphrase } = await app.call('vault.suggestPassphrase', {});

  expect(await app.call('vault.judgePassphrase', { passphrase, names: ['Ada Advocate'] })).toEqual({ problems: [] });
});

test('locking and abandoning with nothing to lock or abandon does nothing', async () => {
  const app = start();

  expect(await app.call('vault.lock', {})).toEqual({});
  expect(await app.call('vault.abandonCreate', {})).toEqual({});
  expect(app.events).toEqual([]);
});
