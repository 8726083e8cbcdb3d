import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = path.resolve(import.meta.dirname, '../../src/cli/main.ts');
const passphrase = 'harbor lantern quilt meadow saddle orbit';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;
let store: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'crossbearing-cli-'));
  store = path.join(folder, 'store');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cli(args: ReadonlyArray<string>, input?: string): Promise<Run> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      CROSSBEARING_PASSPHRASE: passphrase,
      CROSSBEARING_DATA_DIR: folder,
      CROSSBEARING_TEST_KEYS: 'cheap',
    };
    const child = execFile(process.execPath, [main, ...args], { env, maxBuffer: 64e6 }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end(input ?? '');
  });
}

const call = async (operation: string, input: unknown) =>
  JSON.parse((await cli(['--store', store, 'call', operation, JSON.stringify(input)])).stdout);

describe('the command line', { timeout: 120_000 }, () => {
  it('creates a store, keeps the recovery key in a file only its owner reads, and finds the store sound', async () => {
    const recoveryOut = path.join(folder, 'recovery.txt');

    const created = await cli(['--store', store, 'create', '--recovery-out', recoveryOut, '--name', 'Ada Advocate']);
    const checked = await cli(['--store', store, 'check']);

    expect(created).toMatchObject({ code: 0 });
    expect(readFileSync(recoveryOut, 'utf8').trim().length).toBeGreaterThan(32);
    expect(statSync(recoveryOut).mode & 0o077).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, problems: [] });
  });

  it('runs an operation and prints its result as JSON', async () => {
    const { clientId } = await call('clients.add', { legalName: 'Łukasz Przykładowy' });

    expect(await call('clients.get', { clientId })).toMatchObject({ legalName: 'Łukasz Przykładowy', otherNames: [] });
  });

  it('reads the input of an operation from standard input', async () => {
    const { code, stdout } = await cli(['--store', store, 'call', 'clients.list', '-'], '{"text":"lukasz"}');

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  it('ends with 1 and the typed error on stderr when an operation refuses', async () => {
    const { code, stderr } = await cli(['--store', store, 'call', 'clients.add', '{"legalName":""}']);

    expect(code).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'invalidInput', field: 'legalName' });
  });

  it('ends with 1 and says so plainly when the passphrase is wrong', async () => {
    const wrong = path.join(folder, 'wrong.txt');
    writeFileSync(wrong, 'not the passphrase at all');

    const { code, stderr } = await cli(['--store', store, '--passphrase-file', wrong, 'check']);

    expect(code).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'wrongPassphrase' });
  });

  it('ends with 2 and the usage on wrong use', async () => {
    const { code, stderr } = await cli(['--store', store, 'call', 'constructor']);

    expect(code).toBe(2);
    expect(stderr).toContain('There is no operation');
    expect(stderr).toContain('Exit codes');
  });

  it('lists every operation with its schemas', async () => {
    const { code, stdout } = await cli(['operations']);
    const listed = JSON.parse(stdout);

    expect(code).toBe(0);
    expect(listed['cases.moveToStep']).toMatchObject({ writes: true, input: { type: 'object' } });
  });

  it('draws letters and the comparison of the sample practice', async () => {
    const sample = path.join(folder, 'sample-store');
    const letters = path.join(folder, 'letters');
    const comparison = path.join(folder, 'comparison.pdf');

    const filled = await cli(['--store', sample, 'sample']);
    const board = JSON.parse((await cli(['--store', sample, 'call', 'board.get', '{}'])).stdout);
    const cards: Array<{ caseId: string; clientName: string; opinionCount: number }> = board.columns.flatMap(
      (column: { cards: unknown[] }) => column.cards,
    );
    const rosa = cards.find((card) => card.clientName.startsWith('Rosa'));
    const twice = cards.find((card) => card.opinionCount === 2);
    const drawn = await cli(['--store', sample, 'letters', '--case', rosa?.caseId ?? '', '--out', letters]);
    const compare = ['--store', sample, 'compare', '--case', twice?.caseId ?? ''];
    const compared = await cli([...compare, '--out', comparison]);
    const spanish = path.join(folder, 'comparacion.pdf');
    const inSpanish = await cli([...compare, '--language', 'es', '--out', spanish]);

    expect(filled).toMatchObject({ code: 0 });
    expect(cards).toHaveLength(8);
    expect(drawn, drawn.stderr).toMatchObject({ code: 0 });
    expect(readdirSync(letters)).toHaveLength(1);
    expect(compared, compared.stderr).toMatchObject({ code: 0 });
    expect(inSpanish, inSpanish.stderr).toMatchObject({ code: 0 });
    expect(readFileSync(comparison).toString('latin1')).toContain('/Lang (en-US)');
    expect(readFileSync(spanish).toString('latin1')).toContain('/Lang (es-US)');
    expect(existsSync(comparison) && readFileSync(comparison).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('generates made-up clients', async () => {
    const { code } = await cli(['--store', store, 'generate', '--clients', '3']);
    const board = await call('board.get', {});

    expect(code).toBe(0);
    expect(board.totalCount).toBe(3);
  });
});
