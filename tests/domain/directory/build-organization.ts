import type { Department, Organization } from '../../../src/domain/directory/organization.ts';
import type { DepartmentId, OrganizationId } from '../../../src/domain/shared/ids.ts';

/** An organization of which only the name is known, and whatever a test sets. */
export function buildOrganization(id: string, set: Partial<Organization> = {}): Organization {
  return {
    id: id as OrganizationId,
    name: `Organization ${id}`,
    kind: 'other',
    address: null,
    phone: null,
    fax: null,
    email: null,
    acceptedChannels: [],
    note: null,
    hours: null,
    feeHabits: null,
    accreditation: 'unknown',
    copyServiceId: null,
    mergedIntoId: null,
    centerId: null,
    departments: [],
    ...set,
  };
}

/** A department of which only kind and name are known, and whatever a test sets. */
export function buildDepartment(id: string, set: Partial<Department> = {}): Department {
  return {
    id: id as DepartmentId,
    kind: 'him',
    name: 'Release of information',
    address: null,
    phone: null,
    fax: null,
    email: null,
    acceptedChannels: [],
    hours: null,
    feeHabits: null,
    ...set,
  };
}
