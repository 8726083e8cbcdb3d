import { AppError } from '../../domain/shared/app-error.ts';
import type { DepartmentId, OrganizationId } from '../../domain/shared/ids.ts';
import { findOrganization } from '../../store/directory/directory.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';

/** Throws invalidInput, naming the field, when an input names an organization that is not in the directory. */
export async function assertOrganizationKnown(db: ReadDb, id: OrganizationId, field: string): Promise<void> {
  if ((await findOrganization(db, id)) === undefined) {
    throw new AppError('invalidInput', 'This organization is not in the directory. Choose another, or add it first.', {
      field,
    });
  }
}

/** Throws invalidInput, naming the field, when custodian and department do not belong together. */
export async function assertDepartmentOf(
  db: ReadDb,
  custodianId: OrganizationId | null,
  departmentId: DepartmentId | null,
  field: string,
): Promise<void> {
  if (departmentId === null) return;
  const custodian = custodianId === null ? undefined : await findOrganization(db, custodianId);
  if (!custodian?.departments.some(({ id }) => id === departmentId)) {
    throw new AppError('invalidInput', 'This department does not belong to the custodian chosen. Choose it again.', {
      field,
    });
  }
}
