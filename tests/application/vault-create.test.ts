import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeReadOnly, NO_READ_ONLY } from '../store/hostile-disk.ts';
import { FIRST, newLockedStore, newVaultFixture, OTHER_PASSPHRASE, startVault, unlock } from './vault-fixture.ts';

describe('making a store', () => {
  test('begins with no store at all', async () => {
    const { vault } = newVaultFixture();

    expect(await vault.status()).toMatchObject({ state: 'absent', store: 'own', slots: [], refusal: null });
  });

  test('is not done before the recovery key was typed back', async () => {
    const { vault, files } = newVaultFixture();

    await vault.create(FIRST);

    expect(await vault.status()).toMatchObject({ state: 'creating' });
    expect(vault.session()).toBeNull();
    expect(existsSync(files.store)).toBe(false);
    expect(existsSync(files.keys)).toBe(false);
  });

  test('opens it once the recovery key was typed back, in any letter case and spacing', async () => {
    const { vault } = newVaultFixture();
    const { recoveryKey } = await vault.create(FIRST);

    await vault.finishCreate(` ${recoveryKey.join('  ').toLowerCase()} `);

    expect(await vault.status()).toMatchObject({
      state: 'unlocked',
      store: 'own',
      person: { name: 'Ada Advocate', initials: 'AA' },
      practiceName: 'North Star Advocacy',
      idleMinutes: 10,
    });
  });

  test('waits on when another recovery key was typed', async () => {
    const { vault } = newVaultFixture();
    const { recoveryKey } = await vault.create(FIRST);
    const other = await newVaultFixture().vault.create(FIRST);

    await expect(vault.finishCreate(other.recoveryKey.join(' '))).rejects.toMatchObject({ code: 'wrongRecoveryKey' });

    await vault.finishCreate(recoveryKey.join(' '));
    expect(vault.session()).not.toBeNull();
  });

  test('can be abandoned without a trace of a store', async () => {
    const { vault, files } = newVaultFixture();
    await vault.create(FIRST);

    await vault.abandonCreate();

    expect(await vault.status()).toMatchObject({ state: 'absent' });
    expect(readdirSync(files.folder)).toEqual(['store.lock']);
    await expect(vault.finishCreate('x')).rejects.toMatchObject({ code: 'nothingPending' });
  });

  test('can be begun again with another passphrase', async () => {
    const { vault } = newVaultFixture();
    await vault.create(FIRST);
    const { recoveryKey } = await vault.create({ ...FIRST, passphrase: OTHER_PASSPHRASE });
    await vault.finishCreate(recoveryKey.join(' '));
    await vault.lock('asked');

    await unlock(vault, OTHER_PASSPHRASE);

    expect(vault.session()).not.toBeNull();
  });

  test('is taken up after a crash between the key file and the name of the store', async () => {
    const { vault, files, context } = await newLockedStore();
    renameSync(files.store, files.newStore);

    expect(await vault.status()).toMatchObject({ state: 'locked' });
    const restarted = startVault(context);
    await unlock(restarted);
    expect(restarted.session()).not.toBeNull();
  });

  test('is refused beside a store that is there, which stays as it is', async () => {
    const { vault, files } = await newLockedStore();
    const before = readFileSync(files.store);

    await expect(vault.create(FIRST)).rejects.toMatchObject({ code: 'storeExists' });
    expect(readFileSync(files.store).equals(before)).toBe(true);
  });

  test('is refused beside a key file whose store was lost', async () => {
    const { vault, files } = await newLockedStore();
    rmSync(files.store);

    await expect(vault.create(FIRST)).rejects.toMatchObject({ code: 'storeExists' });
    expect(await vault.status()).toMatchObject({ state: 'refused', refusal: { code: 'storeAbsent' } });
  });

  test('is refused with a weak passphrase, and says why', async () => {
    const { vault } = newVaultFixture();

    await expect(vault.create({ ...FIRST, passphrase: 'Ada Advocate 1' })).rejects.toMatchObject({
      code: 'weakPassphrase',
      field: 'passphrase',
    });
  });

  test('in a folder that cannot be written to is refused', async ({ skip }) => {
    const { vault, context } = newVaultFixture();
    if (!makeReadOnly(dirname(context.storeFolder))) skip(NO_READ_ONLY);

    await expect(vault.create(FIRST)).rejects.toMatchObject({ code: 'storeReadOnly' });
  });
});
