import words from '../../../resources/reference/health-words.json' with { type: 'json' };
import { addDays, type Day, daysBetween, earliest, latest } from '../shared/days.ts';
import type { TimelineGap } from './gaps.ts';
import { laneLabel } from './labels.ts';
import { lastDayOf } from './precise-day.ts';
import { type TimelineEvent, type TimelineKind, timelineKinds } from './timeline-event.ts';

/** A lane of the picture; the last one shows the times nothing is known of. */
export type LaneKind = TimelineKind | 'gap';

/** Something in a lane: an event, or a gap with the missing record's name. */
export interface PictureItem {
  /** Names the event, or the gap by its first day. */
  readonly id: string;
  readonly lane: LaneKind;
  readonly from: Day;
  /** The last day; the same as `from` for a single day. */
  readonly to: Day;
  readonly label: string;
}

/** One client's story as a picture before it has a size (look.md, the fourth picture). */
export interface TimelinePicture {
  readonly lanes: ReadonlyArray<{ readonly kind: LaneKind; readonly label: string }>;
  readonly items: ReadonlyArray<PictureItem>;
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  readonly todayLabel: string;
}

const SHORTEST_DAYS = 28;

/**
 * What the picture shows: every event in the lane of its kind, the gaps below, and the time from the first event to
 * the last or today. A month or a year is drawn as long as it is, since the day may be any in it.
 *
 * @param since leaves out what was over before that day; null shows everything
 */
export function timelinePicture(
  events: ReadonlyArray<TimelineEvent>,
  gaps: ReadonlyArray<TimelineGap>,
  { today, since = null, label = ({ title }) => title }: PictureOptions,
): TimelinePicture {
  const shown = events
    .map(
      (event): PictureItem => ({
        id: event.id,
        lane: event.kind,
        from: event.from,
        to: lastShown(event, today),
        label: label(event),
      }),
    )
    .filter(({ to }) => since === null || to >= since);
  const holes = gaps
    .filter(({ to }) => since === null || to >= since)
    .map(
      (gap): PictureItem => ({ id: `gap:${gap.from}`, lane: 'gap', from: gap.from, to: gap.to, label: gapLabel(gap) }),
    );
  const items = [...shown, ...holes];
  const first = latest([since, earliest(items.map(({ from }) => from))]) ?? today;
  const last = latest([today, ...items.map(({ to }) => to)]) ?? today;
  const from = daysBetween(first, last) < SHORTEST_DAYS ? addDays(last, -SHORTEST_DAYS) : first;
  const used = new Set(items.map(({ lane }) => lane));
  const lanes = [...timelineKinds, 'gap' as const].filter((kind) => used.has(kind));
  return {
    lanes: lanes.map((kind) => ({ kind, label: laneLabel(kind) })),
    items: items.map((item) => (item.from < from ? { ...item, from } : item)),
    from,
    to: last,
    today,
    todayLabel: words.today,
  };
}

interface PictureOptions {
  readonly today: Day;
  readonly since?: Day | null;
  /** What stands beside the mark of an event; its title unless said. */
  readonly label?: (event: TimelineEvent) => string;
}

/** "Missing: MRI of both breasts and 2 more", or that nothing in the ledger would fill it. */
export function gapLabel({ missing }: Pick<TimelineGap, 'missing'>): string {
  const [first, ...more] = missing;
  if (first === undefined) return 'no record listed';
  return more.length === 0 ? `Missing: ${first.name}` : `Missing: ${first.name} and ${more.length} more`;
}

function lastShown(event: TimelineEvent, today: Day): Day {
  if (event.isOngoing) return latest([today, event.from]) ?? event.from;
  const end = lastDayOf(event.to ?? event.from, event.precision);
  return latest([end, event.from]) ?? event.from;
}
