import { expect, test } from 'vitest';
import { caseChangesSchema } from '../../../src/contract/cases.ts';
import { clientChangesSchema } from '../../../src/contract/clients.ts';
import {
  caseIntakeFields,
  caseIntakeOf,
  clientIntakeFields,
  clientIntakeOf,
} from '../../../src/renderer/features/case-intake/intake-values.ts';
import { briefFacts } from '../../domain/papers/case-paper-fixture.ts';

test('what a part of the intake starts from is what the operation takes, and a copy', () => {
  const { case: one, client } = briefFacts();
  const ofCase = caseIntakeOf(one, caseIntakeFields);
  expect(caseChangesSchema.safeParse(ofCase).success).toBe(true);
  expect(Object.keys(ofCase).toSorted()).toEqual([...caseIntakeFields].toSorted());
  expect(ofCase.careTeam).not.toBe(one.careTeam);
  const ofClient = clientIntakeOf(client, clientIntakeFields);
  expect(clientChangesSchema.safeParse(ofClient).success).toBe(true);
  expect(Object.keys(ofClient).toSorted()).toEqual([...clientIntakeFields].toSorted());
});

test('a part holds its own fields and no others', () => {
  expect(Object.keys(caseIntakeOf(briefFacts().case, ['goal', 'worries']))).toEqual(
    expect.arrayContaining(['goal', 'worries']),
  );
  expect(Object.keys(caseIntakeOf(briefFacts().case, ['goal']))).toEqual(['goal']);
});
