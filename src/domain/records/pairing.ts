import type { RecordItemId } from '../shared/ids.ts';
import { recordKindFacts } from './kinds.ts';
import { recordItemName } from './labels.ts';
import type { RecordItem, RecordKind } from './record-item.ts';

export interface PairingWarning {
  readonly recordItemId: RecordItemId | null;
  readonly text: string;
}

const reportKinds = ['pathologyReport', 'imagingReport'] as const satisfies ReadonlyArray<RecordKind>;

/**
 * Reports that stand alone (workflow.md 5.2, rules 1 to 3): each imaging report needs its image files and each
 * pathology report its slides, with the same accession number, or a logged "not needed". A report that nobody has yet
 * and whose number is unknown is not warned about, since the number comes with the report.
 */
export function pairingWarnings(items: ReadonlyArray<RecordItem>): PairingWarning[] {
  return items.flatMap((report) => {
    const text = isReport(report) ? unpairedText(report, items) : null;
    return text === null ? [] : [{ recordItemId: report.id, text }];
  });
}

/** Two accession numbers as people write them: case and spaces do not tell specimens or exams apart. */
function isSameAccession(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && foldAccession(one) === foldAccession(other);
}

function foldAccession(number: string): string {
  return number.replaceAll(/\s/g, '').toUpperCase();
}

function isReport(item: RecordItem): boolean {
  return reportKinds.some((kind) => kind === item.kind);
}

function unpairedText(report: RecordItem, items: ReadonlyArray<RecordItem>): string | null {
  if (report.state.kind === 'notNeeded' || report.state.kind === 'notAvailable') return null;
  const originals = items.filter((item) => item.kind === recordKindFacts(report.kind).pairsWith);
  if (originals.some((item) => settlesAll(item))) return null;
  const isHere = ['received', 'checked', 'incomplete'].includes(report.state.kind);
  const words = report.kind === 'imagingReport' ? imageWords : slideWords;
  if (report.accessionNumber === null) {
    if (!isHere) return null;
    return `${recordItemName(report)} has no accession number. Write it down from the report: it ties the report to its ${words.short}.`;
  }
  if (originals.some((item) => isSameAccession(item.accessionNumber, report.accessionNumber))) return null;
  const number = report.accessionNumber.trim();
  return originals.some((item) => item.accessionNumber === null)
    ? `${recordItemName(report)} (${number}) has no ${words.long} with the same accession number. If those listed without a number belong to it, write ${number} there; otherwise add them.`
    : `${recordItemName(report)} (${number}) has no ${words.long} with the same accession number. A report does not stand for its ${words.short}: add them.`;
}

const imageWords = { short: 'images', long: 'image files' };
const slideWords = { short: 'slides', long: 'slides' };

/** "Not needed" without a number is a decision about all specimens or exams of the case. */
function settlesAll(item: RecordItem): boolean {
  return item.state.kind === 'notNeeded' && item.accessionNumber === null;
}
