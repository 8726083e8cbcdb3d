import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/domain/opinions/comparison.ts';
import {
  type Dimension,
  type DimensionValues,
  dimensions,
  intents,
  modalities,
  type Opinion,
  type OpinionDimensions,
  sequences,
  stagePrefixes,
} from '../../../src/domain/opinions/opinion.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import { compare, none, opinionOf, says, silent } from './compare-fixture.ts';

const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });
const pick = (...words: string[]) => fc.constantFrom(...words);
const listOf = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { minLength: 1, maxLength: 4 });

// Words as doctors write them, known and unknown, so that generated opinions meet and miss each other.
const values: { readonly [Name in Dimension]: fc.Arbitrary<DimensionValues[Name]> } = {
  diagnosis: fc.record({
    histology: pick('Adenocarcinoma', 'adenocarcinoma', 'IDC', 'Sarcoma'),
    subtype: maybe(pick('mucinous', 'NOS')),
    site: maybe(pick('Left breast', 'right breast', 'colon')),
  }),
  stage: fc.record({
    prefix: maybe(fc.constantFrom(...stagePrefixes)),
    tnm: maybe(pick('T2 N1 M0', 'cT2N1M0', 'pT2a N1mi', 'ypT1 N0', 'T2cN0', 'who knows')),
    group: maybe(pick('IIB', 'stage 2B', 'II', 'IIIC1', 'limited', 'clinical stage I')),
    edition: maybe(pick('AJCC 8', '8', 'FIGO 2018')),
  }),
  grade: fc.record({
    system: maybe(pick('Nottingham', 'Gleason', 'ISUP', 'FNCLCC', 'own scale')),
    value: pick('2', 'grade 2', '3+4', '4+3=7', '7', 'high'),
  }),
  biomarkers: listOf(
    fc.record({
      marker: pick('ER', 'HER2', 'HER-2/neu', 'ERBB2', 'MSI', 'MMR', 'ER/PR', 'BRAF', 'odd one'),
      result: pick('positive', 'negative', 'low', 'positive 95%', '95%', '>10%', 'IHC 2+', 'V600E', 'wild type', 'odd'),
    }),
  ),
  modality: fc.uniqueArray(fc.constantFrom(...modalities), { minLength: 1 }),
  regimenOrProcedure: listOf(
    pick(
      'FOLFOX',
      'AC-T',
      'Xeloda',
      'capecitabine',
      'leucovorin',
      'weekly Taxol',
      'Left mastectomy',
      'Foobarinib',
      'A or B',
    ),
  ),
  intent: fc.constantFrom(...intents),
  sequence: fc.constantFrom(...sequences),
  furtherTesting: listOf(pick('MRI', 'mri', 'Bone scan', 'Oncotype DX')),
  trials: listOf(fc.record({ nctId: maybe(pick('NCT00000001', 'NCT00000002')), name: pick('Trial one', 'trial two') })),
  urgency: fc.record({
    startBy: maybe(fc.constantFrom('2026-12-01' as Day, '2026-12-08' as Day)),
    words: maybe(pick('soon', 'Soon.', 'within a month')),
  }),
  evidence: pick('Three trials.', 'three trials', 'Experience'),
};

const statement = (name: Dimension) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(silent) },
    { weight: 1, arbitrary: fc.constant(none) },
    { weight: 4, arbitrary: (values[name] as fc.Arbitrary<unknown>).map(says) },
  );

const dimensionsOf = fc.record(
  Object.fromEntries(dimensions.map((name) => [name, statement(name)])),
) as unknown as fc.Arbitrary<OpinionDimensions>;

const manyOpinions = fc
  .array(dimensionsOf, { minLength: 2, maxLength: 4 })
  .map((all) => all.map((one, place) => opinionOf(place + 1, one)));

const outline = ({ rows }: Comparison) =>
  rows.map(({ dimension, agreement, because, parts, statedBy }) => ({
    dimension,
    agreement,
    because,
    parts: parts.map((part) => [part.agreement, [...part.values].map(String).sort()]),
    statedBy: [...statedBy].sort(),
  }));

describe('any opinions', () => {
  it('compare the same whatever their order', () => {
    const shuffledToo = manyOpinions.chain((opinions) =>
      fc.tuple(fc.constant(opinions), fc.shuffledSubarray(opinions, { minLength: opinions.length })),
    );
    fc.assert(
      fc.property(shuffledToo, ([opinions, shuffled]) => {
        expect(outline(compare(...shuffled))).toEqual(outline(compare(...opinions)));
      }),
    );
  });

  it('compare the same from both sides', () => {
    fc.assert(
      fc.property(dimensionsOf, dimensionsOf, (one, other) => {
        const [first, second] = [opinionOf(1, one), opinionOf(2, other)];
        expect(outline(compare(second, first))).toEqual(outline(compare(first, second)));
      }),
    );
  });

  it('never agree where one of them is silent', () => {
    fc.assert(
      fc.property(manyOpinions, (opinions) => {
        for (const { dimension, agreement } of compare(...opinions).rows) {
          const isSilent = (opinion: Opinion) => opinion.dimensions[dimension].kind === 'notStated';
          if (opinions.some(isSilent)) expect(agreement).not.toBe('same');
          if (opinions.every(isSilent)) expect(agreement).toBe('notAddressed');
          else expect(agreement).not.toBe('notAddressed');
        }
      }),
    );
  });

  it('never agree where one says "none" and another names something', () => {
    fc.assert(
      fc.property(manyOpinions, (opinions) => {
        for (const { dimension, agreement } of compare(...opinions).rows) {
          const kinds = opinions.map((opinion) => opinion.dimensions[dimension].kind);
          if (kinds.includes('none') && kinds.includes('stated')) expect(agreement).toBe('different');
        }
      }),
    );
  });

  it('never differ from a copy of themselves, and are the same but for what no rule can read', () => {
    fc.assert(
      fc.property(dimensionsOf, (one) => {
        for (const { dimension, agreement } of compare(opinionOf(1, one), opinionOf(2, one)).rows) {
          if (one[dimension].kind === 'notStated') continue;
          const isNameless = dimension === 'grade' && one.grade.kind === 'stated' && one.grade.value.system === null;
          const isWithoutStage =
            one.stage.kind === 'stated' && one.stage.value.group === null && one.stage.value.tnm === null;
          if (isNameless || (dimension === 'stage' && isWithoutStage)) expect(agreement).not.toBe('different');
          else expect([dimension, agreement]).toEqual([dimension, 'same']);
        }
      }),
    );
  });

  it('keep one value per opinion in every line', () => {
    fc.assert(
      fc.property(manyOpinions, (opinions) => {
        for (const { parts } of compare(...opinions).rows) {
          for (const { values: all } of parts) expect(all).toHaveLength(opinions.length);
        }
      }),
    );
  });

  it('give a reason whenever a person has to compare by eye', () => {
    fc.assert(
      fc.property(manyOpinions, (opinions) => {
        for (const { agreement, because } of compare(...opinions).rows) {
          if (agreement === 'unknown') expect(because).toMatch(/\w.*\.$/);
        }
      }),
    );
  });
});
