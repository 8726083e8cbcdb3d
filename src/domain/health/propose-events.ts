import words from '../../../resources/reference/health-words.json' with { type: 'json' };
import { recordItemName } from '../records/labels.ts';
import type { RecordItem, RecordKind } from '../records/record-item.ts';
import type { Day } from '../shared/days.ts';
import type { RecordItemId } from '../shared/ids.ts';
import type { Treatment } from './health.ts';
import type { DayPrecision, TimelineEvent, TimelineKind } from './timeline-event.ts';

/** An event that follows from a record that came, or from a treatment, and is not on the timeline yet. */
export interface ProposedEvent {
  /** "record:<id>" or "treatment:<id>", to accept it by. */
  readonly key: string;
  readonly kind: TimelineKind;
  readonly title: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly precision: DayPrecision;
  readonly isOngoing: boolean;
  readonly recordItemId: RecordItemId | null;
  readonly toldBy: string | null;
  readonly lostRecord: string | null;
  /** Where it comes from, in words. */
  readonly because: string;
}

const kindOfRecord: Readonly<Partial<Record<RecordKind, TimelineKind>>> = words.proposals as Partial<
  Record<RecordKind, TimelineKind>
>;

/**
 * Events the ledger and the treatments speak of and the timeline lacks, oldest first: a pathology report is a test, an
 * operative report an operation, a scan a test. Only records that came with a date of service; of an amended record
 * only the latest version; image files not where the report of the same exam stands for them.
 */
export function proposeEvents(
  records: ReadonlyArray<RecordItem>,
  treatments: ReadonlyArray<Treatment>,
  events: ReadonlyArray<TimelineEvent>,
): ReadonlyArray<ProposedEvent> {
  const cited = new Set(events.map(({ recordItemId }) => recordItemId));
  const superseded = new Set(records.map(({ supersedesId }) => supersedesId));
  const reported = new Set(
    records.filter(({ kind, state }) => kind === 'imagingReport' && hasCome(state)).map(examKey),
  );
  const fromRecords = records.flatMap((item): ProposedEvent[] => {
    const kind = kindOfRecord[item.kind];
    if (kind === undefined || item.servedFrom === null || !hasCome(item.state)) return [];
    if (cited.has(item.id) || superseded.has(item.id)) return [];
    if (item.supersedesId !== null && cited.has(item.supersedesId)) return [];
    if (item.kind === 'imagingStudy' && reported.has(examKey(item))) return [];
    const isLasting = kind === 'treatment' && item.servedTo !== null && item.servedTo !== item.servedFrom;
    return [
      {
        key: `record:${item.id}`,
        kind,
        title: item.title ?? recordItemName(item),
        from: item.servedFrom,
        to: isLasting ? item.servedTo : null,
        precision: 'day',
        isOngoing: false,
        recordItemId: item.id,
        toldBy: null,
        lostRecord: null,
        because: recordItemName(item),
      },
    ];
  });
  const fromTreatments = treatments.flatMap((treatment): ProposedEvent[] => {
    const kind: TimelineKind = treatment.kind === 'surgery' ? 'surgery' : 'treatment';
    const { from, source } = treatment;
    if (from === null) return [];
    const isThere = events.some(
      (event) =>
        event.kind === kind &&
        event.from === from &&
        (event.title === treatment.name || isSameSource(event, treatment)),
    );
    if (isThere) return [];
    return [
      {
        key: `treatment:${treatment.id}`,
        kind,
        title: treatment.name,
        from,
        to: treatment.to,
        precision: treatment.precision,
        isOngoing: treatment.isOngoing,
        ...source,
        because: 'The list of treatments',
      },
    ];
  });
  // A treatment tells more than the record it cites: one proposal is enough.
  const told = new Set(fromTreatments.map(({ recordItemId }) => recordItemId).filter((id) => id !== null));
  return [
    ...fromRecords.filter(({ recordItemId }) => !told.has(recordItemId as RecordItemId)),
    ...fromTreatments,
  ].toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function hasCome({ kind }: RecordItem['state']): boolean {
  return kind === 'received' || kind === 'checked' || kind === 'incomplete';
}

function examKey({ accessionNumber, servedFrom, title }: RecordItem): string {
  return accessionNumber ?? `${servedFrom} ${title}`;
}

function isSameSource(event: TimelineEvent, { source }: Treatment): boolean {
  return source.recordItemId !== null && event.recordItemId === source.recordItemId;
}
