import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as standIn from '../../src/chromium-host/electron-stand-in.ts';
import { fromBrowser, toBrowser } from '../../src/chromium-host/stand-in/addresses.ts';
import { exactly, Listeners } from '../../src/chromium-host/stand-in/exactly.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** Everything but the preload script, which runs in the page and gets its own two parts. */
const host = globSync('electron/*.ts', { cwd: PROJECT })
  .filter((file) => !file.endsWith('preload.ts'))
  .map((file) => readFileSync(join(PROJECT, file), 'utf8'))
  .join('\n');

function importedValues(): ReadonlyArray<string> {
  const lists = [...host.matchAll(/^import \{([^}]+)\} from 'electron';$/gm)].map((found) => found[1] ?? '');
  const names = lists
    .join(',')
    .split(',')
    .map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== '' && !name.startsWith('type ')))].sort();
}

function membersUsedOf(name: string): ReadonlyArray<string> {
  const uses = host.matchAll(new RegExp(`(?<![\\w./])${name}\\.(\\w+)`, 'g'));
  return [...new Set([...uses].map((use) => use[1] ?? ''))].sort();
}

const windowOf = (): object => new (standIn.BrowserWindow as unknown as new (options: object) => object)({});
const sessionOf = (): Record<string, object> =>
  standIn.session.fromPartition('app') as unknown as Record<string, object>;
const window = windowOf() as Record<string, object>;

test('the stand-in offers exactly the names that electron/ imports', () => {
  expect(Object.keys(standIn).sort()).toEqual(importedValues());
});

test.each([
  ['app', standIn.app],
  ['clipboard', standIn.clipboard],
  ['dialog', standIn.dialog],
  ['ipcMain', standIn.ipcMain],
  ['Menu', standIn.Menu],
  ['Notification', standIn.Notification],
  ['powerMonitor', standIn.powerMonitor],
  ['protocol', standIn.protocol],
  ['session', standIn.session],
  ['window', window],
  ['contents', window.webContents],
  ['pageSession', sessionOf()],
  ['pageSession.protocol', sessionOf().protocol],
  ['pageSession.webRequest', sessionOf().webRequest],
])('of %s it offers the members that electron/ uses, no more and no less', (name, imitation) => {
  const used =
    name === 'contents' ? [...membersUsedOf(name), ...membersUsedOf('window.webContents')] : membersUsedOf(name);
  expect(Object.keys(imitation ?? {}).sort()).toEqual([...new Set(used)].sort());
});

test('a member that nobody imitated throws and says where to add it', () => {
  const imitation: Record<string, unknown> = exactly('app', { quit: () => undefined });
  expect(() => imitation.relaunch).toThrow('electron app.relaunch is not imitated');
});

test('a listener can prevent what is about to happen', () => {
  const listeners = new Listeners();
  listeners.on('will-navigate', (event: { url: string; preventDefault(): void }) => {
    if (event.url !== 'app://ui/') event.preventDefault();
  });
  expect(listeners.isPrevented('will-navigate', { url: 'app://ui/' })).toBe(false);
  expect(listeners.isPrevented('will-navigate', { url: 'https://example.org/' })).toBe(true);
});

test('addresses go to the browser and come back the same', () => {
  for (const address of [
    'app://ui/',
    'app://ui/index.html',
    'app://ui/assets/a.js?x=1',
    'app://ui/..%2f..%2fetc/passwd',
  ]) {
    expect(fromBrowser(toBrowser(address))).toBe(address);
  }
});

test.each([
  'https://example.org/',
  'http://ui.app.localhost/',
  'https://ui.app.localhost.example.org/',
  'https://x.localhost/',
])('an address of the browser that is no page of ours has none: %s', (address) => {
  expect(fromBrowser(address)).toBeNull();
});
