import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bind, isCallMessage, isWithinLimits, MESSAGE_LIMIT, MOST_AT_ONCE } from '../../electron/bind.ts';
import type { Application } from '../../src/application/application.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../src/contract/bridge.ts';
import type { AppEvent } from '../../src/contract/events.ts';

type Handler = (event: IpcMainInvokeEvent, ...given: unknown[]) => Promise<unknown>;

/** The host's two ends as far as bind() touches them, and an application that writes down what reaches it. */
function bound() {
  const reached: unknown[] = [];
  const sent: unknown[][] = [];
  const listeners: Array<(event: AppEvent) => void> = [];
  const handlers = new Map<string, Handler>();
  const webContents = { send: (...given: unknown[]) => sent.push(given) };
  const state = { isDestroyed: false };
  const window = { webContents, isDestroyed: () => state.isDestroyed } as unknown as BrowserWindow;
  const application = {
    call: async (name: string, input: unknown) => {
      reached.push({ name, input });
      return { ok: true, value: 'done' };
    },
    onEvent: (listener: (event: AppEvent) => void) => {
      listeners.push(listener);
      return () => undefined;
    },
  } as unknown as Application;
  const ipcMain = { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) };
  bind(ipcMain as unknown as Pick<IpcMain, 'handle'>, window, application);

  async function call(message: unknown, from: { url?: string; parent?: object | null; sender?: object } = {}) {
    const frame = { url: from.url ?? 'app://ui/index.html', parent: from.parent ?? null };
    const event = { sender: from.sender ?? webContents, senderFrame: frame } as unknown as IpcMainInvokeEvent;
    return handlers.get(CALL_CHANNEL)?.(event, message);
  }
  function tell(event: AppEvent) {
    for (const listener of listeners) listener(event);
  }
  return { call, reached, sent, state, handlers, tell };
}

const good = { name: 'clients.list', input: { a: 1 }, callId: 'call-1' };

test('a call of our page reaches the application by its name', async () => {
  const { call, reached, handlers } = bound();
  expect(await call(good)).toEqual({ ok: true, value: 'done' });
  expect(reached).toEqual([{ name: 'clients.list', input: { a: 1 } }]);
  expect([...handlers.keys()]).toEqual([CALL_CHANNEL]);
});

test.each([
  ['another origin', { url: 'https://ui.app.localhost/index.html' }],
  ['an address that only begins alike', { url: 'app://ui.example/index.html' }],
  ['an empty frame address', { url: '' }],
  ['a frame within the page', { parent: {} }],
  ['another window', { sender: {} }],
])('a call from %s is refused before anything looks at it', async (_what, from) => {
  const { call, reached } = bound();
  await expect(call(good, from)).rejects.toThrow('Refused');
  expect(reached).toEqual([]);
});

test('a call that outlived its window is refused', async () => {
  const { call, state } = bound();
  state.isDestroyed = true;
  await expect(call(good)).rejects.toThrow('Refused');
});

test('a message above the limit is answered as too large', async () => {
  const { call, reached } = bound();
  const answers = [
    await call({ ...good, input: 'x'.repeat(MESSAGE_LIMIT + 1) }),
    await call({ ...good, input: new Uint8Array(MESSAGE_LIMIT + 1) }),
    await call({ ...good, input: Array.from({ length: 200_000 }, () => 0) }),
    await call({ ...good, input: nested(10_000) }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
  expect(reached).toEqual([]);
});

test('a page that floods the application is refused until its calls are answered', async () => {
  const { call, reached } = bound();
  const flood = Array.from({ length: MOST_AT_ONCE + 1 }, () => call(good));

  const answers = await Promise.all(flood);

  expect(answers.at(-1)).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
  expect(reached).toHaveLength(MOST_AT_ONCE);
  expect(await call(good)).toMatchObject({ ok: true });
});

test('a circle in a message ends', () => {
  const circle: Record<string, unknown> = {};
  circle.again = circle;
  expect(isWithinLimits(circle)).toBe(false);
});

test('whatever is not a call message is answered as invalid input', async () => {
  const { call, reached } = bound();
  await fc.assert(
    fc.asyncProperty(fc.anything({ maxDepth: 3 }), async (message) => {
      fc.pre(!isCallMessage(message));
      expect(await call(structuredCloneOrNull(message))).toMatchObject({ ok: false });
    }),
    { numRuns: 1_000 },
  );
  expect(reached).toEqual([]);
});

test.each([
  { ...good, extra: 1 },
  { name: 'clients.list', callId: 'call-1' },
  { ...good, name: 7 },
  { ...good, name: 'x'.repeat(101) },
  { ...good, callId: '../x' },
  { ...good, callId: '' },
])('a message of another shape is no call: %j', (message) => {
  expect(isCallMessage(message)).toBe(false);
});

test('events of the application go to the window, and stop when it is gone', () => {
  const { sent, state, tell } = bound();
  tell({ name: 'vault.unlocked' });
  state.isDestroyed = true;
  tell({ name: 'vault.unlocked' });
  expect(sent).toEqual([[EVENT_CHANNEL, { name: 'vault.unlocked' }]]);
});

function nested(depth: number): unknown {
  let value: unknown = null;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** Functions and symbols cannot cross between processes at all. */
function structuredCloneOrNull(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}
