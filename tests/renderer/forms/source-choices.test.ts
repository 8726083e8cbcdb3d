import { expect, test } from 'vitest';
import { formFacts } from '../../../src/domain/forms/form.ts';
import {
  boxChoices,
  choiceOf,
  saySource,
  sourceOf,
  textChoices,
} from '../../../src/renderer/features/forms/source-choices.ts';

test('every fact can be chosen exactly once', () => {
  const offered = textChoices.flatMap(({ items }) => items.map(({ value }) => value));
  expect(offered.filter((value) => value.startsWith('fact:')).toSorted()).toEqual(
    formFacts.map((fact) => `fact:${fact}`).toSorted(),
  );
});

test('a choice and its source stand for each other', () => {
  for (const { value } of boxChoices.flatMap(({ items }) => items)) {
    if (value !== 'words') expect(choiceOf(sourceOf(value))).toBe(value);
  }
});

test('own words put nothing in before they are written', () => {
  expect(sourceOf('words')).toEqual({ kind: 'empty' });
});

test('a tick that is not set is the same as nothing', () => {
  expect(choiceOf({ kind: 'tick', isTicked: false })).toBe('empty');
  expect(saySource({ kind: 'tick', isTicked: false })).toBe('');
});
