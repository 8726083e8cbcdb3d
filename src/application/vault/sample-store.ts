import published from '../../../resources/words/sample-passphrase.json' with { type: 'json' };
import { AppError } from '../../domain/shared/app-error.ts';
import { samplePractice } from '../../sample/custodians.ts';
import { takeStoreLock } from '../../store/lock-file.ts';
import { refusing } from '../../store/store-refusals.ts';
import { ensureFolder } from '../../store/write-file.ts';
import type { Context, KeyPolicy } from '../context.ts';
import { buildNewVault, completeNewVault, discardNewVault } from './new-vault.ts';
import type { OpenVault } from './open-vault.ts';
import { openWithPassphrase } from './unlock.ts';
import { isAbsent, setAside, type VaultFiles } from './vault-files.ts';

/** The least a key file may ask for: everybody knows this passphrase, so waiting for it protects nobody. */
const SAMPLE_KEY_POLICY: KeyPolicy = { memoryKiB: 19_456, passes: 1, lanes: 1, memoryLimitKiB: 19_456 };

/**
 * Opens the sample practice, or makes it. One that cannot be opened is set aside under another name and made anew,
 * which no other store ever is: it holds invented people only.
 */
export async function openSampleVault(files: VaultFiles, context: Context): Promise<OpenVault> {
  const cheap: Context = { ...context, keyPolicy: SAMPLE_KEY_POLICY };
  if (isAbsent(files)) return await createSample(files, cheap);
  try {
    return await reopenSample(files, cheap);
  } catch (error) {
    if (!isBeyondUse(error)) throw error;
    setAside(files.folder);
    return await createSample(files, cheap);
  }
}

async function createSample(files: VaultFiles, context: Context): Promise<OpenVault> {
  const first = {
    passphrase: published.passphrase,
    personName: 'Sam Sample',
    initials: 'SS',
    practiceName: samplePractice.name,
  };
  const built = await buildNewVault(files, first, null, context);
  try {
    return await completeNewVault(built);
  } catch (error) {
    discardNewVault(built);
    throw error;
  }
}

async function reopenSample(files: VaultFiles, context: Context): Promise<OpenVault> {
  return refusing(async () => {
    ensureFolder(files.folder);
    const lock = takeStoreLock(files.lock);
    try {
      return await openWithPassphrase(files, lock, { slotId: null, passphrase: published.passphrase }, context);
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}

function isBeyondUse(error: unknown): boolean {
  const beyondUse = ['storeDamaged', 'notAStore', 'storeNewer', 'storeAbsent', 'keyFileDamaged', 'wrongPassphrase'];
  return error instanceof AppError && beyondUse.includes(error.code);
}
