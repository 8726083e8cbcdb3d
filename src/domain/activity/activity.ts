import data from '../../../resources/reference/activity.json' with { type: 'json' };
import type { CaseId, ChangeId } from '../shared/ids.ts';

/** Parts of a case that its activity can be narrowed to. */
export const activityAreas = [
  'case',
  'records',
  'requests',
  'letters',
  'custody',
  'authority',
  'questions',
  'consultations',
  'story',
  'opinions',
  'oncologist',
  'tasks',
  'notes',
] as const;
export type ActivityArea = (typeof activityAreas)[number];

/** One recorded act about a case. */
export interface RecordedAct {
  readonly id: ChangeId;
  readonly operation: string;
  readonly caseId: CaseId | null;
  readonly summary: string;
  readonly reason: string | null;
  /** Moment as ISO text in UTC. */
  readonly at: string;
  readonly personName: string;
  readonly isUndone: boolean;
  /** Names the one row it changed; null where it changed several, or none. */
  readonly row: string | null;
}

/** One line of the activity of a case: one act, or several alike in a row. */
export interface ActivityLine {
  readonly id: ChangeId;
  readonly area: ActivityArea;
  readonly summary: string;
  readonly reason: string | null;
  readonly at: string;
  /** When the first of them happened; the same as `at` for one act. */
  readonly since: string;
  readonly personName: string;
  readonly isUndone: boolean;
  readonly count: number;
}

/** Acts alike by the same person at most this far apart are one line. */
const TOGETHER_MS = 15 * 60 * 1000;

const areaOfFeature: Readonly<Record<string, string>> = data.features;

/** What an operation is about, "requests.markSent" being about requests; the case itself when nothing else. */
export function areaOf(operation: string): ActivityArea {
  const area = areaOfFeature[operation.split('.')[0] ?? ''];
  return activityAreas.find((known) => known === area) ?? 'case';
}

/** "Requests": how an area is called on screen. */
export function activityAreaLabel(area: ActivityArea): string {
  return data.areas[area];
}

/**
 * Acts, newest first, as the lines of one stream: acts of one area with the same words by the same person, each within a
 * quarter of an hour of the one before, are one line with their count, since notes save themselves while they are written.
 * The saves of two notes are two lines: their words name the client alone.
 */
export function activityLines(acts: ReadonlyArray<RecordedAct>): ActivityLine[] {
  const lines: ActivityLine[] = [];
  let row: string | null = null;
  for (const act of acts) {
    const last = lines.at(-1);
    const isOfOneText = last?.area !== 'notes' || row === act.row;
    row = act.row;
    if (last !== undefined && isOfOneText && isOfOnePiece(last, act))
      lines[lines.length - 1] = { ...last, since: act.at, count: last.count + 1 };
    else {
      const { id, operation, summary, reason, at, personName, isUndone } = act;
      lines.push({ id, area: areaOf(operation), summary, reason, at, since: at, personName, isUndone, count: 1 });
    }
  }
  return lines;
}

function isOfOnePiece(line: ActivityLine, act: RecordedAct): boolean {
  return (
    line.area === areaOf(act.operation) &&
    line.summary === act.summary &&
    line.personName === act.personName &&
    line.isUndone === act.isUndone &&
    line.reason === null &&
    act.reason === null &&
    Date.parse(line.since) - Date.parse(act.at) <= TOGETHER_MS
  );
}
