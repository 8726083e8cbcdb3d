import { z } from 'zod';
import { opinionDimensions, opinionSchema } from '../../../contract/opinions.ts';
import type { ConsultMode } from '../../../domain/consultations/consult-mode.ts';
import type {
  BiomarkerResult,
  Citation,
  Dimension,
  DimensionValues,
  Intent,
  Modality,
  Opinion,
  Sequence,
  StagePrefix,
  Stated,
} from '../../../domain/opinions/opinion.ts';
import { dimensions } from '../../../domain/opinions/opinion.ts';
import type { Day } from '../../../domain/shared/days.ts';
import type { RecordItemId } from '../../../domain/shared/ids.ts';

export type AnswerKind = Stated<unknown>['kind'];

export interface CitationDraft {
  document: string;
  page: number | '';
  quote: string;
  restsOn: RecordItemId[];
}

/** What is typed for each dimension; it stays when the answer is switched away from "Stated" and back. */
export interface DimensionDrafts {
  diagnosis: { histology: string; subtype: string; site: string };
  stage: { prefix: StagePrefix | null; tnm: string; group: string; edition: string };
  grade: { system: string; value: string };
  biomarkers: BiomarkerResult[];
  modality: Modality[];
  regimenOrProcedure: string[];
  intent: Intent | null;
  sequence: Sequence | null;
  furtherTesting: string[];
  trials: { nctId: string; name: string }[];
  urgency: { startBy: Day | null; words: string };
  evidence: string;
}

export type DimensionForms = {
  [Name in Dimension]: { kind: AnswerKind; value: DimensionDrafts[Name]; citation: CitationDraft };
};

export type OpinionFormValues = {
  clinician: string;
  specialty: string;
  institution: string;
  givenOn: Day | null;
  mode: ConsultMode;
  basedOn: RecordItemId[];
  dimensions: DimensionForms;
};

const blankCitation: CitationDraft = { document: '', page: '', quote: '', restsOn: [] };

function blankDrafts(): DimensionDrafts {
  return {
    diagnosis: { histology: '', subtype: '', site: '' },
    stage: { prefix: null, tnm: '', group: '', edition: '' },
    grade: { system: '', value: '' },
    biomarkers: [{ marker: '', result: '' }],
    modality: [],
    regimenOrProcedure: [''],
    intent: null,
    sequence: null,
    furtherTesting: [''],
    trials: [{ nctId: '', name: '' }],
    urgency: { startBy: null, words: '' },
    evidence: '',
  };
}

/** The empty form of a new opinion: every dimension is "not stated" until someone says otherwise. */
export function blankOpinionForm(): OpinionFormValues {
  const drafts = blankDrafts();
  const forms = dimensions.map((name) => [
    name,
    { kind: 'notStated', value: drafts[name], citation: { ...blankCitation } },
  ]);
  return {
    clinician: '',
    specialty: '',
    institution: '',
    givenOn: null,
    mode: 'inPerson',
    basedOn: [],
    dimensions: Object.fromEntries(forms) as DimensionForms,
  };
}

// One line per dimension: how its stored value is laid out for typing. A list gets at least one row to type in.
const toDraft: { readonly [Name in Dimension]: (value: DimensionValues[Name]) => DimensionDrafts[Name] } = {
  diagnosis: (value) => ({ histology: value.histology, subtype: value.subtype ?? '', site: value.site ?? '' }),
  stage: (value) => ({
    prefix: value.prefix,
    tnm: value.tnm ?? '',
    group: value.group ?? '',
    edition: value.edition ?? '',
  }),
  grade: (value) => ({ system: value.system ?? '', value: value.value }),
  biomarkers: (value) => value.map((row) => ({ ...row })),
  modality: (value) => [...value],
  regimenOrProcedure: (value) => [...value],
  intent: (value) => value,
  sequence: (value) => value,
  furtherTesting: (value) => [...value],
  trials: (value) => value.map((trial) => ({ nctId: trial.nctId ?? '', name: trial.name ?? '' })),
  urgency: (value) => ({ startBy: value.startBy, words: value.words ?? '' }),
  evidence: (value) => value,
};

