import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../../src/application/application.ts';
import { ensureBuilt } from '../../src/chromium-host/project.ts';
import type { OperationInput, OperationName, OperationOutput } from '../../src/contract/all.ts';
import type { CaseId } from '../../src/domain/shared/ids.ts';
import { launch } from '../e2e/launch.ts';
import { testContext } from '../support/test-context.ts';
import type { Bench, Print } from './run.ts';

const PASSPHRASE = 'harbor lantern quilt meadow saddle orbit';
const NOTES = 2_000;
const LONG_NOTE = 20_000;
const ROUNDS = 21;
const KEYS = 120;
/** A frame of the screen; what takes less is not seen as waiting. */
const FRAME_MS = 16.7;

/** Fills a case with 2,000 notes, saves a note of 20 KB as the window does, then types into it while it saves itself. */
export const run: Bench = async (print) => {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-bench-'));
  try {
    const context = testContext(folder);
    const application = createApplication(context);
    const call = async <Name extends OperationName>(
      name: Name,
      input: OperationInput<Name>,
    ): Promise<OperationOutput<Name>> => {
      const answer = await application.call(name, input, context.newId());
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
      return answer.value as OperationOutput<Name>;
    };
    const { recoveryKey } = await call('vault.create', {
      passphrase: PASSPHRASE,
      personName: 'Ada Advocate',
      initials: 'AA',
      practiceName: 'Compass Advocacy',
    });
    await call('vault.finishCreate', { recoveryKey: recoveryKey.join('-') });
    const { clientId } = await call('clients.add', { legalName: 'Łukasz Przykładowy' });
    const { caseId } = await call('cases.add', { clientId, cancer: 'Lung, right' });
    for (let count = 1; count < NOTES; count += 1) {
      context.clock.advance(60);
      await call('notes.add', { caseId, text: `Note ${count}. ${'Talked with the slide desk. '.repeat(12)}` });
    }
    context.clock.advance(60);
    const long = 'She said what matters to her. '.repeat(LONG_NOTE / 30);
    const { noteId, revision: first } = await call('notes.add', { caseId, text: long });
    let revision = first;
    let count = 0;
    const save = async () => {
      count += 1;
      revision = (await call('notes.update', { noteId, revision, text: `${long}${count}` })).revision;
    };
    print(`saving a note of 20 KB among ${NOTES}, recorded and on disk`, await median(save), 'ms');
    print('reading the newest 30 notes', await median(() => call('notes.list', { caseId, limit: 30 })), 'ms');
    print(`searching all ${NOTES} notes`, await median(() => call('notes.list', { caseId, text: 'matters' })), 'ms');
    print('what happened, newest 25 lines', await median(() => call('activity.list', { caseId, limit: 25 })), 'ms');
    await application.close();
    await typeInWindow(folder, caseId, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** From a key to the letter painted, in the note of 20 KB, while it saves itself after pauses. */
async function typeInWindow(folder: string, caseId: CaseId, print: Print): Promise<void> {
  ensureBuilt();
  const { page, stop } = await launch({ CROSSBEARING_DATA_DIR: folder, CROSSBEARING_TEST_KEYS: 'cheap' });
  try {
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Clients', exact: true }).waitFor();
    await page.evaluate((to) => {
      location.hash = to;
    }, `/cases/${caseId}/notes`);
    await page.getByRole('button', { name: 'Write on' }).first().click();
    await page.getByLabel('The note', { exact: true }).waitFor();
    await page.evaluate(() => {
      const here = window as unknown as Record<'busy' | 'painted', number[]>;
      document.addEventListener(
        'keydown',
        () => {
          const at = performance.now();
          // Runs once the window has dealt with the key, and with whatever else came before it could.
          setTimeout(() => here.busy.push(performance.now() - at));
          requestAnimationFrame(() => setTimeout(() => here.painted.push(performance.now() - at)));
        },
        true,
      );
    });
    const type = async (pausesEvery: number) => {
      await page.evaluate(() => Object.assign(window, { busy: [], painted: [] }));
      for (let count = 1; count <= KEYS; count += 1) {
        await page.keyboard.press('x');
        // Long enough, now and then, for the note to save itself while the next keys come.
        if (count % pausesEvery === 0) await page.waitForTimeout(2_450);
      }
      const read = (name: 'busy' | 'painted') =>
        page.evaluate((which) => (window as unknown as Record<string, number[]>)[which] ?? [], name);
      return { busy: sorted(await read('busy')), painted: sorted(await read('painted')) };
    };
    const { busy, painted } = await type(40);
    print('keys typed into it while it saves itself', busy.length, 'keys');
    print('a key dealt with, the middle one', at(busy, 0.5), 'ms', `under ${FRAME_MS}, a frame`);
    print('a key dealt with, 19 of 20', at(busy, 0.95), 'ms');
    print('from key to paint, 19 of 20', at(painted, 0.95), 'ms');
    await page.getByLabel('What there is to do').focus();
    const { busy: plain } = await type(KEYS + 1);
    print('for comparison, in one empty line: the middle one', at(plain, 0.5), 'ms');
    print('for comparison, in one empty line: 19 of 20', at(plain, 0.95), 'ms');
  } finally {
    await stop();
  }
}

function sorted(taken: ReadonlyArray<number>): ReadonlyArray<number> {
  return taken.toSorted((one, other) => one - other);
}

function at(ordered: ReadonlyArray<number>, share: number): number {
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return at(sorted(taken), 0.5);
}
