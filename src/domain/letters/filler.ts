import { type CitationId, citationIds } from '../law/law.ts';
import { sayMoney } from '../requests/fee.ts';
import { type Gap, type Span, text, unbroken } from '../shared/blocks.ts';
import { isDay } from '../shared/days.ts';
import { factGaps } from './fact-gaps.ts';
import { factValue, yesNoFact } from './fact-values.ts';
import { joinTexts } from './fill.ts';
import { type FactName, factNames, type LetterFacts, type YesNoFact, yesNoFacts } from './letter-facts.ts';
import { type LetterWords, writtenDate } from './letter-words.ts';
import type { Condition, FieldDefinition } from './template.ts';

/** What a placeholder stands for: texts, or the gap while nobody has said it. */
export type Value = { readonly texts: ReadonlyArray<string> } | { readonly gap: Gap };

/** Fills the texts of one letter and remembers what was missing. */
export interface Filler {
  readonly facts: LetterFacts;
  readonly words: LetterWords;
  value(name: string): Value;
  /** Text with its placeholders filled; a missing value is a hole and a gap. */
  spans(template: string, bold?: boolean): ReadonlyArray<Span>;
  /** One entry for each value when the text is nothing but one placeholder with several; else one. */
  entries(template: string): ReadonlyArray<ReadonlyArray<Span>>;
  /** The text without holes, for places that are no part of the letter's body: title, foot. */
  plain(template: string): string;
  /** True when every placeholder of the text has a value. */
  isKnown(template: string): boolean;
  holds(condition: Condition | undefined): boolean;
  /** The hole for a gap, which is remembered. */
  hole(gap: Gap): Span;
  /** Everything that was missing so far, each once. */
  gaps(): ReadonlyArray<Gap>;
}

/** The parts of a text: plain at even places, names of placeholders at odd ones. */
export function partsOf(template: string): ReadonlyArray<string> {
  const found = known.get(template);
  if (found !== undefined) return found;
  const parts = template.split(/\{(\w+)\}/);
  if (known.size > 5_000) known.clear();
  known.set(template, parts);
  return parts;
}
const known = new Map<string, ReadonlyArray<string>>();

const factSet: ReadonlySet<string> = new Set(factNames);
const yesNoSet: ReadonlySet<string> = new Set(yesNoFacts);
const citationSet: ReadonlySet<string> = new Set(citationIds);

/** True for the name of a fact that has words. */
export const isFactName = (name: string): name is FactName => factSet.has(name);
/** True for the name of a fact that is yes or no. */
export const isYesNoFact = (name: string): name is YesNoFact => yesNoSet.has(name);
/** True for a point of law. */
export const isCitation = (name: string): name is CitationId => citationSet.has(name);

