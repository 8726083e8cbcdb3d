import words from '../../../resources/opinions/sheet.json' with { type: 'json' };
import type { ComparisonAnnotation, ComparisonRow } from './comparison.ts';
import type { Dimension, Opinion, Stated } from './opinion.ts';
import { sayDimension } from './say.ts';

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

/** The sheet's template text with its {placeholders} filled. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The word for two opinions or for more of them. */
export function counted(forms: { readonly two: string; readonly more: string }, opinionCount: number): string {
  return opinionCount === 2 ? forms.two : forms.more;
}

/** The text up to `longest` characters, cut between words and marked with "…". */
export function shortened(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const head = characters.slice(0, longest - 1).join('');
  const lastSpace = head.lastIndexOf(' ');
  return `${(lastSpace > longest / 2 ? head.slice(0, lastSpace) : head).trimEnd()}…`;
}

/** "grade, trials and start": names in a sentence. */
export function listed(items: ReadonlyArray<string>): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** What one opinion says on a dimension, in plain words; null when silent. */
export function saidBy(opinion: Opinion, dimension: Dimension): string | null {
  // Each dimension's own value goes with its own name; the union of both loses that tie.
  return sayDimension(dimension, opinion.dimensions[dimension] as Stated<never>);
}

/** "Visit letter, page 2": where a value was read; null when nobody wrote it down. */
export function sourceOf(opinion: Opinion, dimension: Dimension): string | null {
  const stated = opinion.dimensions[dimension];
  if (stated.kind === 'notStated') return null;
  const { document, page } = stated.citation;
  if (document === null) return null;
  return page === null ? document : filled(words.source, { document, page: String(page) });
}
