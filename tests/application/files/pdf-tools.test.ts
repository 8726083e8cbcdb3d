import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPdfTools, type PdfTools } from '../../../src/application/files/pdf-tools.ts';
import { type WorkerLimits, workerLimits } from '../../../src/application/files/worker-host.ts';
import { readMediaType } from '../../../src/domain/files/media-type.ts';
import { craftForm } from '../../support/crafted-pdf.ts';

const regular = readFileSync(join(import.meta.dirname, '../../../resources/fonts/NotoSans-Regular.ttf'));
const samples = join(import.meta.dirname, '../../../../shared/samples');

function start(limits: WorkerLimits = workerLimits): PdfTools {
  const tools = createPdfTools({ regular }, limits);
  onTestFinished(() => tools.end());
  return tools;
}

/** Its cross-reference table says that a hundred thousand million objects follow; reading them all never ends. */
const endless = new TextEncoder().encode(
  '%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
    '5 0 obj<</Type/XRef/Size 9/W[0 0 0]/Index[0 99999999999]/Length 4>>stream\n1 0 \nendstream endobj\n' +
    'trailer<</Root 1 0 R>>\n%%EOF',
);

test('a document that never ends is stopped by the watchdog, and the next one is read', async () => {
  const tools = start({ ...workerLimits, seconds: 2 });

  const stopped = await tools.inspect(endless);
  const next = await tools.inspect(await craftForm());

  expect(stopped).toEqual({ ok: false, problem: expect.stringContaining('took too long') });
  expect(next).toMatchObject({ ok: true, pageCount: 1 });
});

test('a document that takes too much memory is stopped', async () => {
  const tools = start({ ...workerLimits, bytes: 1 });

  expect(await tools.inspect(await craftForm())).toEqual({
    ok: false,
    problem: expect.stringContaining('too much memory'),
  });
});

test('the main thread goes on while a document is read', async () => {
  const tools = start({ ...workerLimits, seconds: 1 });
  const reading = tools.inspect(endless);
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);

  await reading;
  clearInterval(watch);

  expect(longest).toBeLessThan(500);
});

test('ending the tools while they read answers the reader', async () => {
  const tools = start();
  const reading = tools.inspect(endless);

  await new Promise((resolve) => setImmediate(resolve));
  tools.end();

  expect(await reading).toEqual({ ok: false, problem: expect.stringContaining('was locked') });
});

test('work that fails says so with its code', async () => {
  const tools = start();
  const part = { bytes: new TextEncoder().encode('%PDF-1.4'), mediaType: 'application/pdf' } as const;

  await expect(tools.merge([part], { title: 'x', paperSize: 'letter' })).rejects.toMatchObject({
    code: 'fileUnreadable',
    message: expect.stringContaining('Part 1 cannot be used. This PDF is damaged'),
  });
});

test.runIf(existsSync(samples))(
  'every sample from elsewhere gets a plain answer (needs the samples kept beside the project)',
  async () => {
    const tools = start();
    const folders = ['damaged', 'pdf', 'scans', 'documents'].map((folder) => join(samples, folder));
    const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    let readable = 0;

    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(file));
      if (readMediaType(bytes) !== 'application/pdf') continue;
      const inspected = await tools.inspect(bytes);
      if (!inspected.ok) {
        expect(inspected.problem, file).toMatch(/^[A-Z].*\.$/);
        continue;
      }
      readable += 1;
      const filled = await tools.fill(bytes, { values: [], boxes: [], flatten: true });
      expect(filled.pageCount, file).toBe(inspected.pageCount);
    }

    expect(readable).toBeGreaterThan(100);
  },
);
