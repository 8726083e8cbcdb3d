import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newLockedStore, OTHER_PASSPHRASE, PASSPHRASE, unlock, WRONG_PASSPHRASE } from './vault-fixture.ts';

describe('changing the passphrase', () => {
  test('opens with the new one only, and leaves the bytes of the store as they are', async () => {
    const { vault, files } = await newLockedStore();
    await unlock(vault);
    const sampleOfStore = readFileSync(files.store);

    await vault.changePassphrase({ current: PASSPHRASE, next: OTHER_PASSPHRASE });

    const pagesBefore = sampleOfStore.subarray(0, 4_096);
    expect(readFileSync(files.store).subarray(0, 4_096).equals(pagesBefore)).toBe(true);
    await vault.lock('asked');
    await expect(unlock(vault)).rejects.toMatchObject({ code: 'wrongPassphrase' });
    await unlock(vault, OTHER_PASSPHRASE);
    expect(vault.session()).not.toBeNull();
  });

  test('is written into the history, without either passphrase', async () => {
    const { vault } = await newLockedStore();
    await unlock(vault);
    await vault.changePassphrase({ current: PASSPHRASE, next: OTHER_PASSPHRASE });

    const db = vault.session()?.store.db;
    const changes = await db?.selectFrom('changes').select(['operation', 'summary', 'result']).execute();

    expect(changes?.at(-1)).toEqual({
      operation: 'vault.changePassphrase',
      summary: 'Changed the passphrase',
      result: '{}',
    });
    expect(await vault.check()).toMatchObject({ ok: true });
  });

  test('needs the current one', async () => {
    const { vault } = await newLockedStore();
    await unlock(vault);

    const change = vault.changePassphrase({ current: WRONG_PASSPHRASE, next: OTHER_PASSPHRASE });

    await expect(change).rejects.toMatchObject({ code: 'wrongPassphrase', field: 'current' });
  });

  test('refuses a weak one, the name of the practice among them', async () => {
    const { vault } = await newLockedStore();
    await unlock(vault);

    const change = vault.changePassphrase({ current: PASSPHRASE, next: 'North Star Advocacy 7' });

    await expect(change).rejects.toMatchObject({ code: 'weakPassphrase', field: 'next' });
  });

  test('slows down after five wrong tries, too', async () => {
    const { vault } = await newLockedStore();
    await unlock(vault);
    const guess = () => vault.changePassphrase({ current: WRONG_PASSPHRASE, next: OTHER_PASSPHRASE });
    for (let index = 0; index < 5; index++) await expect(guess()).rejects.toMatchObject({ code: 'wrongPassphrase' });

    await expect(guess()).rejects.toMatchObject({ code: 'waitBeforeRetry' });
  });

  test('keeps the recovery key working', async () => {
    const { vault, recoveryKey } = await newLockedStore();
    await unlock(vault);
    await vault.changePassphrase({ current: PASSPHRASE, next: OTHER_PASSPHRASE });
    await vault.lock('asked');

    const { recoveryKey: shown } = await vault.recover({ recoveryKey, newPassphrase: 'lantern acrobat violet mud' });

    expect(shown).toHaveLength(8);
    await vault.abandonCreate();
  });
});

describe('the recovery key', () => {
  test('opens the store, and forces a new passphrase and a new recovery key', async () => {
    const { vault, recoveryKey } = await newLockedStore();

    const renewed = await vault.recover({ recoveryKey, newPassphrase: OTHER_PASSPHRASE });
    await vault.finishCreate(renewed.recoveryKey.join(' '));
    await vault.lock('asked');

    await unlock(vault, OTHER_PASSPHRASE);
    expect(vault.session()).not.toBeNull();
    await vault.lock('asked');
    await expect(unlock(vault, PASSPHRASE)).rejects.toMatchObject({ code: 'wrongPassphrase' });
    const again = vault.recover({ recoveryKey, newPassphrase: OTHER_PASSPHRASE });
    await expect(again).rejects.toMatchObject({ code: 'wrongRecoveryKey' });
  });

  test('changes nothing before the new one was typed back', async () => {
    const { vault, recoveryKey, files } = await newLockedStore();
    const before = readFileSync(files.keys);

    await vault.recover({ recoveryKey, newPassphrase: OTHER_PASSPHRASE });
    expect(vault.session()).toBeNull();
    await vault.abandonCreate();

    expect(readFileSync(files.keys).equals(before)).toBe(true);
    await unlock(vault, PASSPHRASE);
    expect(vault.session()).not.toBeNull();
  });

  test('with a typing mistake is caught before anything is tried with it', async () => {
    const { vault, recoveryKey } = await newLockedStore();
    const mistyped = `${recoveryKey.startsWith('0') ? '1' : '0'}${recoveryKey.slice(1)}`;

    for (let index = 0; index < 8; index++) {
      const attempt = vault.recover({ recoveryKey: mistyped, newPassphrase: OTHER_PASSPHRASE });
      await expect(attempt).rejects.toMatchObject({ code: 'mistypedRecoveryKey', detail: { groups: ['1'] } });
    }
    expect(await vault.status()).toMatchObject({ waitSeconds: 0 });
  });

  test('of another store is told apart from a typing mistake', async () => {
    const { vault } = await newLockedStore();
    const { recoveryKey: other } = await newLockedStore();

    const attempt = vault.recover({ recoveryKey: other, newPassphrase: OTHER_PASSPHRASE });

    await expect(attempt).rejects.toMatchObject({ code: 'wrongRecoveryKey' });
  });

  test('does not let a weak passphrase in', async () => {
    const { vault, recoveryKey } = await newLockedStore();

    const short = vault.recover({ recoveryKey, newPassphrase: 'short' });
    await expect(short).rejects.toMatchObject({ code: 'weakPassphrase', field: 'newPassphrase' });
    const named = vault.recover({ recoveryKey, newPassphrase: 'North Star Advocacy 7' });
    await expect(named).rejects.toMatchObject({ code: 'weakPassphrase' });
    await unlock(vault);
    expect(vault.session()).not.toBeNull();
  });
});
