import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { OrganizationId, RequestId } from '../../../src/domain/shared/ids.ts';
import { custodiansOf, requestFor } from '../../../src/renderer/features/forms/case-custodians.ts';

const hospital = 'hospital' as OrganizationId;
const laboratory = 'laboratory' as OrganizationId;

function request(id: string, custodianId: OrganizationId, letterDate: string, closedOn: string | null = null) {
  return {
    id: id as RequestId,
    custodianId,
    reference: `CB-${id}`,
    letterDate: letterDate as Day,
    closedOn: closedOn as Day | null,
  };
}

test('each custodian of ledger and requests stands once', () => {
  const items = [{ custodianId: hospital }, { custodianId: null }, { custodianId: hospital }];
  expect(custodiansOf(items, [request('1', laboratory, '2026-11-01')])).toEqual([hospital, laboratory]);
});

test('a form goes with the newest request of its custodian that is open', () => {
  const requests = [
    request('1', hospital, '2026-10-01'),
    request('2', hospital, '2026-11-01'),
    request('3', hospital, '2026-11-05', '2026-11-06'),
    request('4', laboratory, '2026-11-07'),
  ];
  expect(requestFor(hospital, requests)?.id).toBe('2');
  expect(requestFor('nobody' as OrganizationId, requests)).toBeUndefined();
});
