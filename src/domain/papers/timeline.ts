import { GAP_DAYS, type TimelineGap } from '../health/gaps.ts';
import { sayTreatmentTime, timelineKindLabel } from '../health/labels.ts';
import { sayPreciseDay } from '../health/precise-day.ts';
import type { TimelineEvent } from '../health/timeline-event.ts';
import { timelinePicture } from '../health/timeline-picture.ts';
import { type Block, type ComposedDocument, type Span, text, unbroken } from '../shared/blocks.ts';
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { shortened } from '../shared/shortened.ts';
import { type HealthPaperFacts, healthPaper, healthPaperWords } from './health-frame.ts';

/** What the timeline is made of. */
export interface TimelinePaperFacts extends HealthPaperFacts {
  readonly events: ReadonlyArray<TimelineEvent>;
  readonly gaps: ReadonlyArray<TimelineGap>;
  /** Every line in full, on as many pages as that takes. */
  readonly isInFull?: boolean;
}

const { timeline: words } = healthPaperWords;

/** Most letters of an event and of a source, tried one after the other until the list stays on its page. */
const SHORTER: ReadonlyArray<Lengths> = [
  { event: 120, source: 90 },
  { event: 80, source: 80 },
  { event: 56, source: 70 },
  { event: 40, source: 60 },
  { event: 32, source: 44 },
  { event: 26, source: 36 },
  { event: 24, source: 26 },
];
/** So many lines and more are on no page, however short. */
const MOST_ON_A_PAGE = 100;

interface Lengths {
  readonly event: number;
  readonly source: number;
}

/**
 * The timeline (workflow.md 5.1): the picture to scale, and below it every event in order with its number, each line
 * citing its record or saying who told it; times nothing is known of stand among them with the missing record. It is one
 * page: a list that runs over is set closer, then in two columns with its sources numbered, in ever fewer letters. What
 * is on no page even so, or is asked for in full, goes on to further pages.
 */
export function composeTimeline(facts: TimelinePaperFacts): ComposedDocument {
  const paper = (blocks: ReadonlyArray<Block>) => healthPaper(facts, words.title, blocks);
  const close = paper(blocksInFull(facts, true));
  const isShortened = facts.isInFull !== true && facts.events.length + facts.gaps.length < MOST_ON_A_PAGE;
  const short = isShortened ? SHORTER.map((lengths) => paper(blocksInShort(facts, lengths))) : [];
  const tried = [paper(blocksInFull(facts, false)), ...(isShortened ? [close] : []), ...short];
  return tried.reduceRight<ComposedDocument>((shorter, one) => ({ ...one, limit: { pages: 1, shorter } }), close);
}

interface Line<Entry> {
  readonly from: Day;
  readonly entry: Entry;
}

