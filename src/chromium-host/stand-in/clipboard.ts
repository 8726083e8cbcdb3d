import type { Clipboard } from 'electron';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { beforeExit } from './app.ts';
import { HOST_WORLD, hostWorldScript } from './clipboard-script.ts';
import { exactly, type Imitated } from './exactly.ts';

let connected: CDPSession | null = null;
let last: Promise<unknown> = Promise.resolve();

/** One after the other: nothing is put, read or cleared while the page is being replaced by another. */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/**
 * Makes a page the way to the clipboard. The page itself is refused it: the host copies and pastes with the browser's own
 * commands, in a world beside the page that no script of the page can look into.
 */
export async function connectClipboard(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: hostWorldScript(), worldName: HOST_WORLD });
  connected = session;
}

async function put(text: string): Promise<void> {
  if ((await ask(`put(${JSON.stringify(text)})`)) !== true) throw new Error('The browser did not take the copy.');
}

async function read(): Promise<string> {
  await ask('expectPaste()');
  await commands().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: ['paste'] });
  const held = await ask('pasted()');
  if (typeof held !== 'string') throw new Error('The browser did not paste.');
  return held;
}

async function ask(expression: string): Promise<unknown> {
  const session = commands();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: HOST_WORLD,
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression,
    userGesture: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error('The page could not be asked for the clipboard.');
  return result.value;
}

function commands(): CDPSession {
  if (connected === null) throw new Error('There is no window to copy from.');
  return connected;
}

export const clipboard = exactly<Imitated<Clipboard, 'writeText' | 'readText' | 'clear'>>('clipboard', {
  writeText: (text) => inTurn(() => put(text)),
  readText: () => inTurn(read),
  clear: () => {
    inTurn(() => put('')).catch(() => undefined);
  },
});

// Registered before the browser's own end, so that what is still to be cleared is.
beforeExit(() => inTurn(async () => undefined));
