import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApplication } from '../../src/application/application.ts';
import { type AtEnd, temporaryFolder } from '../support/temporary-folder.ts';
import { type TestBridge, testBridge } from '../support/test-bridge.ts';
import { CRASH_PASSPHRASES, crashContext } from './crash-context.ts';
import { createVictims } from './victims.ts';

const WRITE_KILLS = 50;
const PASSPHRASE_KILLS = 24;
/** Far more than it takes; the machine may be busy with everything else. */
const PATIENCE = 600_000;

const atEnd: AtEnd = (work) => afterAll(work);
let victims: ReturnType<typeof createVictims>;

beforeAll(() => {
  victims = createVictims(temporaryFolder(atEnd));
});
afterAll(() => victims.dismiss());

describe('a process killed at a random moment', () => {
  test(`in a run of writes, ${WRITE_KILLS} times, keeps every acknowledged write and a clean store`, {
    timeout: PATIENCE,
  }, async () => {
    const folder = await newStore();
    const acknowledged = new Set<string>();
    const problems: string[] = [];

    for (let kill = 0; kill < WRITE_KILLS; kill++) {
      const order = { task: 'write', folder, first: 0 } as const;
      const lines = await victims.killAmidst(order, 1 + (kill % 4), Math.random());
      for (const id of lines) acknowledged.add(id);
      problems.push(...(await lookInto(folder, acknowledged)));
    }

    expect(problems).toEqual([]);
    expect(acknowledged.size).toBeGreaterThanOrEqual(WRITE_KILLS);
  });

  test(`while changing the passphrase, ${PASSPHRASE_KILLS} times, leaves a store that the old or the new one opens`, {
    timeout: PATIENCE,
  }, async () => {
    const folder = await newStore();
    const opened: Array<number | undefined> = [];
    let first = 0;

    for (let kill = 0; kill < PASSPHRASE_KILLS; kill++) {
      const lines = await victims.killAmidst({ task: 'changePassphrases', folder, first }, 1, Math.random());
      const last = Number(lines.at(-1));
      const current = await openingPassphrase(folder, [last, last + 1]);
      opened.push(current);
      first = current ?? last;
    }

    expect(opened).not.toContain(undefined);
    expect(first).toBeGreaterThanOrEqual(PASSPHRASE_KILLS);
  });
});

async function newStore(): Promise<string> {
  const folder = temporaryFolder(atEnd);
  await withApplication(folder, async ({ call }) => {
    const { recoveryKey } = await call('vault.create', {
      passphrase: CRASH_PASSPHRASES[0],
      personName: 'Ada Advocate',
      initials: 'AA',
      practiceName: 'Compass Advocacy',
    });
    await call('vault.finishCreate', { recoveryKey: recoveryKey.join('-') });
  });
  return folder;
}

/** What is wrong with the store: nothing, one hopes. */
async function lookInto(folder: string, acknowledged: ReadonlySet<string>): Promise<string[]> {
  return await withApplication(folder, async ({ call }) => {
    await call('vault.unlock', { passphrase: CRASH_PASSPHRASES[0] });
    const { problems } = await call('vault.check', {});
    const clients = await call('clients.list', {});
    const present = new Set<string>(clients.flatMap((client) => [client.id, ...client.cases.map((each) => each.id)]));
    const lost = [...acknowledged].filter((id) => !present.has(id));
    return [...problems, ...lost.map((id) => `${id} was acknowledged and is lost`)];
  });
}

async function openingPassphrase(folder: string, candidates: ReadonlyArray<number>): Promise<number | undefined> {
  return await withApplication(folder, async ({ invoke }) => {
    for (const candidate of candidates) {
      const passphrase = CRASH_PASSPHRASES[candidate % CRASH_PASSPHRASES.length];
      if ((await invoke('vault.unlock', { passphrase })).ok) return candidate;
    }
    return undefined;
  });
}

async function withApplication<Value>(folder: string, work: (bridge: TestBridge) => Promise<Value>): Promise<Value> {
  const application = createApplication(crashContext(folder));
  try {
    return await work(testBridge(application));
  } finally {
    await application.close();
  }
}
