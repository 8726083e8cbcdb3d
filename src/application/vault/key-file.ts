import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { slotId } from '../../contract/schemas.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { writeFileWhole } from '../../store/write-file.ts';
import { isSameMac, macOf, NONCE_LENGTH, SALT_LENGTH, SEALED_LENGTH } from './keys.ts';

export const KEY_FILE_FORMAT = 1;
const LARGEST_KEY_FILE = 65_536;

function base64(byteCount: number) {
  return z.base64().refine((text) => Buffer.from(text, 'base64').length === byteCount);
}

const count = z
  .int()
  .min(0)
  .max(2 ** 32);
const sealed = { nonce: base64(NONCE_LENGTH), sealed: base64(SEALED_LENGTH) };
const slotFields = { id: slotId, label: z.string().max(80), salt: base64(SALT_LENGTH), ...sealed };

const slotSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    kdf: z.literal('argon2id'),
    memoryKiB: count,
    passes: count,
    lanes: count,
    ...slotFields,
  }),
  z.strictObject({ kind: z.literal('recovery'), kdf: z.literal('hkdf-sha256'), ...slotFields }),
]);

/** One way to unlock the store: the data key, sealed under a key that a passphrase or the recovery key gives. */
export type Slot = z.output<typeof slotSchema>;
export type PassphraseSlot = Extract<Slot, { kind: 'passphrase' }>;
export type RecoverySlot = Extract<Slot, { kind: 'recovery' }>;

const keyFileSchema = z.strictObject({
  format: z.literal(KEY_FILE_FORMAT),
  storeId: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  /** Counts the times the slots were written; the store keeps the same number. */
  generation: z.int().min(1),
  /** Number of the newest change in the store when it was last locked: an older store put in its place falls short of it. */
  lastChange: z.int().min(0),
  slots: z.array(slotSchema).min(1).max(64),
});

/** What keys.json says; a label is all that can be read of a person before unlocking. */
export type KeyFile = z.output<typeof keyFileSchema>;

const writtenSchema = keyFileSchema.extend({ check: z.string(), mac: z.string() });

/** A key file as read: what it says, and the code that proves, once the data key is there, who wrote it. */
export interface ReadKeyFile {
  readonly keyFile: KeyFile;
  readonly mac: Buffer;
}

/**
 * Everything about a slot that must not change unseen, in a fixed order; its sealed key is bound to it, so that a slot
 * edited or brought over from another store does not open.
 */
export function slotBinding(storeId: string, slot: Slot): string {
  return JSON.stringify([
    'crossbearing/slot',
    KEY_FILE_FORMAT,
    storeId,
    { ...slotInOrder(slot), nonce: '', sealed: '' },
  ]);
}

/**
 * Reads keys.json and accepts only the very bytes this app writes: a single flipped bit is found before a passphrase
 * could be blamed for it. Throws keyFileDamaged, with the file left as it is.
 */
export function readKeyFile(file: string): ReadKeyFile {
  const bytes = readFileSync(file);
  const written = bytes.length <= LARGEST_KEY_FILE ? parseWritten(bytes) : undefined;
  if (written === undefined) throw keyFileDamaged();
  const { check: _, mac, ...keyFile } = written;
  if (!toBytes(keyFile, mac).equals(bytes)) throw keyFileDamaged();
  return { keyFile, mac: Buffer.from(mac, 'base64') };
}

/** Writes keys.json whole or not at all; the file before it stays beside it as keys.json.bak. */
export function writeKeyFile(file: string, keyFile: KeyFile, macKey: Buffer): void {
  const mac = macOf(macKey, canonical(keyFile)).toString('base64');
  writeFileWhole(file, toBytes(keyFile, mac), { keepPrevious: true });
}

/** Whether someone who could open the store put the file together as it is; throws keyFileDamaged otherwise. */
export function assertGenuine({ keyFile, mac }: ReadKeyFile, macKey: Buffer): void {
  if (!isSameMac(mac, macOf(macKey, canonical(keyFile)))) throw keyFileDamaged();
}

export function keyFileDamaged(): AppError {
  return new AppError(
    'keyFileDamaged',
    'The key file (keys.json) is damaged, so the store cannot be unlocked; nothing was changed. Put a backup copy of keys.json in its place. Where a file keys.json.bak lies beside it, that is the copy from before the last change.',
  );
}

function parseWritten(bytes: Buffer): z.output<typeof writtenSchema> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    // Not JSON at all is one of the ways in which a key file is damaged, and treated like all of them.
    return undefined;
  }
  return writtenSchema.safeParse(json).data;
}

function toBytes(keyFile: KeyFile, mac: string): Buffer {
  return Buffer.from(
    `${JSON.stringify({ ...inOrder(keyFile), check: checkOf(keyFile, mac), mac }, null, 2)}\n`,
    'utf8',
  );
}

// Not a secret: it tells damage from a wrong passphrase. The mac alone tells tampering.
function checkOf(keyFile: KeyFile, mac: string): string {
  return createHash('sha256').update(canonical(keyFile)).update(mac).digest('hex').slice(0, 32);
}

function canonical(keyFile: KeyFile): string {
  return JSON.stringify(inOrder(keyFile));
}

function inOrder({ format, storeId, generation, lastChange, slots }: KeyFile): KeyFile {
  return { format, storeId, generation, lastChange, slots: slots.map(slotInOrder) };
}

function slotInOrder(slot: Slot): Slot {
  const { id, label, salt, nonce, sealed } = slot;
  if (slot.kind === 'recovery') return { kind: slot.kind, kdf: slot.kdf, id, label, salt, nonce, sealed };
  const { kind, kdf, memoryKiB, passes, lanes } = slot;
  return { kind, kdf, memoryKiB, passes, lanes, id, label, salt, nonce, sealed };
}
