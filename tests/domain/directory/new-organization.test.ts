import { describe, expect, it } from 'vitest';
import { organizationSchema } from '../../../src/contract/directory.ts';
import { newOrganization } from '../../../src/domain/directory/new-organization.ts';
import type { DepartmentId, OrganizationId } from '../../../src/domain/shared/ids.ts';

const id = 'organization-a' as OrganizationId;

function countedIds() {
  let count = 0;
  return () => {
    count += 1;
    return `department-${count}` as DepartmentId;
  };
}

describe('newOrganization', () => {
  it('needs only the name', () => {
    const organization = newOrganization(id, { name: 'Harbor Hospital' }, countedIds());

    expect(() => organizationSchema.parse(organization)).not.toThrow();
    expect(organization).toMatchObject({ id, name: 'Harbor Hospital', kind: 'other', departments: [] });
  });

  it('gives new departments an id and lets the others keep theirs', () => {
    const departments = [
      { name: 'Release of information', kind: 'him' as const },
      { id: 'department-kept' as DepartmentId, name: 'Pathology', kind: 'pathology' as const, fax: '555-0100' },
      { id: null, name: 'Image library', kind: 'imageLibrary' as const },
    ];

    const organization = newOrganization(id, { name: 'Harbor Hospital', departments }, countedIds());

    expect(() => organizationSchema.parse(organization)).not.toThrow();
    expect(organization.departments.map((department) => [department.id, department.name, department.fax])).toEqual([
      ['department-1', 'Release of information', null],
      ['department-kept', 'Pathology', '555-0100'],
      ['department-2', 'Image library', null],
    ]);
  });
});
