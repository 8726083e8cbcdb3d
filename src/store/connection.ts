import { randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3-multiple-ciphers';
import { storeRefusal } from './store-refusals.ts';

export type Connection = SqliteDatabase.Database;

/** "CRBR": tells our stores from any other SQLite file, and from an empty one, which says 0. */
export const APPLICATION_ID = 0x43_52_42_52;

const STORE_KEY_LENGTH = 32;
const SMALLEST_STORE = 4_096;
const PLAIN_HEADER = Buffer.from('SQLite format 3\0', 'latin1');

// security.md section 3. `answer` is what SQLite must say when asked back; a build with other defaults is found out here.
const pragmas = [
  // The default of this build in WAL mode is NORMAL, which loses acknowledged commits at a power loss.
  { name: 'synchronous', set: 'FULL', answer: 2 },
  // Otherwise sorting and VACUUM write readable rows to files of the system's temporary folder.
  { name: 'temp_store', set: 'MEMORY', answer: 2 },
  { name: 'foreign_keys', set: 'ON', answer: 1 },
  { name: 'recursive_triggers', set: 'ON', answer: 1 },
  { name: 'trusted_schema', set: 'OFF', answer: 0 },
  { name: 'cell_size_check', set: 'ON', answer: 1 },
  { name: 'secure_delete', set: 'ON', answer: 1 },
  { name: 'mmap_size', set: '0', answer: 0 },
  { name: 'busy_timeout', set: '5000', answer: 5_000 },
  // macOS: a plain fsync does not reach the disk.
  { name: 'fullfsync', set: 'ON', answer: 1 },
  { name: 'checkpoint_fullfsync', set: 'ON', answer: 1 },
] as const;

/** Refuses what is plainly not a store of ours, before SQLite touches the file. */
export function inspectStoreFile(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw storeRefusal('storeAbsent');
  if (size < SMALLEST_STORE || hasPlainHeader(file)) throw storeRefusal('notAStore');
}

/** Throws storeReadOnly when the store or its folder, where SQLite keeps its journal, cannot be written to. */
export function assertWritable(file: string): void {
  try {
    accessSync(dirname(file), constants.W_OK);
    accessSync(file, constants.W_OK);
  } catch {
    throw storeRefusal('storeReadOnly');
  }
}

export function hasPlainHeader(file: string): boolean {
  const header = Buffer.alloc(PLAIN_HEADER.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return header.equals(PLAIN_HEADER);
}

/** What the first page says; reading it is also the first moment at which a wrong key shows (SQLITE_NOTADB). */
export interface StoreIdentity {
  readonly applicationId: number;
  readonly version: number;
}

/**
 * Reads who made the file, over a connection that cannot write: a store that is then refused keeps every byte.
 */
export function readIdentity(file: string, storeKey: Buffer): StoreIdentity {
  const connection = openKeyed(file, storeKey, { readonly: true });
  try {
    return identityOf(connection);
  } finally {
    connection.close();
  }
}

/** Opens for reading only: for checking a copy, never for the store in use. */
export function openReadOnly(file: string, storeKey: Buffer): Connection {
  return openKeyed(file, storeKey, { readonly: true });
}

/** Opens for reading and writing with every safeguard on, and refuses to go on when one is not. */
export function openWritable(file: string, storeKey: Buffer): Connection {
  const connection = openKeyed(file, storeKey, { readonly: false });
  try {
    identityOf(connection);
    applySafeguards(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

/** True when a made-up key is refused: the proof that a new file is encrypted at all. */
export function refusesWrongKey(file: string): boolean {
  const connection = openKeyed(file, randomBytes(STORE_KEY_LENGTH), { readonly: true });
  try {
    identityOf(connection);
    return false;
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_NOTADB') return true;
    throw error;
  } finally {
    connection.close();
  }
}

function identityOf(connection: Connection): StoreIdentity {
  return { applicationId: readNumber(connection, 'application_id'), version: readNumber(connection, 'user_version') };
}

function openKeyed(file: string, storeKey: Buffer, options: { readonly: boolean }): Connection {
  const connection = new SqliteDatabase(file, { fileMustExist: true, readonly: options.readonly });
  try {
    connection.pragma("cipher = 'sqlcipher'");
    connection.pragma('legacy = 4');
    giveKey(connection, storeKey);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

function giveKey(connection: Connection, storeKey: Buffer): void {
  const keyText = rawKeyText(storeKey);
  try {
    connection.key(keyText);
  } finally {
    keyText.fill(0);
  }
}

// Written digit by digit into a Buffer, since text of a key stays in memory until the process ends.
function rawKeyText(storeKey: Buffer): Buffer {
  // Any other length would be taken for a passphrase without a word.
  if (storeKey.length !== STORE_KEY_LENGTH) throw new Error('a store key has 32 bytes');
  const prefix = 'raw:';
  const text = Buffer.alloc(prefix.length + 2 * STORE_KEY_LENGTH);
  text.write(prefix, 'latin1');
  storeKey.forEach((byte, index) => {
    text[prefix.length + 2 * index] = hexDigit(byte >> 4);
    text[prefix.length + 2 * index + 1] = hexDigit(byte & 0x0f);
  });
  return text;
}

function hexDigit(value: number): number {
  return value < 10 ? 0x30 + value : 0x61 + value - 10;
}

function applySafeguards(connection: Connection): void {
  const mode = connection.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error(`the journal mode is ${String(mode)} instead of wal`);
  for (const { name, set, answer } of pragmas) {
    connection.pragma(`${name} = ${set}`);
    const said = connection.pragma(name, { simple: true });
    if (said !== answer) throw new Error(`the store's ${name} is ${String(said)} instead of ${answer}`);
  }
}

function readNumber(connection: Connection, pragma: string): number {
  const value = connection.pragma(pragma, { simple: true });
  if (typeof value !== 'number') throw new Error(`${pragma} is not a number`);
  return value;
}
