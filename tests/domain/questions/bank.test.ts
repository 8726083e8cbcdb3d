import { describe, expect, it, test } from 'vitest';
import spanish from '../../../resources/questions/es.json' with { type: 'json' };
import placeholderData from '../../../resources/questions/placeholders.json' with { type: 'json' };
import proposalData from '../../../resources/questions/proposals.json' with { type: 'json' };
import sheet from '../../../resources/questions/sheet.json' with { type: 'json' };
import specificity from '../../../resources/questions/specificity.json' with { type: 'json' };
import words from '../../../resources/questions/words.json' with { type: 'json' };
import bank from '../../../resources/reference/question-bank.json' with { type: 'json' };
import {
  casePhases,
  reasonCodes,
  situationTags,
  triggerCodes,
  tumorTags,
  urgencies,
} from '../../../src/domain/cases/case.ts';
import { steps } from '../../../src/domain/cases/steps.ts';
import { modalities } from '../../../src/domain/opinions/opinion.ts';
import {
  bankQuestions,
  fillPlaces,
  findBankQuestion,
  namedThings,
  placeholdersOf,
} from '../../../src/domain/questions/bank.ts';
import { askers, questionCategories, questionStatuses, questionSteps } from '../../../src/domain/questions/question.ts';

// workflow.md section 7: how many questions each category has.
const sizes = { A: 8, B: 6, C: 6, D: 7, E: 7, F: 6, G: 4, H: 3, I: 6, J: 6, K: 3, L: 7, M: 4 };
const categories: ReadonlyArray<string> = questionCategories;
const tags: ReadonlyArray<string> = [...tumorTags, ...situationTags, 'ANY'];

describe('the question bank', () => {
  it.each(Object.entries(sizes))('has its questions of category %s', (category, size) => {
    expect(bankQuestions.filter((question) => question.category === category).map(({ id }) => id)).toEqual(
      Array.from({ length: size }, (_, index) => `${category}${index + 1}`),
    );
  });

  it('names known categories, steps and contexts only', () => {
    for (const { category, step, contexts } of bankQuestions) {
      expect(categories).toContain(category);
      expect(questionSteps).toContain(step);
      for (const context of contexts) expect(tags).toContain(context);
    }
    expect(bank.categories.map(({ id }) => id)).toEqual(categories);
  });

  it('knows of every placeholder what it names, where it is filled in, and what to ask first', () => {
    expect(Object.keys(placeholderData.placeholders)).toEqual(Object.keys(bank.placeholders));
    for (const { names, fillIn, askFirst, unknown, then } of Object.values(placeholderData.placeholders)) {
      expect(namedThings).toContain(names);
      expect(fillPlaces).toContain(fillIn);
      expect(unknown).toMatch(/^[A-Z][^.:]+$/);
      expect(askFirst !== null || then !== null).toBe(true);
      if (askFirst !== null) expect(findBankQuestion(askFirst)).toBeDefined();
    }
  });
});

describe('the Spanish of the bank', () => {
  it('has every question and every category', () => {
    expect(Object.keys(spanish.questions)).toEqual(bankQuestions.map(({ id }) => id));
    expect(Object.keys(spanish.categories)).toEqual(categories);
  });

  it.each(bankQuestions.map((question) => [question.id, question] as const))(
    'keeps the blanks of %s',
    (id, question) => {
      const text = (spanish.questions as Readonly<Record<string, string>>)[id] ?? '';

      expect(placeholdersOf(text).toSorted()).toEqual(placeholdersOf(question.text).toSorted());
      expect(text).not.toBe(question.text);
      // Each question asks, with both marks.
      expect(text).toContain('¿');
      expect(text.split('¿')).toHaveLength(text.split('?').length);
    },
  );

  it('says the same things on the sheet as English does', () => {
    const paths = (value: object): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'object' ? paths(inner).map((path) => `${key}.${path}`) : [key],
      );
    const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();

    expect(paths(sheet.es)).toEqual(paths(sheet.en));
    expect(names(sheet.es.footer)).toEqual(names(sheet.en.footer));
    expect(Object.keys(sheet.en.steps)).toEqual([...questionSteps]);
  });
});

test('every map of proposals speaks of codes that exist', () => {
  expect(Object.keys(proposalData.reasonCategories)).toEqual([...reasonCodes]);
  for (const found of Object.values(proposalData.reasonCategories))
    expect(categories).toEqual(expect.arrayContaining(found));
  for (const ids of [
    ...Object.values(proposalData.firstOfReason),
    ...Object.values(proposalData.always).map(({ bankIds }) => bankIds),
  ]) {
    for (const id of ids) expect(findBankQuestion(id)).toBeDefined();
  }
  expect(reasonCodes).toEqual(expect.arrayContaining(Object.keys(proposalData.firstOfReason)));
  expect(triggerCodes).toEqual(expect.arrayContaining(Object.keys(proposalData.triggerTags)));
  expect(Object.keys(proposalData.phaseTags)).toEqual([...casePhases]);
  expect(Object.keys(proposalData.words.phases)).toEqual([...casePhases]);
  expect(urgencies).toEqual(expect.arrayContaining(Object.keys(proposalData.urgencyTags)));
  expect(Object.keys(proposalData.modalityTags)).toEqual([...modalities]);
  expect(Object.keys(proposalData.cancerWords)).toEqual([...tumorTags]);
  expect(Object.keys(proposalData.stepsAt)).toEqual([...steps]);
  for (const list of Object.values(proposalData.stepsAt)) expect(questionSteps).toEqual(expect.arrayContaining(list));
});

test('the words cover every step, status, asker and group', () => {
  expect(Object.keys(words.steps)).toEqual([...questionSteps]);
  expect(Object.keys(words.statuses)).toEqual([...questionStatuses]);
  expect(Object.keys(words.askers)).toEqual([...askers]);
  expect(Object.keys(specificity.groups)).toEqual([...namedThings]);
  expect(Object.keys(specificity.categoryWords)).toEqual(categories);
});

test.each(Object.entries({ placeholderData, proposalData, sheet, spanish, specificity, words }))(
  '%s is dated and sourced',
  (_name, { asOf, source }) => {
    expect(asOf).toMatch(/^\d{4}-\d{2}/);
    expect(source.length).toBeGreaterThan(20);
  },
);
