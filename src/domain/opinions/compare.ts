import { AppError } from '../shared/app-error.ts';
import { biomarkerParts, compareBiomarkers } from './compare-biomarkers.ts';
import { compareDiagnoses, diagnosisParts } from './compare-diagnosis.ts';
import { compareGrades } from './compare-grade.ts';
import {
  compareModalities,
  compareTests,
  compareTrials,
  modalityParts,
  testParts,
  trialParts,
} from './compare-lists.ts';
import { comparePlans, planParts } from './compare-regimen.ts';
import { compareStages, stageParts } from './compare-stage.ts';
import { isSameWords } from './compare-words.ts';
import type { Comparison, ComparisonPart, ComparisonRow } from './comparison.ts';
import type { DrugNames } from './drug-names.ts';
import {
  type Dimension,
  type DimensionValues,
  dimensions,
  type Opinion,
  type Stated,
  type TreatmentUrgency,
} from './opinion.ts';
import { sayDimension } from './say.ts';
import { type Cell, DIFFERENT, overPairs, SAME, same, unknown, type Verdict } from './verdict.ts';

/** How one dimension is compared; a later dimension is one line in `rules`. */
interface Rule<Value> {
  readonly compare: (one: Value, other: Value, names: DrugNames) => Verdict;
  readonly parts?: (cells: ReadonlyArray<Cell<Value>>, names: DrugNames) => ReadonlyArray<ComparisonPart>;
}

const rules: { readonly [Name in Dimension]: Rule<DimensionValues[Name]> } = {
  diagnosis: { compare: compareDiagnoses, parts: diagnosisParts },
  stage: { compare: compareStages, parts: stageParts },
  grade: { compare: compareGrades },
  biomarkers: { compare: compareBiomarkers, parts: biomarkerParts },
  modality: { compare: compareModalities, parts: modalityParts },
  regimenOrProcedure: { compare: comparePlans, parts: planParts },
  intent: { compare: compareCodes },
  sequence: { compare: compareCodes },
  furtherTesting: { compare: compareTests, parts: testParts },
  trials: { compare: compareTrials, parts: trialParts },
  urgency: { compare: compareUrgencies },
  evidence: { compare: compareReasons },
};

/**
 * Sets opinions side by side, dimension by dimension, and says where they agree (workflow.md section 9).
 *
 * States facts only: it neither ranks opinions nor calls a difference material; a person does that. What an opinion
 * leaves out is never agreement, and "there is none" is not the same as silence. Where the words do not settle it the
 * row is `unknown`, shown as "compare by eye", with the reason. The order of the opinions changes nothing but the
 * order of the values.
 *
 * @param opinions at least two, all of one case; their order is kept
 * @param drugNames generic, brand and combination names (resources/drugs/names.json)
 * @throws AppError tooFewOpinions
 */
export function compareOpinions(opinions: ReadonlyArray<Opinion>, drugNames: DrugNames): Comparison {
  if (opinions.length < 2) {
    throw new AppError(
      'tooFewOpinions',
      'A comparison needs two opinions; this case has fewer. Add the other opinion, then compare.',
      { detail: { opinionCount: opinions.length } },
    );
  }
  return {
    opinionIds: opinions.map(({ id }) => id),
    rows: dimensions.map((dimension) => rowOf(dimension, opinions, drugNames)),
    differentBasis: haveDifferentBasis(opinions),
  };
}

function rowOf<Name extends Dimension>(
  dimension: Name,
  opinions: ReadonlyArray<Opinion>,
  drugNames: DrugNames,
): ComparisonRow {
  const rule: Rule<DimensionValues[Name]> = rules[dimension];
  const statements: ReadonlyArray<Stated<DimensionValues[Name]>> = opinions.map(
    ({ dimensions: all }) => all[dimension],
  );
  const values = statements.flatMap((stated) => (stated.kind === 'stated' ? [stated.value] : []));
  const speakers = opinions.filter((_, place) => statements[place]?.kind !== 'notStated');
  const verdict = judge(values, speakers.length, opinions.length, (one, other) => rule.compare(one, other, drugNames));
  const cells = statements.map((stated) => toCell(dimension, stated));
  return {
    dimension,
    agreement: verdict?.agreement ?? 'notAddressed',
    because: verdict?.because ?? null,
    parts: values.length === 0 ? [] : (rule.parts?.(cells, drugNames) ?? []),
    statedBy: speakers.map(({ id }) => id),
  };
}

// Null when nobody speaks of the dimension.
function judge<Value>(
  values: ReadonlyArray<Value>,
  speakerCount: number,
  opinionCount: number,
  compare: (one: Value, other: Value) => Verdict,
): Verdict | null {
  if (speakerCount === 0) return null;
  if (values.length > 0 && values.length < speakerCount) {
    return { agreement: 'different', because: 'Some say there is none; others name something.' };
  }
  const verdict = overPairs(values, compare);
  if (verdict.agreement !== 'same' || speakerCount === opinionCount) return verdict;
  return {
    agreement: 'onlySome',
    because: speakerCount > 1 ? 'Those that state it say the same; the rest are silent.' : null,
  };
}

function toCell<Name extends Dimension>(
  dimension: Name,
  stated: Stated<DimensionValues[Name]>,
): Cell<DimensionValues[Name]> {
  if (stated.kind === 'notStated') return { kind: 'silent' };
  if (stated.kind === 'none') return { kind: 'none' };
  return { kind: 'said', value: stated.value, words: sayDimension(dimension, stated) ?? '' };
}

function compareCodes(one: string, other: string): Verdict {
  return one === other ? SAME : DIFFERENT;
}

function compareUrgencies(one: TreatmentUrgency, other: TreatmentUrgency): Verdict {
  const haveSameWords =
    one.words === null || other.words === null ? one.words === other.words : isSameWords(one.words, other.words);
  if (one.startBy !== null && other.startBy !== null) {
    if (one.startBy !== other.startBy) return DIFFERENT;
    return haveSameWords ? SAME : same('The same day; the words around it are not the same.');
  }
  if (one.startBy !== other.startBy) return unknown('Only one gives a day to start by.');
  return haveSameWords ? SAME : unknown('Neither gives a day, and the words are not the same.');
}

function compareReasons(one: string, other: string): Verdict {
  return isSameWords(one, other) ? SAME : unknown('Reasons are in each doctor’s own words.');
}

// Workflow.md section 9: when the data sets differ, this is said before any row.
function haveDifferentBasis(opinions: ReadonlyArray<Opinion>): boolean {
  const bases = opinions.map(({ basedOn }) => [...new Set(basedOn)].sort().join());
  return new Set(bases).size > 1;
}
