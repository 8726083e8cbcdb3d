import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperationInput } from '../../src/contract/all.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';

let app: TestApplication;

beforeAll(async () => {
  app = await openPractice(afterAll);
});

type NewClient = OperationInput<'clients.add'>;

const taken: ReadonlyArray<[string, Partial<NewClient>]> = [
  ['Polish letters', { legalName: 'Łukasz Przykładowy' }],
  ['Vietnamese letters', { legalName: 'Nguyễn Thị Mẫu' }],
  ['Icelandic letters', { legalName: 'Þórdís Ólafsdóttir' }],
  ['a name written from right to left', { legalName: 'דוגמה אלמונית' }],
  ['an emoji', { legalName: 'Ana 😀 Ejemplo' }],
  ['an apostrophe and a hyphen', { legalName: "Mary-Jo O'Sample" }],
  ['quotes and semicolons', { legalName: `Robert"); DROP TABLE clients;--` }],
  ['200 characters', { legalName: 'x'.repeat(200) }],
  ['a leap day', { legalName: 'Leap', dateOfBirth: '2000-02-29' }],
  ['the first day there is', { legalName: 'First', dateOfBirth: '1900-01-01' }],
];

test.each(taken)('a client with %s is kept exactly', async (_label, given) => {
  const { clientId } = await app.call('clients.add', { legalName: 'Nobody', ...given });

  expect(await app.call('clients.get', { clientId })).toMatchObject(given);
});

test('marks typed apart are kept as one letter, and outer spaces are dropped', async () => {
  const { clientId } = await app.call('clients.add', { legalName: '  Zoe\u0308 Ejemplo ' });

  expect(await app.call('clients.get', { clientId })).toMatchObject({ legalName: 'Zoë Ejemplo' });
});

const refused: ReadonlyArray<[string, unknown, string]> = [
  ['a name of 10,000 characters', { legalName: 'x'.repeat(10_000) }, 'legalName'],
  ['an empty name', { legalName: '' }, 'legalName'],
  ['a name of spaces', { legalName: ' \t ' }, 'legalName'],
  ['a control character', { legalName: 'Ana\u0007Ejemplo' }, 'legalName'],
  ['a NUL', { legalName: 'Ana\u0000' }, 'legalName'],
  ['a line break in a name', { legalName: 'Ana\nEjemplo' }, 'legalName'],
  ['a mark that turns the writing direction', { legalName: 'Ana \u202Eolpmeje' }, 'legalName'],
  ['half a character', { legalName: 'Ana \uD83D' }, 'legalName'],
  ['a day that is not', { legalName: 'Ana', dateOfBirth: '2026-02-30' }, 'dateOfBirth'],
  ['no leap year', { legalName: 'Ana', dateOfBirth: '2100-02-29' }, 'dateOfBirth'],
  ['a day long ago', { legalName: 'Ana', dateOfBirth: '0026-11-21' }, 'dateOfBirth'],
  ['a day far off', { legalName: 'Ana', dateOfBirth: '9999-12-31' }, 'dateOfBirth'],
  ['a day in words', { legalName: 'Ana', dateOfBirth: 'last spring' }, 'dateOfBirth'],
  [
    'a phone without digits',
    { legalName: 'Ana', phones: [{ kind: 'home', number: 'none', mayLeaveMessage: true }] },
    'phones.0.number',
  ],
  [
    'an address without a street',
    {
      legalName: 'Ana',
      addresses: [{ kind: 'home', address: { lines: [], city: 'X', region: '', postalCode: '', country: '' } }],
    },
    'addresses.0.address.lines',
  ],
  ['a field nobody knows', { legalName: 'Ana', nickname: 'Ani' }, 'nickname'],
  ['a missing name', {}, 'legalName'],
];

test.each(refused)('a client with %s is refused, naming the field in plain words', async (_label, input, field) => {
  const error = await app.refused('clients.add', input);

  expect(error).toMatchObject({ code: 'invalidInput', field });
  expect(error.message).not.toMatch(/expected|received|invalid_|zod|string|undefined/i);
});

test.each([
  ['lukasz', 'Łukasz Przykładowy'],
  ['NGUYEN', 'Nguyễn Thị Mẫu'],
  ['olafsdottir thordis', 'Þórdís Ólafsdóttir'],
  ['o’sample', "Mary-Jo O'Sample"],
])('a search for "%s" finds %s', async (text, legalName) => {
  expect((await app.call('clients.list', { text })).map((client) => client.legalName)).toContain(legalName);
});

test('a search for percent signs and underscores looks for just these', async () => {
  expect(await app.call('clients.list', { text: '%' })).toEqual([]);
  expect(await app.call('clients.list', { text: '_' })).toEqual([]);
});
