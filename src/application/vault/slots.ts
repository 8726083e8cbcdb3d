import { randomBytes } from 'node:crypto';
import type { SlotId } from '../../domain/shared/ids.ts';
import type { Context } from '../context.ts';
import { keyFileDamaged, type PassphraseSlot, type RecoverySlot, type Slot, slotBinding } from './key-file.ts';
import { areAcceptable, deriveCalibrated, deriveKek, deriveRecoveryKek, SALT_LENGTH, seal, unseal } from './keys.ts';

type Surroundings = Pick<Context, 'keyPolicy' | 'monotonic'>;

/** Seals the data key under a passphrase, at a cost fit for this machine. */
export async function makePassphraseSlot(
  given: { id: SlotId; label: string; storeId: string; dataKey: Buffer; passphrase: string },
  { keyPolicy, monotonic }: Surroundings,
): Promise<PassphraseSlot> {
  const salt = randomBytes(SALT_LENGTH);
  const { kek, costs } = await deriveCalibrated(given.passphrase, salt, keyPolicy, monotonic);
  const slot = { kind: 'passphrase', kdf: 'argon2id', ...costs, ...unsealed(given, salt) } as const;
  return sealInto(slot, given, kek);
}

/** Seals the data key under the recovery key. */
export function makeRecoverySlot(given: {
  id: SlotId;
  label: string;
  storeId: string;
  dataKey: Buffer;
  recoveryKey: Buffer;
}): RecoverySlot {
  const salt = randomBytes(SALT_LENGTH);
  const kek = deriveRecoveryKek(given.recoveryKey, salt);
  return sealInto({ kind: 'recovery', kdf: 'hkdf-sha256', ...unsealed(given, salt) }, given, kek);
}

/** The data key, or `undefined` when the passphrase is not this slot's. Throws keyFileDamaged for absurd costs. */
export async function openPassphraseSlot(
  storeId: string,
  slot: PassphraseSlot,
  passphrase: string,
  { keyPolicy }: Pick<Context, 'keyPolicy'>,
): Promise<Buffer | undefined> {
  if (!areAcceptable(slot, keyPolicy)) throw keyFileDamaged();
  return unsealFrom(slot, storeId, await deriveKek(passphrase, { ...slot, salt: Buffer.from(slot.salt, 'base64') }));
}

/** The data key, or `undefined` when the recovery key is not this slot's. */
export function openRecoverySlot(storeId: string, slot: RecoverySlot, recoveryKey: Buffer): Buffer | undefined {
  return unsealFrom(slot, storeId, deriveRecoveryKek(recoveryKey, Buffer.from(slot.salt, 'base64')));
}

function unsealed({ id, label }: { id: SlotId; label: string }, salt: Buffer) {
  return { id, label, salt: salt.toString('base64'), nonce: '', sealed: '' };
}

function sealInto<Kind extends Slot>(slot: Kind, given: { storeId: string; dataKey: Buffer }, kek: Buffer): Kind {
  const { nonce, sealed } = seal(kek, given.dataKey, slotBinding(given.storeId, slot));
  kek.fill(0);
  return { ...slot, nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

function unsealFrom(slot: Slot, storeId: string, kek: Buffer): Buffer | undefined {
  const nonce = Buffer.from(slot.nonce, 'base64');
  const dataKey = unseal(kek, nonce, Buffer.from(slot.sealed, 'base64'), slotBinding(storeId, slot));
  kek.fill(0);
  return dataKey;
}
