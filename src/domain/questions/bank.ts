import placeholderData from '../../../resources/questions/placeholders.json' with { type: 'json' };
import data from '../../../resources/reference/question-bank.json' with { type: 'json' };
import type { RecordKind } from '../records/record-item.ts';
import type { QuestionCategory, QuestionStep } from './question.ts';

/** One question of the bank (workflow.md section 7). */
export interface BankQuestion {
  readonly id: string;
  readonly category: QuestionCategory;
  readonly step: QuestionStep;
  /** Tumor and situation tags, or ANY. */
  readonly contexts: ReadonlyArray<string>;
  /** With {placeholders} that are filled from the case. */
  readonly text: string;
  /** Kinds of records an answer rests on; empty when it rests on none. */
  readonly restsOn: ReadonlyArray<RecordKind>;
}

/** What a question can name; two of them make it specific (workflow.md section 8). */
export const namedThings = ['finding', 'option', 'comparator', 'measure', 'constraint'] as const;
export type NamedThing = (typeof namedThings)[number];

/** Tabs of the case on which a missing value is filled in; `typed` where only the client knows it. */
export const fillPlaces = ['opinions', 'timeline', 'intake', 'records', 'overview', 'comparison', 'typed'] as const;
export type FillPlace = (typeof fillPlaces)[number];

/** What is known of a placeholder before any case. */
export interface PlaceholderFacts {
  readonly names: NamedThing;
  /** "Stage unknown": how the to-do begins while nobody knows the value. */
  readonly unknown: string;
  /** What to do about it besides asking: "enter it in the first opinion". */
  readonly then: string | null;
  readonly fillIn: FillPlace;
  /** The question of the bank that asks for the value. */
  readonly askFirst: string | null;
  /** A word put in front where the question does not have it: "stage". */
  readonly before: { readonly en: string; readonly es: string } | null;
}

// A JSON import widens codes to string; tests/domain/questions/bank.test.ts checks every value against the unions.
/** All questions of the bank in its order. */
export const bankQuestions = data.questions as ReadonlyArray<BankQuestion>;

const byId = new Map(bankQuestions.map((question) => [question.id, question]));
const facts = placeholderData.placeholders as Readonly<Record<string, PlaceholderFacts>>;
const labels: Readonly<Record<string, string>> = data.placeholders;
const titles: Readonly<Record<string, string>> = Object.fromEntries(
  data.categories.map(({ id, title }) => [id, title]),
);
const contexts: Readonly<Record<string, string>> = data.contexts;
const IN_BRACES = /\{(\w+)\}/g;

/** The question of the bank with this id, "A1"; undefined when there is none. */
export function findBankQuestion(id: string | null): BankQuestion | undefined {
  return id === null ? undefined : byId.get(id);
}

/** "Diagnosis and pathology". */
export function categoryTitle(category: QuestionCategory): string {
  return titles[category] ?? category;
}

/** "Breast cancer", "An operation is proposed": what a context tag stands for. */
export function contextLabel(tag: string): string {
  return contexts[tag] ?? tag;
}

/** "cancer type": the name of a placeholder as it stands in a blank. */
export function placeholderLabel(placeholder: string): string {
  return labels[placeholder] ?? placeholder;
}

/** What is known of a placeholder; undefined for braces that are none. */
export function placeholderFacts(placeholder: string): PlaceholderFacts | undefined {
  return Object.hasOwn(facts, placeholder) ? facts[placeholder] : undefined;
}

/** The placeholders of a text in their order, each once; braces around anything else are the writer's own. */
export function placeholdersOf(text: string): string[] {
  const found = [...text.matchAll(IN_BRACES)].map(([, name = '']) => name);
  return [...new Set(found)].filter((name) => placeholderFacts(name) !== undefined);
}
