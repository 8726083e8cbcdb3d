import spanish from '../../../resources/questions/es.json' with { type: 'json' };
import { modalities } from '../opinions/opinion.ts';
import { modalityLabel, sayAsSaid } from '../opinions/say.ts';
import { dateIn } from '../opinions/words.ts';
import { longDate, toDay } from '../shared/days.ts';
import { findBankQuestion } from './bank.ts';
import type { Question } from './question.ts';

const texts: Readonly<Record<string, string>> = spanish.questions;
const kinds = new Map(
  modalities.map((kind) => [modalityLabel(kind).toLowerCase(), modalityLabel(kind, 'es').toLowerCase()]),
);
const LONG_DATE = /\b([A-Z][a-z]+) (\d{1,2}), (\d{4})\b/g;

/** The Spanish of a bank question; the client's own words, and a changed wording, stay as they are. */
export function spanishText({ bankId, text }: Pick<Question, 'bankId' | 'text'>): string {
  return findBankQuestion(bankId)?.text === text ? (texts[bankId ?? ''] ?? text) : text;
}

/**
 * A filled value amid Spanish words: codes as they are ("T2 N1 M0"), dates in Spanish, kinds of treatment by their name, and
 * everything else between quotation marks as it was written down.
 */
export function sayValueInSpanish(value: string): string {
  const kind = kinds.get(value.toLowerCase());
  if (kind !== undefined) return kind;
  const dated = value.replaceAll(LONG_DATE, (whole) => spanishDate(whole) ?? whole);
  if (dated !== value) return dated.replaceAll(/\d{4} and (?=\d)/g, (match) => match.replace('and', 'y'));
  return /\p{Ll}{3}/u.test(value) ? sayAsSaid(value, 'es') : value;
}

function spanishDate(written: string): string | null {
  const time = Date.parse(`${written} UTC`);
  if (Number.isNaN(time)) return null;
  const day = toDay(Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC').toPlainDate());
  return longDate(day) === written ? dateIn('es', day) : null;
}
