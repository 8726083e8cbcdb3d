import { readFileSync } from 'node:fs';
import type { BrowserWindow as ElectronWindow, WebContents } from 'electron';
import type { Frame, Page, Request, Route } from 'playwright-core';
import { EMPTY_PAGE, fromBrowser, toBrowser } from './addresses.ts';
import { windowWasClosed } from './app.ts';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { connectClipboard, inTurn } from './clipboard.ts';
import { noteInput } from './desktop.ts';
import { exactly, type Imitated, Listeners } from './exactly.ts';
import { invokeHandler } from './ipc.ts';
import { BINDING, pageScript, RECEIVER } from './page-script.ts';
import { answerRoute } from './session.ts';

type Contents = Imitated<WebContents, 'send' | 'on' | 'setWindowOpenHandler' | 'forcefullyCrashRenderer'>;
type Window = Imitated<
  ElectronWindow,
  'loadURL' | 'isDestroyed' | 'isMinimized' | 'restore' | 'focus' | 'setContentProtection'
> & { webContents: Contents };

let isOpen = false;

/** The one window of the application: a browser without tabs or address bar, opened at the first address it is given. */
function createWindow(options: Electron.BrowserWindowConstructorOptions): Window {
  if (isOpen) throw new Error('Only one window is imitated.');
  isOpen = true;
  const listeners = new Listeners();
  let browser: Promise<OpenBrowser> | null = null;
  let isDestroyed = false;
  let asked = '';

  async function open(): Promise<OpenBrowser> {
    const opened = await openBrowser({ width: options.width ?? 1366, height: options.height ?? 768 });
    const { context, page } = opened;
    let isCrashed = false;
    await context.grantPermissions([]);
    await context.route('**/*', (route) => route.abort('blockedbyclient'));
    await page.route('**/*', (route) => decide(route, page));
    context.on('page', (extra) => extra.close());
    context.on('close', () => {
      if (isDestroyed || isCrashed) return;
      isDestroyed = true;
      windowWasClosed();
    });
    page.on('close', () => context.close());
    page.on('crash', () => {
      isCrashed = true;
      replaceCrashed(opened);
    });
    await page.exposeBinding(BINDING, (source, kind: string, channel: string, given: unknown[]) => {
      if (kind === 'input') return source.frame.parentFrame() === null ? noteInput() : undefined;
      return invokeHandler({ sender: contents, senderFrame: toSenderFrame(source.frame) }, channel, given);
    });
    await connectClipboard(context, page);
    await page.addInitScript({ content: pageScript(readFileSync(options.webPreferences?.preload ?? '', 'utf8')) });
    return opened;
  }

  /** A page cannot be driven any more once its process died, so the window opens anew. */
  async function replaceCrashed({ close }: OpenBrowser): Promise<void> {
    await close();
    browser = null;
    listeners.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  async function decide(route: Route, page: Page): Promise<void> {
    const request = route.request();
    if (request.isNavigationRequest() && isLeavingPage(request, page)) return route.abort('aborted');
    return answerRoute(route);
  }

  function isLeavingPage(request: Request, page: Page): boolean {
    if (request.url() === asked) return false;
    const url = fromBrowser(request.url()) ?? request.url();
    const isMainFrame = request.resourceType() === 'document' && request.frame() === page.mainFrame();
    const isPrevented = listeners.isPrevented('will-frame-navigate', { url, isMainFrame });
    return (isMainFrame && listeners.isPrevented('will-navigate', { url })) || isPrevented;
  }

  async function goTo(address: string): Promise<void> {
    browser ??= open().catch(endWithoutWindow);
    const { page } = await browser;
    await inTurn(async () => {
      asked = address;
      await page.goto(address, { waitUntil: 'commit' });
    });
  }

  const contents: Contents = exactly('webContents', {
    send(channel, ...given) {
      // An event for a page that is just being replaced is lost, as it is in Electron.
      browser
        ?.then(({ page }) => page.evaluate(deliver, { receiver: RECEIVER, channel, given: structuredClone(given) }))
        .catch(() => undefined);
    },
    on: (event, listener) => listeners.on(event, listener),
    // Every further window is closed at once, which is the only answer the application gives.
    setWindowOpenHandler: () => undefined,
    forcefullyCrashRenderer() {
      const gone = () => listeners.emit('render-process-gone', {}, { reason: 'killed', exitCode: 0 });
      goTo(EMPTY_PAGE).then(gone, gone);
    },
  });

  return exactly('BrowserWindow', {
    webContents: contents,
    loadURL: (address) => goTo(toBrowser(address)),
    isDestroyed: () => isDestroyed,
    isMinimized: () => false,
    restore: () => undefined,
    focus: () => {
      browser?.then(({ page }) => page.bringToFront());
    },
    setContentProtection: () => undefined,
  });
}

/** Without a window there is nothing left to do, and nobody could see why. */
function endWithoutWindow(error: unknown): never {
  process.stderr.write(`The window could not be opened: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function toSenderFrame(frame: Frame): { url: string; parent: object | null } {
  return { url: fromBrowser(frame.url()) ?? frame.url(), parent: frame.parentFrame() };
}

/** Runs in the page. */
function deliver(given: { receiver: string; channel: string; given: unknown[] }): void {
  const receive = (window as unknown as Record<string, unknown>)[given.receiver];
  if (typeof receive === 'function') receive(given.channel, given.given);
}

/** `new` on it gives the one window; a function, so that every member goes through the check for unknown ones. */
export const BrowserWindow = function BrowserWindow(options: Electron.BrowserWindowConstructorOptions) {
  return createWindow(options);
};
