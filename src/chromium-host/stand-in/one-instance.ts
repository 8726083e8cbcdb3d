import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE_NAME = 'window.pid';

/** True when no other living process holds the folder; it is ours from then on. The store has its own lock besides. */
export function claimFolder(folder: string): boolean {
  const file = join(folder, FILE_NAME);
  if (tryWrite(file)) return true;
  if (isAlive(readFileSync(file, 'utf8'))) return false;
  rmSync(file, { force: true });
  return tryWrite(file);
}

export function releaseFolder(folder: string): void {
  const file = join(folder, FILE_NAME);
  try {
    if (readFileSync(file, 'utf8') === mark(process.pid)) rmSync(file);
  } catch {
    // Gone already: there is nothing left to release.
  }
}

function tryWrite(file: string): boolean {
  try {
    writeFileSync(file, mark(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(written: string): boolean {
  const pid = Number.parseInt(written, 10);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return written === mark(pid);
}

/** A process number comes back after a restart, so on Linux the moment the process began is part of the mark. */
function mark(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return `${pid} ${afterName.split(' ')[19] ?? ''}`;
  } catch {
    return `${pid}`;
  }
}
