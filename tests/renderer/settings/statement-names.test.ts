import { expect, test } from 'vitest';
import { statementName } from '../../../src/renderer/features/settings/statement-names.ts';

test.each([
  ['subject', null, 'Subject line'],
  ['fee', 'Fee.', 'Fee'],
  ['feeCeiling', null, 'Fee ceiling'],
  ['fee-ceiling', ' ', 'Fee ceiling'],
  ['time/representative', 'Time', 'Time, when a representative signs'],
  ['delivery/paper', null, 'Delivery, for paper copies'],
])('%s beside "%s" is called "%s"', (id, lead, name) => {
  expect(statementName({ id, lead })).toBe(name);
});
