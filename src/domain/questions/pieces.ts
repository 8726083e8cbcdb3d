import type { LetterLanguage } from '../letters/letter.ts';
import { placeholderFacts, placeholderLabel, placeholdersOf } from './bank.ts';
import type { PlaceholderFill, Question } from './question.ts';

/** A question in pieces: its words, what was filled in, and what is still blank. */
export type QuestionPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'fill'; readonly placeholder: string; readonly text: string }
  | { readonly kind: 'blank'; readonly placeholder: string; readonly label: string };

const IN_BRACES = /\{(\w+)\}/g;

/**
 * A text with its fills put in. A value gets a word in front where the sentence needs one and has none ("For {stageGroup}"
 * reads "For stage IIB"). Braces that are no placeholder are the writer's own and stay.
 *
 * @param say how a filled value reads in this language; as it is when left out
 */
export function questionPieces(
  text: string,
  fills: ReadonlyArray<PlaceholderFill>,
  language: LetterLanguage = 'en',
  say: (value: string) => string = (value) => value,
): QuestionPiece[] {
  const values = new Map(fills.map(({ placeholder, value }) => [placeholder, value]));
  const pieces: QuestionPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(IN_BRACES)) {
    const [whole, placeholder = ''] = match;
    const facts = placeholderFacts(placeholder);
    if (facts === undefined) continue;
    const before = text.slice(at, match.index);
    if (before !== '') pieces.push({ kind: 'words', text: before });
    const value = values.get(placeholder);
    const front = frontWord(facts.before?.[language] ?? null, text.slice(0, match.index), value ?? '');
    pieces.push(
      value === undefined
        ? { kind: 'blank', placeholder, label: placeholderLabel(placeholder) }
        : { kind: 'fill', placeholder, text: `${front}${say(value)}` },
    );
    at = match.index + whole.length;
  }
  if (at < text.length) pieces.push({ kind: 'words', text: text.slice(at) });
  return pieces;
}

/** The question as one text, its blanks drawn by `blank`: "____" on paper, "[cancer type]" on a button. */
export function sayQuestion(
  { text, fills }: Pick<Question, 'text' | 'fills'>,
  blank: (label: string) => string = (label) => `[${label}]`,
): string {
  return questionPieces(text, fills)
    .map((piece) => (piece.kind === 'blank' ? blank(piece.label) : piece.text))
    .join('');
}

/** The placeholders of a question that nobody has filled yet. */
export function blanksOf({ text, fills }: Pick<Question, 'text' | 'fills'>): string[] {
  return placeholdersOf(text).filter((name) => !fills.some(({ placeholder }) => placeholder === name));
}

// Only a bare code ("IIB") or a bracket needs it; words that somebody typed read by themselves.
function frontWord(word: string | null, before: string, value: string): string {
  if (word === null || !/^(\S+|\(.*\))$/u.test(value)) return '';
  const isSaid = new RegExp(`\\b${word}\\s*$`, 'iu').test(before) || value.toLowerCase().includes(word.toLowerCase());
  return isSaid ? '' : `${word} `;
}
