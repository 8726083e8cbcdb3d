import { GAP_DAYS, type TimelineGap } from '../health/gaps.ts';
import { sayTreatmentTime, timelineKindLabel } from '../health/labels.ts';
import { sayPreciseDay } from '../health/precise-day.ts';
import type { TimelineEvent } from '../health/timeline-event.ts';
import { timelinePicture } from '../health/timeline-picture.ts';
import { type Block, type ComposedDocument, type Span, text, unbroken } from '../shared/blocks.ts';
import { putIn } from '../shared/put-in.ts';
import { type HealthPaperFacts, healthPaper, healthPaperWords } from './health-frame.ts';

/** What the timeline is made of. */
export interface TimelinePaperFacts extends HealthPaperFacts {
  readonly events: ReadonlyArray<TimelineEvent>;
  readonly gaps: ReadonlyArray<TimelineGap>;
}

/**
 * The timeline (workflow.md 5.1): the picture to scale, and below it every event in order with its number, each line
 * citing its record or saying who told it; times nothing is known of stand among them with the missing record. One
 * page where it can be: a list that runs over is set closer.
 */
export function composeTimeline(facts: TimelinePaperFacts): ComposedDocument {
  const { timeline: words } = healthPaperWords;
  const roomy = healthPaper(facts, words.title, blocksOf(facts, false));
  const close = healthPaper(facts, words.title, blocksOf(facts, true));
  return { ...roomy, limit: { pages: 1, shorter: close } };
}

function blocksOf({ events, gaps, today, sourceOf }: TimelinePaperFacts, isDense: boolean): ReadonlyArray<Block> {
  const { timeline: words } = healthPaperWords;
  const ordered = events.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const numbers = new Map(ordered.map((event, place) => [event.id, place + 1]));
  const lines = [
    ...ordered.map((event) => ({
      from: event.from,
      cells: [
        String(numbers.get(event.id) ?? ''),
        sayTreatmentTime(event).split(' to ').map(unbroken).join(' to '),
        sayEvent(event),
        sourceOf(event),
      ],
    })),
    ...gaps.map((gap) => ({
      from: gap.from,
      cells: ['', saySpan(gap), putIn(words.gap, { days: gap.days }), sayMissing(gap)],
    })),
  ].toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const shares = [6, 22, 42, 30];
  return [
    {
      kind: 'timeline',
      picture: timelinePicture(events, gaps, { today, number: ({ id }) => `${numbers.get(id) ?? ''} ` }),
    },
    {
      kind: 'paragraph',
      emphasis: 'quiet',
      spans: [text(gaps.length === 0 ? words.noteNoGaps : putIn(words.note, { days: GAP_DAYS + 1 }))],
    },
    {
      kind: 'table',
      columns: words.columns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
      rows: lines.map(({ cells }): ReadonlyArray<Span> => cells.map((value) => text(value))),
      isDense,
    },
  ];
}

function sayEvent({ kind, title, detail }: TimelineEvent): string {
  const said = `${timelineKindLabel(kind)}: ${title}`;
  return detail === null ? said : `${said}\n${detail}`;
}

function saySpan({ from, to }: TimelineGap): string {
  return `${sayPreciseDay(from, 'month')} to ${sayPreciseDay(to, 'month')}`;
}

function sayMissing({ missing }: TimelineGap): string {
  const { timeline: words } = healthPaperWords;
  if (missing.length === 0) return words.gapUnknown;
  return putIn(words.gapMissing, { records: missing.map(({ name }) => name).join('; ') });
}
