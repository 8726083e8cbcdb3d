import { expect, test } from 'vitest';
import { saySource } from '../../../src/renderer/features/settings/say-source.ts';

test.each([
  ['45 CFR 164.524 as read to November 2024', '45 CFR 164.524 as read to November 2024'],
  ['record-requests.md section 9: day 1 to 3: call', 'Day 1 to 3: call'],
  ['record-requests.md sections 4 and 10', null],
])('the source "%s" is said as "%s"', (source, said) => {
  expect(saySource(source)).toBe(said);
});
