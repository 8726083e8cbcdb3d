import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** When to clean up: after this test, or `afterAll` for what the tests of a file share. */
export type AtEnd = (work: () => void | Promise<void>) => void;

/** An empty folder of its own, removed at the end. */
export function temporaryFolder(atEnd: AtEnd = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
