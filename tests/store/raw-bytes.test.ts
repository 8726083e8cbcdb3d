import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Application, createApplication } from '../../src/application/application.ts';
import { createLog } from '../../src/application/log.ts';
import { sampleOrganizations, samplePractice } from '../../src/sample/custodians.ts';
import { fillSample, sampleStories } from '../../src/sample/fill-sample.ts';
import { createVictims } from '../crash/victims.ts';
import { TEST_DAY } from '../support/fixed-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { testBridge } from '../support/test-bridge.ts';
import { testContext } from '../support/test-context.ts';
import { findLeaks } from './find-leaks.ts';

const SHORTEST_MARKER = 8;
const FIRST = {
  passphrase: 'velvet otter piano gravel',
  personName: 'Adalberta Marker-Advocate',
  initials: 'ZQ',
  practiceName: 'Marker Star Advocacy',
};

const writtenByVictim = ['Some words. Some words.', '(555) 555-0100'];

const markers = [
  ...new Set([FIRST.passphrase, FIRST.personName, FIRST.practiceName, ...wordsOf(sampleStories(TEST_DAY))]),
  ...new Set([...wordsOf(sampleOrganizations), ...wordsOf(samplePractice)]),
];

const moments = ['open', 'locked', 'killed'] as const;
const root = temporaryFolder((work) => afterAll(work));
let recoveryKey: ReadonlyArray<string>;

beforeAll(async () => {
  const folder = join(root, 'data');
  const { application, ...shown } = await practiceInUse(folder);
  recoveryKey = shown.recoveryKey;
  cpSync(folder, join(root, 'open'), { recursive: true });
  await application.close();
  cpSync(folder, join(root, 'locked'), { recursive: true });
  const victims = createVictims(join(root, 'cache'));
  await victims.killAmidst({ task: 'write', folder, first: 0 }, 6, 0.5);
  await victims.dismiss();
  cpSync(folder, join(root, 'killed'), { recursive: true });
}, 300_000);

describe.each(moments)('the raw bytes of everything the app keeps, when the store is %s,', (moment) => {
  test('hold no word of the sample practice', () => {
    expect(findLeaks(join(root, moment), [...markers, ...writtenByVictim]).leaks).toEqual([]);
  });

  test('hold no group of the recovery key', () => {
    expect(recoveryKey).toHaveLength(8);
    expect(findLeaks(join(root, moment), recoveryKey).leaks).toEqual([]);
  });
});

test('the write-ahead log is among the files searched, and so are the key file and the log', () => {
  const { files } = findLeaks(join(root, 'open'), []);

  expect(files.map((file) => file.slice(join(root, 'open').length + 1)).sort()).toEqual([
    'logs/app.log',
    'store/keys.json',
    'store/store.db',
    'store/store.db-shm',
    'store/store.db-wal',
    'store/store.lock',
  ]);
  expect(statSync(join(root, 'open', 'store', 'store.db-wal')).size).toBeGreaterThan(100_000);
});

test('the search has hundreds of words to look for, and every client is among them', () => {
  expect(markers.length).toBeGreaterThan(200);
  for (const { client } of sampleStories(TEST_DAY)) expect(markers).toContain(client.legalName);
});

test.each([
  ['UTF-8', (text: string) => Buffer.from(text, 'utf8')],
  ['UTF-8 with marks apart', (text: string) => Buffer.from(text.normalize('NFD'), 'utf8')],
  ['UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
  ['hexadecimal', (text: string) => Buffer.from(Buffer.from(text).toString('hex'))],
  ['upper-case hexadecimal', (text: string) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase())],
  ['base64', (text: string) => Buffer.from(Buffer.from(text).toString('base64'))],
  ['base64 of a longer text', (text: string) => Buffer.from(Buffer.from(`a${text}b`).toString('base64'))],
  ['base64 of another longer text', (text: string) => Buffer.from(Buffer.from(`ab${text}cd`).toString('base64'))],
])('a leak planted as %s is found', (_, encode) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'deep', 'down'), { recursive: true });
  writeFileSync(
    join(folder, 'deep', 'down', 'cache.bin'),
    Buffer.concat([Buffer.alloc(999, 0xa5), encode('Łukasz Przykładowy'), Buffer.alloc(99, 0x5a)]),
  );

  expect(findLeaks(folder, ['Łukasz Przykładowy']).leaks).toHaveLength(1);
});

/** The sample practice told into a store of one's own, with some refusals. */
async function practiceInUse(folder: string): Promise<{ application: Application; recoveryKey: string[] }> {
  const log = createLog(join(folder, 'logs'), () => '2020-02-02T09:00:00Z');
  const context = testContext(folder);
  const application = createApplication({ ...context, log });
  const { call, invoke, refused } = testBridge(application);
  const shown = await call('vault.create', FIRST);
  await call('vault.finishCreate', { recoveryKey: shown.recoveryKey.join(' ') });
  await fillSample(call, TEST_DAY, context.sampleForm());
  await refused('clients.add', { legalName: 7, note: 'Łukasz Przykładowy' });
  await refused('clients.get', { clientId: 'Przykładowy' });
  await refused('vault.changePassphrase', { current: 'Adalberta Marker-Advocate', next: FIRST.passphrase });
  await invoke('drafts.save', { formKey: 'client:new', value: { legalName: 'Łukasz Przykładowy' } });
  log('forcedError', { count: 1 });
  return { application, recoveryKey: shown.recoveryKey };
}

/** Every text that is long enough not to occur by chance. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= SHORTEST_MARKER ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsOf);
}
