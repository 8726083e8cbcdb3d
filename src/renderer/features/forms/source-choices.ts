import { type FormFact, type FormSource, formFacts } from '../../../domain/forms/form.ts';
import { formFactLabel } from '../../../domain/forms/form-values.ts';
import type { Choice } from '../../ui/fields.tsx';

export type SourceValue = `fact:${FormFact}` | 'words' | 'tick' | 'empty';

interface SourceGroup {
  readonly group: string;
  readonly items: ReadonlyArray<Choice<SourceValue>>;
}

const EMPTY: Choice<SourceValue> = { value: 'empty', label: 'Left empty' };
const TICK: Choice<SourceValue> = { value: 'tick', label: 'Ticked' };

/** What can go into a field of text: words of one's own, nothing, or a fact. */
export const textChoices: ReadonlyArray<SourceGroup> = groupsOf([
  { value: 'words', label: 'Own words, always the same' },
  EMPTY,
]);

/** What can go into a box placed by hand; it can hold a tick as well. */
export const boxChoices: ReadonlyArray<SourceGroup> = groupsOf([
  { value: 'words', label: 'Own words, always the same' },
  { ...TICK, label: 'A tick' },
  EMPTY,
]);

/** What can be done with a box to tick. */
export const tickChoices: ReadonlyArray<Choice<SourceValue>> = [TICK, EMPTY];

/** The choice that stands for a source. */
export function choiceOf(source: FormSource): SourceValue {
  switch (source.kind) {
    case 'fact':
      return `fact:${source.fact}`;
    case 'tick':
      return source.isTicked ? 'tick' : 'empty';
    default:
      return source.kind;
  }
}

/** The source a choice stands for; own words begin with none, so until some are written nothing goes in. */
export function sourceOf(value: SourceValue): FormSource {
  if (value === 'tick') return { kind: 'tick', isTicked: true };
  const fact = formFacts.find((one) => value === `fact:${one}`);
  return fact === undefined ? { kind: 'empty' } : { kind: 'fact', fact };
}

/** "Patient’s date of birth": what goes in, in short, for a box on the page. */
export function saySource(source: FormSource): string {
  switch (source.kind) {
    case 'fact':
      return formFactLabel(source.fact);
    case 'words':
      return source.words;
    case 'tick':
      return source.isTicked ? 'X' : '';
    case 'empty':
      return '';
  }
}

function groupsOf(first: ReadonlyArray<Choice<SourceValue>>): ReadonlyArray<SourceGroup> {
  const named = (start: RegExp) =>
    formFacts
      .filter((fact) => start.test(fact))
      .map((fact): Choice<SourceValue> => ({ value: `fact:${fact}`, label: formFactLabel(fact) }));
  return [
    { group: 'Always', items: first },
    { group: 'Patient', items: named(/^(patient|mrn)/) },
    { group: 'Personal representative', items: named(/^representative/) },
    { group: 'Receiver', items: named(/^recipient/) },
    { group: 'Request', items: named(/^(?!patient|mrn|representative|recipient)/) },
  ];
}
