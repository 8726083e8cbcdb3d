import { expect, test } from 'vitest';
import {
  type Agreement,
  blankAnnotation,
  type ComparisonAnnotation,
  type ComparisonRow,
} from '../../../src/domain/opinions/comparison.ts';
import type { Dimension } from '../../../src/domain/opinions/opinion.ts';
import type { CaseId } from '../../../src/domain/shared/ids.ts';
import { orderedRows, shownAgreement } from '../../../src/renderer/features/opinions/row-order.ts';

function row(dimension: Dimension, agreement: Agreement): ComparisonRow {
  return { dimension, agreement, because: null, parts: [], statedBy: [] };
}

function seen(dimension: Dimension, byEye: ComparisonAnnotation['byEye']): [Dimension, ComparisonAnnotation] {
  return [dimension, { ...blankAnnotation('case-a' as CaseId, dimension), byEye }];
}

const rows = [
  row('diagnosis', 'same'),
  row('stage', 'different'),
  row('grade', 'unknown'),
  row('biomarkers', 'notAddressed'),
  row('modality', 'onlySome'),
  row('intent', 'different'),
];

test('differences stand first, what nobody speaks of last, equals in their natural order', () => {
  const names = orderedRows(rows, new Map(), 'differencesFirst').map(({ dimension }) => dimension);

  expect(names).toEqual(['stage', 'intent', 'grade', 'modality', 'diagnosis', 'biomarkers']);
});

test('a row found the same by eye moves behind the open ones', () => {
  const names = orderedRows(rows, new Map([seen('grade', 'same')]), 'differencesFirst').map(
    ({ dimension }) => dimension,
  );

  expect(names).toEqual(['stage', 'intent', 'modality', 'diagnosis', 'grade', 'biomarkers']);
});

test('the natural order changes nothing', () => {
  expect(orderedRows(rows, new Map(), 'natural')).toEqual(rows);
});

test('a look by eye never overrules the rule', () => {
  expect(shownAgreement('different', 'same')).toBe('different');
  expect(shownAgreement('unknown', 'compatible')).toBe('seenCompatible');
});
