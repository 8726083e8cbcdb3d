import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The folder that holds the stores of this user on this machine, the same for the window and the command line.
 * CROSSBEARING_DATA_DIR names another one.
 */
export function dataFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if (env.CROSSBEARING_DATA_DIR) return resolve(env.CROSSBEARING_DATA_DIR);
  if (process.platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Crossbearing');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Crossbearing');
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'crossbearing');
}

/** The advocate's own store within the data folder. */
export function ownStoreFolder(folder: string): string {
  return join(folder, 'store');
}

/** The sample practice's store within the data folder. */
export function sampleStoreFolder(folder: string): string {
  return join(folder, 'sample');
}
