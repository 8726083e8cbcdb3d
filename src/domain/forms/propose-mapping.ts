import data from '../../../resources/forms/facts.json' with { type: 'json' };
import { searchText } from '../shared/search-text.ts';
import type { FieldMapping, FormFact, FormField, FormSource } from './form.ts';

type Person = 'patient' | 'recipient' | 'custodian' | 'representative';
type Phrases = Readonly<Record<string, ReadonlyArray<string>>>;

// A JSON import widens names to string; tests/domain/forms/propose-mapping.test.ts checks them against the union.
const direct = data.direct as Phrases;
const people = data.people as Readonly<Record<Person, ReadonlyArray<string>>>;
const attributes = data.attributes as Phrases;
const belongs = data.belongs as Readonly<Record<Person, Readonly<Partial<Record<string, FormFact>>>>>;
const alone = data.alone as Readonly<Record<Person, FormFact>>;
const noise: ReadonlySet<string> = new Set(data.noise);

const EMPTY: FormSource = { kind: 'empty' };

/**
 * What goes into each field of a custodian's form, proposed by the field's name ("pt_name", "DOB", "Release to"), in
 * English and Spanish. What is to be signed, witnessed or filled in by staff stays empty, and so does every field of
 * which the name does not say enough: the advocate decides. Ticks are never proposed.
 */
export function proposeMapping(fields: ReadonlyArray<FormField>): ReadonlyArray<FieldMapping> {
  return fields
    .filter(({ type }) => type !== 'other')
    .map(({ name, type }) => {
      const source = type === 'checkbox' ? EMPTY : toSource(factNamed(name));
      return { fieldName: name, source, isProposed: source.kind !== 'empty' };
    });
}

/** The fact a field's name speaks of; null when it speaks of none, of several people, or of what nobody fills in here. */
export function factNamed(fieldName: string): FormFact | null {
  const words = wordsOf(fieldName);
  if (words.length === 0 || longest(words, data.leaveEmpty) !== null) return null;
  const fact = bestDirect(words);
  const person = bestOf(words, people);
  const attribute = bestOf(words, attributes);
  // "Purpose" says more than the word "name" beside it; the longer phrase decides.
  if (fact !== null && fact.length >= (attribute?.length ?? 0)) {
    return fact.isWhole || person === null || person.name === 'patient' ? fact.fact : directOf(person.name, fact.fact);
  }
  if (attribute === null) {
    return person !== null && isAll(words, person.phrase) ? alone[person.name as Person] : null;
  }
  if (person === null) return isAll(words, attribute.phrase) ? (belongs.patient[attribute.name] ?? null) : null;
  return belongs[person.name as Person][attribute.name] ?? null;
}

/** "pt_name" and "PtName" and "topmostSubform[0].Page1[0].PtName[0]" give pt, name. */
export function wordsOf(fieldName: string): ReadonlyArray<string> {
  const spaced = fieldName
    .replaceAll(/\[\d+\]/g, ' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{L})(\d)/gu, '$1 $2');
  return searchText(spaced)
    .replaceAll(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !noise.has(word) && !/^\d+$/.test(word));
}

interface Found {
  readonly name: string;
  readonly phrase: ReadonlyArray<string>;
  readonly length: number;
}

function bestOf(words: ReadonlyArray<string>, phrases: Phrases): Found | null {
  let best: Found | null = null;
  for (const [name, list] of Object.entries(phrases)) {
    const phrase = longest(words, list);
    if (phrase !== null && phrase.length > (best?.length ?? 0)) best = { name, phrase, length: phrase.length };
  }
  return best;
}

function bestDirect(words: ReadonlyArray<string>) {
  const best = bestOf(words, direct);
  return best === null ? null : { ...best, fact: best.name as FormFact, isWhole: isAll(words, best.phrase) };
}

// A date of birth of the recipient is nobody's fact here; a purpose is the same whoever is named beside it.
function directOf(person: string, fact: FormFact): FormFact | null {
  if (fact === 'representativeRelationship') return fact;
  if (person === 'representative') return null;
  return ['patientBorn', 'patientOtherNames'].includes(fact) ? null : fact;
}

/** The longest phrase whose words stand in the name one after the other. */
function longest(words: ReadonlyArray<string>, phrases: ReadonlyArray<string>): ReadonlyArray<string> | null {
  let best: ReadonlyArray<string> | null = null;
  for (const phrase of phrases) {
    const parts = phrase.split(' ').filter((part) => !noise.has(part));
    const stands = words.some((_, start) => parts.every((part, place) => words[start + place] === part));
    if (parts.length > 0 && stands && parts.length > (best?.length ?? 0)) best = parts;
  }
  return best;
}

function isAll(words: ReadonlyArray<string>, phrase: ReadonlyArray<string>): boolean {
  return words.length === phrase.length;
}

function toSource(fact: FormFact | null): FormSource {
  return fact === null ? EMPTY : { kind: 'fact', fact };
}
