import { expect, test } from 'vitest';
import { type GapPlace, gapPlaces } from '../../../src/domain/shared/blocks.ts';
import type { CaseId, ClientId, OrganizationId, RequestId } from '../../../src/domain/shared/ids.ts';
import { type GapPlaces, gapAddress, gapScreen } from '../../../src/renderer/ui/letters/gap-address.ts';

const places: GapPlaces = {
  caseId: 'case' as CaseId,
  clientId: 'client' as ClientId,
  custodianId: 'hospital' as OrganizationId,
  requestId: 'request' as RequestId,
  clinicianId: null,
};
const gap = (where: GapPlace, field = 'name') => ({ label: 'Something', where, field });

test('a gap leads to the screen where it is filled in, with its field', () => {
  expect(gapAddress(gap('client', 'dateOfBirth'), places)).toBe('/clients/client?field=dateOfBirth');
  expect(gapAddress(gap('request', 'fee.invoicedCents'), places)).toBe(
    '/cases/case/requests/request?field=fee.invoicedCents',
  );
  expect(gapAddress(gap('organization', 'address'), places)).toBe('/directory/hospital?field=address');
  expect(gapAddress(gap('case', 'opinions'), places)).toBe('/cases/case/opinions');
});

test('what the form beside the letter asks needs no address', () => {
  expect(gapAddress(gap('letter'), places)).toBeNull();
  expect(gapAddress(gap('request'), { ...places, requestId: null })).toBeNull();
  expect(gapScreen(gap('request'), { ...places, requestId: null })).toBe('in this form');
});

test('every place of a gap has words', () => {
  for (const where of gapPlaces) expect(gapScreen(gap(where), places)).toMatch(/^(in|on|under) /);
});
