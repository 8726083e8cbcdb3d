import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3-multiple-ciphers';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { syncedFolderNote } from '../../src/application/vault/synced-folder.ts';
import type { ChangeId } from '../../src/domain/shared/ids.ts';
import { insertChange } from '../../src/store/changes/changes.repository.ts';
import { fillDisk, makeReadOnly, mountTinyDisk, NO_READ_ONLY, NO_TINY_DISK } from '../store/hostile-disk.ts';
import {
  FIRST,
  newLockedStore,
  newVaultFixture,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  startVault,
  unlock,
  type VaultFixture,
} from './vault-fixture.ts';

type Break = (fixture: VaultFixture) => void | Promise<void>;

/** What can have happened to the files of a locked store, and what the advocate is told. */
const mishaps: ReadonlyArray<[string, Break, { code: string; words: string; showsBefore: boolean }]> = [
  [
    'the store was cut short',
    ({ files }) => truncateSync(files.store, 50_000),
    { code: 'storeDamaged', words: 'damaged', showsBefore: false },
  ],
  [
    'the store was cut to nothing',
    ({ files }) => truncateSync(files.store, 0),
    { code: 'notAStore', words: 'not a Crossbearing store', showsBefore: true },
  ],
  [
    'the store was overwritten with noise',
    ({ files }) => writeFileSync(files.store, Buffer.alloc(100_000, 0x5a)),
    { code: 'storeDamaged', words: 'damaged', showsBefore: false },
  ],
  [
    'a plain SQLite file was put in its place',
    ({ files }) => putPlainSqlite(files.store),
    { code: 'notAStore', words: 'not a Crossbearing store', showsBefore: true },
  ],
  [
    'the store of another practice was put in its place',
    async ({ files }) => copyFileSync((await newLockedStore()).files.store, files.store),
    { code: 'storeDamaged', words: 'damaged', showsBefore: false },
  ],
  [
    'a newer version has changed the store',
    (fixture) => ageByOneVersion(fixture),
    { code: 'storeNewer', words: 'newer version', showsBefore: false },
  ],
  [
    'the store was removed',
    ({ files }) => rmSync(files.store),
    { code: 'storeAbsent', words: 'store.db) is missing', showsBefore: true },
  ],
  [
    'the key file was removed',
    ({ files }) => rmSync(files.keys),
    { code: 'keyFileDamaged', words: 'keys.json) is missing', showsBefore: true },
  ],
];

describe.each(mishaps)('when %s', (_, breakFiles, { code, words, showsBefore }) => {
  test(`unlocking is refused as ${code}, and no byte of the store changes`, async () => {
    const fixture = await newLockedStore();
    await breakFiles(fixture);
    const before = bytesOf(fixture.files.store);

    await expect(unlock(fixture.vault)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });

    expect(bytesOf(fixture.files.store)).toEqual(before);
  });

  test('the first screen says so in the same words', async () => {
    const fixture = await newLockedStore();
    await breakFiles(fixture);
    if (!showsBefore) await expect(unlock(fixture.vault)).rejects.toThrow();

    const { state, refusal } = await fixture.vault.status();

    expect({ state, refusal }).toEqual({
      state: 'refused',
      refusal: { code, message: expect.stringContaining(words) },
    });
  });
});

test('a refusal is forgotten once a sound store was put back', async () => {
  const { vault, files } = await newLockedStore();
  const sound = readFileSync(files.store);
  writeFileSync(files.store, Buffer.alloc(100_000, 0x5a));
  await expect(unlock(vault)).rejects.toMatchObject({ code: 'storeDamaged' });

  writeFileSync(files.store, sound);

  expect(await vault.status()).toMatchObject({ state: 'locked' });
  await unlock(vault);
  expect(vault.session()).not.toBeNull();
});

test('damage is no wrong passphrase and does not slow anyone down', async () => {
  const { vault, files } = await newLockedStore();
  writeFileSync(files.store, Buffer.alloc(100_000, 0x5a));

  for (let index = 0; index < 7; index++) await expect(unlock(vault)).rejects.toMatchObject({ code: 'storeDamaged' });

  expect(await vault.status()).toMatchObject({ waitSeconds: 0 });
});

test('an older store put back is named after unlocking', async () => {
  const { vault, files, context } = await newLockedStore();
  const older = readFileSync(files.store);
  await unlock(vault);
  await addChange(vault);
  await vault.lock('asked');
  writeFileSync(files.store, older);

  const restarted = startVault(context);
  await unlock(restarted);

  expect((await restarted.status()).hostNotes).toEqual([expect.stringContaining('older than when it was last locked')]);
});

