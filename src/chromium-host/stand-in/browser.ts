import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser, hasDisplay, howToGetBrowser } from '../find-browser.ts';
import { beforeExit } from './app.ts';
import { newProfile, removeProfile } from './profiles.ts';

const PORT_PAUSE_MS = 20;
const LOOKS_FOR_PORT = 500;

export interface OpenBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/**
 * Opens the browser with one empty window of our own. Pages live in memory only (a private window), the profile is new and
 * goes away at the end, commands go through a pipe, and whatever the browser itself would fetch meets a closed door.
 */
export async function openBrowser(size: { width: number; height: number }): Promise<OpenBrowser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(`No browser was found. ${howToGetBrowser()}`);
  const isRoot = process.getuid?.() === 0;
  const profile = newProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: process.env.CROSSBEARING_HEADLESS === '1' || !hasDisplay(),
    chromiumSandbox: !isRoot,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--app=data:text/html,<title>Crossbearing</title>',
      '--incognito',
      `--window-size=${size.width},${size.height}`,
      '--disable-background-networking',
      '--proxy-server=127.0.0.1:1',
      '--proxy-bypass-list=<-loopback>',
      // The browser cannot be sandboxed for root. npm start says so; a bar across every page would only hide the page.
      ...(isRoot ? ['--test-type'] : []),
      ...(isUnderTest() ? ['--remote-debugging-port=0'] : []),
    ],
  });
  async function close(): Promise<void> {
    await context.close();
    removeProfile(profile);
  }
  beforeExit(close);
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await refuseDownloads(context, page);
  if (isUnderTest()) await sayWhereTestsConnect(profile);
  return { context, page, close };
}

/** A private window has its own download setting, which the browser-wide command does not reach. */
async function refuseDownloads(context: BrowserContext, page: Page): Promise<void> {
  const commands = await context.newCDPSession(page);
  await commands.send('Page.setDownloadBehavior', { behavior: 'deny' });
}

/** A debugging connection exists in tests only, and only for a folder that was named for the test. */
function isUnderTest(): boolean {
  return process.env.CROSSBEARING_TEST_DEBUG === '1' && Boolean(process.env.CROSSBEARING_DATA_DIR);
}

async function sayWhereTestsConnect(profile: string): Promise<void> {
  process.stdout.write(`test connection http://127.0.0.1:${await debuggingPort(profile)}\n`);
}

/** The browser writes its port down on its own time, which may be after its first page is there. */
async function debuggingPort(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  for (let looks = 0; looks < LOOKS_FOR_PORT; looks += 1) {
    const written = existsSync(file) ? await readFile(file, 'utf8') : '';
    const port = /^(\d+)\n/.exec(written)?.[1];
    if (port !== undefined) return port;
    await setTimeout(PORT_PAUSE_MS);
  }
  throw new Error('The browser opened no debugging connection.');
}
