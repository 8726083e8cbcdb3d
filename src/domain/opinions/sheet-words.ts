import spanishKinds from '../../../resources/opinions/es/record-kinds.json' with { type: 'json' };
import type { LetterLanguage } from '../letters/letter.ts';
import { recordItemName } from '../records/labels.ts';
import type { RecordItem } from '../records/record-item.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';
import type { ComparisonAnnotation, ComparisonPart, ComparisonRow } from './comparison.ts';
import type { Dimension, Opinion, Stated } from './opinion.ts';
import { sayAsSaid, sayDimension, unnamedTrial } from './say.ts';
import type { summaryWords } from './words.ts';

/** How much a version of the sheet says; later versions say less, so that two pages hold it. */
export interface Detail {
  /** Longest text of one value, in characters. */
  readonly longest: number;
  readonly differences: 'sides' | 'lines' | 'names';
  readonly byEye: 'sides' | 'lines' | 'names';
  readonly agreed: 'words' | 'names';
  readonly oneSided: 'words' | 'names';
  readonly showSources: boolean;
  readonly questionCount: number;
  /** How many opinions the header names. */
  readonly opinionCount: number;
  /** How many records the banner names per opinion. */
  readonly recordCount: number;
  readonly decisionLines: number;
}

/** From the fullest version to one that fits whatever the opinions hold. */
export const details: ReadonlyArray<Detail> = [
  {
    longest: 5_000,
    differences: 'sides',
    byEye: 'sides',
    agreed: 'words',
    oneSided: 'words',
    showSources: true,
    questionCount: 40,
    opinionCount: 99,
    recordCount: 8,
    decisionLines: 6,
  },
  {
    longest: 5_000,
    differences: 'sides',
    byEye: 'lines',
    agreed: 'words',
    oneSided: 'words',
    showSources: false,
    questionCount: 40,
    opinionCount: 99,
    recordCount: 5,
    decisionLines: 4,
  },
  {
    longest: 240,
    differences: 'sides',
    byEye: 'lines',
    agreed: 'names',
    oneSided: 'names',
    showSources: false,
    questionCount: 12,
    opinionCount: 12,
    recordCount: 4,
    decisionLines: 4,
  },
  {
    longest: 160,
    differences: 'lines',
    byEye: 'names',
    agreed: 'names',
    oneSided: 'names',
    showSources: false,
    questionCount: 8,
    opinionCount: 6,
    recordCount: 2,
    decisionLines: 4,
  },
  {
    longest: 70,
    differences: 'lines',
    byEye: 'names',
    agreed: 'names',
    oneSided: 'names',
    showSources: false,
    questionCount: 4,
    opinionCount: 4,
    recordCount: 1,
    decisionLines: 4,
  },
  {
    longest: 60,
    differences: 'names',
    byEye: 'names',
    agreed: 'names',
    oneSided: 'names',
    showSources: false,
    questionCount: 3,
    opinionCount: 3,
    recordCount: 1,
    decisionLines: 3,
  },
];

/** A row of the comparison with what the advocate added to it. */
export interface SheetRow {
  readonly row: ComparisonRow;
  readonly annotation: ComparisonAnnotation | undefined;
}

/** One version of the sheet: who spoke, in which language it is read, and how much it says. */
export interface SheetVersion {
  readonly opinions: ReadonlyArray<Opinion>;
  readonly language: LetterLanguage;
  readonly words: ReturnType<typeof summaryWords>;
  readonly detail: Detail;
}

/** The word for two opinions or for more of them. */
export function counted(forms: { readonly two: string; readonly more: string }, { opinions }: SheetVersion): string {
  return opinions.length === 2 ? forms.two : forms.more;
}

/** Words of the sheet as long as its version allows; quotation marks that the cut left open are closed. */
export function fitting(said: string, { detail, language }: SheetVersion): string {
  const cut = shortened(said, detail.longest);
  const isOpen = language === 'es' && cut !== said && count(cut, '“') > count(cut, '”');
  return isOpen ? `${cut}”` : cut;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** "grade, trials and start": names in a sentence. */
export function listed(items: ReadonlyArray<string>, { words }: SheetVersion): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  // Spanish says "e" before the sound of i, as in "Ana e Inés".
  const and = /^[“"]?h?[ií](?!e)/i.test(last) ? words.list.andBeforeI : words.list.and;
  return `${items.slice(0, -1).join(', ')}${and}${last}`;
}

/** What one opinion says on a dimension, in plain words; null when silent. */
export function saidBy(opinion: Opinion, dimension: Dimension, { language }: SheetVersion): string | null {
  // Each dimension's own value goes with its own name; the union of both loses that tie.
  return sayDimension(dimension, opinion.dimensions[dimension] as Stated<never>, language);
}

/** What one opinion says on one part of a row: a marker, a test; null when silent. */
export function partSaidBy(
  { dimension }: ComparisonRow,
  { values }: ComparisonPart,
  place: number,
  { opinions, language, words }: SheetVersion,
): string | null {
  const value = values[place] ?? null;
  if (value === null) return null;
  if (opinions[place]?.dimensions[dimension].kind === 'none') return words.none;
  return dimension === 'trials' && value === unnamedTrial() ? unnamedTrial(language) : sayAsSaid(value, language);
}

/** "Visit letter, page 2": where a value was read; null when nobody wrote it down. */
export function sourceOf(opinion: Opinion, dimension: Dimension, { language, words }: SheetVersion): string | null {
  const stated = opinion.dimensions[dimension];
  if (stated.kind === 'notStated') return null;
  const { document, page } = stated.citation;
  if (document === null) return null;
  const named = sayAsSaid(document, language);
  return page === null ? named : putIn(words.source, { document: named, page });
}

/** "Pathology slides: core biopsy, left breast": a record as a client reads it. */
export function recordNameIn(item: Pick<RecordItem, 'kind' | 'title'>, { language }: SheetVersion): string {
  if (language === 'en') return recordItemName(item);
  const kind = spanishKinds.labels[item.kind];
  return item.title === null ? kind : `${kind}: ${sayAsSaid(item.title, language)}`;
}
