import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** Makes the folder, readable by its owner alone, when it is not there yet. */
export function ensureFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  chmodSync(folder, OWNER_ONLY_FOLDER);
}

/**
 * Writes a file so that after a crash or on a full disk either the old or the new content is there, never a part.
 *
 * The part file lies in the same folder because a rename is only atomic within one file system. With `keepPrevious`,
 * what was there before stays beside it as `.bak`. Throws the file system's own errors; nothing has changed then.
 */
export function writeFileWhole(file: string, bytes: Uint8Array, options: { keepPrevious?: boolean } = {}): void {
  if (options.keepPrevious && existsSync(file)) keepPrevious(file);
  const part = `${file}.part`;
  try {
    writePart(part, bytes);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/** Renames a finished file into its place and makes the new name durable. */
export function moveIntoPlace(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Makes an empty file that only its owner may read; refuses a name that is taken. */
export function createEmptyFile(file: string): void {
  closeSync(openSync(file, 'wx', OWNER_ONLY_FILE));
}

/** Makes the bytes of a file written by someone else durable, and readable by its owner alone. */
export function settleFile(file: string): void {
  chmodSync(file, OWNER_ONLY_FILE);
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function keepPrevious(file: string): void {
  const part = `${file}.bak.part`;
  try {
    rmSync(part, { force: true });
    copyFileSync(file, part);
    settleFile(part);
    renameSync(part, `${file}.bak`);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function writePart(part: string, bytes: Uint8Array): void {
  // A part left by a crash is of no use; "wx" then makes sure that no link put in its place is followed.
  rmSync(part, { force: true });
  const handle = openSync(part, 'wx', OWNER_ONLY_FILE);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder for syncing; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
