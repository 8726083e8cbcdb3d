import type { Agreement, Comparison, ComparisonAnnotation, ComparisonRow, OpinionsMark } from './comparison.ts';
import type { Dimension } from './opinion.ts';

/** What the cancer is and how it would be treated: silence of one opinion here is never shown as alignment. */
const CORE: ReadonlyArray<Dimension> = ['diagnosis', 'stage', 'modality', 'regimenOrProcedure'];

/**
 * A row's agreement once the advocate has compared by eye what the rule could not tell; "differs in detail only"
 * counts as the same. A row the rule could settle keeps the rule's word.
 */
export function seenAgreement(row: ComparisonRow, annotation: ComparisonAnnotation | undefined): Agreement {
  if (row.agreement !== 'unknown' || !annotation?.byEye) return row.agreement;
  return annotation.byEye === 'different' ? 'different' : 'same';
}

/**
 * The mark on the card: how the opinions of a case lie to each other.
 *
 * `differing` while a difference stands that nobody has marked as not material; `unknown` while something must still
 * be compared by eye, or only one side speaks of the diagnosis, the stage or the plan; `aligned` otherwise, when at least
 * one thing is the same. Reasons are each doctor's own words and never decide the mark (workflow.md 9.2).
 */
export function opinionsMarkOf(
  comparison: Comparison | null,
  annotations: ReadonlyArray<ComparisonAnnotation>,
  opinionCount: number,
): OpinionsMark {
  if (opinionCount === 0) return 'none';
  if (opinionCount === 1 || comparison === null) return 'one';
  const rows = comparison.rows
    .filter(({ dimension }) => dimension !== 'evidence')
    .map((row) => {
      const annotation = annotations.find(({ dimension }) => dimension === row.dimension);
      return { row, agreement: seenAgreement(row, annotation), isMaterial: annotation?.material !== 'no' };
    });
  const hasMaterial = (agreement: Agreement) => rows.some((row) => row.isMaterial && row.agreement === agreement);
  if (hasMaterial('different')) return 'differing';
  if (hasMaterial('unknown')) return 'unknown';
  const isCoreOneSided = rows.some(
    ({ row, agreement, isMaterial }) => isMaterial && agreement === 'onlySome' && CORE.includes(row.dimension),
  );
  return isCoreOneSided || !rows.some(({ agreement }) => agreement === 'same') ? 'unknown' : 'aligned';
}
