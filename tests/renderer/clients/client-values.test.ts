import { expect, test } from 'vitest';
import { newClientSchema } from '../../../src/contract/clients.ts';
import type { Client } from '../../../src/domain/clients/client.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { ClientId, OrganizationId } from '../../../src/domain/shared/ids.ts';
import { emptyClientValues, toClientValues } from '../../../src/renderer/features/clients/client-values.ts';
import { changedFields } from '../../../src/renderer/lib/changed-fields.ts';
import { problemsOf } from '../../../src/renderer/ui/form.tsx';

const client: Client = {
  id: 'client-a' as ClientId,
  legalName: 'Łukasz Przykładowy',
  preferredName: null,
  otherNames: ['Lukas Example'],
  dateOfBirth: '1961-03-04' as Day,
  addresses: [
    {
      kind: 'home',
      address: { lines: ['1 Sample Street'], city: 'Testville', region: 'OH', postalCode: '43000', country: '' },
    },
  ],
  phones: [{ kind: 'mobile', number: '555-0100', mayLeaveMessage: false }],
  email: null,
  safeContact: { mayCall: true, mayText: false, mayEmail: true, mayMail: true, note: null },
  language: 'pl',
  interpreterNeeded: true,
  accessNeeds: null,
  medicalRecordNumbers: [{ organizationId: 'organization-a' as OrganizationId, mrn: '0012' }],
  representative: null,
  supportPeople: [],
  insurance: [],
  timeZone: null,
  note: null,
};

test('a client goes through the form and the schema unchanged', () => {
  const { id: _, ...fields } = client;

  expect(newClientSchema.parse(toClientValues(client))).toEqual(fields);
});

test('an empty form lacks nothing but the legal name, and says so in words', () => {
  expect(problemsOf(newClientSchema, emptyClientValues)).toEqual({ legalName: 'This cannot be empty.' });
});

test.each([
  ['legalName', 'x'.repeat(10_000), /too long/],
  ['legalName', 'Ann\u0007a', /cannot be printed/],
  ['legalName', 'Anna\u202Egnp.exe', /cannot be printed/],
  ['dateOfBirth', '2026-02-30', /not a day on the calendar/],
  ['dateOfBirth', '0190-01-01', /not a day on the calendar/],
  ['email', 'somewhere', /not an email address/],
] as const)('what is wrong with %s is said in words', (field, value, words) => {
  const problems = problemsOf(newClientSchema, { ...emptyClientValues, legalName: 'Anna Muster', [field]: value });

  expect(Object.keys(problems)).toEqual([field]);
  expect(problems[field]).toMatch(words);
});

test('a save names only the fields that were changed, and only those of its part', () => {
  const initial = toClientValues(client);
  const typed = { ...initial, email: 'a@example.org', note: 'Likes mornings' };

  expect(changedFields(initial, typed)).toEqual({ email: 'a@example.org', note: 'Likes mornings' });
  expect(changedFields(initial, typed, ['email', 'phones'])).toEqual({ email: 'a@example.org' });
});
