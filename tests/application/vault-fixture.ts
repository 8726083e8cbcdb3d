import { join } from 'node:path';
import type { Context, KeyPolicy } from '../../src/application/context.ts';
import { createNodeContext } from '../../src/application/node-context.ts';
import { createVault, type Vault } from '../../src/application/vault/vault.ts';
import { type VaultFiles, vaultFiles } from '../../src/application/vault/vault-files.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** Far below what a real store may have: the tests make many, and none holds anything. */
export const cheapKeys: KeyPolicy = { memoryKiB: 64, passes: 1, lanes: 1, memoryLimitKiB: 64 };

export const PASSPHRASE = 'velvet otter piano gravel';
export const OTHER_PASSPHRASE = 'maple thunder basket quill';
export const WRONG_PASSPHRASE = 'velvet otter piano travel';

export const FIRST = {
  passphrase: PASSPHRASE,
  personName: 'Ada Advocate',
  initials: 'AA',
  practiceName: 'North Star Advocacy',
};

export interface VaultFixture {
  readonly vault: Vault;
  readonly context: Context;
  readonly files: VaultFiles;
  readonly clock: { milliseconds: number };
  readonly log: string[];
}

/** A vault over a folder of its own, with a clock that only moves when told to. */
export function newVaultFixture(folder = temporaryFolder()): VaultFixture {
  const clock = { milliseconds: 1_000_000 };
  const log: string[] = [];
  const context: Context = {
    ...createNodeContext({
      storeFolder: join(folder, 'store'),
      sampleFolder: join(folder, 'sample'),
      resourcesFolder: join(import.meta.dirname, '../../resources'),
      desktop: {
        saveDocument: async () => null,
        saveDocuments: async () => [],
        idleSeconds: () => 0,
        notes: [],
      },
      keyPolicy: cheapKeys,
    }),
    monotonic: () => clock.milliseconds,
    log: (code) => log.push(code),
  };
  return { vault: createVault(context), context, files: vaultFiles(context.storeFolder), clock, log };
}

/** A store that was created, confirmed and locked. */
export async function newLockedStore(): Promise<VaultFixture & { readonly recoveryKey: string }> {
  const fixture = newVaultFixture();
  const { recoveryKey } = await fixture.vault.create(FIRST);
  await fixture.vault.finishCreate(recoveryKey.join('-'));
  await fixture.vault.lock('asked');
  return { ...fixture, recoveryKey: recoveryKey.join('-') };
}

export function unlock(vault: Vault, passphrase = PASSPHRASE): Promise<void> {
  return vault.unlock({ slotId: null, passphrase });
}