function inOrder<Each extends { readonly from: Day }>(lines: ReadonlyArray<Each>): ReadonlyArray<Each> {
  return lines.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function numbersOf(events: ReadonlyArray<TimelineEvent>): (event: TimelineEvent) => string {
  const numbers = new Map(inOrder(events).map((event, place) => [event.id, String(place + 1)]));
  return ({ id }) => numbers.get(id) ?? '';
}

function linesOf<Entry>(
  { events, gaps }: TimelinePaperFacts,
  ofEvent: (event: TimelineEvent) => Entry,
  ofGap: (gap: TimelineGap) => Entry,
): ReadonlyArray<Entry> {
  const lines: ReadonlyArray<Line<Entry>> = [
    ...inOrder(events).map((event) => ({ from: event.from, entry: ofEvent(event) })),
    ...gaps.map((gap) => ({ from: gap.from, entry: ofGap(gap) })),
  ];
  return inOrder(lines).map(({ entry }) => entry);
}

function blocksInFull(facts: TimelinePaperFacts, isDense: boolean): ReadonlyArray<Block> {
  const { events, gaps, today, sourceOf } = facts;
  const number = numbersOf(events);
  const rows = linesOf(
    facts,
    (event) => [number(event), sayWhen(event), sayEvent(event), sourceOf(event)],
    (gap) => ['', saySpan(gap), putIn(words.gap, { days: gap.days }), sayMissing(gap)],
  );
  const shares = [6, 22, 42, 30];
  return [
    {
      kind: 'timeline',
      picture: timelinePicture(events, gaps, { today, label: (event) => `${number(event)} ${event.title}` }),
    },
    quiet(noteOf(gaps)),
    {
      kind: 'table',
      columns: words.columns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
      rows: rows.map((cells): ReadonlyArray<Span> => cells.map((value) => text(value))),
      isDense,
    },
  ];
}

/** Two columns of lines, read down the left one first; sources stand once, below, by the number each line names. */
function blocksInShort(facts: TimelinePaperFacts, lengths: Lengths): ReadonlyArray<Block> {
  const { events, gaps, today, sourceOf } = facts;
  const number = numbersOf(events);
  const sources = new Map<string, string>();
  const cite = (event: TimelineEvent): string => {
    const name = sourceOf({ ...event, page: null });
    const mark = sources.get(name) ?? letterOf(sources.size);
    sources.set(name, mark);
    const isPaged = event.recordItemId !== null && event.page !== null;
    return isPaged ? putIn(words.page, { source: mark, page: event.page }) : mark;
  };
  const lines = linesOf(
    facts,
    (event) => [
      `${number(event)}  ${sayWhenInShort(event)}`,
      putIn(words.cited, { event: shortened(event.title, lengths.event), source: cite(event) }),
    ],
    (gap) => [
      saySpan(gap),
      shortened(putIn(words.shortGap, { days: gap.days, missing: sayMissing(gap) }), lengths.event + lengths.source),
    ],
  );
  const half = Math.ceil(lines.length / 2);
  const rows = lines
    .slice(0, half)
    .map((left, place) => [...left, ...(lines[half + place] ?? [])].map((value) => text(value)));
  const key = [...sources]
    .map(([name, mark]) => `${unbroken(`${mark} `)}${shortened(name, lengths.source)}`)
    .join('; ');
  return [
    { kind: 'timeline', picture: timelinePicture(events, gaps, { today, label: number }), isLow: true },
    {
      kind: 'table',
      columns: [...words.shortColumns, ...words.shortColumns].map((title, place) => ({
        title,
        share: [19.5, 30.5][place % 2] ?? 1,
      })),
      rows: [
        ...rows,
        [text(putIn(words.sources, { sources: key }))],
        [text(`${words.numbered} ${noteOf(gaps)} ${words.shortened}`)],
      ],
      isDense: 'smallest',
    },
  ];
}

/** "a" to "z", then "a2" to "z2": numbers are those of the events. */
function letterOf(place: number): string {
  const letter = String.fromCharCode(97 + (place % 26));
  return place < 26 ? letter : `${letter}${Math.floor(place / 26) + 1}`;
}

function quiet(note: string): Block {
  return { kind: 'paragraph', emphasis: 'quiet', spans: [text(note)] };
}

function noteOf(gaps: ReadonlyArray<TimelineGap>): string {
  return gaps.length === 0 ? words.noteNoGaps : putIn(words.note, { days: GAP_DAYS + 1 });
}

function sayWhen(event: TimelineEvent): string {
  return sayTreatmentTime(event).split(' to ').map(unbroken).join(' to ');
}

/** A span names its year once, and its month where that is one too: "Jul 5 to Aug 2, 2025", "Jul 5 to 14, 2025". */
function sayWhenInShort(event: TimelineEvent): string {
  const [from = '', to] = sayTreatmentTime(event).split(' to ');
  if (to === undefined || event.precision === 'year' || from.slice(-4) !== to.slice(-4)) {
    return to === undefined ? from : `${from} to ${to}`;
  }
  const isOneMonth = event.precision === 'day' && from.slice(0, 3) === to.slice(0, 3);
  return `${from.replace(/,? \d{4}$/, '')} to ${isOneMonth ? to.slice(4) : to}`;
}

function sayTitle({ kind, title }: TimelineEvent): string {
  return `${timelineKindLabel(kind)}: ${title}`;
}

function sayEvent(event: TimelineEvent): string {
  return event.detail === null ? sayTitle(event) : `${sayTitle(event)}\n${event.detail}`;
}

function saySpan({ from, to }: TimelineGap): string {
  return `${sayPreciseDay(from, 'month')} to ${sayPreciseDay(to, 'month')}`;
}

function sayMissing({ missing }: TimelineGap): string {
  if (missing.length === 0) return words.gapUnknown;
  return putIn(words.gapMissing, { records: missing.map(({ name }) => name).join('; ') });
}
