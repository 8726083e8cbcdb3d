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
  generation: z.int().min(1),
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
 * Everything about a slot that must not change unseen, in a fixed order, bound to its sealed key: a slot edited or
 * brought over from another store does not open.
 */
export function slotBinding(storeId: string, slot: Omit<Slot, 'nonce' | 'sealed'>): string {
  return JSON.stringify([
    'crossbearing/slot',
    KEY_FILE_FORMAT,
    storeId,
    ...costOrder(slot),
    slot.id,
    slot.label,
    slot.salt,
  ]);
}

function costOrder(slot: Omit<Slot, 'nonce' | 'sealed'>): unknown[] {
  if (!('memoryKiB' in slot)) return [slot.kind, slot.kdf];
  const { kind, kdf, memoryKiB, passes, lanes } = slot as PassphraseSlot;
  return [kind, kdf, memoryKiB, passes, lanes];
}

/**
 * Reads keys.json and accepts only the very bytes this app writes: a single flipped bit is found before a passphrase
 * could be blamed for it. Throws keyFileDamaged, with the file left as it is.
 */
export function readKeyFile(file: string): ReadKeyFile {
  const bytes = readFileSync(file);
  const written = bytes.length <= LARGEST_KEY_FILE ? parseWritten(bytes) : undefined;
  if (written === undefined) throw keyFileDamaged();
  const { check, mac, ...keyFile } = written;
  const isAsWritten = toText(keyFile, mac) === bytes.toString('utf8') && check === checkOf(keyFile, mac);
  if (!isAsWritten) throw keyFileDamaged();
  return { keyFile, mac: Buffer.from(mac, 'base64') };
}

/** Writes keys.json whole or not at all; the file before it stays beside it as keys.json.bak. */
export function writeKeyFile(file: string, keyFile: KeyFile, macKey: Buffer): void {
  const mac = macOf(macKey, canonical(keyFile)).toString('base64');
  writeFileWhole(file, Buffer.from(toText(keyFile, mac), 'utf8'), { keepPrevious: true });
}

/** Whether someone who could open the store put the file together as it is; throws keyFileDamaged otherwise. */
export function assertGenuine({ keyFile, mac }: ReadKeyFile, macKey: Buffer): void {
  if (!isSameMac(mac, macOf(macKey, canonical(keyFile)))) throw keyFileDamaged();
}

export function keyFileDamaged(): AppError {
  return new AppError(
    'keyFileDamaged',
    'The key file (keys.json) is damaged, so the store cannot be unlocked; nothing was changed. Put a backup copy of keys.json in its place. The file keys.json.bak beside it, where there is one, is the one from before the last change of passphrase.',
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

function toText(keyFile: KeyFile, mac: string): string {
  return `${JSON.stringify({ ...inOrder(keyFile), check: checkOf(keyFile, mac), mac }, null, 2)}\n`;
}

// Not a secret: it tells damage from a wrong passphrase. The mac alone tells tampering.
function checkOf(keyFile: KeyFile, mac: string): string {
  return createHash('sha256').update(canonical(keyFile)).update(mac).digest('hex').slice(0, 32);
}

function canonical(keyFile: KeyFile): string {
  return JSON.stringify(inOrder(keyFile));
}

function inOrder({ format, storeId, generation, slots }: KeyFile): KeyFile {
  return { format, storeId, generation, slots: slots.map(slotInOrder) };
}

function slotInOrder(slot: Slot): Slot {
  const { id, label, salt, nonce, sealed } = slot;
  if (slot.kind === 'recovery') return { kind: slot.kind, kdf: slot.kdf, id, label, salt, nonce, sealed };
  const { kind, kdf, memoryKiB, passes, lanes } = slot;
  return { kind, kdf, memoryKiB, passes, lanes, id, label, salt, nonce, sealed };
}
