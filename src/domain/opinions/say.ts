import words from '../../../resources/opinions/words.json' with { type: 'json' };
import { longDate } from '../shared/days.ts';
import type { Agreement, ComparisonAnnotation, Materiality } from './comparison.ts';
import {
  type BiomarkerResult,
  type ConsultMode,
  type Diagnosis,
  type Dimension,
  type DimensionValues,
  type Grade,
  type Intent,
  type Modality,
  modalities,
  type Sequence,
  type Stage,
  type StagePrefix,
  type Stated,
  type TreatmentUrgency,
  type Trial,
} from './opinion.ts';

/** "Kinds of treatment". */
export function dimensionLabel(dimension: Dimension): string {
  return words.dimensions[dimension].label;
}

/** "How far the cancer has spread": what a dimension is about, for someone who is not a clinician. */
export function dimensionMeaning(dimension: Dimension): string {
  return words.dimensions[dimension].plain;
}

/** "Compare by eye". */
export function agreementLabel(agreement: Agreement): string {
  return words.agreements[agreement];
}

/** "Would change treatment": what the advocate wrote down after asking, never what the app thinks. */
export function materialityLabel(materiality: Materiality): string {
  return words.materialities[materiality];
}

/** "Differs in detail only, seen by eye". */
export function byEyeLabel(byEye: NonNullable<ComparisonAnnotation['byEye']>): string {
  return words.byEye[byEye];
}

/** "By video". */
export function modeLabel(mode: ConsultMode): string {
  return words.modes[mode];
}

/** "Drug treatment". */
export function modalityLabel(modality: Modality): string {
  return words.modalities[modality];
}

/** "To control the disease". */
export function intentLabel(intent: Intent): string {
  return words.intents[intent];
}

/** "Before the main treatment". */
export function sequenceLabel(sequence: Sequence): string {
  return words.sequences[sequence];
}

/** "pathologic". */
export function stagePrefixLabel(prefix: StagePrefix): string {
  return words.stagePrefixes[prefix];
}

const say: { readonly [Name in Dimension]: (value: DimensionValues[Name]) => string } = {
  diagnosis: sayDiagnosis,
  stage: sayStage,
  grade: sayGrade,
  biomarkers: (results) => results.map(sayBiomarker).join('; '),
  modality: sayModalities,
  regimenOrProcedure: (names) => names.join(', '),
  intent: intentLabel,
  sequence: sequenceLabel,
  furtherTesting: (tests) => tests.join('; '),
  trials: (trials) => trials.map(sayTrial).join('; '),
  urgency: sayUrgency,
  evidence: (reasons) => reasons,
};

/**
 * What an opinion says on one dimension, in plain words: "Stage IIB, cT2 N1 M0 (clinical, AJCC 8)", "No further tests".
 * Null when the opinion is silent.
 */
export function sayDimension<Name extends Dimension>(
  dimension: Name,
  stated: Stated<DimensionValues[Name]>,
): string | null {
  if (stated.kind === 'notStated') return null;
  return stated.kind === 'none' ? words.none[dimension] : say[dimension](stated.value);
}

function sayDiagnosis({ histology, subtype, site }: Diagnosis): string {
  const kind = subtype === null ? histology : `${histology}, ${subtype}`;
  return site === null ? kind : `${kind} (${site})`;
}

function sayStage({ prefix, tnm, group, edition }: Stage): string {
  const named = group === null ? null : /^stage\b/i.test(group) ? group : `Stage ${group}`;
  const notes = [prefix === null ? null : stagePrefixLabel(prefix), edition].filter((note) => note !== null);
  const main = [named, tnm].filter((part) => part !== null).join(', ');
  if (main === '') return notes.join(', ');
  return notes.length === 0 ? main : `${main} (${notes.join(', ')})`;
}

// Always in one order, so that the same kinds read the same; "Surgery, radiation, drug treatment".
function sayModalities(named: ReadonlyArray<Modality>): string {
  const [first = '', ...rest] = modalities.filter((modality) => named.includes(modality)).map(modalityLabel);
  return [first, ...rest.map((label) => label.toLowerCase())].join(', ');
}

function sayGrade({ system, value }: Grade): string {
  return system === null || value.toLowerCase().includes(system.toLowerCase()) ? value : `${system} ${value}`;
}

function sayBiomarker({ marker, result }: BiomarkerResult): string {
  return `${marker}: ${result}`;
}

function sayTrial({ nctId, name }: Trial): string {
  if (nctId === null) return name ?? 'A trial without a name';
  return name === null ? nctId : `${name} (${nctId})`;
}

function sayUrgency({ startBy, words: said }: TreatmentUrgency): string {
  const by = startBy === null ? null : `Start by ${longDate(startBy)}`;
  return [by, said].filter((part) => part !== null).join('; ');
}
