import type { Session } from 'electron';
import { expect, test, vi } from 'vitest';

vi.mock('electron', () => import('../../src/chromium-host/electron-stand-in.ts'));
const { windowOptions } = await import('../../electron/window.ts');

test('every window is sandboxed, isolated and without Node, webviews or a spell checker that fetches', () => {
  const session = {} as Session;
  const options = windowOptions(session);
  expect(options.webPreferences).toEqual({
    preload: expect.stringMatching(/preload\.cjs$/),
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: true,
  });
});

test('the title of a window names no client', () => {
  expect(windowOptions({} as Session).title).toBe('Crossbearing');
});
