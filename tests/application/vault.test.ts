import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SlotId } from '../../src/domain/shared/ids.ts';
import { makeReadOnly, NO_READ_ONLY } from '../store/hostile-disk.ts';
import {
  FIRST,
  newLockedStore,
  newVaultFixture,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  startVault,
  unlock,
  WRONG_PASSPHRASE,
} from './vault-fixture.ts';

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

describe('unlocking', () => {
  test('says that there is no store', async () => {
    const { vault } = newVaultFixture();

    await expect(unlock(vault)).rejects.toMatchObject({ code: 'storeAbsent' });
  });

  test('offers the label of each slot and nothing else about a person', async () => {
    const { vault } = await newLockedStore();

    expect(await vault.status()).toMatchObject({
      state: 'locked',
      slots: [
        { label: 'AA', kind: 'passphrase' },
        { label: '', kind: 'recovery' },
      ],
      person: null,
      practiceName: null,
    });
  });

  test('opens the store for the person of the slot', async () => {
    const { vault } = await newLockedStore();
    const { slots } = await vault.status();

    await vault.unlock({ slotId: slots[0]?.id ?? null, passphrase: PASSPHRASE });

    expect(vault.session()).toMatchObject({ personId: slots[0]?.id, isSample: false });
  });

  test('takes the same characters typed on another keyboard', async () => {
    const { vault } = newVaultFixture();
    const { recoveryKey } = await vault.create({ ...FIRST, passphrase: 'Gr\u00fc\u00dfe aus S\u00e3o Tom\u00e9' });
    await vault.finishCreate(recoveryKey.join(' '));
    await vault.lock('asked');

    await unlock(vault, 'Gru\u0308\u00dfe aus Sa\u0303o Tome\u0301');

    expect(vault.session()).not.toBeNull();
  });

  test('with a wrong passphrase is refused and leaves every file as it was', async () => {
    const { vault, files } = await newLockedStore();
    const before = [readFileSync(files.store), readFileSync(files.keys)];

    await expect(unlock(vault, WRONG_PASSPHRASE)).rejects.toMatchObject({
      code: 'wrongPassphrase',
      field: 'passphrase',
    });
    expect([readFileSync(files.store), readFileSync(files.keys)]).toEqual(before);
  });

  test('slows down after five wrong passphrases: 2, 4, 8, 16, 32, then 60 seconds', async () => {
    const { vault, context } = await newLockedStore();
    for (let index = 0; index < 4; index++) await wrong(vault);
    expect(await vault.status()).toMatchObject({ waitSeconds: 0 });

    const waits: number[] = [];
    for (let index = 0; index < 7; index++) {
      await wrong(vault);
      const { waitSeconds } = await vault.status();
      waits.push(waitSeconds);
      context.clock.advance(waitSeconds);
    }

    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60]);
  });

  test('takes not even the right passphrase before the wait is over', async () => {
    const { vault, context } = await newLockedStore();
    for (let index = 0; index < 5; index++) await wrong(vault);
    context.clock.advance(1);

    await expect(unlock(vault)).rejects.toMatchObject({ code: 'waitBeforeRetry', detail: { seconds: 1 } });

    context.clock.advance(1);
    await unlock(vault);
    expect(vault.session()).not.toBeNull();
  });

  test('many tries at once are judged one after the other', async () => {
    const { vault } = await newLockedStore();

    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => unlock(vault, WRONG_PASSPHRASE)));

    const codes = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'opened'));
    expect(codes.filter((code) => code === 'wrongPassphrase')).toHaveLength(5);
    expect(codes.filter((code) => code === 'waitBeforeRetry')).toHaveLength(15);
  });

  test('forgets wrong tries after the right one', async () => {
    const { vault } = await newLockedStore();
    for (let index = 0; index < 4; index++) await wrong(vault);
    await unlock(vault);
    await vault.lock('asked');

    for (let index = 0; index < 4; index++) await wrong(vault);

    expect(await vault.status()).toMatchObject({ waitSeconds: 0 });
  });

  test('is refused while another window has the store open', async () => {
    const { vault, context } = await newLockedStore();
    await unlock(vault);

    await expect(unlock(startVault(context))).rejects.toMatchObject({ code: 'storeInUse' });

    await vault.lock('asked');
    const second = startVault(context);
    await unlock(second);
    expect(second.session()).not.toBeNull();
  });

  test('twice is refused', async () => {
    const { vault } = await newLockedStore();
    await unlock(vault);

    await expect(unlock(vault)).rejects.toMatchObject({ code: 'alreadyUnlocked' });
  });

  test('by someone who is no longer on the list is refused', async () => {
    const { vault } = await newLockedStore();

    await expect(vault.unlock({ slotId: 'gone' as SlotId, passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'invalidInput',
      field: 'slotId',
    });
  });
});

describe('locking', () => {
  test('refuses everything from the moment it is asked for', async () => {
    const { vault } = await newLockedStore();
    await unlock(vault);

    const locked = vault.lock('asked');

    expect(vault.session()).toBeNull();
    await locked;
  });

  test('closes the store', async () => {
    const { vault } = await newLockedStore();
    await unlock(vault);
    const store = vault.session()?.store;

    await vault.lock('idle');

    await expect(store?.db.selectFrom('people').selectAll().execute()).rejects.toThrow();
    expect(await vault.status()).toMatchObject({ state: 'locked', person: null });
  });

  test('tells its listeners why, and only once', async () => {
    const { vault } = await newLockedStore();
    await unlock(vault);
    const heard: string[] = [];
    vault.onLocked((why) => heard.push(why));

    await vault.lock('idle');
    await vault.lock('system');

    expect(heard).toEqual(['idle']);
  });

  test('ends the sight of a recovery key that was not confirmed', async () => {
    const { vault } = newVaultFixture();
    await vault.create(FIRST);

    await vault.lock('system');

    expect(() => vault.shownRecoveryKey()).toThrow(expect.objectContaining({ code: 'nothingPending' }));
    expect(await vault.status()).toMatchObject({ state: 'absent' });
  });
});

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

async function wrong(vault: ReturnType<typeof newVaultFixture>['vault']): Promise<void> {
  await expect(unlock(vault, WRONG_PASSPHRASE)).rejects.toMatchObject({ code: 'wrongPassphrase' });
}