test('a store that only went on is not called older', async () => {
  const { vault } = await newLockedStore();
  await unlock(vault);
  await addChange(vault);
  await vault.lock('asked');

  await unlock(vault);

  expect((await vault.status()).hostNotes).toEqual([]);
});

test('on a read-only folder unlocking is refused, and the passphrase is not blamed', async ({ skip }) => {
  const { vault, files } = await newLockedStore();
  if (!makeReadOnly(files.folder)) skip(NO_READ_ONLY);

  await expect(unlock(vault)).rejects.toMatchObject({ code: 'storeReadOnly' });
});

test('on a full disk a change of passphrase is refused and the old one goes on working', async ({ skip }) => {
  const fixture = newVaultFixture();
  if (!mountTinyDisk(fixture.files.folder, 4_096)) skip(NO_TINY_DISK);
  const { vault } = fixture;
  const { recoveryKey } = await vault.create(FIRST);
  await vault.finishCreate(recoveryKey.join(' '));
  fillDisk(`${fixture.files.folder}/filler`);

  const change = vault.changePassphrase({ current: PASSPHRASE, next: OTHER_PASSPHRASE });

  await expect(change).rejects.toMatchObject({ code: 'diskFull' });
  await vault.lock('asked');
  await unlock(vault);
  expect(vault.session()).not.toBeNull();
});

test.each([
  ['/home/ada/Dropbox/Crossbearing', true],
  ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/store', true],
  ['C:\\Users\\ada\\OneDrive - Practice\\store', true],
  ['/home/ada/.config/Crossbearing/store', false],
  ['/home/boxer/store', false],
])('a store in %s is warned about: %s', (folder, isWarned) => {
  expect(syncedFolderNote(folder) !== null).toBe(isWarned);
});

describe('the sample practice', () => {
  test('opens without a passphrase in a store of its own', async () => {
    const { vault } = newVaultFixture();

    await vault.openSample();

    expect(vault.session()).toMatchObject({ isSample: true });
    expect(await vault.status()).toMatchObject({ state: 'unlocked', store: 'sample' });
    await vault.lock('asked');
    expect(await vault.status()).toMatchObject({ state: 'absent', store: 'own' });
  });

  test('keeps what was done in it', async () => {
    const { vault } = newVaultFixture();
    await vault.openSample();
    await addChange(vault);
    await vault.lock('asked');

    await vault.openSample();

    const rows = await vault.session()?.store.db.selectFrom('changes').select('id').execute();
    expect(rows).toContainEqual({ id: 'change-a' });
  });

  test('is set aside and made anew when it is damaged', async () => {
    const { vault, context } = newVaultFixture();
    await vault.openSample();
    await vault.lock('asked');
    writeFileSync(`${context.sampleFolder}/store.db`, 'noise');

    await vault.openSample();

    expect(vault.session()).toMatchObject({ isSample: true });
    expect(readFileSync(`${context.sampleFolder}-damaged-1/store.db`, 'utf8')).toBe('noise');
  });

  test('does not open beside an open store', async () => {
    const { vault } = await newLockedStore();
    await unlock(vault);

    await expect(vault.openSample()).rejects.toMatchObject({ code: 'alreadyUnlocked' });
  });

  test('keeps its published passphrase', async () => {
    const { vault } = newVaultFixture();
    await vault.openSample();

    const change = vault.changePassphrase({ current: PASSPHRASE, next: OTHER_PASSPHRASE });

    await expect(change).rejects.toMatchObject({ code: 'invalidInput' });
  });
});

function bytesOf(file: string): string | null {
  try {
    return readFileSync(file).toString('base64');
  } catch {
    // A store that was removed has no bytes, before or after.
    return null;
  }
}

function putPlainSqlite(file: string): void {
  rmSync(file);
  const plain = new SqliteDatabase(file);
  plain.exec('CREATE TABLE notes (text TEXT)');
  plain.close();
}

async function ageByOneVersion({ vault }: VaultFixture): Promise<void> {
  await unlock(vault);
  await sql`pragma user_version = 99999`.execute(
    vault.session()?.store.db ?? (await Promise.reject(new Error('locked'))),
  );
  await vault.lock('asked');
}

async function addChange(vault: VaultFixture['vault']): Promise<void> {
  const session = vault.session();
  if (session === null) throw new Error('the store is locked');
  await insertChange(session.store.db, {
    id: 'change-a' as ChangeId,
    callId: 'call-a',
    operation: 'practice.update',
    summary: 'Changed the practice',
    reason: null,
    at: '2026-11-21T09:00:00Z',
    personId: session.personId,
    clientId: null,
    caseId: null,
    result: {},
    undoesChangeId: null,
    trash: null,
  });
}
