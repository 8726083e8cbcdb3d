import { expect, test } from 'vitest';
import { caseLetterKinds } from '../../../src/domain/letters/letter.ts';
import { kindGroups } from '../../../src/renderer/features/letters/kind-groups.ts';

test('every kind of letter that a case can have is offered once', () => {
  expect(kindGroups.flatMap(({ kinds }) => kinds).toSorted()).toEqual([...caseLetterKinds].toSorted());
});
