import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPdfTools, type PdfTools } from '../../src/application/files/pdf-tools.ts';
import { workerLimits } from '../../src/application/files/worker-host.ts';
import { buildClientWithCase } from '../support/build-case.ts';
import { buildOrganization } from '../support/build-organization.ts';
import { openPractice } from '../support/test-application.ts';
import { craftedFiles, goodFiles } from './crafted.ts';
import { canLock } from './crafted-locked.ts';
import type { HostileFile } from './hostile-file.ts';
import { type Figures, type Lab, sendAll, wordsOf } from './import-lab.ts';
import { mutations } from './mutate.ts';

const MUTATIONS = Number(process.env.CROSSBEARING_MUTATIONS ?? 300);
// One that hangs is stopped sooner than in the app, so that all of them fit into a minute; in full, as in the app.
const isFull = process.env.CROSSBEARING_MUTATIONS !== undefined;
const limits = isFull ? workerLimits : { ...workerLimits, seconds: 2 };
/** These are also put among other pages and frozen: what they hide would go out to others. */
const CLOSELY = /^(?:active|script|attached|XFA|form|field|PNG|JPEG|locked)/;
const HOURS = 3_600_000;

/** Of the crafted files only these, while looking for what is wrong with one. */
const ONLY = new RegExp(process.env.CROSSBEARING_ONLY ?? '');
const FOREIGN = process.env.CROSSBEARING_FOREIGN_FILES;

const sent = { kept: 0, forms: 0 };
let lab: Lab;
let tools: PdfTools;

beforeAll(async () => {
  const app = await openPractice(afterAll, undefined, limits);
  tools = createPdfTools({ regular: app.context.fonts.regular }, limits);
  afterAll(() => tools.end());
  const { organizationId } = await app.call('organizations.add', buildOrganization());
  const { caseId } = await buildClientWithCase(app.call);
  lab = { app, tools, organizationId, caseId };
});

async function sendFiles(
  files: ReadonlyArray<HostileFile>,
  isThorough: (file: HostileFile) => boolean,
): Promise<Figures> {
  const started = performance.now();
  const figures = await sendAll(lab, files, isThorough);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  process.stdout.write(`\n  ${seconds} s: ${wordsOf(figures)}\n`);
  sent.kept += figures.kept;
  sent.forms += figures.forms;
  return figures;
}

function foreignFiles(folder: string): ReadonlyArray<HostileFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({
      label: `foreign: ${name}`,
      name,
      make: () => new Uint8Array(readFileSync(join(parentPath, name))),
    }));
}

// How long the slowest took and how long the main thread stood still is printed, not asserted: the machine may be busy.
function expectGood({ faults }: Figures): void {
  expect(faults).toEqual([]);
}

test('takes crafted files or refuses them in plain words', { timeout: HOURS }, async () => {
  // Every second one, more than 500, keeps the whole run of tests short; all of them are sent in full.
  const files = craftedFiles.filter(({ label }, place) => ONLY.test(label) && (isFull || place % 2 === 0));
  if (!canLock) process.stdout.write('\n  Without qpdf no locked files are sent.\n');
  const figures = await sendFiles(files, ({ label }) => isFull || CLOSELY.test(label));

  expectGood(figures);
});

test(`takes ${MUTATIONS} changed files or refuses them in plain words`, { timeout: HOURS }, async () => {
  const figures = await sendFiles(mutations(goodFiles, MUTATIONS, 1), () => false);

  expectGood(figures);
});

// Files nobody here wrote, for whoever has such a folder; none of them is kept with the code.
if (FOREIGN !== undefined) {
  test('takes every file of a folder or refuses it', { timeout: HOURS }, async () => {
    const figures = await sendFiles(foreignFiles(FOREIGN), () => true);

    expectGood(figures);
  });
}

test('has more than 500 crafted files, each of a name of its own', () => {
  expect(new Set(craftedFiles.map(({ label }) => label)).size).toBe(craftedFiles.length);
  expect(craftedFiles.length / 2).toBeGreaterThan(500);
});

test('keeps exactly what it took, and the store is sound', { timeout: HOURS }, async () => {
  const { counts } = await lab.app.call('vault.check', {});
  const kept = await lab.app.call('files.list', { organizationId: lab.organizationId });
  const forms = await lab.app.call('forms.list', { organizationId: lab.organizationId });
  process.stdout.write(`\n  ${JSON.stringify(counts)}\n`);

  expect(kept).toHaveLength(sent.kept);
  expect(forms).toHaveLength(sent.forms);
  expect(lab.app.context.logged).toEqual([]);
});
