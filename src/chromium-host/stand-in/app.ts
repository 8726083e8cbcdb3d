import { mkdirSync } from 'node:fs';
import type { App } from 'electron';
import { exactly, type Imitated, Listeners } from './exactly.ts';
import { claimFolder, releaseFolder } from './one-instance.ts';

const listeners = new Listeners();
const lastSteps: Array<() => Promise<void>> = [];
let dataFolder: string | null = null;
let isLeaving = false;

/** Registers what has to happen before the process ends, such as closing the browser. */
export function beforeExit(step: () => Promise<void>): void {
  lastSteps.push(step);
}

/** Tells the application that its only window was closed by the user. */
export function windowWasClosed(): void {
  listeners.emit('window-all-closed');
}

async function leave(code: number): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  for (const step of lastSteps) await step();
  if (dataFolder !== null) releaseFolder(dataFolder);
  process.exit(code);
}

export const app = exactly<
  Imitated<App, 'setPath' | 'isPackaged' | 'requestSingleInstanceLock' | 'whenReady' | 'quit' | 'exit' | 'on'>
>('app', {
  isPackaged: false,
  setPath(name, path) {
    if (name !== 'userData') throw new Error(`electron app.setPath('${name}') is not imitated`);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    dataFolder = path;
  },
  requestSingleInstanceLock() {
    if (dataFolder === null || claimFolder(dataFolder)) return true;
    process.stderr.write('Crossbearing is already open in another window.\n');
    return false;
  },
  whenReady: () => new Promise((resolve) => setImmediate(resolve)),
  quit() {
    if (!listeners.isPrevented('before-quit')) leave(0);
  },
  exit(code = 0) {
    leave(code);
  },
  on: (event, listener) => listeners.on(event, listener),
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
