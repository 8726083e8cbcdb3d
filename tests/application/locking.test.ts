import { expect, onTestFinished, test, vi } from 'vitest';
import { startIdleLock } from '../../src/application/idle-lock.ts';
import { buildCase } from '../support/build-case.ts';
import { onePixel } from '../support/one-pixel.ts';
import { openPractice, startApplication, TEST_PASSPHRASE } from '../support/test-application.ts';

test('a write is told once, after the fact, with names of tables and nothing else', async () => {
  const { call, events } = await openPractice();
  events.length = 0;

  await call('clients.add', { legalName: 'Ana Ejemplo' }, 'call-a');
  await call('clients.add', { legalName: 'Ana Ejemplo' }, 'call-a');
  await call('clients.list', {});

  expect(events[0]).toEqual({ name: 'store.changed', tables: ['changes', 'clients'] });
  expect(events.flatMap((event) => (event.name === 'store.changed' ? event.tables : []))).not.toContain('Ana Ejemplo');
});

test('a refused write tells nothing', async () => {
  const { refused, events } = await openPractice();
  events.length = 0;

  await refused('clients.update', { clientId: 'nobody', changes: {} });

  expect(events).toEqual([]);
});

test('a listener that went away hears nothing more', async () => {
  const { call, application } = await openPractice();
  const heard: unknown[] = [];
  const stop = application.onEvent((event) => heard.push(event));
  stop();

  await call('clients.add', { legalName: 'Ana Ejemplo' });

  expect(heard).toEqual([]);
});

test('opening and locking are told, with the reason', async () => {
  const { call, application, events } = await openPractice();
  await application.lock('system');
  await call('vault.unlock', { passphrase: TEST_PASSPHRASE });
  await call('vault.lock', {});

  expect(events).toEqual([
    { name: 'vault.unlocked' },
    { name: 'capture.changed', isHidden: false },
    { name: 'vault.locked', why: 'system' },
    { name: 'vault.unlocked' },
    { name: 'capture.changed', isHidden: false },
    { name: 'vault.locked', why: 'asked' },
  ]);
});

test('a write under way when the lock falls is either whole or refused', async () => {
  const { call, application } = await openPractice();
  const writes = Array.from({ length: 10 }, (_, place) =>
    application.call('clients.add', { legalName: `Client ${place}` }, `call-${place}-x`),
  );
  await application.lock('asked');
  const answers = await Promise.all(writes);
  await call('vault.unlock', { passphrase: TEST_PASSPHRASE });

  const refusedWith = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  expect(new Set(refusedWith)).toEqual(new Set(refusedWith.length > 0 ? ['locked'] : []));
  expect(await call('clients.list', {})).toHaveLength(answers.filter(({ ok }) => ok).length);
  expect(await call('vault.check', {})).toMatchObject({ ok: true });
});

test('a lock is done within two seconds, also when a write never comes to its end', async () => {
  const { call, application, context } = await openPractice();
  const { clientId } = await call('clients.add', { legalName: 'Ana Ejemplo' });
  let isUnderWay = () => {};
  const underWay = new Promise<void>((resolve) => {
    isUnderWay = resolve;
  });
  context.freeBytes = () => {
    isUnderWay();
    return new Promise<number>(() => undefined);
  };
  void application.call('files.add', { purpose: 'idScan', name: 'id.png', bytes: onePixel, clientId }, 'call-stuck');
  await underWay;

  void application.call('vault.status', {}, 'call-status');
  const startedAt = performance.now();
  await application.lock('asked');

  expect(performance.now() - startedAt).toBeLessThan(2_000);
  await call('vault.unlock', { passphrase: TEST_PASSPHRASE });
  expect(await call('vault.check', {})).toMatchObject({ ok: true });
});

test('a letter saved while the store locks is answered as locked, not as a fault', async () => {
  const app = await openPractice();
  const { draftId } = await buildCase(app.call);
  app.context.desktop.saveDocument = async () => {
    await app.application.lock('idle');
    return '/saved/letter.pdf';
  };

  expect(await app.refused('letters.save', { requestId: draftId })).toMatchObject({ code: 'locked' });
  expect(app.context.logged).toEqual([]);
});

