import { afterEach, expect, test, vi } from 'vitest';
import type { Answer } from '../../../src/contract/operation.ts';
import { CallError, call, refusalOf } from '../../../src/renderer/lib/call.ts';

afterEach(() => vi.unstubAllGlobals());

/** A host that loses calls: answers with what `replies` give in turn, an Error standing for a call lost on the way. */
function hostThat(...replies: ReadonlyArray<Answer<unknown> | Error>) {
  const callIds: string[] = [];
  const invoke = async (_name: string, _input: unknown, callId: string) => {
    const reply = replies[callIds.push(callId) - 1];
    if (reply instanceof Error) throw reply;
    return reply;
  };
  vi.stubGlobal('window', { bridge: { invoke, on: () => () => undefined } });
  return callIds;
}

test('a call lost on the way is sent again under the same id', async () => {
  const callIds = hostThat(new Error('lost'), { ok: true, value: {} });

  await call('vault.lock', {});

  expect(callIds).toHaveLength(2);
  expect(new Set(callIds).size).toBe(1);
});

test('two calls carry different ids', async () => {
  const callIds = hostThat({ ok: true, value: {} }, { ok: true, value: {} });

  await call('vault.lock', {});
  await call('vault.lock', {});

  expect(new Set(callIds).size).toBe(2);
});

test('a refusal is thrown with its words and its field, and is not sent again', async () => {
  const error = { code: 'invalidInput', message: 'This cannot be empty.', field: 'legalName', detail: null } as const;
  const callIds = hostThat({ ok: false, error });

  const thrown = await call('clients.add', { legalName: ' ' }).catch((caught: unknown) => caught);

  expect(thrown).toBeInstanceOf(CallError);
  expect(refusalOf(thrown)).toEqual(error);
  expect(callIds).toHaveLength(1);
});

test('a call that never arrives says what that means and what to do', async () => {
  hostThat(new Error('lost'), new Error('lost'));

  const thrown = await call('vault.lock', {}).catch((caught: unknown) => caught);

  expect(refusalOf(thrown).message).toContain('may not be saved');
});
