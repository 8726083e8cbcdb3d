import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  assertGenuine,
  type KeyFile,
  readKeyFile,
  slotBinding,
  writeKeyFile,
} from '../../src/application/vault/key-file.ts';
import { AppError } from '../../src/domain/shared/app-error.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { newLockedStore, startVault, unlock } from './vault-fixture.ts';

const macKey = Buffer.alloc(32, 4);

test('every flipped bit of a key file is found, and the file stays as it is', { timeout: 300_000 }, async () => {
  const { files } = await newLockedStore();
  const sound = readFileSync(files.keys);
  const file = join(temporaryFolder(), 'keys.json');
  const accepted: number[] = [];

  for (let bit = 0; bit < sound.length * 8; bit++) {
    const flipped = Buffer.from(sound);
    flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    writeFileSync(file, flipped);
    if (isRead(file) || !readFileSync(file).equals(flipped)) accepted.push(bit);
  }

  expect(accepted).toEqual([]);
});

test('every cut of a key file is found', { timeout: 300_000 }, async () => {
  const { files } = await newLockedStore();
  const sound = readFileSync(files.keys);
  const file = join(temporaryFolder(), 'keys.json');
  const accepted: number[] = [];

  for (let length = 0; length < sound.length; length++) {
    writeFileSync(file, sound.subarray(0, length));
    if (isRead(file)) accepted.push(length);
  }

  expect(accepted).toEqual([]);
});

test.each([
  ['an extra key', (text: string) => text.replace('"format"', '"extra": 1, "format"')],
  ['another order', (text: string) => JSON.stringify({ mac: JSON.parse(text).mac, ...JSON.parse(text) }, null, 2)],
  ['another layout', (text: string) => JSON.stringify(JSON.parse(text))],
  ['more behind the end', (text: string) => `${text}\n`],
  ['a mark before the start', (text: string) => `\ufeff${text}`],
  ['not JSON', () => 'keys'],
  ['an array', () => '[]'],
  ['a later format', (text: string) => text.replace('"format": 1', '"format": 2')],
  ['no slots', (text: string) => JSON.stringify({ ...JSON.parse(text), slots: [] }, null, 2)],
  ['a megabyte of spaces', (text: string) => text + ' '.repeat(1_000_000)],
])('a key file with %s is damaged', async (_, change) => {
  const { files, vault } = await newLockedStore();
  writeFileSync(files.keys, change(readFileSync(files.keys, 'utf8')));

  expect(await vault.status()).toMatchObject({ state: 'refused', refusal: { code: 'keyFileDamaged' } });
  await expect(unlock(vault)).rejects.toMatchObject({ code: 'keyFileDamaged' });
});

describe('a key file edited by someone who mends its checksum', () => {
  test('is refused when a slot costs next to nothing', async () => {
    await expectRefusal({ memoryKiB: 8 }, 'keyFileDamaged');
  });

  test('is refused when a slot costs more memory than any machine has', async () => {
    await expectRefusal({ memoryKiB: 4_000_000_000 }, 'keyFileDamaged');
  });

  test('does not open a slot whose label was changed', async () => {
    await expectRefusal({ label: 'BB' }, 'wrongPassphrase');
  });

  test('is found out after the right passphrase when a slot was taken out', async () => {
    const { files, vault } = await newLockedStore();
    const { keyFile } = readKeyFile(files.keys);
    writeKeyFile(files.keys, { ...keyFile, slots: keyFile.slots.slice(0, 1) }, macKey);

    await expect(unlock(vault)).rejects.toMatchObject({ code: 'keyFileDamaged' });
  });

  async function expectRefusal(change: object, code: string): Promise<void> {
    const { files, vault } = await newLockedStore();
    const { keyFile } = readKeyFile(files.keys);
    const [slot, ...others] = keyFile.slots;
    writeKeyFile(files.keys, { ...keyFile, slots: [{ ...slot, ...change }, ...others] } as KeyFile, macKey);

    await expect(unlock(vault)).rejects.toMatchObject({ code });
  }
});

test('a slot is bound to its store, its id, its label, its costs and its salt', async () => {
  const { files } = await newLockedStore();
  const { keyFile } = readKeyFile(files.keys);
  const [slot] = keyFile.slots;
  if (slot?.kind !== 'passphrase') throw new Error('the first slot is a passphrase');

  const bindings = [
    slotBinding(keyFile.storeId, slot),
    slotBinding('other', slot),
    slotBinding(keyFile.storeId, { ...slot, label: 'BB' }),
    slotBinding(keyFile.storeId, { ...slot, passes: 2 }),
    slotBinding(keyFile.storeId, { ...slot, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' }),
  ];

  expect(new Set(bindings).size).toBe(bindings.length);
  expect(slotBinding(keyFile.storeId, { ...slot, nonce: 'x', sealed: 'y' })).toBe(bindings[0]);
});

test('a key file written by someone without the data key is told from a genuine one', async () => {
  const { files } = await newLockedStore();
  const { keyFile } = readKeyFile(files.keys);
  const file = join(temporaryFolder(), 'keys.json');
  writeKeyFile(file, keyFile, macKey);

  expect(() => assertGenuine(readKeyFile(file), macKey)).not.toThrow();
  expect(() => assertGenuine(readKeyFile(file), Buffer.alloc(32, 5))).toThrow(
    expect.objectContaining({ code: 'keyFileDamaged' }),
  );
});

test('an older key file put back is named after unlocking', async () => {
  const { files, vault, context } = await newLockedStore();
  const older = readFileSync(files.keys);
  await unlock(vault);
  await vault.changePassphrase({ current: 'velvet otter piano gravel', next: 'maple thunder basket quill' });
  await vault.lock('asked');
  writeFileSync(files.keys, older);

  const restarted = startVault(context);
  await unlock(restarted);

  expect((await restarted.status()).hostNotes).toEqual([expect.stringContaining('key file is older than the store')]);
});

test('the folder holds the store, its key file with the copy before, and the lock', async () => {
  const { files, vault } = await newLockedStore();
  await unlock(vault);
  await vault.changePassphrase({ current: 'velvet otter piano gravel', next: 'maple thunder basket quill' });
  await vault.lock('asked');

  expect(readdirSync(files.folder).sort()).toEqual(['keys.json', 'keys.json.bak', 'store.db', 'store.lock']);
});

function isRead(file: string): boolean {
  try {
    readKeyFile(file);
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'keyFileDamaged') throw error;
    return false;
  }
}
