import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standardKeyPolicy } from '../../src/application/context.ts';
import { createNodeContext } from '../../src/application/node-context.ts';
import { readKeyFile } from '../../src/application/vault/key-file.ts';
import { deriveKek } from '../../src/application/vault/keys.ts';
import { createVault, type Vault } from '../../src/application/vault/vault.ts';
import { vaultFiles } from '../../src/application/vault/vault-files.ts';
import type { Print } from './run.ts';

const RUNS = 5;
const PASSPHRASE = 'velvet otter piano gravel';

/** Unlocking with the real costs, and how much of it is the key derivation that makes guessing dear. */
export async function run(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-bench-'));
  try {
    const context = createNodeContext({
      storeFolder: join(folder, 'store'),
      sampleFolder: join(folder, 'sample'),
      resourcesFolder: join(import.meta.dirname, '../../resources'),
      desktop: {
        saveDocument: async () => null,
        saveDocuments: async () => [],
        idleSeconds: () => 0,
        notify: () => false,
        clipboard: null,
        notes: [],
      },
      keyPolicy: standardKeyPolicy,
    });
    const vault = createVault(context);
    const createdIn = await timed(() => createStore(vault));
    await vault.lock('asked');
    const [slot] = readKeyFile(vaultFiles(context.storeFolder).keys).keyFile.slots;
    if (slot?.kind !== 'passphrase') throw new Error('the first slot is a passphrase');

    const derivations: number[] = [];
    const unlocks: number[] = [];
    for (let count = 0; count < RUNS; count++) {
      const salt = Buffer.from(slot.salt, 'base64');
      derivations.push(await timed(() => deriveKek(PASSPHRASE, { ...slot, salt })));
      unlocks.push(await timed(() => vault.unlock({ slotId: null, passphrase: PASSPHRASE })));
      await vault.lock('asked');
    }

    const derivation = median(derivations);
    const unlock = median(unlocks);
    print('memory of one derivation, chosen for this machine', slot.memoryKiB / 1_024, 'MiB', 'at least 128');
    print(`unlock, median of ${RUNS}`, unlock, 'ms');
    print('of which key derivation', derivation, 'ms', 'under 500');
    print('of which everything else', Math.max(0, unlock - derivation), 'ms', 'far less than the derivation');
    print('creating a store, its calibration included', createdIn, 'ms');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function createStore(vault: Vault): Promise<void> {
  const first = { personName: 'Ada Advocate', initials: 'AA', practiceName: 'Compass Advocacy' };
  const { recoveryKey } = await vault.create({ passphrase: PASSPHRASE, ...first });
  await vault.finishCreate(recoveryKey.join(' '));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function median(values: ReadonlyArray<number>): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
