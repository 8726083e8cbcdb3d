import type { SlotId } from '../../domain/shared/ids.ts';
import type { StoreLock } from '../../store/lock-file.ts';
import type { Context } from '../context.ts';
import { keyFileDamaged, type PassphraseSlot, type ReadKeyFile, type RecoverySlot, readKeyFile } from './key-file.ts';
import { type OpenVault, openVault } from './open-vault.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { openPassphraseSlot, openRecoverySlot } from './slots.ts';
import { assertFilesPresent, finishInterruptedCreate, type VaultFiles } from './vault-files.ts';
import { mistypedGroups, mistypedLength, unknownSlot, wrongPassphrase, wrongRecoveryKey } from './vault-refusals.ts';

/** Opens the store with the passphrase of a slot; of the first one when none is named. The caller holds the lock. */
export async function openWithPassphrase(
  files: VaultFiles,
  lock: StoreLock,
  given: { readonly slotId: SlotId | null; readonly passphrase: string },
  context: Context,
): Promise<OpenVault> {
  const read = readKeys(files);
  const slot = passphraseSlot(read, given.slotId);
  const dataKey = await openPassphraseSlot(read.keyFile.storeId, slot, given.passphrase, context);
  if (dataKey === undefined) throw wrongPassphrase('passphrase');
  return await openVault(files, lock, read, dataKey, slot);
}

/** A store opened with its recovery key, and the data key, which the caller zeroes after sealing it anew. */
export interface Recovered {
  readonly opened: OpenVault;
  readonly dataKey: Buffer;
}

/** Opens the store with the recovery key, signing in the person of the first slot. The caller holds the lock. */
export async function openWithRecoveryKey(files: VaultFiles, lock: StoreLock, recoveryKey: Buffer): Promise<Recovered> {
  const read = readKeys(files);
  const dataKey = read.keyFile.slots
    .filter((slot): slot is RecoverySlot => slot.kind === 'recovery')
    .map((slot) => openRecoverySlot(read.keyFile.storeId, slot, recoveryKey))
    .find((opened) => opened !== undefined);
  if (dataKey === undefined) throw wrongRecoveryKey();
  try {
    const opened = await openVault(files, lock, read, Buffer.from(dataKey), passphraseSlot(read, null));
    return { opened, dataKey };
  } catch (error) {
    dataKey.fill(0);
    throw error;
  }
}

/** The key that was typed; typing mistakes are found before anything is derived from it. */
export function parseRecoveryKey(typed: string): Buffer {
  const read = readRecoveryKey(typed);
  if (read.kind === 'wrongLength') throw mistypedLength(read.characterCount, read.expectedCount);
  if (read.kind === 'mistyped') throw mistypedGroups(read.groups);
  return read.recoveryKey;
}

function readKeys(files: VaultFiles): ReadKeyFile {
  assertFilesPresent(files);
  finishInterruptedCreate(files);
  return readKeyFile(files.keys);
}

function passphraseSlot({ keyFile }: ReadKeyFile, slotId: SlotId | null): PassphraseSlot {
  const slots = keyFile.slots.filter((slot): slot is PassphraseSlot => slot.kind === 'passphrase');
  if (slots.length === 0) throw keyFileDamaged();
  const slot = slotId === null ? slots[0] : slots.find((each) => each.id === slotId);
  if (slot === undefined) throw unknownSlot();
  return slot;
}
