import { describe, expect, test } from 'vitest';
import type { Department } from '../../../src/domain/directory/organization.ts';
import { askingKinds } from '../../../src/domain/letters/letter.ts';
import { newRequest, requestReference } from '../../../src/domain/requests/new-request.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, DepartmentId, OrganizationId, RecordItemId, RequestId } from '../../../src/domain/shared/ids.ts';

const today = '2026-11-21' as Day;
const department = {
  address: null,
  phone: null,
  fax: null,
  email: null,
  acceptedChannels: [],
  hours: null,
  feeHabits: null,
};
const pathology = { ...department, id: 'department-p' as DepartmentId, kind: 'pathology' as const, name: 'Pathology' };
const images = {
  ...department,
  id: 'department-i' as DepartmentId,
  kind: 'imageLibrary' as const,
  name: 'Film library',
};
const records = { ...department, id: 'department-h' as DepartmentId, kind: 'him' as const, name: 'Records' };

function draft(
  given: Parameters<typeof newRequest>[1],
  decisionBy: string | null = null,
  departments: ReadonlyArray<Department> = [pathology, records],
) {
  return newRequest('request-a' as RequestId, given, {
    caseId: 'case-a' as CaseId,
    custodian: { id: 'organization-a' as OrganizationId, departments },
    reference: 'CB-0001',
    decisionBy: decisionBy as Day | null,
    today,
  });
}

describe('a new request', () => {
  test('goes to the records department, dated today, not sent', () => {
    expect(draft({})).toMatchObject({
      departmentId: 'department-h',
      letterDate: today,
      items: [],
      sent: null,
      receipt: null,
      extension: null,
      denial: null,
      closedOn: null,
      continuesId: null,
      authorizationId: null,
      signer: 'client',
      fields: {},
      switches: {},
      overrides: [],
    });
  });

  test.each([
    ['a', 'accessRequest', 'department-h', 'portal'],
    ['b', 'thirdPartyDirective', 'department-h', 'email'],
    ['d', 'labPolicy', 'department-p', 'mail'],
    ['e', 'accessRequest', 'department-i', 'disc'],
    ['s', 'accessRequest', 'department-h', 'email'],
  ] as const)('by letter %s takes the route %s to %s, to come by %s', (letterKind, route, departmentId, delivery) => {
    expect(draft({ letterKind }, null, [pathology, records, images])).toMatchObject({
      letterKind,
      route,
      departmentId,
      delivery,
      signer: 'client',
    });
  });

  test('has a usual route for each kind that asks', () => {
    expect(askingKinds.map((letterKind) => draft({ letterKind }).route)).not.toContain(undefined);
  });

  test('keeps a route other than the usual one of its kind', () => {
    expect(draft({ letterKind: 'e', route: 'providerToProvider', signer: 'clinician' })).toMatchObject({
      route: 'providerToProvider',
      signer: 'clinician',
    });
  });

  test('opens each thing it asks for', () => {
    const recordItemId = 'record-a' as RecordItemId;

    expect(draft({ items: [{ recordItemId, from: null, to: today }] }).items).toEqual([
      { recordItemId, from: null, to: today, outcome: null },
    ]);
  });

  test('goes to the custodian itself where there is no records department', () => {
    expect(draft({}, null, [pathology]).departmentId).toBeNull();
  });

  test.each([
    ['no decision day', null, '2026-11-28'],
    ['a later decision', '2026-12-15', '2026-11-28'],
    ['a decision in seven days', '2026-11-28', '2026-11-28'],
    ['a sooner decision', '2026-11-23', '2026-11-23'],
    ['a decision today', '2026-11-21', '2026-11-23'],
    ['a decision that has passed', '2026-11-01', '2026-11-23'],
  ])(
    'with %s is needed by the sooner of seven days and the decision, in two days at the soonest',
    (_label, decisionBy, neededBy) => {
      expect(draft({}, decisionBy).neededBy).toBe(neededBy);
    },
  );

  test('keeps what was given, also when it was given as none', () => {
    const given = { departmentId: null, neededBy: null, letterDate: '2026-11-10' as Day, delivery: 'disc' as const };

    expect(draft(given)).toMatchObject(given);
  });

  test('takes nothing that it is not for the advocate to say', () => {
    const given = { reference: 'CB-9999', sent: {}, closedOn: today } as Parameters<typeof newRequest>[1];

    expect(draft(given)).toMatchObject({ reference: 'CB-0001', sent: null, closedOn: null });
  });
});

test('a reference is short enough to say and goes on past four digits', () => {
  expect([1, 12, 9_999, 10_000].map(requestReference)).toEqual(['CB-0001', 'CB-0012', 'CB-9999', 'CB-10000']);
});
