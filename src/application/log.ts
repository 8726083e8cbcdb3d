import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './context.ts';

const LARGEST_FILE = 1_000_000;
const FILE_COUNT = 3;
const CODE = /^[\w. -]{1,100}$/;

/**
 * A log of fixed codes and plain figures in three files of a megabyte at most, oldest dropped. It takes no free text,
 * so no client's data can reach it.
 */
export function createLog(folder: string, now: () => string): Log {
  return (code, fields = {}) => {
    const figures = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
    const line = [now(), CODE.test(code) ? code : 'unnamed', ...figures].join(' ');
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      makeRoom(folder);
      appendFileSync(join(folder, nameOf(0)), `${line}\n`, { mode: 0o600 });
    } catch {
      // A log that cannot be written must not keep the advocate from working.
    }
  };
}

/** For commands that leave nothing behind. */
export const noLog: Log = () => undefined;

function makeRoom(folder: string): void {
  const size = statSync(join(folder, nameOf(0)), { throwIfNoEntry: false })?.size ?? 0;
  if (size < LARGEST_FILE) return;
  rmSync(join(folder, nameOf(FILE_COUNT - 1)), { force: true });
  for (let age = FILE_COUNT - 2; age >= 0; age -= 1) {
    const file = join(folder, nameOf(age));
    if (statSync(file, { throwIfNoEntry: false })) renameSync(file, join(folder, nameOf(age + 1)));
  }
}

function nameOf(age: number): string {
  return age === 0 ? 'app.log' : `app.${age}.log`;
}
