import type { Department, Organization } from '../../domain/directory/organization.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { DepartmentId, OrganizationId } from '../../domain/shared/ids.ts';
import { searchText, searchWords } from '../../domain/shared/search-text.ts';
import { isNamedElsewhere } from '../find-references.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { DepartmentRow, OrganizationRow } from './directory.table.ts';

/** Organizations that hold every word of the text in name, city or a department; by name. Merged ones are not among them. */
export async function listOrganizations(db: ReadDb, text: string): Promise<Organization[]> {
  let query = db
    .selectFrom('organizations')
    .selectAll()
    .where('mergedIntoId', 'is', null)
    .orderBy('searchText')
    .orderBy('id');
  for (const word of searchWords(text)) {
    query = query.where((row) => row(row.fn<number>('instr', ['searchText', row.val(word)]), '>', 0));
  }
  const rows = await query.execute();
  const departments = await db.selectFrom('departments').selectAll().orderBy('position').execute();
  const byOrganization = Map.groupBy(departments, (department) => department.organizationId);
  return rows.map((row) => toOrganization(row, byOrganization.get(row.id) ?? []));
}

/** These organizations in short, by name. */
export async function listCustodians(
  db: ReadDb,
  ids: ReadonlyArray<OrganizationId>,
): Promise<Array<Pick<Organization, 'id' | 'name' | 'accreditation' | 'mergedIntoId'>>> {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('organizations')
    .select(['id', 'name', 'accreditation', 'mergedIntoId'])
    .where('id', 'in', ids)
    .orderBy('searchText')
    .execute();
}

/** Organizations that were taken from the list of centers. */
export async function listCenterOrganizations(db: ReadDb): Promise<Array<{ id: OrganizationId; centerId: string }>> {
  const rows = await db
    .selectFrom('organizations')
    .select(['id', 'centerId'])
    .where('centerId', 'is not', null)
    .where('mergedIntoId', 'is', null)
    .execute();
  return rows.flatMap(({ id, centerId }) => (centerId === null ? [] : [{ id, centerId }]));
}

export async function findOrganization(db: ReadDb, id: OrganizationId): Promise<Organization | undefined> {
  const row = await db.selectFrom('organizations').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toOrganization(row, await listDepartmentRows(db, id));
}

/** Errors: notFound, naming `field`. */
export async function getOrganization(db: ReadDb, id: OrganizationId, field = 'organizationId'): Promise<Organization> {
  const organization = await findOrganization(db, id);
  if (organization === undefined) {
    throw new AppError('notFound', 'This organization is not in the directory. Choose another, or add it first.', {
      field,
    });
  }
  return organization;
}

export async function insertOrganization(db: WriteDb, organization: Organization): Promise<void> {
  await db.insertInto('organizations').values(toRow(organization)).execute();
  const rows = toDepartmentRows(organization);
  if (rows.length > 0) await db.insertInto('departments').values(rows).execute();
}

/** Departments no longer on the list are deleted; see `isDepartmentUsed` first. */
export async function updateOrganization(db: WriteDb, organization: Organization): Promise<void> {
  const { id, ...columns } = toRow(organization);
  assertOneRow(await db.updateTable('organizations').set(columns).where('id', '=', id).executeTakeFirst());
  const existing = new Set((await listDepartmentRows(db, id)).map((row) => row.id));
  for (const { id: departmentId, ...department } of toDepartmentRows(organization)) {
    if (existing.delete(departmentId)) {
      await db.updateTable('departments').set(department).where('id', '=', departmentId).execute();
    } else {
      await db
        .insertInto('departments')
        .values({ id: departmentId, ...department })
        .execute();
    }
  }
  for (const departmentId of existing) await db.deleteFrom('departments').where('id', '=', departmentId).execute();
}

/** With its departments and with forms and files of its own that nothing else names; see `isOrganizationUsed` first. */
export async function deleteOrganization(db: WriteDb, id: OrganizationId): Promise<void> {
  await db.deleteFrom('forms').where('organizationId', '=', id).execute();
  await db.deleteFrom('files').where('organizationId', '=', id).execute();
  await db.deleteFrom('departments').where('organizationId', '=', id).execute();
  assertOneRow(await db.deleteFrom('organizations').where('id', '=', id).executeTakeFirst());
}

/** True when anything but its own departments, unfilled forms and files names it, or names one of those. */
export async function isOrganizationUsed(
  db: ReadDb,
  { id, departments }: Pick<Organization, 'id' | 'departments'>,
): Promise<boolean> {
  if (await isNamedElsewhere(db, 'organizations', id, ['departments', 'forms', 'files'])) return true;
  const forms = await db.selectFrom('forms').select('id').where('organizationId', '=', id).execute();
  const files = await db.selectFrom('files').select('id').where('organizationId', '=', id).execute();
  for (const form of forms) if (await isNamedElsewhere(db, 'forms', form.id)) return true;
  for (const file of files) if (await isNamedElsewhere(db, 'files', file.id, ['forms'])) return true;
  for (const department of departments) if (await isDepartmentUsed(db, department.id)) return true;
  return false;
}

/** True when anything names the department: a record, a request, a clinician, a letter. */
export async function isDepartmentUsed(db: ReadDb, id: DepartmentId): Promise<boolean> {
  return await isNamedElsewhere(db, 'departments', id);
}

async function listDepartmentRows(db: ReadDb, id: OrganizationId): Promise<DepartmentRow[]> {
  return await db.selectFrom('departments').selectAll().where('organizationId', '=', id).orderBy('position').execute();
}

function toOrganization(
  { searchText: _, ...row }: OrganizationRow,
  departments: ReadonlyArray<DepartmentRow>,
): Organization {
  return {
    ...row,
    address: row.address && fromJsonText(row.address),
    acceptedChannels: fromJsonText(row.acceptedChannels),
    departments: departments.map(toDepartment),
  };
}

function toDepartment({ organizationId: _, position: __, ...row }: DepartmentRow): Department {
  return {
    ...row,
    address: row.address && fromJsonText(row.address),
    acceptedChannels: fromJsonText(row.acceptedChannels),
  };
}

function toRow({ departments, ...organization }: Organization): OrganizationRow {
  const searched = [organization.name, organization.address?.city ?? '', ...departments.map(({ name }) => name)];
  return {
    ...organization,
    address: organization.address && toJsonText(organization.address),
    acceptedChannels: toJsonText(organization.acceptedChannels),
    searchText: searched.map(searchText).join('\n'),
  };
}

function toDepartmentRows({ id: organizationId, departments }: Organization): DepartmentRow[] {
  return departments.map((department, position) => ({
    ...department,
    organizationId,
    position,
    address: department.address && toJsonText(department.address),
    acceptedChannels: toJsonText(department.acceptedChannels),
  }));
}
