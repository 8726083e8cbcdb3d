import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostileFile } from './hostile-file.ts';

const LOCKS: ReadonlyArray<readonly [user: string, owner: string, bits: string]> = [
  ['secret', 'owner', '40'],
  ['secret', 'owner', '128'],
  ['secret', 'owner', '256'],
  ['', 'owner', '40'],
  ['', 'owner', '128'],
  ['', 'owner', '256'],
  ['secret', '', '256'],
  ['', '', '256'],
];

/** True where the program that locks PDFs is installed. */
export const canLock = spawnSync('qpdf', ['--version']).status === 0;

/** The same PDF locked in every way there is: a password to open, only to change, none. None where qpdf is missing. */
export function lockedFiles(bytes: Uint8Array): ReadonlyArray<HostileFile> {
  if (!canLock) return [];
  return LOCKS.map(([user, owner, bits]) => ({
    label: `locked: ${bits} bits, opened with "${user}", changed with "${owner}"`,
    name: 'locked.pdf',
    make: () => lock(bytes, [user, owner, bits]),
  }));
}

function lock(bytes: Uint8Array, keys: ReadonlyArray<string>): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-lock-'));
  try {
    const from = join(folder, 'open.pdf');
    const to = join(folder, 'locked.pdf');
    writeFileSync(from, bytes);
    const insecure = keys[1] === '' && keys[2] === '256' ? ['--allow-insecure'] : [];
    const { status } = spawnSync('qpdf', ['--allow-weak-crypto', '--encrypt', ...keys, ...insecure, '--', from, to]);
    // 3 says that it warned.
    if (status !== 0 && status !== 3) throw new Error(`qpdf ended with ${status}`);
    return new Uint8Array(readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
