import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES_ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave',
];

const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PLACES = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Where an installed Chromium or Chrome is; CROSSBEARING_BROWSER names another. `null` when there is none. */
export function findBrowser(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  return (
    [...(env.CROSSBEARING_BROWSER ? [env.CROSSBEARING_BROWSER] : []), ...usualPlaces(env)].find(existsSync) ?? null
  );
}

function usualPlaces(env: Readonly<Record<string, string | undefined>>): ReadonlyArray<string> {
  if (process.platform === 'darwin') return MAC_PLACES;
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => WINDOWS_PLACES.map((place) => join(root, place)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES_ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** What to do when there is no browser, in one line. */
export function howToGetBrowser(): string {
  if (process.platform === 'linux')
    return 'Install Chromium (Debian, Ubuntu: apt-get install chromium), then try again.';
  return 'Install Google Chrome or Chromium, then try again.';
}

/** True when a window can be shown. */
export function hasDisplay(env: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
