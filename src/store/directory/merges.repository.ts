import { sql } from 'kysely';
import { mergedDepartmentIds } from '../../domain/directory/merge-organizations.ts';
import type { Organization } from '../../domain/directory/organization.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { MergeId, OrganizationId } from '../../domain/shared/ids.ts';
import { listReferences, listRowsNaming, type Reference } from '../find-references.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { MovedCell } from './merges.table.ts';

/** One merge as it was done. */
export interface OrganizationMerge {
  readonly id: MergeId;
  readonly keptId: OrganizationId;
  readonly mergedId: OrganizationId;
  readonly at: string;
  readonly keptBefore: Organization;
  readonly keptAfter: Organization;
  readonly moved: ReadonlyArray<MovedCell>;
}

/** Merges into an organization, newest first. */
export async function listMerges(
  db: ReadDb,
  keptId: OrganizationId,
): Promise<Array<{ mergeId: MergeId; mergedId: OrganizationId; mergedName: string; at: string }>> {
  return await db
    .selectFrom('organizationMerges')
    .innerJoin('organizations', 'organizations.id', 'organizationMerges.mergedId')
    .select([
      'organizationMerges.id as mergeId',
      'organizationMerges.mergedId',
      'organizations.name as mergedName',
      'organizationMerges.at',
    ])
    .where('organizationMerges.keptId', '=', keptId)
    .orderBy('organizationMerges.at', 'desc')
    .execute();
}

/** Errors: notFound. */
export async function getMerge(db: ReadDb, id: MergeId): Promise<OrganizationMerge> {
  const row = await db.selectFrom('organizationMerges').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError('notFound', 'This merge is not on record; perhaps it was taken apart already.', {
      field: 'mergeId',
    });
  }
  return {
    ...row,
    keptBefore: fromJsonText(row.keptBefore),
    keptAfter: fromJsonText(row.keptAfter),
    moved: fromJsonText(row.moved),
  };
}

export async function insertMerge(db: WriteDb, merge: OrganizationMerge): Promise<void> {
  await db
    .insertInto('organizationMerges')
    .values({
      ...merge,
      keptBefore: toJsonText(merge.keptBefore),
      keptAfter: toJsonText(merge.keptAfter),
      moved: toJsonText(merge.moved),
    })
    .execute();
}

export async function deleteMerge(db: WriteDb, id: MergeId): Promise<void> {
  await db.deleteFrom('organizationMerges').where('id', '=', id).execute();
}

export async function updateMergedInto(
  db: WriteDb,
  id: OrganizationId,
  mergedIntoId: OrganizationId | null,
): Promise<void> {
  await db.updateTable('organizations').set({ mergedIntoId }).where('id', '=', id).execute();
}

/** How many rows name an organization, table by table, without the record of earlier merges. */
export async function countNaming(db: ReadDb, id: OrganizationId): Promise<Record<string, number>> {
  const rows = new Map<string, Set<string>>();
  for (const reference of await listReferences(db, 'organizations')) {
    if (reference.table === 'organizationMerges') continue;
    const found = rows.get(reference.table) ?? new Set();
    for (const rowId of await listRowsNaming(db, reference, id)) found.add(rowId);
    rows.set(reference.table, found);
  }
  return Object.fromEntries([...rows].map(([table, found]) => [table, found.size]));
}

/**
 * Lets everything that names the merged organization name the kept one, whatever table it stands in, and its departments
 * go along; one that the kept organization has too gives its place to that one. Gives what was moved.
 */
export async function moveToKept(db: WriteDb, kept: Organization, merged: Organization): Promise<MovedCell[]> {
  const departments = mergedDepartmentIds(kept, merged);
  const moved: MovedCell[] = [];
  for (const reference of await listReferences(db, 'organizations')) {
    // The record of earlier merges tells what was, and stays.
    if (reference.table === 'organizationMerges') continue;
    for (const rowId of await listRowsNaming(db, reference, merged.id)) {
      if (reference.table === 'departments' && departments.has(rowId as never)) continue;
      const isItself = reference.table === 'organizations' && rowId === kept.id;
      moved.push({ ...reference, rowId, before: merged.id, after: isItself ? null : kept.id });
    }
  }
  for (const reference of await listReferences(db, 'departments')) {
    for (const [before, after] of departments) {
      for (const rowId of await listRowsNaming(db, reference, before))
        moved.push({ ...reference, rowId, before, after });
    }
  }
  for (const cell of moved) await setCell(db, cell, cell.after);
  return moved;
}

/** Gives back what a merge moved and what nobody has moved since. Gives how many rows that were. */
export async function moveBack(db: WriteDb, moved: ReadonlyArray<MovedCell>): Promise<number> {
  const rows = new Set<string>();
  for (const cell of moved.toReversed()) {
    if ((await cellOf(db, cell)) !== cell.after) continue;
    await setCell(db, cell, cell.before);
    if (cell.table !== 'departments') rows.add(`${cell.table} ${cell.rowId}`);
  }
  return rows.size;
}

/**
 * Takes the department out of everything that names one of another organization than its own: what came to name a moved
 * department after the merge, and what was moved back with a department chosen since.
 */
export async function clearStrayDepartments(db: WriteDb, ids: ReadonlyArray<OrganizationId>): Promise<void> {
  const owners = await listReferences(db, 'organizations');
  for (const { table, column } of await listReferences(db, 'departments')) {
    const owner = owners.find((each) => each.table === table && /^(custodian|organization)Id$/.test(each.column));
    if (owner === undefined) continue;
    await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = NULL
      WHERE ${sql.ref(column)} IS NOT NULL AND ${sql.ref(owner.column)} IN (${sql.join([...ids])})
        AND ${sql.ref(column)} NOT IN (
          SELECT departments.id FROM departments
          WHERE departments.organizationId = ${sql.ref(`${table}.${owner.column}`)})`.execute(db);
  }
}

async function cellOf(
  db: WriteDb,
  { table, column, rowId }: Reference & { rowId: string },
): Promise<string | null | undefined> {
  const { rows } = await sql<{ value: string | null }>`SELECT ${sql.ref(column)} AS value FROM ${sql.table(table)}
    WHERE id = ${rowId}`.execute(db);
  return rows[0]?.value;
}

async function setCell(
  db: WriteDb,
  { table, column, rowId }: Reference & { rowId: string },
  value: string | null,
): Promise<void> {
  await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${value} WHERE id = ${rowId}`.execute(db);
}
