import words from '../../../resources/reference/health-words.json' with { type: 'json' };
import type { RecordItem, RecordKind, RecordState } from '../records/record-item.ts';
import type { Day } from '../shared/days.ts';
import type { Allergy, Condition, Medication, Relative, Treatment } from './health.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** The sheets the advocate builds with the client, named as the kinds of record they stand for (workflow.md 5.1). */
export const healthSheets = [
  'timeline',
  'systemicTherapy',
  'radiationTherapy',
  'surgeryHistory',
  'medications',
  'allergies',
  'familyHistory',
  'condition',
] as const satisfies ReadonlyArray<RecordKind>;
export type HealthSheet = (typeof healthSheets)[number];

/** The papers made of them. */
export const healthPapers = ['timeline', 'medications', 'familyHistory', 'treatments'] as const;
export type HealthPaper = (typeof healthPapers)[number];

/** Everything the sheets are made of. */
export interface HealthStory {
  readonly events: ReadonlyArray<TimelineEvent>;
  readonly treatments: ReadonlyArray<Treatment>;
  readonly medications: ReadonlyArray<Medication>;
  readonly allergies: ReadonlyArray<Allergy>;
  readonly relatives: ReadonlyArray<Relative>;
  readonly condition: Condition;
}

/** "Medications". */
export function sheetLabel(sheet: HealthSheet): string {
  return words.sheets[sheet];
}

/** How many lines a sheet has; for the condition how many facts are known. */
export function sheetLineCount(sheet: HealthSheet, story: HealthStory): number {
  const treated = (kind: Treatment['kind']) => story.treatments.filter((treatment) => treatment.kind === kind).length;
  switch (sheet) {
    case 'timeline':
      return story.events.length;
    case 'systemicTherapy':
      return treated('systemic');
    case 'radiationTherapy':
      return treated('radiation');
    case 'surgeryHistory':
      return treated('surgery');
    case 'medications':
      return story.medications.length;
    case 'allergies':
      return story.allergies.length;
    case 'familyHistory':
      return story.relatives.length;
    case 'condition': {
      const { notedOn: _, ecogSaidBy: __, ...facts } = story.condition;
      return Object.values(facts).filter((fact) => fact !== null).length;
    }
  }
}

/** Sheets whose record is another's: of systemic therapy and radiation the office that treated has its own. */
function isOfOthers(sheet: HealthSheet): boolean {
  return sheet === 'systemicTherapy' || sheet === 'radiationTherapy';
}

/**
 * What the ledger says of a sheet that is used as the record: checked where client or advocate is the one who holds
 * it, only received where the custodian's own record is still worth checking against (systemic therapy, radiation).
 */
export function sheetState(sheet: HealthSheet, today: Day): RecordState {
  return isOfOthers(sheet)
    ? { kind: 'received', receivedOn: today }
    : { kind: 'checked', receivedOn: today, checkedOn: today };
}

/**
 * Why a sheet cannot stand for its record now; null when it can. A record that was asked of those who treated has not
 * arrived because the advocate wrote a sheet, so its follow-ups and the days to ask for it have to go on.
 */
export function sheetHindrance(sheet: HealthSheet, item: RecordItem | null): string | null {
  const isAskedFor = item?.state.kind === 'requested' || item?.state.kind === 'incomplete';
  return isOfOthers(sheet) && isAskedFor ? words.sheetOfOthers.askedFor : null;
}

/** What to know before a sheet is used as the record; null where there is nothing to know. */
export function sheetNotice(sheet: HealthSheet): string | null {
  return isOfOthers(sheet) ? words.sheetOfOthers.standsFor : null;
}

/** The ledger's item a sheet stands for: one that still waits before one that is here; null while there is none. */
export function sheetItem(sheet: HealthSheet, records: ReadonlyArray<RecordItem>): RecordItem | null {
  const own = records.filter(({ kind, state }) => kind === sheet && state.kind !== 'notNeeded');
  const waits = ({ state }: RecordItem) => state.kind !== 'checked' && state.kind !== 'received';
  return own.find(waits) ?? own[0] ?? null;
}
