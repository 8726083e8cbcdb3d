import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profilesOf } from '../../src/chromium-host/stand-in/profiles.ts';
import { expect, test } from './fixtures.ts';
import { chooseHost, launch } from './launch.ts';
import { ask, goTo, openNewStore, unlock } from './store.ts';

const isChromium = chooseHost().kind === 'chromium';
const MARKER = 'Zqxmarkerowa';

test('a lock ends the page with everything it held, and the fresh page knows nothing', async ({ page }) => {
  await openNewStore(page);
  await page.evaluate(() => Object.assign(window, { heldInMemory: 'a name' }));
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => 'heldInMemory' in window)).toBe(false);
  expect((await ask(page, 'vault.status', {})).state).toBe('locked');
  await unlock(page);
});

test('the process that showed the unlocked store has ended after a lock', async ({ page }) => {
  test.skip(!isChromium, 'Electron names its processes in another way.');
  await openNewStore(page);
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const pageProcesses = async () => {
    const found = await browser?.send('SystemInfo.getProcessInfo');
    const renderers = found?.processInfo.filter(({ type }) => type === 'renderer') ?? [];
    return renderers.sort((a, b) => b.cpuTime - a.cpuTime).map(({ id }) => id);
  };
  // Another one may be kept in reserve; the one that drew the pages has worked the most.
  const [held] = await pageProcesses();
  expect(held).toBeDefined();
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await expect.poll(pageProcesses).not.toContain(held);
});

test('after a kill the same folder opens again with what was saved', async ({ app, page }) => {
  await openNewStore(page);
  await ask(page, 'clients.add', { legalName: MARKER });
  await app.kill();
  const again = await app.restart();
  await unlock(again);
  await goTo(again, '/clients');
  await expect(again.getByRole('link', { name: MARKER })).toBeVisible();
});

test('a second start on the same folder says so and leaves the first alone', async ({ app, page }) => {
  test.skip(!isChromium, 'Electron brings the first window to the front and says nothing.');
  const second = launch({ CROSSBEARING_DATA_DIR: app.dataFolder });
  await expect(second).rejects.toThrow('already open');
  await expect(page.getByRole('button', { name: 'Open the sample practice' })).toBeVisible();
});

test('a page that crashed is replaced by a fresh one', async ({ app, page }) => {
  test.skip(!isChromium, 'Crashing the page is asked of the browser itself.');
  await openNewStore(page);
  await ask(page, 'clients.add', { legalName: MARKER });
  const [before] = profilesOf(app.pid());
  page.goto('chrome://crash').catch(() => undefined);
  const fresh = await app.pageAfterCrash();
  expect(app.takeTrouble()).toContain('the page crashed');
  await expect(fresh.getByRole('link', { name: 'Clients', exact: true })).toBeVisible();
  expect(await ask(fresh, 'clients.list', {})).toMatchObject([{ legalName: MARKER }]);
  expect(profilesOf(app.pid())).toHaveLength(1);
  expect(profilesOf(app.pid())).not.toContain(before);
});

test('nothing that is typed is found on the disk outside the encrypted store', async ({ app, page }) => {
  await openNewStore(page);
  await goTo(page, '/clients/new');
  await page.getByRole('textbox', { name: /^Legal name/ }).pressSequentially(MARKER);
  await page.getByRole('button', { name: 'Add the client' }).click();
  await expect(page.getByRole('heading', { name: MARKER })).toBeVisible();
  await page.evaluate((marker) => localStorage.setItem('kept', marker), MARKER);

  const folders = [app.dataFolder, app.saveFolder, ...profilesOf(app.pid())];
  expect(filesThatHold(MARKER, folders)).toEqual([]);
  await app.kill();
  expect(filesThatHold(MARKER, folders)).toEqual([]);

  const planted = join(app.dataFolder, 'planted');
  writeFileSync(planted, `x${MARKER}x`);
  expect(filesThatHold(MARKER, folders)).toEqual([planted]);
});

test('closing leaves no browser profile behind', async ({ app }) => {
  test.skip(!isChromium, 'Electron has no profile of its own for the window.');
  expect(profilesOf(app.pid())).toHaveLength(1);
  const pid = app.pid();
  await app.stop();
  expect(profilesOf(pid)).toEqual([]);
});

/** Searched in both of the encodings browsers keep text in. */
function filesThatHold(text: string, folders: ReadonlyArray<string>): ReadonlyArray<string> {
  const sought = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return folders.flatMap(filesUnder).filter((file) => {
    const bytes = bytesOf(file);
    return sought.some((one) => bytes.includes(one));
  });
}

/** The browser writes and removes files of its own while it runs; one that is gone holds nothing. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function filesUnder(folder: string): ReadonlyArray<string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return names.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
