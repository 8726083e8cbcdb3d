import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'crossbearing-window-';

/** A new, empty folder for one run of the browser; those of runs that were killed are removed first. */
export function newProfile(): string {
  for (const { path, pid } of ownProfiles()) if (!isRunning(pid)) removeProfile(path);
  return mkdtempSync(join(profileHome(), `${PREFIX}${process.pid}-`));
}

export function removeProfile(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

/** The profiles that belong to a process; the process number is in the name. */
export function profilesOf(pid: number): ReadonlyArray<string> {
  return ownProfiles()
    .filter((profile) => profile.pid === pid)
    .map((profile) => profile.path);
}

function ownProfiles(): ReadonlyArray<{ readonly path: string; readonly pid: number }> {
  const home = profileHome();
  const found = readdirSync(home).map((name) => ({
    path: join(home, name),
    pid: Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]),
  }));
  return found.filter(({ path, pid }) => pid > 0 && isOurs(path));
}

/** In a shared temporary folder others may have profiles too. */
function isOurs(path: string): boolean {
  const owner = statSync(path, { throwIfNoEntry: false })?.uid;
  return owner !== undefined && (process.getuid === undefined || owner === process.getuid());
}

/** Memory rather than disk where the system gives this user such a place. */
function profileHome(): string {
  const inMemory = process.env.XDG_RUNTIME_DIR;
  if (!inMemory) return tmpdir();
  try {
    accessSync(inMemory, constants.W_OK);
    return inMemory;
  } catch {
    // Left over from another user, after su or sudo.
    return tmpdir();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
