import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { _electron, chromium, type Page } from '@playwright/test';
import { presentElectron } from '../../src/chromium-host/electron-binary.ts';
import { findBrowser, howToGetBrowser } from '../../src/chromium-host/find-browser.ts';
import { PROJECT } from '../../src/chromium-host/project.ts';

export type Host = { readonly kind: 'electron' | 'chromium'; readonly program: string; readonly words: string };

/** One running application and its page, whichever host shows it. */
export interface Running {
  readonly page: Page;
  readonly pid: number;
  /** What the host's process said, for a test that failed. */
  said(): string;
  /** Closes the application as a user would. */
  stop(): Promise<void>;
  /** Ends the host's process on the spot, as a crash or power loss would. */
  kill(): Promise<void>;
}

/** Electron where its program is present, otherwise the installed browser. TEST_HOST=electron or chromium decides. */
export function chooseHost(): Host {
  const wanted = process.env.TEST_HOST;
  const electron = wanted === 'chromium' ? null : presentElectron();
  if (electron !== null) return { kind: 'electron', program: electron, words: `Electron (${electron})` };
  if (wanted === 'electron') throw new Error("TEST_HOST=electron, but Electron's program is not on this machine.");
  const browser = findBrowser();
  if (browser === null) throw new Error(`No browser to test in. ${howToGetBrowser()}`);
  return { kind: 'chromium', program: browser, words: `Chromium (${browser}), the built application under Node` };
}

/** Starts the built application with the given environment and waits for its page. */
export function launch(env: Readonly<Record<string, string>>): Promise<Running> {
  const host = chooseHost();
  const whole = { ...process.env, ...env } as Record<string, string>;
  return host.kind === 'electron' ? launchElectron(host.program, whole) : launchChromium(whole);
}

async function launchElectron(executablePath: string, env: Record<string, string>): Promise<Running> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const application = await _electron.launch({ executablePath, args: [...sandbox, PROJECT], env });
  const said = listen(application.process());
  return {
    page: await application.firstWindow(),
    pid: application.process().pid ?? 0,
    said,
    stop: () => application.close(),
    kill: () => end(application.process(), 'SIGKILL'),
  };
}

async function launchChromium(env: Record<string, string>): Promise<Running> {
  const start = join(PROJECT, 'src/chromium-host/start.ts');
  const child = spawn(process.execPath, [start, '--headless'], {
    cwd: PROJECT,
    env: { ...env, CROSSBEARING_TEST_DEBUG: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listen(child);
  const browser = await chromium.connectOverCDP(await testConnection(child, said));
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The browser has no window.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(/^https:\/\/ui\.app\.localhost\//);
  return {
    page,
    pid: child.pid ?? 0,
    said,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

function listen(child: ChildProcess): () => string {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => lines.push(String(chunk)));
  return () => lines.join('');
}

/** The host names its debugging address on its output, in tests only. */
async function testConnection(child: ChildProcess, said: () => string): Promise<string> {
  if (child.stdout === null) throw new Error('The host has no output to read.');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^test connection (\S+)$/.exec(line)?.[1];
    if (address !== undefined) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error(`The host ended before it had a window:\n${said()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
