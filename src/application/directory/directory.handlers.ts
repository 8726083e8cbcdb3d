import { newOrganization, toDepartments } from '../../domain/directory/new-organization.ts';
import type { Organization } from '../../domain/directory/organization.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { DepartmentId, OrganizationId } from '../../domain/shared/ids.ts';
import {
  deleteOrganization,
  getOrganization,
  insertOrganization,
  isDepartmentUsed,
  isOrganizationUsed,
  listOrganizations,
  updateOrganization,
} from '../../store/directory/directory.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { assertOrganizationKnown } from './assert-custodian.ts';
import { loadCustodianHistory } from './custodian-history.ts';
import { mergeHandlers } from './merges.handlers.ts';

export const directoryHandlers: Handlers<NamesOf<'organizations'>> = {
  ...mergeHandlers,

  async 'organizations.history'({ organizationId }, { db, context }) {
    return await loadCustodianHistory(db, await getOrganization(db, organizationId), context.today());
  },

  async 'organizations.list'({ text }, { db }) {
    return await listOrganizations(db, text);
  },

  async 'organizations.get'({ organizationId }, { db }) {
    return await getOrganization(db, organizationId);
  },

  async 'organizations.add'(given, { db, context, changeId, note }) {
    const newDepartmentId = () => context.newId() as DepartmentId;
    const organization = newOrganization(context.newId() as OrganizationId, given, newDepartmentId);
    assertOwnDepartments(organization, new Set(), given.departments, 'departments');
    await assertCopyService(db, organization, 'copyServiceId');
    await insertOrganization(db, organization);
    note({ summary: `Added ${organization.name} to the directory` });
    return { changeId, organizationId: organization.id };
  },

  async 'organizations.update'({ organizationId, changes }, { db, context, changeId, note }) {
    const before = await getOrganization(db, organizationId);
    const { departments, ...fields } = changes;
    const newDepartmentId = () => context.newId() as DepartmentId;
    const organization: Organization = {
      ...withChanges<Organization>(before, fields),
      departments: departments === undefined ? before.departments : toDepartments(departments, newDepartmentId),
    };
    const own = new Set(before.departments.map(({ id }) => id));
    assertOwnDepartments(organization, own, departments, 'changes.departments');
    await assertRemovedUnused(db, before, organization);
    await assertCopyService(db, organization, 'changes.copyServiceId');
    await updateOrganization(db, organization);
    note({ summary: `Changed ${organization.name} in the directory` });
    return { changeId };
  },

  async 'organizations.delete'({ organizationId }, { db, changeId, note }) {
    const organization = await getOrganization(db, organizationId);
    if (await isOrganizationUsed(db, organization)) {
      throw new AppError(
        'inUse',
        'Something names this organization, so it stays: a record, a request, a number, a clinician, a form that was filled in or a merge. Choose another one there first.',
        { field: 'organizationId' },
      );
    }
    await deleteOrganization(db, organizationId);
    note({
      summary: `Moved ${organization.name} to the trash`,
      trash: { kind: 'organization', name: organization.name },
    });
    return { changeId };
  },
};

// The firm that answers for it is another organization of the directory.
async function assertCopyService(db: ReadDb, { id, copyServiceId }: Organization, field: string): Promise<void> {
  if (copyServiceId === null) return;
  if (copyServiceId === id) {
    throw new AppError(
      'invalidInput',
      'An organization is not its own copy service. Choose the firm, or leave it empty.',
      {
        field,
      },
    );
  }
  await assertOrganizationKnown(db, copyServiceId, field);
}

// An id that is not of this organization could take over a department of another one.
function assertOwnDepartments(
  { departments }: Organization,
  own: ReadonlySet<DepartmentId>,
  given: ReadonlyArray<{ id: DepartmentId | null }> | undefined,
  field: string,
): void {
  const stray = (given ?? []).findIndex(({ id }) => id !== null && !own.has(id));
  const repeated = departments.findIndex(
    ({ id }, place) => departments.findIndex((other) => other.id === id) !== place,
  );
  const place = stray === -1 ? repeated : stray;
  if (place !== -1) {
    throw new AppError('invalidInput', 'This department belongs to another organization. Add it as a new one.', {
      field: `${field}.${place}.id`,
    });
  }
}

async function assertRemovedUnused(db: ReadDb, before: Organization, after: Organization): Promise<void> {
  for (const { id, name } of before.departments) {
    if (after.departments.some((department) => department.id === id)) continue;
    if (await isDepartmentUsed(db, id)) {
      throw new AppError(
        'inUse',
        `A record or a request names the department ${name}, so it cannot be removed. Choose another department there first.`,
        { field: 'changes.departments' },
      );
    }
  }
}
