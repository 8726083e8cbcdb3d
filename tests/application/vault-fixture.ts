import { onTestFinished } from 'vitest';
import { createVault, type Vault } from '../../src/application/vault/vault.ts';
import { type VaultFiles, vaultFiles } from '../../src/application/vault/vault-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type TestContext, testContext } from '../support/test-context.ts';

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
  readonly context: TestContext;
  readonly files: VaultFiles;
}

/** A vault over an empty folder of its own; locked at the end. */
export function newVaultFixture(): VaultFixture {
  const context = testContext(temporaryFolder());
  return { vault: startVault(context), context, files: vaultFiles(context.storeFolder) };
}

/** Another start of the app over the same folder. */
export function startVault(context: TestContext): Vault {
  const vault = createVault(context);
  onTestFinished(() => vault.lock('system'));
  return vault;
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
