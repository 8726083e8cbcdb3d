import { AppError } from '../shared/app-error.ts';
import type { RecordItemId } from '../shared/ids.ts';
import { isSameAccession } from './accession.ts';
import { recordItemName } from './labels.ts';
import type { RecordItem } from './record-item.ts';
import { currentVersion, versionFinder } from './versions.ts';

/**
 * The ledger with `newItem` as the version that takes the place of `olderId`; both are kept (workflow.md 5.2, rule 5).
 * What the amended one does not say of custodian, department, days and accession number it takes from the older one.
 *
 * Refuses a version of another kind or case, one that is the older one itself, and an older one that has a later
 * version already: a thing has one current version.
 */
export function supersede(
  items: ReadonlyArray<RecordItem>,
  newItem: RecordItem,
  olderId: RecordItemId,
): ReadonlyArray<RecordItem> {
  const older = items.find((item) => item.id === olderId);
  if (older === undefined) {
    throw new AppError('notFound', 'The earlier version is not in this ledger. Choose it again from the list.', {
      field: 'supersedesId',
    });
  }
  checkVersion(items, newItem, older);
  const amended: RecordItem = {
    ...newItem,
    title: newItem.title ?? older.title,
    custodianId: newItem.custodianId ?? older.custodianId,
    departmentId: newItem.custodianId === null ? older.departmentId : newItem.departmentId,
    servedFrom: newItem.servedFrom ?? older.servedFrom,
    servedTo: newItem.servedFrom === null ? older.servedTo : newItem.servedTo,
    accessionNumber: newItem.accessionNumber ?? older.accessionNumber,
    supersedesId: olderId,
  };
  const isListed = items.some((item) => item.id === newItem.id);
  return isListed ? items.map((item) => (item.id === newItem.id ? amended : item)) : [...items, amended];
}

function checkVersion(items: ReadonlyArray<RecordItem>, newItem: RecordItem, older: RecordItem): void {
  const name = recordItemName(older);
  const later = items.find((item) => item.supersedesId === older.id && item.id !== newItem.id);
  if (newItem.id === older.id) {
    throw new AppError('invalidInput', 'A record cannot take its own place. Choose the earlier version.', {
      field: 'supersedesId',
    });
  }
  if (newItem.kind !== older.kind || newItem.caseId !== older.caseId) {
    throw new AppError(
      'invalidInput',
      `Only a record of the same kind in the same case can take the place of ${name}. Add this one as a record of its own.`,
      { field: 'supersedesId' },
    );
  }
  if (later !== undefined) {
    throw new AppError(
      'alreadyExists',
      `${name} already has a later version. Let the new one take the place of that one.`,
      { field: 'supersedesId', detail: { laterId: currentVersion(items, older.id)?.id ?? later.id } },
    );
  }
  if (currentVersion(items, newItem.id)?.id === older.id) {
    throw new AppError(
      'invalidInput',
      `${name} already takes the place of this record, so it cannot be the earlier one.`,
      {
        field: 'supersedesId',
      },
    );
  }
}

/** Somewhere a record was used: "Dr. Lee's opinion of November 3", "the packet sent on November 5". */
export interface RecordUse {
  readonly recordItemId: RecordItemId;
  readonly where: string;
}

export interface AmendedWarning {
  /** The version that counts now. */
  readonly recordItemId: RecordItemId;
  readonly text: string;
}

/**
 * Where an earlier version is still relied on although a later one is there (workflow.md 5.2, rule 5), and a later
 * version whose accession number differs from the one it takes the place of.
 */
export function amendedWarnings(items: ReadonlyArray<RecordItem>, uses: ReadonlyArray<RecordUse>): AmendedWarning[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const laterOnes = items.filter((item) => item.supersedesId !== null && byId.has(item.supersedesId));
  if (laterOnes.length === 0) return [];
  const versionsOf = versionFinder(items);
  const wherever = Map.groupBy(uses, ({ recordItemId }) => recordItemId);
  return laterOnes.flatMap((item) => {
    const older = item.supersedesId === null ? undefined : byId.get(item.supersedesId);
    if (older === undefined || older.id === item.id) return [];
    const current = versionsOf(item.id).at(-1) ?? item;
    return [
      ...[...new Set((wherever.get(older.id) ?? []).map(({ where }) => where))].map((where) => ({
        recordItemId: current.id,
        text: `${recordItemName(older)} has a later version, and ${where} rests on the earlier one. Send the later version there and ask whether anything changes.`,
      })),
      ...numberWarning(item, older),
    ];
  });
}

function numberWarning(item: RecordItem, older: RecordItem): AmendedWarning[] {
  const { accessionNumber: now } = item;
  const { accessionNumber: before } = older;
  if (now === null || before === null || isSameAccession(now, before)) return [];
  return [
    {
      recordItemId: item.id,
      text: `${recordItemName(item)} has the accession number ${now.trim()}, its earlier version ${before.trim()}. An amended report keeps its number: check that both are of the same specimen or exam.`,
    },
  ];
}
