import type { DepartmentId, OrganizationId } from '../shared/ids.ts';
import { type Given, withDefaults } from '../shared/with-defaults.ts';
import type { Department, Organization } from './organization.ts';

/** A department as written on the form: without an id it is a new one. */
export type GivenDepartment = Given<Omit<Department, 'id' | 'name' | 'kind'>> &
  Pick<Department, 'name' | 'kind'> & { readonly id?: DepartmentId | null | undefined };

/** What is known of an organization at first: its name, and whatever else was given. */
export type GivenOrganization = Given<Omit<Organization, 'id' | 'name' | 'departments'>> &
  Pick<Organization, 'name'> & { readonly departments?: ReadonlyArray<GivenDepartment> | undefined };

/** An organization of which only the name must be known; its kind is `other` until somebody says. */
export function newOrganization(
  id: OrganizationId,
  given: GivenOrganization,
  newDepartmentId: () => DepartmentId,
): Organization {
  const unknown: Omit<Organization, 'id' | 'departments'> = {
    name: given.name,
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
  };
  return { ...withDefaults(unknown, given), id, departments: toDepartments(given.departments ?? [], newDepartmentId) };
}

/** Departments from a form, in its order: those with an id keep it, the others get a new one. */
export function toDepartments(
  given: ReadonlyArray<GivenDepartment>,
  newDepartmentId: () => DepartmentId,
): Department[] {
  return given.map((department) => {
    const unknown: Omit<Department, 'id'> = {
      kind: department.kind,
      name: department.name,
      address: null,
      phone: null,
      fax: null,
      email: null,
      acceptedChannels: [],
      hours: null,
      feeHabits: null,
    };
    return { ...withDefaults(unknown, department), id: department.id ?? newDepartmentId() };
  });
}
