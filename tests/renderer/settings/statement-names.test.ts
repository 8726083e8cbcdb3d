import { expect, test } from 'vitest';
import { statementNames } from '../../../src/renderer/features/settings/statement-names.ts';

test.each([
  ['subject', null, 'Subject line'],
  ['fee', 'Fee.', 'Fee'],
  ['feeCeiling', null, 'Fee ceiling'],
  ['fee-ceiling', ' ', 'Fee ceiling'],
  ['time/representative', 'Time', 'Time, when a representative signs'],
  ['delivery/paper', null, 'Delivery, for paper copies'],
])('%s beside "%s" is called "%s"', (id, lead, name) => {
  expect([...statementNames([{ id, lead }]).values()]).toEqual([name]);
});

test('statements under one word are told apart', () => {
  const names = statementNames([
    { id: 'flatFee', lead: 'Fee' },
    { id: 'feeCeiling', lead: 'Fee' },
    { id: 'feeCeiling/advocate', lead: 'Fee' },
    { id: 'time', lead: 'Time' },
    { id: 'time/advocate', lead: 'Time' },
  ]);
  expect([...names.values()]).toEqual([
    'Fee: flat fee',
    'Fee: fee ceiling',
    'Fee: fee ceiling, when the advocate signs',
    'Time',
    'Time, when the advocate signs',
  ]);
});
