import { describe, expect, it } from 'vitest';
import { blankAnnotation, type ComparisonAnnotation } from '../../../src/domain/opinions/comparison.ts';
import type { Dimension, OpinionDimensions } from '../../../src/domain/opinions/opinion.ts';
import { opinionsMarkOf } from '../../../src/domain/opinions/opinions-mark.ts';
import type { CaseId } from '../../../src/domain/shared/ids.ts';
import { compare, opinionOf, says } from './compare-fixture.ts';

const group = (text: string) => says({ prefix: null, tnm: null, group: text, edition: null });
const surgery: Partial<OpinionDimensions> = { modality: says(['surgery']), regimenOrProcedure: says(['Lobectomy']) };

function annotation(dimension: Dimension, given: Partial<ComparisonAnnotation>): ComparisonAnnotation {
  return { ...blankAnnotation('case-a' as CaseId, dimension), ...given };
}

function markOf(
  one: Partial<OpinionDimensions>,
  other: Partial<OpinionDimensions>,
  ...annotations: ComparisonAnnotation[]
) {
  return opinionsMarkOf(compare(opinionOf(1, one), opinionOf(2, other)), annotations, 2);
}

describe('the opinions mark', () => {
  it('counts opinions while there is nothing to compare', () => {
    expect(opinionsMarkOf(null, [], 0)).toBe('none');
    expect(opinionsMarkOf(null, [], 1)).toBe('one');
  });

  it('is aligned when all that both state is the same', () => {
    expect(markOf(surgery, surgery)).toBe('aligned');
  });

  it('differs while a difference is not marked as not material', () => {
    const one = { ...surgery, stage: group('IIB') };
    const other = { ...surgery, stage: group('IIIA') };
    expect(markOf(one, other)).toBe('differing');
    expect(markOf(one, other, annotation('stage', { material: 'unsure' }))).toBe('differing');
    expect(markOf(one, other, annotation('stage', { material: 'no' }))).toBe('aligned');
  });

  it('is unknown while something must be compared by eye, and follows what was seen', () => {
    const one = { ...surgery, stage: group('II') };
    const other = { ...surgery, stage: group('IIB') };
    expect(markOf(one, other)).toBe('unknown');
    expect(markOf(one, other, annotation('stage', { byEye: 'compatible' }))).toBe('aligned');
    expect(markOf(one, other, annotation('stage', { byEye: 'different' }))).toBe('differing');
  });

  it('does not let the eye overrule what the rule could settle', () => {
    const mark = markOf(
      { ...surgery, stage: group('IIB') },
      { ...surgery, stage: group('IIIA') },
      annotation('stage', { byEye: 'same' }),
    );
    expect(mark).toBe('differing');
  });

  it('is unknown while only one speaks of the plan', () => {
    expect(markOf({ ...surgery, stage: group('IIB') }, { stage: group('IIB') })).toBe('unknown');
  });

  it('is unknown while nothing is the same', () => {
    expect(markOf({}, {})).toBe('unknown');
  });

  it('does not wait for reasons, which are always in own words', () => {
    expect(markOf({ ...surgery, evidence: says('One') }, { ...surgery, evidence: says('Two') })).toBe('aligned');
  });
});
