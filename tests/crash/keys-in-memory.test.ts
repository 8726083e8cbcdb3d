import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readKeyFile } from '../../src/application/vault/key-file.ts';
import { keyFileKeyOf, storeKeyOf } from '../../src/application/vault/keys.ts';
import { openPassphraseSlot } from '../../src/application/vault/slots.ts';
import { createVault } from '../../src/application/vault/vault.ts';
import { vaultFiles } from '../../src/application/vault/vault-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { CRASH_PASSPHRASES, crashContext } from './crash-context.ts';

test('after a lock the memory of the process holds no key', { timeout: 300_000 }, async ({ skip }) => {
  if (process.platform !== 'linux') skip('only Linux shows the memory of a process');
  const folder = temporaryFolder();
  const keys = await makeStoreAndTellKeys(folder);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-keys.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  const whileOpen = findInMemory(child.pid ?? 0, keys);
  if (whileOpen === undefined) skip('this machine does not let the test read the memory of another process');

  child.stdin.write('lock\n');
  await once(child.stdout, 'data');

  expect(whileOpen).not.toEqual([]);
  expect(findInMemory(child.pid ?? 0, keys)).toEqual([]);
});

/** Every form in which a key of the store may lie in memory, by name. */
type Keys = Readonly<Record<string, Buffer>>;

async function makeStoreAndTellKeys(folder: string): Promise<Keys> {
  const context = crashContext(folder);
  const vault = createVault(context);
  const first = { personName: 'Ada Advocate', initials: 'AA', practiceName: 'Compass Advocacy' };
  const { recoveryKey } = await vault.create({ passphrase: CRASH_PASSPHRASES[0], ...first });
  await vault.finishCreate(recoveryKey.join(' '));
  await vault.lock('asked');
  const { keyFile } = readKeyFile(vaultFiles(context.storeFolder).keys);
  const [slot] = keyFile.slots;
  if (slot?.kind !== 'passphrase') throw new Error('the first slot is a passphrase');
  const dataKey = await openPassphraseSlot(keyFile.storeId, slot, CRASH_PASSPHRASES[0], context);
  if (dataKey === undefined) throw new Error('the passphrase opens its slot');
  const storeKey = storeKeyOf(dataKey);
  return {
    dataKey,
    storeKey,
    storeKeyText: Buffer.from(storeKey.toString('hex')),
    storeKeyWideText: Buffer.from(storeKey.toString('hex'), 'utf16le'),
    keyFileKey: keyFileKeyOf(dataKey),
  };
}

/** Names of the keys found in the writable memory of a process; undefined when it cannot be read. */
function findInMemory(pid: number, keys: Keys): string[] | undefined {
  const found = new Set<string>();
  let handle: number;
  try {
    handle = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    // The kernel may forbid one process to look into another, and then says so here.
    return undefined;
  }
  try {
    for (const [, from = '', to = ''] of readFileSync(`/proc/${pid}/maps`, 'utf8').matchAll(/^(\w+)-(\w+) rw/gm)) {
      const bytes = readRegion(handle, BigInt(`0x${from}`), Number(BigInt(`0x${to}`) - BigInt(`0x${from}`)));
      for (const [name, key] of Object.entries(keys)) if (bytes.includes(key)) found.add(name);
    }
  } finally {
    closeSync(handle);
  }
  return [...found];
}

function readRegion(handle: number, position: bigint, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, length, position));
  } catch {
    // Some regions are reserved only and hold nothing that could be read.
    return bytes.subarray(0, 0);
  }
}
