import type { CustodianForm, FormFact, FormFill, FormSource } from './form.ts';
import { formFactLabel, formFactPlace, isOptionalFact } from './form-values.ts';

/** One field or box with what goes into it. */
export interface FilledValue {
  /** "field:<name>" or "box:<id>". */
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** True when it is a box to tick, by hand or by a value; any text but none ticks it. */
  readonly isTick: boolean;
  /** True when it was typed over what the facts gave. */
  readonly isChanged: boolean;
  /** What is not known, with where to fill it in; null when nothing is missing. */
  readonly problem: string | null;
  /** False where nothing was said of the field: what the form itself holds there stays. */
  readonly isSaid: boolean;
}

const DATES: ReadonlyArray<FormFact> = ['patientBorn', 'expiresOn', 'today', 'neededBy'];
/** Two digits for month and day and four for the year, without strokes between them. */
const PLAIN_DATE = 8;

/** Everything that goes into a form, in the order of its fields and boxes: facts, fixed words, and what was typed over. */
export function fillValues(
  form: CustodianForm,
  fill: Pick<FormFill, 'changes'>,
  facts: Readonly<Record<FormFact, string>>,
): ReadonlyArray<FilledValue> {
  const sources = new Map(form.mappings.map(({ fieldName, source }) => [fieldName, source]));
  const fields = form.fields
    .filter(({ type }) => type !== 'other')
    .map((field) => {
      const source = sources.get(field.name) ?? { kind: 'empty' };
      const filled = sourceValue(`field:${field.name}`, source, fill.changes, facts);
      const isPlainDate = field.maxLength === PLAIN_DATE && source.kind === 'fact' && DATES.includes(source.fact);
      return {
        ...filled,
        label: fieldLabel(field.name),
        isTick: field.type === 'checkbox',
        value: isPlainDate && !filled.isChanged ? filled.value.replaceAll('/', '') : filled.value,
      };
    });
  const boxes = form.boxes.map((box) => ({
    ...sourceValue(`box:${box.id}`, box.source, fill.changes, facts),
    label: boxLabel(box.source),
    isTick: box.source.kind === 'tick',
  }));
  return [...fields, ...boxes];
}

/** The last part of a field's full name, as it can be read: "form1[0].Page1[0].PatientName[0]" is "Patient Name". */
export function fieldLabel(name: string): string {
  const last =
    name
      .replaceAll(/\[\d+\]/g, '')
      .split('.')
      .at(-1) ?? name;
  const spaced = last
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_]+/g, ' ')
    .trim();
  return spaced === '' ? name : spaced;
}

function sourceValue(
  key: string,
  source: FormSource,
  changes: FormFill['changes'],
  facts: Readonly<Record<FormFact, string>>,
): Omit<FilledValue, 'label' | 'isTick'> {
  const changed = Object.hasOwn(changes, key) ? changes[key] : undefined;
  if (changed !== undefined) return { key, value: changed, isChanged: true, problem: null, isSaid: true };
  const own = { key, isChanged: false };
  switch (source.kind) {
    case 'fact': {
      const value = facts[source.fact];
      const isMissing = value === '' && !isOptionalFact(source.fact);
      return { ...own, value, problem: isMissing ? missing(source.fact) : null, isSaid: value !== '' };
    }
    case 'words':
      return { ...own, value: source.words, problem: null, isSaid: true };
    case 'tick':
      return { ...own, value: source.isTicked ? 'X' : '', problem: null, isSaid: true };
    case 'empty':
      return { ...own, value: '', problem: null, isSaid: false };
  }
}

function missing(fact: FormFact): string {
  return `${formFactLabel(fact)} is not known yet. Fill it in at ${formFactPlace(fact)}, or type it here.`;
}

function boxLabel(source: FormSource): string {
  switch (source.kind) {
    case 'fact':
      return formFactLabel(source.fact);
    case 'words':
      return source.words.length > 40 ? `${source.words.slice(0, 39)}…` : source.words;
    case 'tick':
      return 'Tick';
    case 'empty':
      return 'Text box';
  }
}
