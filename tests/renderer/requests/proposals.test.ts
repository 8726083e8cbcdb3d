import { expect, test } from 'vitest';
import type { Organization } from '../../../src/domain/directory/organization.ts';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import type { CaseId, DepartmentId, OrganizationId, RecordItemId } from '../../../src/domain/shared/ids.ts';
import { proposedDepartment, proposeRequests } from '../../../src/renderer/features/requests/proposals.ts';

const hospital = 'hospital' as OrganizationId;
const clinic = 'clinic' as OrganizationId;
const names = [
  { id: hospital, name: 'Example Hospital' },
  { id: clinic, name: 'Example Clinic' },
];

function item(id: string, overrides: Partial<RecordItem> = {}): RecordItem {
  return {
    id: id as RecordItemId,
    caseId: 'case-a' as CaseId,
    kind: 'pathologyReport',
    title: null,
    custodianId: hospital,
    departmentId: null,
    servedFrom: null,
    servedTo: null,
    accessionNumber: null,
    neededBy: null,
    state: { kind: 'needed' },
    note: null,
    ...overrides,
  };
}

function organization(
  departments: ReadonlyArray<Pick<Organization['departments'][number], 'id' | 'kind'>>,
): Organization {
  const contact = { address: null, phone: null, fax: null, email: null, acceptedChannels: [] };
  return {
    id: hospital,
    name: 'Example Hospital',
    kind: 'hospital',
    ...contact,
    note: null,
    departments: departments.map((department) => ({ ...contact, ...department, name: department.kind, hours: null })),
  };
}

function idsOf(items: ReadonlyArray<RecordItem>): ReadonlyArray<string> {
  return items.map(({ id }) => id);
}

test('things still needed are grouped by custodian in ledger order', () => {
  const ledger = [item('a', { custodianId: clinic }), item('b'), item('c', { custodianId: clinic })];

  const { byCustodian } = proposeRequests(ledger, [], names);

  expect(byCustodian.map((one) => [one.custodianName, idsOf(one.items)])).toEqual([
    ['Example Clinic', ['a', 'c']],
    ['Example Hospital', ['b']],
  ]);
});

test('something that came in incomplete is asked for again', () => {
  const ledger = [item('a', { state: { kind: 'incomplete', receivedOn: '2026-11-02' as never, missing: 'page 2' } })];

  expect(proposeRequests(ledger, [], names).byCustodian).toHaveLength(1);
});

test.each(['requested', 'received', 'checked', 'notAvailable', 'notNeeded'] as const)(
  'something %s is not asked for',
  (kind) => {
    const ledger = [item('a', { state: { kind } as RecordItem['state'] })];

    expect(proposeRequests(ledger, [], names).byCustodian).toEqual([]);
  },
);

test('what an open request asks for already is not proposed again', () => {
  const requests = [{ items: [{ recordItemId: 'a' as RecordItemId, from: null, to: null }], closedOn: null }];

  expect(proposeRequests([item('a')], requests, names).byCustodian).toEqual([]);
});

test('what a closed request asked for is proposed again', () => {
  const requests = [
    { items: [{ recordItemId: 'a' as RecordItemId, from: null, to: null }], closedOn: '2026-11-01' as never },
  ];

  expect(proposeRequests([item('a')], requests, names).byCustodian).toHaveLength(1);
});

test('slides and blocks are kept out of letters that ask for copies', () => {
  const ledger = [item('slides', { kind: 'pathologySlides' }), item('block', { kind: 'tissueBlock' }), item('report')];

  const proposals = proposeRequests(ledger, [], names);

  expect(proposals.byCustodian.flatMap((one) => idsOf(one.items))).toEqual(['report']);
  expect(idsOf(proposals.specimens)).toEqual(['slides', 'block']);
});

test('a thing without a custodian waits for one', () => {
  const { byCustodian, withoutCustodian } = proposeRequests([item('a', { custodianId: null })], [], names);

  expect(byCustodian).toEqual([]);
  expect(idsOf(withoutCustodian)).toEqual(['a']);
});

test('what client or advocate have themselves is asked of nobody', () => {
  const ledger = [item('a', { kind: 'timeline', custodianId: null })];

  expect(proposeRequests(ledger, [], names).withoutCustodian).toEqual([]);
});

test('a request goes to the department all its things name', () => {
  const library = 'library' as DepartmentId;
  const him = 'him' as DepartmentId;
  const place = organization([
    { id: him, kind: 'him' },
    { id: library, kind: 'imageLibrary' },
  ]);

  expect(proposedDepartment(place, [item('a', { departmentId: library }), item('b', { departmentId: library })])).toBe(
    library,
  );
  expect(proposedDepartment(place, [item('a', { departmentId: library }), item('b')])).toBe(him);
});

test('without release of information the organization itself is addressed', () => {
  expect(proposedDepartment(organization([]), [item('a')])).toBeNull();
});
