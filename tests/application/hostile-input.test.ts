import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOperationName, operations } from '../../src/contract/all.ts';
import { errorCodes } from '../../src/domain/shared/app-error.ts';
import { type BuiltCase, buildCase } from '../support/build-case.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';

let app: TestApplication;
let built: BuiltCase;

beforeAll(async () => {
  app = await openPractice(afterAll);
  built = await buildCase(app.call);
});

/** What every table holds, as one number. */
async function storeStamp(): Promise<string> {
  const { counts } = await app.call('vault.check', {});
  const history = await app.call('history.list', { limit: 500 });
  const client = await app.call('clients.get', { clientId: built.clientId });
  return createHash('sha256')
    .update(JSON.stringify([counts, history, client]))
    .digest('hex');
}

function nested(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = { note: value };
  return value;
}

function circle(): unknown {
  const value: Record<string, unknown> = {};
  value.changes = value;
  return value;
}

function wide(width: number): unknown {
  const row = Array.from({ length: width }, () => 0);
  return Array.from({ length: width }, () => row);
}

const payloads: ReadonlyArray<[string, unknown]> = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a text', 'clients'],
  ['a list', []],
  ['not a number', { clientId: Number.NaN }],
  ['endless', { limit: Number.POSITIVE_INFINITY }],
  ['a date', { changes: { dateOfBirth: new Date(0) } }],
  ['bytes', { clientId: new Uint8Array(10) }],
  ['a map', new Map([['clientId', 'id-1']])],
  ['a big number', { clientId: 10n }],
  ['an unknown field', { surprise: true }],
  ['a reach for the prototype', JSON.parse('{"__proto__": {"isAdmin": true}}')],
  ['a reach for the constructor', { constructor: { prototype: {} } }],
  ['a circle', circle()],
  ['10,000 levels', nested(10_000)],
  ['50 MB of text', { text: 'x'.repeat(50_000_000) }],
  ['a million entries', wide(1_000)],
  ['a sparse list', { items: Object.assign([], { length: 4_000_000_000 }) }],
  ['SQL', { clientId: "'; DROP TABLE clients; --" }],
  ['a path', { caseId: '../../etc/passwd' }],
];

describe.each(Object.keys(operations))('%s', (name) => {
  test('answers hostile input with a typed refusal and keeps the store as it was', async () => {
    const before = await storeStamp();
    for (const [label, input] of payloads) {
      const answer = await app.application.call(name, input, `hostile-${name.replace('.', '-')}`);
      const code = answer.ok ? 'done' : answer.error.code;
      expect(['invalidInput', 'tooLarge'], `${name} with ${label}`).toContain(code);
    }
    expect(app.context.logged).toEqual([]);
    expect(await storeStamp()).toBe(before);
  });
});

test.each(['constructor', '__proto__', 'toString', 'clients', 'clients.drop', '', 'vault.unlock '])(
  'there is no operation "%s"',
  async (name) => {
    expect(isOperationName(name)).toBe(false);
    expect(await app.refused(name, {})).toMatchObject({ code: 'unknownOperation' });
  },
);

test.each([undefined, null, 7, {}, ['clients.list']])('a name that is no text is no operation: %s', async (name) => {
  const answer = await app.application.call(name as string, {}, 'x');

  expect(answer).toMatchObject({ ok: false, error: { code: 'unknownOperation' } });
});

test.each([undefined, null, '', 7, 'x'.repeat(65), 'a b', {}])('a write needs an id of its own: %s', async (callId) => {
  const answer = await app.application.call('clients.add', { legalName: 'Ana' }, callId as string);

  expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput', field: 'callId' } });
});

test('every refusal is one of the listed codes and carries plain words', async () => {
  for (const [, input] of payloads) {
    const error = await app.application.call('clients.update', input, 'x');
    if (error.ok) throw new Error('hostile input was taken');
    expect(errorCodes).toContain(error.error.code);
    expect(error.error.message).toMatch(/^[A-Z].*\.$/s);
    expect(error.error.message.length).toBeLessThan(300);
    expect(error.error.field?.length ?? 0).toBeLessThan(201);
  }
});
