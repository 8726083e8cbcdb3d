import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SlotId } from '../../src/domain/shared/ids.ts';
import {
  FIRST,
  newLockedStore,
  newVaultFixture,
  PASSPHRASE,
  startVault,
  unlock,
  WRONG_PASSPHRASE,
} from './vault-fixture.ts';

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

async function wrong(vault: ReturnType<typeof newVaultFixture>['vault']): Promise<void> {
  await expect(unlock(vault, WRONG_PASSPHRASE)).rejects.toMatchObject({ code: 'wrongPassphrase' });
}
