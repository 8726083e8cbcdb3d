import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The folder that holds everything the app keeps, the same for window and command line: CROSSBEARING_DATA_DIR when
 * set, else where the system keeps the data of apps.
 */
export function dataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
  home = homedir(),
): string {
  if (env.CROSSBEARING_DATA_DIR) return path.resolve(env.CROSSBEARING_DATA_DIR);
  if (platform === 'win32') return path.join(env.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'Crossbearing');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Crossbearing');
  return path.join(env.XDG_CONFIG_HOME ?? path.join(home, '.config'), 'Crossbearing');
}
