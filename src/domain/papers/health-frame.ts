import words from '../../../resources/papers/health.json' with { type: 'json' };
import type { Case } from '../cases/case.ts';
import type { HealthSource } from '../health/health.ts';
import { type Block, type ComposedDocument, type Span, text } from '../shared/blocks.ts';
import { type CasePaperFacts, casePaper } from './case-paper.ts';

/** What every history sheet is made of besides its lines. */
export interface HealthPaperFacts extends CasePaperFacts {
  readonly case: Pick<Case, 'cancer'>;
  /** Where a line comes from, in words. */
  readonly sourceOf: (source: HealthSource & { readonly page?: number | null }) => string;
}

export const healthPaperWords = words;

/** A sheet for the client with its title and the foot of workflow.md section 12. It never has gaps. */
export function healthPaper(facts: HealthPaperFacts, title: string, blocks: ReadonlyArray<Block>): ComposedDocument {
  return casePaper(facts, title, blocks, { style: 'clientPaper' }, [facts.case.cancer]);
}

/** A table under its heading; nothing when it has no rows. */
export function headedTable(
  heading: string,
  columns: ReadonlyArray<string>,
  shares: ReadonlyArray<number>,
  rows: ReadonlyArray<ReadonlyArray<Span>>,
): ReadonlyArray<Block> {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'table',
      columns: columns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
      rows,
      isDense: true,
    },
  ];
}

/** A cell; an empty one says that it is not known. */
export function cell(value: string | null): Span {
  return text(value === null || value === '' ? words.notSaid : value);
}
