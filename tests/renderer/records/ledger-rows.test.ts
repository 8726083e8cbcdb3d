import { expect, test } from 'vitest';
import type { Organization } from '../../../src/domain/directory/organization.ts';
import { newRecordItem } from '../../../src/domain/records/new-record-item.ts';
import { accessionPairs } from '../../../src/domain/records/pairing.ts';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import type { CaseId, OrganizationId, RecordItemId } from '../../../src/domain/shared/ids.ts';
import {
  type LedgerRow,
  type LedgerView,
  ledgerRows,
  NO_CUSTODIAN,
  noFilter,
} from '../../../src/renderer/features/records/ledger-rows.ts';

type Given = Parameters<typeof newRecordItem>[2];

function item(id: string, given: Given): RecordItem {
  return newRecordItem(id as RecordItemId, 'case' as CaseId, given);
}

function rowsOf(items: ReadonlyArray<RecordItem>, view: Partial<LedgerView> = {}): LedgerRow[] {
  const pairs = accessionPairs(items);
  return ledgerRows({ items, pairs, organizations: [], sort: null, filter: noFilter, unfolded: new Set(), ...view });
}

function said(rows: ReadonlyArray<LedgerRow>): string[] {
  return rows.map((row) =>
    row.kind === 'group' ? `[${row.label}]` : `${row.item.id}${row.bracket ? ` ${row.bracket}` : ''}`,
  );
}

const report = item('report', { kind: 'pathologyReport', accessionNumber: 'S26-1' });
const slides = item('slides', { kind: 'pathologySlides', accessionNumber: 's26 1' });
const block = item('block', { kind: 'tissueBlock', accessionNumber: 'S26-1' });
const otherReport = item('other-report', { kind: 'pathologyReport', accessionNumber: 'S26-2' });

test('things of one accession number stand together, joined by a bracket, in the place of the first', () => {
  const rows = rowsOf([report, otherReport, slides, block]);

  expect(said(rows)).toEqual(['[Pathology and tissue]', 'report start', 'slides middle', 'block end', 'other-report']);
  expect(rows.find((row) => row.kind === 'item' && row.item === slides)).toMatchObject({ partners: [report, block] });
});

test('an earlier version folds under the current one and shows when unfolded', () => {
  const amended = item('amended', { kind: 'pathologyReport', supersedesId: otherReport.id });

  expect(said(rowsOf([otherReport, amended]))).toEqual(['[Pathology and tissue]', 'amended']);
  const unfolded = rowsOf([otherReport, amended], { unfolded: new Set([amended.id]) });
  expect(said(unfolded)).toEqual(['[Pathology and tissue]', 'amended', 'other-report']);
  expect(unfolded.at(-1)).toMatchObject({ isEarlier: true });
});

test('the bracket of a pair runs on past an earlier version that is unfolded between its lines', () => {
  const amended = item('amended', { kind: 'pathologyReport', accessionNumber: 'S26-1', supersedesId: report.id });

  const rows = rowsOf([report, amended, slides], { unfolded: new Set([amended.id]) });
  expect(said(rows)).toEqual(['[Pathology and tissue]', 'amended start', 'report middle', 'slides end']);
});

test('sorting puts what is not known last either way, and numbers by their value', () => {
  const items = [
    item('ten', { kind: 'labResults', accessionNumber: 'L10' }),
    item('none', { kind: 'labResults' }),
    item('two', { kind: 'labResults', accessionNumber: 'L2' }),
  ];

  expect(said(rowsOf(items, { sort: { column: 'accession', isDescending: false } }))).toEqual(['two', 'ten', 'none']);
  expect(said(rowsOf(items, { sort: { column: 'accession', isDescending: true } }))).toEqual(['ten', 'two', 'none']);
});

test('words find a record by its custodian without regard to accents, and a filter can ask for none named', () => {
  const hospital = { id: 'h' as OrganizationId, name: 'Szpital Świętej Próby' } as Organization;
  const items = [
    item('here', { kind: 'labResults', custodianId: hospital.id }),
    item('nowhere', { kind: 'labResults' }),
  ];
  const organizations = [hospital];

  const byText = rowsOf(items, { organizations, filter: { ...noFilter, text: 'swietej lab' } });
  expect(said(byText)).toEqual(['[Laboratory and condition]', 'here']);
  const unnamed = rowsOf(items, { organizations, filter: { ...noFilter, custodian: NO_CUSTODIAN } });
  expect(said(unnamed)).toEqual(['[Laboratory and condition]', 'nowhere']);
});
