import { expect, test } from 'vitest';
import { newClientSchema } from '../../../src/contract/clients.ts';
import { problemsOf } from '../../../src/renderer/ui/form.tsx';

test('values the operation accepts have no problem', () => {
  expect(problemsOf(newClientSchema, { legalName: 'Łukasz Przykładowy', email: '' })).toEqual({});
});

test('each problem stands at the path of its field, in the words of the contract', () => {
  const address = { lines: ['12 Example St'], city: ' ', region: '', postalCode: '', country: '' };

  const problems = problemsOf(newClientSchema, { legalName: '', addresses: [{ kind: 'home', address }] });

  expect(problems).toEqual({
    legalName: 'This cannot be empty.',
    'addresses.0.address.city': 'This cannot be empty.',
  });
});

test('a field of several forms says what is wrong with the form that was tried', () => {
  expect(problemsOf(newClientSchema, { legalName: 'A', email: 'not an address' })).toEqual({
    email: 'This is not an email address.',
  });
});
