import words from '../../../resources/reference/health-words.json' with { type: 'json' };
import type { Day } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { Treatment } from './health.ts';
import { lastDayOf, sayPreciseDay } from './precise-day.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** What has a beginning and maybe an end. */
export type Spanning = Pick<Treatment, 'from' | 'to' | 'precision' | 'isOngoing'>;

/** Why a span of time cannot be, naming the field; null when it can. */
export function spanProblem(span: Spanning): { readonly field: 'to' | 'isOngoing'; readonly sentence: string } | null {
  if (span.to === null) return null;
  if (span.isOngoing) {
    return {
      field: 'isOngoing',
      sentence: 'It has an end and is said to go on. Take the end out, or take the tick off.',
    };
  }
  if (span.from !== null && lastDayOf(span.to, span.precision) < span.from) {
    return { field: 'to', sentence: 'The end is before the beginning. Look at both days again; nothing is saved yet.' };
  }
  return null;
}

/**
 * What to look at again in an event that is kept as it was typed: before birth, still to come, without a source. Never
 * a refusal (issue 4: said clearly, kept, never silently changed).
 */
export function eventNotices(
  event: TimelineEvent,
  { born, today }: { readonly born: Day | null; readonly today: Day },
): ReadonlyArray<string> {
  const { notices } = words;
  const end = event.to ?? event.from;
  return [
    ...(born !== null && lastDayOf(event.from, event.precision) < born
      ? [putIn(notices.beforeBirth, { born: sayPreciseDay(born, 'day') })]
      : []),
    ...(event.from > today || end > today ? [notices.future] : []),
    ...(event.recordItemId === null && event.toldBy === null && event.lostRecord === null ? [notices.noSource] : []),
  ];
}
