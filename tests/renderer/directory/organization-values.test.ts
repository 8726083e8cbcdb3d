import { expect, test } from 'vitest';
import { newOrganizationSchema } from '../../../src/contract/directory.ts';
import type { Organization } from '../../../src/domain/directory/organization.ts';
import type { DepartmentId, OrganizationId } from '../../../src/domain/shared/ids.ts';
import {
  emptyDepartmentValues,
  toOrganizationValues,
} from '../../../src/renderer/features/directory/organization-values.ts';

const organization: Organization = {
  id: 'organization-a' as OrganizationId,
  name: 'Sample Valley Hospital',
  kind: 'hospital',
  address: null,
  phone: '555-0110',
  fax: null,
  email: null,
  acceptedChannels: ['fax', 'mail'],
  note: null,
  hours: 'Mon to Fri, 8 to 4',
  feeHabits: null,
  accreditation: 'cap',
  copyServiceId: 'organization-b' as OrganizationId,
  mergedIntoId: null,
  centerId: 'sample-center',
  departments: [
    {
      id: 'department-a' as DepartmentId,
      kind: 'pathology',
      name: 'Pathology',
      address: { lines: ['2 Sample Street'], city: 'Testville', region: '', postalCode: '', country: '' },
      phone: null,
      fax: '555-0111',
      email: null,
      acceptedChannels: ['courier'],
      hours: null,
      feeHabits: 'Per page, by check',
    },
  ],
};

test('an organization with departments goes through the form and the schema unchanged', () => {
  const { id: _, mergedIntoId: __, centerId: ___, ...fields } = organization;

  expect(newOrganizationSchema.parse(toOrganizationValues(organization))).toEqual(fields);
});

test('a new department is one the schema takes, without an id', () => {
  const departments = [emptyDepartmentValues('him', 'Release of information')];

  expect(newOrganizationSchema.parse({ name: 'Sample', departments }).departments).toMatchObject([
    { id: null, kind: 'him', name: 'Release of information', phone: null, hours: null },
  ]);
});
