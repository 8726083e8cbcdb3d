import { type FillPlace, type PlaceholderFacts, placeholderFacts, placeholderLabel, placeholdersOf } from './bank.ts';
import type { QuestionFacts } from './facts.ts';
import type { KnownValue } from './known-value.ts';
import { opinionValues } from './opinion-values.ts';
import type { PlaceholderFill, Question } from './question.ts';
import { earlierRadiationSite, storyValues } from './story-values.ts';
import { questionWords } from './words.ts';

/** What a placeholder is filled for: the same blank can mean another thing in another question. */
export type Asked = Pick<Question, 'text' | 'bankId' | 'askedOf'>;

/** Where one placeholder of a question stands: what is filled in, what the case knows now, what is still to do. */
export interface PlaceholderState {
  readonly placeholder: string;
  readonly label: string;
  /** Null while it is a blank. */
  readonly fill: PlaceholderFill | null;
  /** What the case says now where that is something else; nothing is ever changed by itself. */
  readonly now: { readonly value: string; readonly source: string } | null;
  /** The record said what is filled in, and no longer says anything. */
  readonly isSilentNow: boolean;
  /** The to-do of a blank that the case cannot fill: "Stage unknown: ask as B1 first". */
  readonly todo: string | null;
  readonly fillIn: FillPlace;
  /** The question of the bank that asks for it. */
  readonly askFirst: string | null;
}

/** What the case knows for a placeholder; null when it knows nothing, and then nothing is made up. */
export function knownValue(placeholder: string, asked: Asked, facts: QuestionFacts): KnownValue | null {
  if (placeholder === 'site') return asked.text.includes('{doseGy}') ? earlierRadiationSite(facts) : null;
  const read = opinionValues[placeholder];
  return read === undefined ? (storyValues[placeholder]?.(facts) ?? null) : read(facts, asked);
}

/** Fills for every placeholder of a text that the case knows (workflow.md section 8, step 3). */
export function fillFromCase(asked: Asked, facts: QuestionFacts): PlaceholderFill[] {
  return placeholdersOf(asked.text).flatMap((placeholder) => {
    const known = knownValue(placeholder, asked, facts);
    return known === null ? [] : [{ placeholder, ...known }];
  });
}

/** A value that somebody typed, marked as typed. */
export function typedFill(placeholder: string, value: string): PlaceholderFill {
  return { placeholder, value, source: questionWords.asTyped, sourceKind: 'typed', sourceId: null };
}

/** How the placeholders of a question stand today. */
export function placeholderStates(question: Asked & Pick<Question, 'fills'>, facts: QuestionFacts): PlaceholderState[] {
  return placeholdersOf(question.text).map((placeholder) => {
    const fill = question.fills.find((one) => one.placeholder === placeholder) ?? null;
    const known = knownValue(placeholder, question, facts);
    const about = placeholderFacts(placeholder);
    // A question does not send to itself.
    const askFirst = about?.askFirst === question.bankId ? null : (about?.askFirst ?? null);
    const isOther = known !== null && known.value !== fill?.value;
    return {
      placeholder,
      label: placeholderLabel(placeholder),
      fill,
      now: isOther ? { value: known.value, source: known.source } : null,
      isSilentNow: known === null && fill !== null && fill.sourceKind !== 'typed',
      todo: fill === null && known === null && about !== undefined ? todoOf(about, askFirst) : null,
      fillIn: about?.fillIn ?? 'typed',
      askFirst,
    };
  });
}

// "Stage unknown: ask as B1 first, or enter it in the first opinion."
function todoOf({ unknown, then }: PlaceholderFacts, askFirst: string | null): string {
  const ways = [askFirst === null ? null : `ask as ${askFirst} first`, then].filter((way) => way !== null);
  return `${unknown}: ${ways.join(', or ')}.`;
}

/** The fills that still belong to a text; those of placeholders it no longer has are let go. */
export function fillsFor(text: string, fills: ReadonlyArray<PlaceholderFill>): PlaceholderFill[] {
  const placeholders = placeholdersOf(text);
  return placeholders.flatMap((name) => fills.filter(({ placeholder }) => placeholder === name).slice(-1));
}
