import type { Day } from '../shared/days.ts';
import type { CaseId, RecordItemId, TimelineEventId } from '../shared/ids.ts';

/** Lanes of the timeline (workflow.md 5.1, `timeline`; issue 4: symptom, test, diagnosis, surgery, treatment, visit). */
export const timelineKinds = ['symptom', 'test', 'diagnosis', 'surgery', 'treatment', 'visit'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** How exactly a day is known: "March 2024" is stored as its first day with precision `month`. */
export const dayPrecisions = ['day', 'month', 'year'] as const;
export type DayPrecision = (typeof dayPrecisions)[number];

/** One event of the client's story: it cites a record, or is marked as told. */
export interface TimelineEvent {
  readonly id: TimelineEventId;
  readonly caseId: CaseId;
  readonly kind: TimelineKind;
  readonly from: Day;
  readonly precision: DayPrecision;
  /** The last day of what lasted; null for a single day or while it goes on. */
  readonly to: Day | null;
  readonly isOngoing: boolean;
  readonly title: string;
  readonly detail: string | null;
  readonly recordItemId: RecordItemId | null;
  /** The page of that record. */
  readonly page: number | null;
  /** Who told it, when no record is cited. */
  readonly toldBy: string | null;
  /** Name of the record it cited until that was taken out of the ledger. */
  readonly lostRecord: string | null;
}
