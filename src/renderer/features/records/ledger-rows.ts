import type { Organization } from '../../../domain/directory/organization.ts';
import { recordKindFacts } from '../../../domain/records/kinds.ts';
import { recordItemName, recordStateLabel } from '../../../domain/records/labels.ts';
import {
  type RecordItem,
  type RecordKind,
  type RecordStateKind,
  recordStateKinds,
} from '../../../domain/records/record-item.ts';
import { currentItems, versionFinder } from '../../../domain/records/versions.ts';
import type { RecordItemId } from '../../../domain/shared/ids.ts';
import { searchText, searchWords } from '../../../domain/shared/search-text.ts';

const ledgerColumns = ['record', 'state', 'custodian', 'service', 'accession', 'needed'] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

/** null is packet order. */
export type LedgerSort = { readonly column: LedgerColumn; readonly isDescending: boolean } | null;

/** A custodian nobody has named yet, as a choice of the filter. */
export const NO_CUSTODIAN = 'none';

export interface LedgerFilter {
  readonly text: string;
  readonly state: RecordStateKind | null;
  /** An organization's id, or NO_CUSTODIAN. */
  readonly custodian: string | null;
}

export const noFilter: LedgerFilter = { text: '', state: null, custodian: null };

export function isFiltering(filter: LedgerFilter): boolean {
  return filter.text.trim() !== '' || filter.state !== null || filter.custodian !== null;
}

/** Where a line stands in the bracket that joins things of one accession number. */
export type Bracket = 'start' | 'middle' | 'end';

export interface ItemRow {
  readonly kind: 'item';
  readonly item: RecordItem;
  readonly bracket: Bracket | null;
  /** The things of its accession number: it belongs with them, and none stands for another. */
  readonly partners: ReadonlyArray<RecordItem>;
  /** Versions whose place it took, oldest first. */
  readonly earlier: ReadonlyArray<RecordItem>;
  /** A later version took its place: kept, and no longer counted. */
  readonly isEarlier: boolean;
}

export type LedgerRow = { readonly kind: 'group'; readonly label: string } | ItemRow;

export interface LedgerView {
  /** In packet order. */
  readonly items: ReadonlyArray<RecordItem>;
  readonly pairs: ReadonlyArray<{ readonly recordItemIds: ReadonlyArray<RecordItemId> }>;
  readonly organizations: ReadonlyArray<Organization>;
  readonly sort: LedgerSort;
  readonly filter: LedgerFilter;
  /** Records whose earlier versions are in sight. */
  readonly unfolded: ReadonlySet<RecordItemId>;
}

/**
 * The lines of the ledger: current versions, filtered and sorted, earlier versions under the one that took their place.
 * In packet order, things of one accession number stand together and lines are grouped by what they are about.
 */
export function ledgerRows({ items, pairs, organizations, sort, filter, unfolded }: LedgerView): LedgerRow[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  const partnersOf = partnersIn(pairs);
  const versions = versionFinder(items);
  const shown = currentItems(items).filter((item) => fits(item, filter, names));
  const ordered = sort === null ? withPartnersTogether(shown, partnersOf) : sorted(shown, sort, names);
  const rows = ordered.flatMap((item, place): ItemRow[] => {
    const partners = [...(partnersOf.get(item.id) ?? [])].flatMap((id) => byId.get(id) ?? []);
    const chain = versions(item.id);
    const earlier = chain.slice(0, chain.indexOf(item));
    const row: ItemRow = {
      kind: 'item',
      item,
      bracket: bracketOf(item, ordered[place - 1], ordered[place + 1], partnersOf),
      partners,
      earlier,
      isEarlier: false,
    };
    if (!unfolded.has(item.id)) return [row];
    // The bracket runs on past what stands between its lines.
    const bracket = row.bracket === 'start' || row.bracket === 'middle' ? 'middle' : null;
    return [row, ...earlier.toReversed().map((version) => earlierRow(version, bracket))];
  });
  return sort === null ? grouped(rows) : rows;
}

function earlierRow(item: RecordItem, bracket: Bracket | null): ItemRow {
  return { kind: 'item', item, bracket, partners: [], earlier: [], isEarlier: true };
}

type Partners = ReadonlyMap<RecordItemId, ReadonlySet<RecordItemId>>;

function partnersIn(pairs: LedgerView['pairs']): Partners {
  const partners = new Map<RecordItemId, Set<RecordItemId>>();
  for (const { recordItemIds } of pairs) {
    for (const id of recordItemIds) {
      const own = partners.get(id) ?? new Set();
      for (const other of recordItemIds) if (other !== id) own.add(other);
      partners.set(id, own);
    }
  }
  return partners;
}

