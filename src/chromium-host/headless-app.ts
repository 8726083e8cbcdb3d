import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { PROJECT } from './project.ts';

/** One running application without a display, and its page to drive. */
export interface HeadlessApp {
  readonly page: Page;
  readonly pid: number;
  /** What the host's process said so far. */
  said(): string;
  /** The page of the window that replaces one whose page crashed. */
  pageAfterCrash(): Promise<Page>;
  /** Closes the application as a user would. */
  stop(): Promise<void>;
  /** Ends the host's process on the spot, as a crash would. */
  kill(): Promise<void>;
}

/** How long a browser may take to come up. On a loaded machine one in several hundred never does. */
const LONGEST_START_MS = 45_000;

const CONNECTION = /^test connection (\S+)$/gm;

/**
 * Starts the built application in a process of its own; `env` has to name CROSSBEARING_DATA_DIR. Where the browser does
 * not come up, the process is ended and started once more.
 */
export async function startHeadless(env: Readonly<Record<string, string>>): Promise<HeadlessApp> {
  const { child, said, address } = (await startOnce(env, LONGEST_START_MS)) ?? (await startOnce(env));
  return {
    page: await pageAt(address),
    pid: child.pid ?? 0,
    said,
    pageAfterCrash: async () => pageAt(await addressAfter(address, said)),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function pageAt(address: string): Promise<Page> {
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The browser has no window.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(/^https:\/\/ui\.app\.localhost\//);
  return page;
}

async function addressAfter(address: string, said: () => string): Promise<string> {
  for (let waitedMs = 0; waitedMs < LONGEST_START_MS; waitedMs += 100) {
    const newest = addressesIn(said()).at(-1);
    if (newest !== undefined && newest !== address) return newest;
    await setTimeout(100);
  }
  throw new Error(`No window came after the one that crashed:\n${said()}`);
}

function addressesIn(said: string): ReadonlyArray<string> {
  return [...said.matchAll(CONNECTION)].map(([, address = '']) => address);
}

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly address: string;
}

function startOnce(env: Readonly<Record<string, string>>): Promise<Started>;
function startOnce(env: Readonly<Record<string, string>>, longestMs: number): Promise<Started | null>;
async function startOnce(env: Readonly<Record<string, string>>, longestMs?: number): Promise<Started | null> {
  const child = spawn(process.execPath, [join(PROJECT, 'src/chromium-host/start.ts'), '--headless'], {
    cwd: PROJECT,
    env: { ...process.env, ...env, CROSSBEARING_TEST_DEBUG: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listen(child);
  const started = connectionOf(child, said).then((address) => ({ child, said, address }));
  if (longestMs === undefined) return await started;
  const patience = new AbortController();
  const late = setTimeout(longestMs, null, { signal: patience.signal });
  try {
    const first = await Promise.race([started, late]);
    if (first !== null) return first;
    started.catch(() => undefined);
    await end(child, 'SIGKILL');
    process.stderr.write('The browser did not come up and is started once more.\n');
    return null;
  } finally {
    late.catch(() => undefined);
    patience.abort();
  }
}

/** Collects what a process says, for the report of a failure. */
export function listen(child: ChildProcess): () => string {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => lines.push(String(chunk)));
  return () => lines.join('');
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** The host names its debugging address on its output, for driven windows only. */
async function connectionOf(child: ChildProcess, said: () => string): Promise<string> {
  if (child.stdout === null) throw new Error('The host has no output to read.');
  // Heard from the beginning: what it says last may come after its exit, and the close never comes twice.
  const closed = once(child, 'close');
  closed.catch(() => undefined);
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = addressesIn(line);
    if (address !== undefined) {
      child.stdout.resume();
      return address;
    }
  }
  await closed;
  throw new Error(`The host ended before it had a window:\n${said()}`);
}
