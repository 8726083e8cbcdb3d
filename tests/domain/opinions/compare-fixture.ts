import { drugNames } from '../../../src/application/resources.ts';
import { compareOpinions } from '../../../src/domain/opinions/compare.ts';
import type { Comparison, ComparisonRow } from '../../../src/domain/opinions/comparison.ts';
import { newOpinion } from '../../../src/domain/opinions/new-opinion.ts';
import type {
  Citation,
  Dimension,
  DimensionValues,
  Opinion,
  OpinionDimensions,
  Stated,
} from '../../../src/domain/opinions/opinion.ts';
import type { CaseId, OpinionId } from '../../../src/domain/shared/ids.ts';

export const uncited: Citation = { document: null, page: null, quote: null, restsOn: [] };

export const silent = { kind: 'notStated' } as const;
export const none = { kind: 'none', citation: uncited } as const;

export function says<Value>(value: Value): Stated<Value> {
  return { kind: 'stated', value, citation: uncited };
}

/** One opinion; `place` gives it its id, its order and its doctor. */
export function opinionOf(
  place: number,
  dimensions: Partial<OpinionDimensions> = {},
  more: Partial<Opinion> = {},
): Opinion {
  return {
    ...newOpinion(`opinion-${place}` as OpinionId, 'case-a' as CaseId, place, {
      clinician: `Dr. Number ${place}`,
      dimensions,
    }),
    ...more,
  };
}

export function compare(...opinions: ReadonlyArray<Opinion>): Comparison {
  return compareOpinions(opinions, drugNames);
}

/** The row of one dimension when the opinions state these values (or say none, or are silent) on it. */
export function rowOf<Name extends Dimension>(
  dimension: Name,
  ...statements: ReadonlyArray<Stated<DimensionValues[Name]>>
): ComparisonRow {
  const opinions = statements.map((stated, place) => opinionOf(place + 1, { [dimension]: stated }));
  const row = compare(...opinions).rows.find((one) => one.dimension === dimension);
  if (row === undefined) throw new Error(`No row for ${dimension}`);
  return row;
}