function withPartnersTogether(items: ReadonlyArray<RecordItem>, partnersOf: Partners): RecordItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const taken = new Set<RecordItemId>();
  const take = (item: RecordItem): RecordItem[] => {
    if (taken.has(item.id)) return [];
    taken.add(item.id);
    const partners = [...(partnersOf.get(item.id) ?? [])].flatMap((id) => byId.get(id) ?? []);
    return [item, ...partners.flatMap(take)];
  };
  return items.flatMap(take);
}

function bracketOf(
  item: RecordItem,
  before: RecordItem | undefined,
  after: RecordItem | undefined,
  partnersOf: Partners,
): Bracket | null {
  const own = partnersOf.get(item.id);
  if (own === undefined) return null;
  const isJoined = (neighbor: RecordItem | undefined) =>
    neighbor !== undefined && (own.has(neighbor.id) || sharesPartner(own, partnersOf.get(neighbor.id)));
  const above = isJoined(before);
  const below = isJoined(after);
  if (above && below) return 'middle';
  if (above) return 'end';
  return below ? 'start' : null;
}

function sharesPartner(own: ReadonlySet<RecordItemId>, other: ReadonlySet<RecordItemId> | undefined): boolean {
  return other !== undefined && [...own].some((id) => other.has(id));
}

const groups: ReadonlyArray<{ readonly label: string; readonly kinds: ReadonlyArray<RecordKind> }> = [
  {
    label: 'Identity and course',
    kinds: ['admin', 'timeline', 'proposedPlan', 'stagingWorkup', 'clinicNote'],
  },
  {
    label: 'Pathology and tissue',
    kinds: ['pathologyReport', 'pathologySlides', 'tissueBlock', 'ihcReport', 'molecularReport', 'hemeStudies'],
  },
  { label: 'Imaging', kinds: ['imagingReport', 'imagingStudy'] },
  { label: 'Treatment', kinds: ['operativeReport', 'surgeryHistory', 'systemicTherapy', 'radiationTherapy'] },
  {
    label: 'Laboratory and condition',
    kinds: ['labResults', 'tumorMarkers', 'condition', 'medications', 'allergies', 'familyHistory'],
  },
];
const groupByKind = new Map(groups.flatMap(({ label, kinds }) => kinds.map((kind) => [kind, label] as const)));

function grouped(rows: ReadonlyArray<ItemRow>): LedgerRow[] {
  let last: string | null = null;
  return rows.flatMap((row): LedgerRow[] => {
    const label = groupByKind.get(row.item.kind) ?? 'Other';
    // What was drawn to its partner from another group stays there.
    if (label === last || row.bracket === 'middle' || row.bracket === 'end' || row.isEarlier) return [row];
    last = label;
    return [{ kind: 'group', label }, row];
  });
}

type Names = ReadonlyMap<string, string>;

function fits(item: RecordItem, { text, state, custodian }: LedgerFilter, names: Names): boolean {
  if (state !== null && item.state.kind !== state) return false;
  if (custodian !== null && (item.custodianId ?? NO_CUSTODIAN) !== custodian) return false;
  const wanted = searchWords(text);
  if (wanted.length === 0) return true;
  const held = searchText(
    [
      recordItemName(item),
      names.get(item.custodianId ?? '') ?? '',
      item.accessionNumber ?? '',
      item.blockId ?? '',
      item.servedFrom ?? '',
      recordStateLabel(item.state.kind),
      item.note ?? '',
    ].join(' '),
  );
  return wanted.every((word) => held.includes(word));
}

function sorted(items: ReadonlyArray<RecordItem>, sort: NonNullable<LedgerSort>, names: Names): RecordItem[] {
  const keyOf = (item: RecordItem) => sortKey(item, sort.column, names);
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  const direction = sort.isDescending ? -1 : 1;
  return keyed
    .toSorted((one, other) => {
      // What is not known goes to the end either way; ties stay in packet order.
      if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
      return direction * one.key.localeCompare(other.key, 'en', { numeric: true });
    })
    .map(({ item }) => item);
}

function sortKey(item: RecordItem, column: LedgerColumn, names: Names): string | null {
  switch (column) {
    case 'record':
      return `${recordKindFacts(item.kind).label} ${item.title ?? ''}`;
    case 'state':
      return String(recordStateKinds.indexOf(item.state.kind));
    case 'custodian':
      return names.get(item.custodianId ?? '') ?? null;
    case 'service':
      return item.servedFrom ?? item.servedTo;
    case 'accession':
      return item.accessionNumber;
    case 'needed':
      return item.neededBy;
  }
}
