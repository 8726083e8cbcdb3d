import type { ClinicianId, DepartmentId, OrganizationId } from '../shared/ids.ts';

/** A doctor, nurse or genetic counselor whom letters go to or who signs them. */
export interface Clinician {
  readonly id: ClinicianId;
  readonly name: string;
  /** "MD", "DO, PhD", "RN". */
  readonly credential: string | null;
  readonly specialty: string | null;
  /** 10 digits; optional. */
  readonly npi: string | null;
  readonly organizationId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly note: string | null;
}
