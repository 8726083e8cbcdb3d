// npm start: Electron where its program is present or can be fetched, otherwise the installed Chromium or Chrome.
// npm start -- --electron asks for Electron again at once; npm start -- --chromium does not ask for it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { obtainElectron } from './electron-binary.ts';
import { findBrowser, hasDisplay, howToGetBrowser } from './find-browser.ts';
import { ensureBuilt, PROJECT } from './project.ts';

function run(program: string, given: ReadonlyArray<string>): void {
  const child = spawn(program, given, { cwd: PROJECT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 0) : 1));
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

async function chooseHost(): Promise<void> {
  if (!hasDisplay()) {
    stop('There is no display to open a window on. To see the application at work without one: npm run demo');
  }
  const electron = process.argv.includes('--chromium')
    ? { path: null, why: 'Chromium was asked for' }
    : await obtainElectron(process.argv.includes('--electron'));
  const isRoot = process.getuid?.() === 0;
  if (electron.path !== null) {
    ensureBuilt();
    return run(electron.path, [...(isRoot ? ['--no-sandbox'] : []), PROJECT]);
  }
  const browser = findBrowser();
  if (browser === null)
    stop(`Electron is not used: ${electron.why}. No browser was found either. ${howToGetBrowser()}`);
  process.stdout.write(`Electron is not used: ${electron.why}. Opening the window with ${browser}.\n`);
  if (isRoot) process.stdout.write("You are root, so the browser's own sandbox is off.\n");
  ensureBuilt();
  run(process.execPath, [join(PROJECT, 'src/chromium-host/start.ts')]);
}

await chooseHost();
