import type { RecordItemId } from '../shared/ids.ts';
import { accessionKeys } from './accession.ts';
import { recordKindFacts } from './kinds.ts';
import { recordItemName } from './labels.ts';
import type { RecordItem, RecordKind } from './record-item.ts';
import { currentItems } from './versions.ts';

export interface PairingWarning {
  readonly recordItemId: RecordItemId | null;
  readonly text: string;
}

/** Things of one accession number that belong together; a pair for the eye, never one standing for the other. */
export interface AccessionPair {
  readonly recordItemIds: ReadonlyArray<RecordItemId>;
  readonly accessionNumber: string;
}

/** Report on one side, what it reports on at the other. The first original is the one a report must not lack. */
const sides = [
  { report: 'pathologyReport', originals: ['pathologySlides', 'tissueBlock'], short: 'slides', long: 'slides' },
  { report: 'imagingReport', originals: ['imagingStudy'], short: 'images', long: 'image files' },
] as const satisfies ReadonlyArray<{
  report: RecordKind;
  originals: ReadonlyArray<RecordKind>;
  short: string;
  long: string;
}>;
type Side = (typeof sides)[number];

/**
 * Reports and originals that stand alone (workflow.md 5.2, rules 1 to 3): each imaging report needs its image files and
 * each pathology report its slides, with the same accession number, or a logged "not needed"; image files, slides and
 * blocks that are here need their report. A report that nobody has yet and whose number is unknown is not warned
 * about, since the number comes with the report. Earlier versions of an amended report say nothing.
 */
export function pairingWarnings(items: ReadonlyArray<RecordItem>): PairingWarning[] {
  const ledger = ledgerOf(currentItems(items));
  return sides.flatMap((side) => [...reportsWarnings(side, ledger), ...orphanWarnings(side, ledger)]);
}

/**
 * Which things belong to one specimen or one exam: a report with its slides and blocks, a report with its image files.
 * A report of two exams stands in two pairs. Settled things ("not needed") and earlier versions are in none.
 */
export function accessionPairs(items: ReadonlyArray<RecordItem>): AccessionPair[] {
  const ledger = ledgerOf(currentItems(items).filter((item) => item.state.kind !== 'notNeeded'));
  return sides.flatMap((side) => {
    const reports = ledger.byKey(side.report);
    return [...reports].flatMap(([key, own]) => {
      const originals = side.originals.flatMap((kind) => ledger.byKey(kind).get(key) ?? []);
      const [first] = own;
      if (first === undefined || originals.length === 0) return [];
      const whole = [...own, ...originals];
      return [{ recordItemIds: whole.map(({ id }) => id), accessionNumber: shortestNumber(whole, first) }];
    });
  });
}

interface Ledger {
  readonly of: (kind: RecordKind) => ReadonlyArray<RecordItem>;
  readonly byKey: (kind: RecordKind) => ReadonlyMap<string, ReadonlyArray<RecordItem>>;
}

/** One pass over the items, so that a ledger of hundreds is paired without comparing each with each. */
function ledgerOf(items: ReadonlyArray<RecordItem>): Ledger {
  const byKind = Map.groupBy(items, ({ kind }) => kind);
  const keyed = new Map<RecordKind, ReadonlyMap<string, ReadonlyArray<RecordItem>>>();
  return {
    of: (kind) => byKind.get(kind) ?? [],
    byKey: (kind) => {
      const known = keyed.get(kind);
      if (known !== undefined) return known;
      const map = new Map<string, RecordItem[]>();
      for (const item of byKind.get(kind) ?? []) {
        for (const key of accessionKeys(item.accessionNumber)) {
          const same = map.get(key);
          if (same === undefined) map.set(key, [item]);
          else same.push(item);
        }
      }
      keyed.set(kind, map);
      return map;
    },
  };
}

function reportsWarnings(side: Side, ledger: Ledger): PairingWarning[] {
  const [partner] = side.originals;
  const originals = ledger.of(partner);
  if (originals.some(settlesAll)) return [];
  const paired = ledger.byKey(partner);
  const hasUnnumbered = originals.some((item) => accessionKeys(item.accessionNumber).length === 0);
  return ledger.of(side.report).flatMap((report) => reportWarnings(report, side, paired, hasUnnumbered));
}

function reportWarnings(
  report: RecordItem,
  side: Side,
  paired: ReadonlyMap<string, unknown>,
  hasUnnumbered: boolean,
): PairingWarning[] {
  if (isSettled(report)) return [];
  const keys = accessionKeys(report.accessionNumber);
  const warn = (text: string) => [{ recordItemId: report.id, text }];
  if (keys.length === 0) {
    if (!isHere(report)) return [];
    const lacks =
      report.accessionNumber === null
        ? 'has no accession number'
        : `has the accession number "${report.accessionNumber.trim()}", which holds neither letter nor digit`;
    return warn(
      `${recordItemName(report)} ${lacks}. Write it down from the report: it ties the report to its ${side.short}.`,
    );
  }
  const missing = keys.filter((key) => !paired.has(key));
  if (missing.length === 0) return [];
  const number = (report.accessionNumber ?? '').trim();
  const lead =
    keys.length === 1
      ? `${recordItemName(report)} (${number}) has no ${side.long} with the same accession number.`
      : `${recordItemName(report)} names ${keys.length} accession numbers (${number}); ${missing.length} of them ${missing.length === 1 ? 'has' : 'have'} no ${side.long}.`;
  return warn(
    hasUnnumbered
      ? `${lead} If those listed without a number belong to it, write ${number} there; otherwise add them.`
      : `${lead} A report does not stand for its ${side.short}: add them.`,
  );
}

/** Originals that are here under a number no report has; one warning for a number, however many things carry it. */
function orphanWarnings(side: Side, ledger: Ledger): PairingWarning[] {
  if (ledger.of(side.report).some(settlesAll)) return [];
  const reports = ledger.byKey(side.report);
  const warned = new Set<string>();
  return side.originals.flatMap((kind) =>
    [...ledger.byKey(kind)].flatMap(([key, own]) => {
      const here = own.find(isHere);
      if (here === undefined || reports.has(key) || warned.has(key)) return [];
      warned.add(key);
      const { label } = recordKindFacts(side.report);
      const number = (here.accessionNumber ?? '').trim();
      return [
        {
          recordItemId: here.id,
          text: `No ${label.toLowerCase()} has the accession number of ${recordItemName(here)} (${number}). Add the report, or check the number.`,
        },
      ];
    }),
  );
}

function isHere(item: RecordItem): boolean {
  return ['received', 'checked', 'incomplete'].includes(item.state.kind);
}

function isSettled(item: RecordItem): boolean {
  return item.state.kind === 'notNeeded' || item.state.kind === 'notAvailable';
}

/** "Not needed" without a number is a decision about all specimens or exams of the case. */
function settlesAll(item: RecordItem): boolean {
  return item.state.kind === 'notNeeded' && accessionKeys(item.accessionNumber).length === 0;
}

/** The number as somebody wrote it, from the thing that carries the fewest. */
function shortestNumber(items: ReadonlyArray<RecordItem>, fallback: RecordItem): string {
  const written = items.map(({ accessionNumber }) => (accessionNumber ?? '').trim()).filter((text) => text !== '');
  return written.toSorted((one, other) => one.length - other.length)[0] ?? fallback.accessionNumber ?? '';
}
