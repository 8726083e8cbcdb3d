import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from './project.ts';

const PACKAGE = join(PROJECT, 'node_modules/electron');
const FAILED_MARK = join(PROJECT, 'node_modules/.cache/crossbearing/electron-not-obtainable');
const DAY_MS = 86_400_000;
const PROBE_MS = 5_000;

export type ElectronBinary = { readonly path: string } | { readonly path: null; readonly why: string };

/** Electron's program where it is on this machine already. */
export function presentElectron(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist');
  const named = existsSync(join(PACKAGE, 'path.txt'))
    ? readFileSync(join(PACKAGE, 'path.txt'), 'utf8').trim()
    : 'electron';
  const program = join(folder, named);
  return existsSync(program) ? program : null;
}

/**
 * Electron's program, fetched once when the release server can be reached. A failure is remembered for a day, so that
 * starting on a closed network does not wait each time; `isInsisting` asks again at once.
 */
export async function obtainElectron(isInsisting: boolean): Promise<ElectronBinary> {
  const present = presentElectron();
  if (present !== null) return { path: present };
  if (!existsSync(PACKAGE)) return { path: null, why: "Electron's package is not installed" };
  if (!isInsisting && failedLately())
    return { path: null, why: 'its release server could not be reached earlier today' };
  if (!(await canReachReleases())) return failed('its release server cannot be reached from here');
  process.stdout.write("Fetching Electron's program once, about 120 MB ...\n");
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: ['ignore', 'ignore', 'ignore'] });
  const fetched = presentElectron();
  if (fetched === null) return failed('its program could not be fetched');
  rmSync(FAILED_MARK, { force: true });
  return { path: fetched };
}

function failed(why: string): ElectronBinary {
  mkdirSync(dirname(FAILED_MARK), { recursive: true });
  writeFileSync(FAILED_MARK, '');
  return { path: null, why };
}

function failedLately(): boolean {
  return existsSync(FAILED_MARK) && Date.now() - statSync(FAILED_MARK).mtimeMs < DAY_MS;
}

async function canReachReleases(): Promise<boolean> {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  try {
    const signal = AbortSignal.timeout(PROBE_MS);
    const response = await fetch(mirror ?? 'https://github.com/electron/electron/releases', { method: 'HEAD', signal });
    return response.status < 500;
  } catch {
    // Any failure to connect means the same here: not from this network.
    return false;
  }
}
