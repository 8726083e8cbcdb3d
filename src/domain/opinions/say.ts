import type { ConsultMode } from '../consultations/consult-mode.ts';
import type { LetterLanguage } from '../letters/letter.ts';
import { putIn } from '../shared/put-in.ts';
import type { Agreement, ComparisonAnnotation } from './comparison.ts';
import {
  type BiomarkerResult,
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
import { dateIn, opinionWords } from './words.ts';

// Screens are English; only what a client reads asks for another language.
const SCREEN: LetterLanguage = 'en';

/** "Kinds of treatment". */
export function dimensionLabel(dimension: Dimension, language = SCREEN): string {
  return opinionWords(language).dimensions[dimension].label;
}

/** "How far the cancer has spread": what a dimension is about, for someone who is not a clinician. */
export function dimensionMeaning(dimension: Dimension, language = SCREEN): string {
  return opinionWords(language).dimensions[dimension].plain;
}

/** "Compare by eye". */
export function agreementLabel(agreement: Agreement, language = SCREEN): string {
  return opinionWords(language).agreements[agreement];
}

/** "Differs in detail only, seen by eye". */
export function byEyeLabel(byEye: NonNullable<ComparisonAnnotation['byEye']>, language = SCREEN): string {
  return opinionWords(language).byEye[byEye];
}

/** "By video": how an opinion is given (glossary, consult mode). */
export function consultModeLabel(mode: ConsultMode, language = SCREEN): string {
  return opinionWords(language).modes[mode];
}

/** "Drug treatment". */
export function modalityLabel(modality: Modality, language = SCREEN): string {
  return opinionWords(language).modalities[modality];
}

/** "To control the disease". */
export function intentLabel(intent: Intent, language = SCREEN): string {
  return opinionWords(language).intents[intent];
}

/** "Before the main treatment". */
export function sequenceLabel(sequence: Sequence, language = SCREEN): string {
  return opinionWords(language).sequences[sequence];
}

/** "pathologic". */
export function stagePrefixLabel(prefix: StagePrefix, language = SCREEN): string {
  return opinionWords(language).stagePrefixes[prefix];
}

const say: { readonly [Name in Dimension]: (value: DimensionValues[Name], language: LetterLanguage) => string } = {
  diagnosis: (diagnosis, language) => sayAsSaid(sayDiagnosis(diagnosis), language),
  stage: sayStage,
  grade: (grade, language) => sayAsSaid(sayGrade(grade), language),
  biomarkers: (results, language) => results.map((result) => sayBiomarker(result, language)).join('; '),
  modality: sayModalities,
  regimenOrProcedure: (names, language) => sayAsSaid(names.join(', '), language),
  intent: intentLabel,
  sequence: sequenceLabel,
  furtherTesting: (tests, language) => sayAsSaid(tests.join('; '), language),
  trials: (trials, language) => trials.map((trial) => sayTrial(trial, language)).join('; '),
  urgency: sayUrgency,
  evidence: sayAsSaid,
};

/**
 * What an opinion says on one dimension, in plain words: "Stage IIB, cT2 N1 M0 (clinical, AJCC 8)", "No further tests".
 * Null when the opinion is silent. In another language than that of the screens, what somebody typed is not
 * translated but stands between quotation marks.
 */
export function sayDimension<Name extends Dimension>(
  dimension: Name,
  stated: Stated<DimensionValues[Name]>,
  language = SCREEN,
): string | null {
  if (stated.kind === 'notStated') return null;
  return stated.kind === 'none' ? opinionWords(language).none[dimension] : say[dimension](stated.value, language);
}

/** Words as they were written down: as they are on a screen, between quotation marks amid another language. */
export function sayAsSaid(said: string, language = SCREEN): string {
  return putIn(opinionWords(language).asSaid, { words: said });
}

/** "A trial without a name". */
export function unnamedTrial(language = SCREEN): string {
  return opinionWords(language).unnamedTrial;
}

function sayDiagnosis({ histology, subtype, site }: Diagnosis): string {
  const kind = subtype === null ? histology : `${histology}, ${subtype}`;
  return site === null ? kind : `${kind} (${site})`;
}

function sayStage({ prefix, tnm, group, edition }: Stage, language: LetterLanguage): string {
  const named = group === null ? null : sayStageGroup(group, language);
  const notes = [
    prefix === null ? null : stagePrefixLabel(prefix, language),
    edition === null ? null : sayCode(edition, language),
  ].filter((note) => note !== null);
  const main = [named, tnm === null ? null : sayCode(tnm, language)].filter((part) => part !== null).join(', ');
  if (main === '') return notes.join(', ');
  return notes.length === 0 ? main : `${main} (${notes.join(', ')})`;
}

function sayStageGroup(written: string, language: LetterLanguage): string {
  if (language === SCREEN && /^stage\b/i.test(written)) return written;
  const group = written.replace(/^stage\s+(?=\S)/i, '');
  return putIn(opinionWords(language).stageGroup, { group: sayCode(group, language) });
}

// "IIB" and "AJCC 8" are the same in any language; what has a word in it is not.
function sayCode(written: string, language: LetterLanguage): string {
  return /\p{Ll}{3}/u.test(written) ? sayAsSaid(written, language) : written;
}

// Always in one order, so that the same kinds read the same; "Surgery, radiation, drug treatment".
function sayModalities(named: ReadonlyArray<Modality>, language: LetterLanguage): string {
  const [first = '', ...rest] = modalities
    .filter((modality) => named.includes(modality))
    .map((modality) => modalityLabel(modality, language));
  return [first, ...rest.map((label) => label.toLowerCase())].join(', ');
}

function sayGrade({ system, value }: Grade): string {
  return system === null || value.toLowerCase().includes(system.toLowerCase()) ? value : `${system} ${value}`;
}

function sayBiomarker({ marker, result }: BiomarkerResult, language: LetterLanguage): string {
  return `${marker}: ${sayAsSaid(result, language)}`;
}

function sayTrial({ nctId, name }: Trial, language: LetterLanguage): string {
  if (name === null) return nctId ?? unnamedTrial(language);
  const said = sayAsSaid(name, language);
  return nctId === null ? said : `${said} (${nctId})`;
}

function sayUrgency({ startBy, words: said }: TreatmentUrgency, language: LetterLanguage): string {
  const by = startBy === null ? null : putIn(opinionWords(language).startBy, { day: dateIn(language, startBy) });
  return [by, said === null ? null : sayAsSaid(said, language)].filter((part) => part !== null).join('; ');
}
