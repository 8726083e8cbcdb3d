import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { onTestFinished } from 'vitest';

/**
 * Makes a file or folder that cannot be written to; false where this machine gives no way to do so.
 *
 * Permissions do not bind root, so there the immutable flag of the file system is used.
 */
export function makeReadOnly(path: string): boolean {
  const mode = statSync(path).mode;
  if (process.getuid?.() !== 0) {
    chmodSync(path, mode & ~0o222);
    onTestFinished(() => chmodSync(path, mode));
    return true;
  }
  if (!runs('chattr', '+i', path)) return false;
  onTestFinished(() => void runs('chattr', '-i', path));
  return true;
}

/** Puts a disk of this size at the folder; false where this machine does not let us. Gone when the test ends. */
export function mountTinyDisk(folder: string, kilobytes: number): boolean {
  mkdirSync(folder, { recursive: true });
  if (process.platform !== 'linux') return false;
  if (!runs('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=0700`, 'tmpfs', folder)) return false;
  onTestFinished(() => void runs('umount', '-l', folder));
  return true;
}

/** Writes until not one more byte fits. */
export function fillDisk(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (const size of [65_536, 4_096, 1]) {
      const chunk = Buffer.alloc(size, 1);
      while (fits(handle, chunk));
    }
  } finally {
    closeSync(handle);
  }
}

function fits(handle: number, chunk: Buffer): boolean {
  try {
    return writeSync(handle, chunk) === chunk.length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    // The answer asked for: this machine has no such command or does not allow it.
    return false;
  }
}

export const NO_READ_ONLY = 'root on a file system without an immutable flag: nothing can be made read-only';
export const NO_TINY_DISK = 'this machine does not let the test mount a small disk';