/** A filler for one letter: fields before facts before citations, as the template check allows no other name. */
export function createFiller(facts: LetterFacts, words: LetterWords): Filler {
  const { template, law } = words;
  const values = new Map<string, Value>();
  const missing = new Map<string, Gap>();
  const fields = new Map(template.fields.map((field) => [field.id, field]));
  const switches = new Map(template.switches.map(({ id, default: standard }) => [id, standard]));

  const remember = (gap: Gap): void => {
    const key = `${gap.where} ${gap.field}`;
    if (!missing.has(key)) missing.set(key, gap);
  };
  const find = (name: string): Value => {
    const field = fields.get(name);
    if (field !== undefined) return fieldValue(field);
    if (isFactName(name)) {
      const value = factValue(name, facts, words);
      if (value === null) return { gap: factGaps[name] };
      return { texts: typeof value === 'string' ? [value] : value };
    }
    if (isCitation(name)) return { texts: [unbroken(law.citations[name])] };
    // A name the template check refuses; here it is a hole, so that nothing wrong is printed.
    return { gap: { label: `{${name}} stands for nothing; change the wording`, where: 'letter', field: 'template' } };
  };
  const fieldValue = (field: FieldDefinition): Value => {
    const typed = (facts.draft.fields[field.id] ?? '').trim();
    const said = typed === '' ? '' : sayField(field, typed, words);
    if (said !== null && said !== '') return { texts: [said] };
    if (typed === '' && field.proposed !== undefined && isFactName(field.proposed)) {
      const proposed = factValue(field.proposed, facts, words);
      if (proposed !== null) return { texts: typeof proposed === 'string' ? [proposed] : proposed };
    }
    const label = typed === '' ? field.label : `${field.label}: “${typed}” cannot be read`;
    return { gap: { label, where: 'letter', field: `fields.${field.id}` } };
  };
  const value = (name: string): Value => {
    const found = values.get(name);
    if (found !== undefined) return found;
    const looked = find(name);
    values.set(name, looked);
    return looked;
  };
  const between = words.common.lists.between;

  const filler: Filler = {
    facts,
    words,
    value,
    spans(given, bold = false) {
      const parts = partsOf(given);
      const spans: Span[] = [];
      for (const [place, part] of parts.entries()) {
        if (place % 2 === 0) {
          if (part !== '') spans.push(text(part, bold));
          continue;
        }
        const found = value(part);
        if ('gap' in found) {
          spans.push(filler.hole(found.gap));
          continue;
        }
        const said = found.texts.join(between);
        // What somebody typed may bring its own full stop along.
        const isStopped = parts[place + 1]?.startsWith('.') ?? false;
        spans.push(text(isStopped ? said.replace(/[.\s]+$/, '') : said, bold));
      }
      return joinTexts(spans);
    },
    entries(given) {
      const [before, name, after, ...others] = partsOf(given);
      if (before === '' && after === '' && name !== undefined && others.length === 0) {
        const found = value(name);
        if ('texts' in found) return found.texts.flatMap((one) => one.split('\n')).map((one) => [text(one)]);
      }
      return [filler.spans(given)];
    },
    plain: (given) =>
      partsOf(given)
        .map((part, place) => {
          if (place % 2 === 0) return part;
          const found = value(part);
          return 'gap' in found ? '' : found.texts.join(between);
        })
        .join(''),
    isKnown: (given) => partsOf(given).every((part, place) => place % 2 === 0 || 'texts' in value(part)),
    holds(condition) {
      if (condition === undefined) return true;
      if ('switch' in condition) {
        return facts.draft.switches[condition.switch] ?? switches.get(condition.switch) ?? false;
      }
      if ('field' in condition) {
        if (condition.is !== undefined) return (facts.draft.fields[condition.field] ?? '') === condition.is;
        return 'texts' in value(condition.field);
      }
      if ('fact' in condition) {
        return isYesNoFact(condition.fact) ? yesNoFact(condition.fact, facts) : 'texts' in value(condition.fact);
      }
      if ('signer' in condition) return facts.draft.signer === condition.signer;
      if ('not' in condition) return !filler.holds(condition.not);
      if ('all' in condition) return condition.all.every((one) => filler.holds(one));
      return condition.any.some((one) => filler.holds(one));
    },
    hole(gap) {
      remember(gap);
      return { kind: 'gap', label: gap.label };
    },
    gaps: () => [...missing.values()],
  };
  return filler;
}

// A typed value as the letter says it; null when it is not what the field asks for.
function sayField(field: FieldDefinition, typed: string, { common }: LetterWords): string | null {
  switch (field.type) {
    case 'day':
      return isDay(typed) ? writtenDate(typed, common) : null;
    case 'cents':
      return /^\d{1,9}$/.test(typed) ? sayMoney(Number(typed)) : null;
    case 'count':
      return /^\d{1,6}$/.test(typed) ? String(Number(typed)) : null;
    case 'choice':
      return field.choices?.find(({ id }) => id === typed)?.label ?? null;
    case 'line':
    case 'words':
    case 'lines':
      return typed;
  }
}
