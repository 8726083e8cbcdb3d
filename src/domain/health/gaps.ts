import words from '../../../resources/reference/health-words.json' with { type: 'json' };
import { recordItemName } from '../records/labels.ts';
import type { RecordItem } from '../records/record-item.ts';
import { addDays, type Day, daysBetween, latest } from '../shared/days.ts';
import type { RecordItemId } from '../shared/ids.ts';
import { lastDayOf } from './precise-day.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** A time after the diagnosis of which nothing is known, with the missing records that would tell of it. */
export interface TimelineGap {
  /** First and last day without an event. */
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly missing: ReadonlyArray<{ readonly recordItemId: RecordItemId; readonly name: string }>;
}

/** How many days without an event are called a gap: the app's own choice, dated in resources. */
export const GAP_DAYS = words.gapDays;

/**
 * Times between the first diagnosis and today without any event that are longer than `longerThan` days. A treatment
 * that goes on counts until today, a symptom only on its first day; a month or year counts whole, since the day may be
 * any in it. No diagnosis, no gaps. Each names the missing things of the ledger whose dates of service touch it
 * (workflow.md section 4, step 4: tag what is missing).
 */
export function findGaps(
  events: ReadonlyArray<TimelineEvent>,
  records: ReadonlyArray<RecordItem>,
  today: Day,
  longerThan: number = GAP_DAYS,
): ReadonlyArray<TimelineGap> {
  const spans = events
    .map((event) => ({ from: event.from, to: coveredUntil(event, today), kind: event.kind }))
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const diagnosis = spans.find(({ kind }) => kind === 'diagnosis');
  if (diagnosis === undefined) return [];
  const gaps: TimelineGap[] = [];
  let known = diagnosis.to;
  const close = (next: Day) => {
    const days = daysBetween(known, next) - 1;
    if (days > longerThan) gaps.push(gapOf(addDays(known, 1), addDays(next, -1), days, records));
  };
  for (const span of spans) {
    if (span.from > today) break;
    if (span.from > known) close(span.from);
    known = latest([known, span.to]) ?? known;
  }
  if (known < today) close(today);
  return gaps;
}

function coveredUntil(event: TimelineEvent, today: Day): Day {
  // A symptom that lasts is no news of anybody: only its beginning counts.
  if (event.kind === 'symptom') return lastDayOf(event.from, event.precision);
  if (event.isOngoing) return latest([today, event.from]) ?? today;
  return lastDayOf(event.to ?? event.from, event.precision);
}

function gapOf(from: Day, to: Day, days: number, records: ReadonlyArray<RecordItem>): TimelineGap {
  const missing = records
    .filter(isMissing)
    .filter(({ servedFrom, servedTo }) => {
      if (servedFrom === null) return false;
      return servedFrom <= to && (servedTo ?? servedFrom) >= from;
    })
    .map((item) => ({ recordItemId: item.id, name: recordItemName(item) }));
  return { from, to, days, missing };
}

/** Asked for or needed, and not here in full. */
export function isMissing({ state }: Pick<RecordItem, 'state'>): boolean {
  return state.kind === 'needed' || state.kind === 'requested' || state.kind === 'incomplete';
}
