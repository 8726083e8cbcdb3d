import type { Agreement, ComparisonAnnotation, ComparisonRow } from '../../../domain/opinions/comparison.ts';
import type { Dimension } from '../../../domain/opinions/opinion.ts';

export type RowOrder = 'differencesFirst' | 'natural';

/** What a row shows: the rule's word, or what the advocate saw where the rule leaves it to the eye. */
export type ShownAgreement = Agreement | 'seenSame' | 'seenCompatible' | 'seenDifferent';

const orderOfShown: ReadonlyArray<ShownAgreement> = [
  'different',
  'seenDifferent',
  'unknown',
  'onlySome',
  'seenCompatible',
  'same',
  'seenSame',
  'notAddressed',
];

/** The agreement a row shows; a look by eye counts only where the rule could not tell. */
export function shownAgreement(agreement: Agreement, byEye: ComparisonAnnotation['byEye']): ShownAgreement {
  if (agreement !== 'unknown' || byEye === null) return agreement;
  if (byEye === 'same') return 'seenSame';
  return byEye === 'compatible' ? 'seenCompatible' : 'seenDifferent';
}

/** The rows in the order chosen; rows of one kind keep their natural order. */
export function orderedRows(
  rows: ReadonlyArray<ComparisonRow>,
  annotations: ReadonlyMap<Dimension, ComparisonAnnotation>,
  order: RowOrder,
): ReadonlyArray<ComparisonRow> {
  if (order === 'natural') return rows;
  const rank = (row: ComparisonRow) =>
    orderOfShown.indexOf(shownAgreement(row.agreement, annotations.get(row.dimension)?.byEye ?? null));
  return rows.toSorted((one, other) => rank(one) - rank(other));
}