test('drafts outlive lock and unlock, newest first, until they are discarded', async () => {
  const { call, application, context } = await openPractice();
  await call('drafts.save', {
    formKey: 'clients.new',
    value: { legalName: 'Half a na', tags: [1, null, { deep: true }] },
  });
  await call('drafts.save', { formKey: 'cases.new', value: {} });
  context.clock.advance(-60);
  await call('drafts.save', { formKey: 'clients.new', value: { legalName: 'Half a name' } });
  await application.lock('idle');
  await call('vault.unlock', { passphrase: TEST_PASSPHRASE });

  expect(await call('drafts.find', { formKey: 'clients.new' })).toMatchObject({ value: { legalName: 'Half a name' } });
  expect((await call('drafts.list', {})).map(({ formKey }) => formKey)).toEqual(['clients.new', 'cases.new']);

  await call('drafts.discard', { formKey: 'clients.new' });
  expect(await call('drafts.find', { formKey: 'clients.new' })).toBeNull();
  expect(await call('history.undoable', {})).toBeNull();
});

test('a machine left alone for longer than the practice allows locks the store by itself', async () => {
  const { call, application, context, refused } = await openPractice();
  await call('practice.update', { changes: { idleMinutes: 1 } });
  const locked = new Promise((resolve) =>
    application.onEvent((event) => event.name === 'vault.locked' && resolve(event)),
  );
  context.desktop.idleFor = 61;

  expect(await locked).toEqual({ name: 'vault.locked', why: 'idle' });
  expect(await refused('clients.list', {})).toMatchObject({ code: 'locked' });
});

test('a lock while a recovery key is shown takes it from the screen, and the new store with it', async () => {
  const { call, application, events, refused } = startApplication();
  const { recoveryKey } = await call('vault.create', {
    passphrase: TEST_PASSPHRASE,
    personName: 'Ada Advocate',
    initials: 'AA',
    practiceName: 'Compass Advocacy',
  });

  await application.lock('system');

  expect(events).toEqual([{ name: 'vault.locked', why: 'system' }]);
  expect(await refused('vault.finishCreate', { recoveryKey: recoveryKey.join('-') })).toMatchObject({
    code: 'nothingPending',
  });
  expect(await call('vault.status', {})).toMatchObject({ state: 'absent' });
});

test('a window that screenshots leave out is left out again at the next unlock', async () => {
  const { call, application, events } = await openPractice();
  await call('settings.update', { changes: { hiddenFromCapture: true } });
  await application.lock('asked');
  events.length = 0;

  await call('vault.unlock', { passphrase: TEST_PASSPHRASE });
  await call('settings.update', { changes: { hiddenFromCapture: false } });

  const told = events.filter((event) => event.name === 'capture.changed');
  expect(told.map(({ isHidden }) => isHidden)).toEqual([true, false]);
  expect(await call('settings.get', {})).toMatchObject({ hiddenFromCapture: false });
});

test('a closed application is locked for good', async () => {
  const { application, refused } = await openPractice();
  await application.close();

  expect(await refused('clients.list', {})).toMatchObject({ code: 'locked' });
});

test('a store that is not there answers as locked', async () => {
  const { refused } = startApplication();

  expect(await refused('clients.list', {})).toMatchObject({ code: 'locked' });
});

function idleLock(idleMinutes: number | null) {
  const state = { idle: 0, now: 0, lockCount: 0 };
  const watch = startIdleLock({
    idleSeconds: () => state.idle,
    monotonic: () => state.now,
    idleMinutes: async () => idleMinutes,
    lock: async () => {
      state.lockCount += 1;
    },
  });
  watch.stop();
  const checkAfter = async (seconds: number, idle: number): Promise<number> => {
    state.now += seconds * 1_000;
    state.idle = idle;
    await watch.check();
    return state.lockCount;
  };
  return checkAfter;
}

test('the store locks once the machine was left alone for the minutes set', async () => {
  const checkAfter = idleLock(10);

  expect(await checkAfter(5, 599)).toBe(0);
  expect(await checkAfter(5, 600)).toBe(1);
});

test('a machine that slept was left alone, whatever its idle counter says', async () => {
  const checkAfter = idleLock(10);

  expect(await checkAfter(5, 1)).toBe(0);
  expect(await checkAfter(606, 1)).toBe(1);
});

test('the shortest time that can be set is kept to the second', async () => {
  const checkAfter = idleLock(1);

  expect(await checkAfter(5, 59)).toBe(0);
  expect(await checkAfter(5, 60)).toBe(1);
});

test('a store that does not answer is locked, since it may be stuck', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let lockCount = 0;
  const watch = startIdleLock({
    idleSeconds: () => 61,
    monotonic: () => 0,
    idleMinutes: () => new Promise(() => undefined),
    lock: async () => {
      lockCount += 1;
    },
  });
  onTestFinished(() => watch.stop());

  await vi.advanceTimersByTimeAsync(8_900);
  expect(lockCount).toBe(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(lockCount).toBe(1);
});

test('a locked store is not locked again', async () => {
  const checkAfter = idleLock(null);

  expect(await checkAfter(5, 9_999)).toBe(0);
});
