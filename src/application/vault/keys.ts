import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import type { KeyPolicy } from '../context.ts';

export const KEY_LENGTH = 32;
export const SALT_LENGTH = 16;
export const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
/** A sealed data key: its bytes and the tag that decides whether the passphrase was right. */
export const SEALED_LENGTH = KEY_LENGTH + TAG_LENGTH;

// The numbers @node-rs/argon2 gives to Argon2id and version 0x13; its const enums do not survive type stripping.
const ARGON2ID = 2;
const VERSION_0X13 = 1;

/** What one guess of a passphrase costs. */
export interface DerivationCosts {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/**
 * Whether the costs a key file asks for are within reason: neither cheap to guess nor able to exhaust the memory.
 *
 * Checked before anything is allocated, since the file may have come from anywhere. The lower bound gives way only to a
 * policy that makes cheaper slots itself.
 */
export function areAcceptable(costs: DerivationCosts, policy: KeyPolicy): boolean {
  const { memoryKiB, passes, lanes } = costs;
  const isCount = [memoryKiB, passes, lanes].every(Number.isInteger);
  const leastMemoryKiB = Math.min(19_456, policy.memoryKiB);
  const hasMemory = memoryKiB >= leastMemoryKiB && memoryKiB <= 1_048_576;
  return isCount && hasMemory && passes >= 1 && passes <= 16 && lanes >= 1 && lanes <= 16;
}

/** Argon2id over the passphrase; the only place that knows which library computes it, off the main thread. */
export async function deriveKek(
  passphrase: string,
  slot: DerivationCosts & { readonly salt: Uint8Array },
): Promise<Buffer> {
  const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  try {
    return await hashRaw(bytes, {
      algorithm: ARGON2ID,
      version: VERSION_0X13,
      memoryCost: slot.memoryKiB,
      timeCost: slot.passes,
      parallelism: slot.lanes,
      salt: slot.salt,
      outputLen: KEY_LENGTH,
    });
  } finally {
    bytes.fill(0);
  }
}

const LONGEST_DERIVATION = 500;

/** Derives with the most memory the policy allows while one derivation stays under half a second on this machine. */
export async function deriveCalibrated(
  passphrase: string,
  salt: Uint8Array,
  policy: KeyPolicy,
  monotonic: () => number,
): Promise<{ kek: Buffer; costs: DerivationCosts }> {
  let costs: DerivationCosts = { memoryKiB: policy.memoryKiB, passes: policy.passes, lanes: policy.lanes };
  for (;;) {
    const startedAt = monotonic();
    const kek = await deriveKek(passphrase, { ...costs, salt });
    const took = monotonic() - startedAt;
    const doubled = costs.memoryKiB * 2;
    if (doubled > policy.memoryLimitKiB || took * 2 >= LONGEST_DERIVATION) return { kek, costs };
    kek.fill(0);
    costs = { ...costs, memoryKiB: doubled };
  }
}

/** The recovery key is random already, so a slow derivation would add nothing. */
export function deriveRecoveryKek(recoveryKey: Buffer, salt: Uint8Array): Buffer {
  return expand(recoveryKey, salt, 'crossbearing/recovery/v1');
}

/** The key of the store's pages. */
export function storeKeyOf(dataKey: Buffer): Buffer {
  return expand(dataKey, NO_SALT, 'crossbearing/store/v1');
}

/** The key that shows whether the key file was put together by someone who could open the store. */
export function keyFileKeyOf(dataKey: Buffer): Buffer {
  return expand(dataKey, NO_SALT, 'crossbearing/keyfile/v1');
}

export function macOf(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}

export function isSameMac(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Wraps the data key under a slot's key; `bound` is everything about the slot that must not change unseen. */
export function seal(kek: Buffer, dataKey: Buffer, bound: string): { nonce: Buffer; sealed: Buffer } {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', kek, nonce, { authTagLength: TAG_LENGTH });
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  return { nonce, sealed: Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]) };
}

/** Unwraps the data key; `undefined` when the key is not the right one or the slot was edited. */
export function unseal(kek: Buffer, nonce: Uint8Array, sealed: Buffer, bound: string): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', kek, nonce, { authTagLength: TAG_LENGTH });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(sealed.subarray(KEY_LENGTH));
  const dataKey = decipher.update(sealed.subarray(0, KEY_LENGTH));
  try {
    return Buffer.concat([dataKey, decipher.final()]);
  } catch {
    // The only thing final() can say here is that the tag does not fit, which is the answer asked for.
    return undefined;
  } finally {
    dataKey.fill(0);
  }
}

const NO_SALT = Buffer.alloc(0);

function expand(key: Buffer, salt: Uint8Array, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, KEY_LENGTH));
}
