import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../src/chromium-host/project.ts';
import { launch } from '../e2e/launch.ts';
import type { Print } from './run.ts';

const RUNS = 5;

/** From the start of the host's process until the page has painted its first words; the browser starts in between. */
export async function run(print: Print): Promise<void> {
  ensureBuilt();
  const taken: number[] = [];
  for (let count = 0; count < RUNS; count += 1) taken.push(await startOnce());
  taken.sort((a, b) => a - b);
  print(`start to first paint, median of ${RUNS}`, taken[Math.floor(RUNS / 2)] ?? 0, 'ms');
  print('start to first paint, slowest', taken.at(-1) ?? 0, 'ms');
}

async function startOnce(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-bench-'));
  const startedAt = Date.now();
  const app = await launch({ CROSSBEARING_DATA_DIR: folder, CROSSBEARING_TEST_KEYS: 'cheap' });
  await app.page.getByRole('button', { name: 'Open the sample practice' }).waitFor();
  const paintedAt = await app.page.evaluate(() => {
    const paint = performance.getEntriesByType('paint').find((entry) => entry.name === 'first-contentful-paint');
    return performance.timeOrigin + (paint?.startTime ?? 0);
  });
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
  return paintedAt - startedAt;
}
