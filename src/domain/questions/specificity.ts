import drugData from '../../../resources/drugs/names.json' with { type: 'json' };
import markerData from '../../../resources/opinions/markers.json' with { type: 'json' };
import data from '../../../resources/questions/specificity.json' with { type: 'json' };
import { searchText } from '../shared/search-text.ts';
import {
  type BankQuestion,
  bankQuestions,
  findBankQuestion,
  type NamedThing,
  namedThings,
  placeholderFacts,
} from './bank.ts';
import { questionPieces } from './pieces.ts';
import type { Question, QuestionCategory } from './question.ts';

/** How a question is worded (workflow.md section 8). */
export interface Wording {
  /** It names at least two of finding, option, comparison, measure and what the client needs. */
  readonly isSpecific: boolean;
  /** What it names: "finding", "option". */
  readonly names: ReadonlyArray<NamedThing>;
  /** Words that could be asked of any case, as they stand: "other options". */
  readonly generic: ReadonlyArray<string>;
  /** It asks what the advocate thinks, which is a doctor's to say. */
  readonly asksAdvocate: boolean;
}

const GROUPS: Readonly<Record<NamedThing, { readonly words: RegExp; readonly patterns: ReadonlyArray<RegExp> }>> = {
  finding: groupOf(
    data.groups.finding,
    markerData.markers.flatMap(({ name, also }) => [name, ...also]).filter((name) => name.length > 2),
  ),
  option: groupOf(data.groups.option, drugNamesOf()),
  comparator: groupOf(data.groups.comparator, []),
  measure: groupOf(data.groups.measure, []),
  constraint: groupOf(data.groups.constraint, []),
};
const generic = data.generic.flatMap(({ words, category }) => words.map((phrase) => ({ phrase, category })));
const ignored = new Set(data.plainWords);

/**
 * Judges a wording: what is filled in counts as what its placeholder names, and so does every marker, drug, stage, size,
 * comparison or need that the words themselves hold (lists in resources/questions/specificity.json). Two different
 * fills count as two even when both are findings, as in "with {finding} and {finding}". A blank names nothing yet.
 */
export function judgeWording({ text, fills, askedOf }: Pick<Question, 'text' | 'fills' | 'askedOf'>): Wording {
  const pieces = questionPieces(text, fills);
  const words = searchText(pieces.map((piece) => (piece.kind === 'words' ? piece.text : ' … ')).join(''));
  const written = pieces.map((piece) => (piece.kind === 'words' ? piece.text : ' … ')).join('');
  const filled = pieces.flatMap((piece) => {
    const named = piece.kind === 'fill' ? placeholderFacts(piece.placeholder)?.names : undefined;
    return named === undefined ? [] : [named];
  });
  const inWords = namedThings.filter((thing) => {
    const { words: list, patterns } = GROUPS[thing];
    return list.test(words) || patterns.some((pattern) => pattern.test(written));
  });
  const names = namedThings.filter((thing) => filled.includes(thing) || inWords.includes(thing));
  const count = filled.length + inWords.filter((thing) => !filled.includes(thing)).length;
  return {
    isSpecific: count >= data.needed,
    names,
    generic: generic.filter(({ phrase }) => hasPhrase(words, phrase)).map(({ phrase }) => phrase),
    asksAdvocate: data.asksAdvocate.some(
      (phrase) => hasPhrase(words, phrase) || hasPhrase(searchText(askedOf ?? ''), phrase),
    ),
  };
}

/** True when the words are somebody's own, not the bank's: only those are flagged as too general. */
export function isOwnWording({ bankId, text }: Pick<Question, 'bankId' | 'text'>): boolean {
  return findBankQuestion(bankId)?.text !== text;
}

/** Where the rule of naming two comes from. */
export const specificSource: string = data.neededSource;

/** The names of what a question can name, in words: "finding", "what the client needs". */
export function namedThingLabel(thing: NamedThing): string {
  return data.groups[thing].label;
}

/**
 * The category a question in the client's words belongs to, from its words; D, the treatment, where nothing tells.
 */
export function guessCategory(text: string): QuestionCategory {
  const [best] = categoriesOf(text);
  return best ?? 'D';
}

/**
 * The three templates of the bank nearest to a general question: of its category, with words in common, and fit for the
 * tags of the case (workflow.md section 8, step 2). Those already on the list are left out.
 */
export function nearestTemplates(
  question: Pick<Question, 'text' | 'category' | 'step'>,
  tags: Iterable<string>,
  onList: ReadonlySet<string>,
  count = 3,
): BankQuestion[] {
  const own = wordsOf(question.text);
  const guessed = categoriesOf(question.text);
  const fitting = new Set([...tags, 'ANY']);
  return bankQuestions
    .filter(({ id, contexts }) => !onList.has(id) && contexts.some((context) => fitting.has(context)))
    .map((template) => {
      const place = guessed.indexOf(template.category);
      const shared = [...wordsOf(template.text)].filter((word) => own.has(word)).length;
      const score =
        (place === -1 ? 0 : 4 - Math.min(place, 3)) +
        (template.category === question.category ? 2 : 0) +
        shared * 1.5 +
        (template.text.includes('{') ? 1 : 0) +
        (template.step === question.step ? 0.5 : 0);
      return { template, score };
    })
    .toSorted((one, other) => other.score - one.score)
    .slice(0, count)
    .map(({ template }) => template);
}

// Nearest first: a flagged phrase tells more than single words do.
function categoriesOf(text: string): QuestionCategory[] {
  const words = searchText(text);
  const own = wordsOf(text);
  const scores = new Map<QuestionCategory, number>();
  const add = (category: string, by: number): void => {
    scores.set(category as QuestionCategory, (scores.get(category as QuestionCategory) ?? 0) + by);
  };
  for (const { phrase, category } of generic) if (hasPhrase(words, phrase)) add(category, 3);
  for (const [category, list] of Object.entries(data.categoryWords)) {
    for (const word of list) if (own.has(stem(word))) add(category, 1);
  }
  return [...scores].toSorted(([, one], [, other]) => other - one).map(([category]) => category);
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = searchText(text.replaceAll(/\{\w+\}/g, ' ')).split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word.length > 2 && !ignored.has(word)).map(stem));
}

function stem(word: string): string {
  return word.replace(/(?<=\p{L}{3})s$/u, '');
}

function hasPhrase(words: string, phrase: string): boolean {
  return wordPattern([phrase]).test(words);
}

function groupOf(
  { words, patterns }: { readonly words: ReadonlyArray<string>; readonly patterns: ReadonlyArray<string> },
  more: ReadonlyArray<string>,
): { words: RegExp; patterns: ReadonlyArray<RegExp> } {
  return { words: wordPattern([...words, ...more]), patterns: patterns.map((pattern) => new RegExp(pattern, 'u')) };
}

function wordPattern(phrases: ReadonlyArray<string>): RegExp {
  const escaped = phrases.map((phrase) => searchText(phrase).replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

function drugNamesOf(): string[] {
  return drugData.drugs.flatMap(({ generic: name, also }) => [name, ...also]).filter((name) => name.length > 3);
}