/** A recorded opinion laid out for editing. */
export function toOpinionForm(opinion: Opinion): OpinionFormValues {
  const form = blankOpinionForm();
  for (const name of dimensions) fillDimension(form.dimensions, opinion, name);
  return {
    ...form,
    clinician: opinion.clinician,
    specialty: opinion.specialty ?? '',
    institution: opinion.institution ?? '',
    givenOn: opinion.givenOn,
    mode: opinion.mode,
    basedOn: [...opinion.basedOn],
  };
}

function fillDimension<Name extends Dimension>(forms: DimensionForms, opinion: Opinion, name: Name): void {
  const given = opinion.dimensions[name];
  forms[name].kind = given.kind;
  if (given.kind !== 'notStated') forms[name].citation = toCitationDraft(given.citation);
  if (given.kind === 'stated') forms[name].value = toDraft[name](given.value);
}

function toCitationDraft(citation: Citation): CitationDraft {
  return {
    document: citation.document ?? '',
    page: citation.page ?? '',
    quote: citation.quote ?? '',
    restsOn: [...citation.restsOn],
  };
}

/**
 * The form without rows nobody typed into. Done before checking, so that a message about the third row stands at the
 * third row.
 */
export function withoutBlankRows(values: OpinionFormValues): OpinionFormValues {
  const { biomarkers, regimenOrProcedure, furtherTesting, trials } = values.dimensions;
  return {
    ...values,
    dimensions: {
      ...values.dimensions,
      biomarkers: { ...biomarkers, value: keepFilled(biomarkers.value, (row) => row.marker + row.result) },
      regimenOrProcedure: { ...regimenOrProcedure, value: keepFilled(regimenOrProcedure.value, (name) => name) },
      furtherTesting: { ...furtherTesting, value: keepFilled(furtherTesting.value, (name) => name) },
      trials: { ...trials, value: keepFilled(trials.value, (row) => row.nctId + row.name) },
    },
  };
}

// The first row stays even when empty: it is where typing begins.
function keepFilled<Row>(rows: ReadonlyArray<Row>, textOf: (row: Row) => string): Row[] {
  const filled = rows.filter((row) => textOf(row).trim() !== '');
  return filled.length > 0 ? filled : rows.slice(0, 1);
}

/** Lays the form out as the contract takes it: only what the chosen answer needs, empty fields as null. */
function toGiven(values: OpinionFormValues): unknown {
  const forms = dimensions.map((name) => [name, toStated(name, values.dimensions)]);
  return { ...values, dimensions: Object.fromEntries(forms) };
}

function toStated(name: Dimension, forms: DimensionForms): unknown {
  const { kind, value, citation } = forms[name];
  if (kind === 'notStated') return { kind };
  const where = { ...citation, page: citation.page === '' ? null : citation.page };
  return kind === 'none' ? { kind, citation: where } : { kind, value, citation: where };
}

const given = z.object({
  clinician: opinionSchema.shape.clinician,
  specialty: opinionSchema.shape.specialty,
  institution: opinionSchema.shape.institution,
  givenOn: opinionSchema.shape.givenOn,
  mode: opinionSchema.shape.mode,
  basedOn: opinionSchema.shape.basedOn,
  dimensions: opinionDimensions,
});

/** Checks the form as the contract will, and that "Stated" is followed by something stated. */
export const opinionFormSchema = z.preprocess(
  (values) => toGiven(values as OpinionFormValues),
  given.superRefine(({ dimensions: { stage, urgency, trials } }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: ['dimensions', ...path], message });
    if (stage.kind === 'stated' && isEmpty(stage.value)) {
      refuse(['stage', 'value', 'group'], 'Write the stage as the document says it, or choose Not stated.');
    }
    if (urgency.kind === 'stated' && isEmpty(urgency.value)) {
      refuse(['urgency', 'value', 'words'], 'Give a day or the words used, or choose Not stated.');
    }
    if (trials.kind === 'stated') {
      for (const [index, trial] of trials.value.entries()) {
        if (isEmpty(trial)) refuse(['trials', 'value', index, 'name'], 'Name the trial or give its NCT number.');
      }
    }
  }),
);

function isEmpty(value: object): boolean {
  return Object.values(value).every((part) => part === null);
}
