import type { ClinicianId, DepartmentId, OrganizationId } from '../../domain/shared/ids.ts';

export interface ClinicianRow {
  readonly id: ClinicianId;
  readonly name: string;
  readonly credential: string | null;
  readonly specialty: string | null;
  readonly npi: string | null;
  readonly organizationId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly note: string | null;
  /** Name and specialty, folded. */
  readonly searchText: string;
}
