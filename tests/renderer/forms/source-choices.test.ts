import { expect, test } from 'vitest';
import { formFacts } from '../../../src/domain/forms/form.ts';
import {
  boxChoices,
  choiceOf,
  isSameSource,
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
  expect(isSameSource({ kind: 'tick', isTicked: false }, { kind: 'empty' })).toBe(true);
  expect(saySource({ kind: 'tick', isTicked: false })).toBe('');
});

test('other words are another source', () => {
  expect(isSameSource({ kind: 'words', words: 'Mail' }, { kind: 'words', words: 'Fax' })).toBe(false);
});
