import papers from '../../../resources/papers/consultation-papers.json' with { type: 'json' };
import type { Practice } from '../practice/practice.ts';
import { type Block, type ComposedDocument, type Span, text, unbroken } from '../shared/blocks.ts';
import { type Day, longDate, shortDate } from '../shared/days.ts';
import { type LocalTime, sayTimeOfDay } from '../shared/zoned-time.ts';
import { approvalOrLine, clientPaper } from './client-paper.ts';

/** The words of the papers about a consultation (resources/papers/consultation-papers.json). */
export const consultationPaperWords: typeof papers = papers;

/** Whom a paper is for, who made it and when. */
export interface PaperFrame {
  readonly clientName: string;
  readonly practice: Pick<Practice, 'name'>;
  /** The day the client approved the paper; null leaves a line for it. */
  readonly approvedOn: Day | null;
  readonly dated: Day;
}

/** The frame of a paper for the client about a consultation, without its blocks (workflow.md section 12). */
export function consultationPaper(
  title: string,
  { clientName, practice, approvedOn, dated }: PaperFrame,
): Omit<ComposedDocument, 'blocks'> {
  return clientPaper(
    { title, clientName, practiceName: practice.name, approval: approvalOrLine(approvedOn), dated },
    { style: 'clientPaper' },
  );
}

/** "Tuesday, December 1, 2026": the day of a wall-clock time. */
export function writtenDay(local: LocalTime): string {
  const day = local.slice(0, 10) as Day;
  const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' });
  return `${weekday.format(Date.UTC(...dateParts(day)))}, ${longDate(day)}`;
}

function dateParts(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))];
}

/** "Tue, Dec 1, 2026". */
export function shortDay(local: LocalTime): string {
  return shortDate(local.slice(0, 10) as Day, '1900-01-01' as Day);
}

/** "2:05 PM" as one word. */
export function writtenClock(local: LocalTime): string {
  return unbroken(sayTimeOfDay(local));
}

/** Label and value where the value is known. */
export function pair(label: string, value: string | null): ReadonlyArray<{ label: string; value: Span }> {
  return value === null || value.trim() === '' ? [] : [{ label, value: text(value) }];
}

/** Paragraphs of a text of several lines; empty lines part them. */
export function paragraphs(words: string): ReadonlyArray<Block> {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', spans: [text(line)] }));
}
