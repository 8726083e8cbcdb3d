import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { launch, type Running } from './launch.ts';
import { shot } from './shot.ts';

export { expect };

/** The application under test, with folders of its own. */
export interface App {
  /** The page as it is now; a restart brings another. */
  page: Page;
  readonly dataFolder: string;
  readonly storeFolder: string;
  readonly saveFolder: string;
  /** Drives the window that replaces one whose page crashed. */
  pageAfterCrash(): Promise<Page>;
  /** The number of the host's process. */
  pid(): number;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Starts it again on the same folders, after closing it when it still runs. */
  restart(): Promise<Page>;
  /** Takes what went wrong so far; a test that provokes trouble on purpose looks at it and empties it. */
  takeTrouble(): string[];
}

export const test = base.extend<{ app: App }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern to see which fixtures are used.
  app: async ({}, use, info) => {
    const folder = mkdtempSync(join(tmpdir(), 'crossbearing-e2e-'));
    const dataFolder = join(folder, 'data');
    const saveFolder = join(folder, 'saved');
    mkdirSync(saveFolder);
    const env = {
      CROSSBEARING_DATA_DIR: dataFolder,
      CROSSBEARING_SAVE_DIR: saveFolder,
      CROSSBEARING_TEST_KEYS: 'cheap',
    };
    let trouble: string[] = [];
    let running: Running | null = null;

    async function start(): Promise<Page> {
      running = await launch(env);
      return drive(running.page);
    }
    function drive(page: Page): Page {
      watch(page, (what) => trouble.push(what));
      app.page = page;
      return page;
    }
    async function stop(): Promise<void> {
      await running?.stop();
      running = null;
    }
    const app: App = {
      page: null as unknown as Page,
      dataFolder,
      storeFolder: join(dataFolder, 'store'),
      saveFolder,
      async pageAfterCrash() {
        if (running === null) throw new Error('The application does not run.');
        return drive(await running.pageAfterCrash());
      },
      pid: () => running?.pid ?? 0,
      stop,
      async kill() {
        await running?.kill();
        running = null;
      },
      async restart() {
        await stop();
        return start();
      },
      takeTrouble() {
        const taken = trouble;
        trouble = [];
        return taken;
      },
    };

    await start();
    await use(app);
    const said = (running as Running | null)?.said() ?? '';
    if (info.status !== info.expectedStatus) {
      await shot(app.page, `failed ${info.title}`).catch(() => undefined);
      await info.attach('host', { body: said });
    }
    await stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(app.takeTrouble(), 'uncaught errors, refused content and requests to elsewhere').toEqual([]);
  },
  page: ({ app }, use) => use(app.page),
});

const OUR_ADDRESSES = /^(app:\/\/ui\/|https:\/\/(ui\.app|closed)\.localhost\/|data:text\/html,<title>|blob:)/;

function watch(page: Page, report: (what: string) => void): void {
  page.on('pageerror', (error) => report(`uncaught in the page: ${error.stack ?? error.message}`));
  page.on('crash', () => report('the page crashed'));
  page.on('request', (request) => {
    if (!OUR_ADDRESSES.test(request.url())) report(`request to elsewhere: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') report(`error in the console: ${message.text()}`);
  });
}
