import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions, type Session, session } from 'electron';
import { answer, isOurs, readPageFiles, SCHEME, START_PAGE } from './protocol.ts';

const PRELOAD = join(import.meta.dirname, '../preload/preload.cjs');
const PAGES = join(import.meta.dirname, '../renderer');

/** The one place that decides what a window may do (security.md section 5). */
export function windowOptions(pageSession: Session): BrowserWindowConstructorOptions {
  return {
    title: 'Crossbearing',
    width: 1366,
    height: 768,
    minWidth: 900,
    minHeight: 600,
    autoHideMenuBar: true,
    webPreferences: {
      preload: PRELOAD,
      session: pageSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  };
}

/** Opens the window on the start page. Its session lives in memory: no cache, cookie or storage reaches the disk. */
export function openWindow(): BrowserWindow {
  const pageSession = session.fromPartition('app');
  servePages(pageSession);
  refuseEverythingElse(pageSession);
  const window = new BrowserWindow(windowOptions(pageSession));
  keepToOurPages(window);
  hideFromCapture(window, true);
  load(window);
  return window;
}

/** Ends the page's process, and with it every text it held in memory; a fresh page follows. */
export function startPageAfresh(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  hideFromCapture(window, true);
  window.webContents.forcefullyCrashRenderer();
}

/** Keeps passphrase and recovery key out of screenshots, where the system offers it. */
export function hideFromCapture(window: BrowserWindow, isHidden: boolean): void {
  if (!window.isDestroyed()) window.setContentProtection(isHidden);
}

function load(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  // Rejects when a lock or the end of the window cuts the load short; what follows those is already on its way.
  window.loadURL(START_PAGE).catch(() => undefined);
}

function servePages(pageSession: Session): void {
  const files = readPageFiles(PAGES);
  pageSession.protocol.handle(SCHEME, (request) => answer(files, request));
}

function refuseEverythingElse(pageSession: Session): void {
  pageSession.setPermissionRequestHandler((_contents, _permission, reply) => reply(false));
  pageSession.setPermissionCheckHandler(() => false);
  pageSession.setDevicePermissionHandler(() => false);
  pageSession.on('will-download', (event) => event.preventDefault());
  pageSession.webRequest.onBeforeRequest((details, reply) => {
    reply({ cancel: !isOurs(details.url) && !details.url.startsWith('blob:') });
  });
}

function keepToOurPages(window: BrowserWindow): void {
  const contents = window.webContents;
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  // After a lock or a crash. Electron does not take a new address before this event is over.
  contents.on('render-process-gone', () => {
    setImmediate(() => load(window));
  });
}
