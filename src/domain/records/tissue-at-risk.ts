import data from '../../../resources/reference/tissue-retention.json' with { type: 'json' };
import type { Accreditation, Organization } from '../directory/organization.ts';
import { type Day, relativeDay, shortDate, toDay, toPlainDate } from '../shared/days.ts';
import type { OrganizationId, RecordItemId } from '../shared/ids.ts';
import { putIn } from '../shared/put-in.ts';
import { searchText } from '../shared/search-text.ts';
import { recordItemName } from './labels.ts';
import type { RecordItem } from './record-item.ts';
import { currentItems } from './versions.ts';

/** Tissue, or its report, that the laboratory may discard. */
export interface TissueWarning {
  readonly recordItemId: RecordItemId;
  /** `alert` when something may be gone within a month, or is wet tissue, which goes first. */
  readonly level: 'caution' | 'alert';
  readonly text: string;
  /** The day the retention named in the text ends, never later than it truly does; null when no day can be said. */
  readonly until: Day | null;
}

type Laboratory = Pick<Organization, 'id' | 'name' | 'accreditation' | 'mergedIntoId'>;

/**
 * Tissue at risk on `today` (workflow.md 5.3): a block older than one and a half years at a laboratory not known to be
 * accredited, or older than nine years at any; slides and reports in the last year of the federal floor of 42 CFR
 * 493.1105 or past it; wet tissue at once; a block with little or nothing left. Only what the laboratory still has is
 * at risk: things that are here, not available or not needed say nothing. Alerts first, then by day.
 */
export function tissueWarnings(
  items: ReadonlyArray<RecordItem>,
  organizations: ReadonlyArray<Laboratory>,
  today: Day,
): TissueWarning[] {
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  return currentItems(items)
    .filter(({ state }) => ['needed', 'requested', 'incomplete'].includes(state.kind))
    .flatMap((item) => {
      const laboratory = laboratoryOf(item.custodianId, byId);
      return [...wetTissue(item, today), ...retention(item, laboratory, today), ...tissueLeft(item)];
    })
    .toSorted(
      (one, other) =>
        Number(other.level === 'alert') - Number(one.level === 'alert') ||
        (one.until ?? '~').localeCompare(other.until ?? '~'),
    );
}

/** The laboratory that holds a thing; one merged into another is that other. */
function laboratoryOf(
  id: OrganizationId | null,
  byId: ReadonlyMap<OrganizationId, Laboratory>,
): Laboratory | undefined {
  const seen = new Set<OrganizationId>();
  for (let at = id; at !== null && !seen.has(at); ) {
    seen.add(at);
    const found = byId.get(at);
    if (found === undefined || found.mergedIntoId === null) return found;
    at = found.mergedIntoId;
  }
  return undefined;
}

const tissueKinds = ['tissueBlock', 'pathologySlides', 'pathologyReport'];

function wetTissue(item: RecordItem, today: Day): TissueWarning[] {
  if (!item.isWetTissueWanted || !tissueKinds.includes(item.kind)) return [];
  const days = data.accredited.wetTissueDays;
  const until = item.servedFrom === null ? null : toDay(toPlainDate(item.servedFrom).add({ days }));
  if (until === null) return [alert(item, putIn(data.words.wetUndated, { name: nameOf(item), days }), null)];
  const words = until < today ? data.words.wetPast : data.words.wet;
  return [alert(item, putIn(words, { name: nameOf(item), days, ...sayUntil(until, today) }), until)];
}

function retention(item: RecordItem, laboratory: Laboratory | undefined, today: Day): TissueWarning[] {
  switch (item.kind) {
    case 'tissueBlock':
      return blockRetention(item, laboratory, today);
    case 'pathologySlides':
      return floorRetention(item, isCytology(item) ? 'cytology' : 'slides', today);
    case 'pathologyReport':
      return floorRetention(item, 'report', today);
    default:
      return [];
  }
}

function blockRetention(item: RecordItem, laboratory: Laboratory | undefined, today: Day): TissueWarning[] {
  const accreditation: Accreditation = laboratory?.accreditation ?? 'unknown';
  const { what, years } = data.floors.block;
  const values = {
    name: nameOf(item),
    what,
    citation: data.citation,
    laboratory: laboratory?.name ?? 'the laboratory',
  };
  if (item.servedFrom === null) {
    if (accreditation === 'cap') return [];
    const text = putIn(data.words.blockUndated, { ...values, years });
    return [{ recordItemId: item.id, level: 'caution', text, until: null }];
  }
  const isAccredited = accreditation === 'cap';
  const warnMonths = isAccredited ? data.warn.blockMonthsAnyLaboratory : data.warn.blockMonths;
  if (!isOlderThan(item.servedFrom, warnMonths, today)) return [];
  const kept = isAccredited ? data.accredited.blockYears : years;
  const until = toDay(toPlainDate(item.servedFrom).add({ years: kept }));
  const stem = blockWords[accreditation];
  const words = data.words[until < today ? (`${stem}Past` as const) : stem];
  const text = putIn(words, { ...values, years: kept, age: sayAge(item.servedFrom, today), ...sayUntil(until, today) });
  return [{ recordItemId: item.id, level: levelOf(until, today), text, until }];
}

const blockWords = {
  cap: 'blockAccredited',
  none: 'blockNotAccredited',
  unknown: 'blockUnknown',
} as const satisfies Record<Accreditation, string>;

function floorRetention(item: RecordItem, floor: 'slides' | 'cytology' | 'report', today: Day): TissueWarning[] {
  if (item.servedFrom === null) return [];
  const { years, what } = data.floors[floor];
  if (!isOlderThan(item.servedFrom, years * 12 - data.warn.monthsBeforeFloor, today)) return [];
  const until = toDay(toPlainDate(item.servedFrom).add({ years }));
  const words = until < today ? data.words.floorPast : data.words.floorNear;
  const values = { name: nameOf(item), what, years, citation: data.citation, ...sayUntil(until, today) };
  return [{ recordItemId: item.id, level: levelOf(until, today), text: putIn(words, values), until }];
}

function tissueLeft(item: RecordItem): TissueWarning[] {
  if (item.tissueLeft !== 'exhausted' && item.tissueLeft !== 'limited') return [];
  const text = putIn(data.words[item.tissueLeft], { name: nameOf(item) });
  return [{ recordItemId: item.id, level: 'caution', text, until: null }];
}

function alert(item: RecordItem, text: string, until: Day | null): TissueWarning {
  return { recordItemId: item.id, level: 'alert', text, until };
}

function levelOf(until: Day, today: Day): TissueWarning['level'] {
  return until <= toDay(toPlainDate(today).add({ days: data.warn.alertDays })) ? 'alert' : 'caution';
}

function isOlderThan(day: Day, months: number, today: Day): boolean {
  return toDay(toPlainDate(day).add({ months })) < today;
}

function isCytology(item: RecordItem): boolean {
  const title = searchText(item.title ?? '');
  return data.cytologyWords.some((word) => title.includes(word));
}

function nameOf(item: RecordItem): string {
  const name = recordItemName(item);
  return item.blockId === null ? name : `${name} (${item.blockId.trim()})`;
}

function sayUntil(until: Day, today: Day): { until: string; relative: string } {
  return { until: shortDate(until, today), relative: relativeDay(until, today) };
}

/** "20 months" up to two years, then "3 years". */
function sayAge(since: Day, today: Day): string {
  const months = toPlainDate(since).until(toPlainDate(today), { largestUnit: 'months' }).months;
  return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`;
}
