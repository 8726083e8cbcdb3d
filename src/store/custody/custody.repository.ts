import type { CustodyEvent, Material } from '../../domain/custody/material.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, CustodyEventId, MaterialId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { toFlag } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { CustodyEventRow, MaterialRow } from './custody.table.ts';

/** In order of entry. */
export async function listMaterials(db: ReadDb, caseId: CaseId): Promise<Material[]> {
  const rows = await db.selectFrom('materials').selectAll().where('caseId', '=', caseId).orderBy('position').execute();
  return rows.map(toMaterial);
}

/** What is on loan in these cases. */
export async function listLoans(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<Material[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('materials')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .where('isLoan', '=', 1)
    .execute();
  return rows.map(toMaterial);
}

/** The cases these materials belong to. */
export async function listCasesOfMaterials(db: ReadDb, ids: ReadonlyArray<MaterialId>): Promise<CaseId[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('materials').select('caseId').distinct().where('id', 'in', ids).execute();
  return rows.map(({ caseId }) => caseId);
}

/** Errors: notFound. */
export async function getMaterial(db: ReadDb, id: MaterialId): Promise<Material> {
  const row = await db.selectFrom('materials').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This material is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'materialId' },
    );
  }
  return toMaterial(row);
}

/** Steps of these materials, oldest first. */
export async function listCustodyEvents(db: ReadDb, ids: ReadonlyArray<MaterialId>): Promise<CustodyEvent[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('custodyEvents')
    .selectAll()
    .where('materialId', 'in', ids)
    .orderBy('day')
    .orderBy('position')
    .execute();
  return rows.map(toEvent);
}

/** Errors: notFound. */
export async function getCustodyEvent(db: ReadDb, id: CustodyEventId): Promise<CustodyEvent> {
  const row = await db.selectFrom('custodyEvents').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError('notFound', 'This step is not in the store; perhaps it was taken back. Look in the history.', {
      field: 'custodyEventId',
    });
  }
  return toEvent(row);
}

export async function insertMaterial(db: WriteDb, material: Material): Promise<void> {
  const last = await db
    .selectFrom('materials')
    .select((row) => row.fn.max('position').as('position'))
    .where('caseId', '=', material.caseId)
    .executeTakeFirst();
  const position = (last?.position ?? -1) + 1;
  await db
    .insertInto('materials')
    .values({ ...toMaterialColumns(material), position })
    .execute();
}

export async function updateMaterial(db: WriteDb, material: Material): Promise<void> {
  const { id, ...columns } = toMaterialColumns(material);
  assertOneRow(await db.updateTable('materials').set(columns).where('id', '=', id).executeTakeFirst());
}

/** Deletes the material with its way. */
export async function deleteMaterial(db: WriteDb, id: MaterialId): Promise<void> {
  await db.deleteFrom('custodyEvents').where('materialId', '=', id).execute();
  assertOneRow(await db.deleteFrom('materials').where('id', '=', id).executeTakeFirst());
}

export async function insertCustodyEvent(db: WriteDb, event: CustodyEvent): Promise<void> {
  const last = await db
    .selectFrom('custodyEvents')
    .select((row) => row.fn.max('position').as('position'))
    .where('materialId', '=', event.materialId)
    .executeTakeFirst();
  const { on, ...columns } = event;
  await db
    .insertInto('custodyEvents')
    .values({ ...columns, day: on, position: (last?.position ?? -1) + 1 })
    .execute();
}

export async function deleteCustodyEvent(db: WriteDb, id: CustodyEventId): Promise<void> {
  assertOneRow(await db.deleteFrom('custodyEvents').where('id', '=', id).executeTakeFirst());
}

function toMaterial({ position: _, ...row }: MaterialRow): Material {
  return { ...row, isLoan: row.isLoan === 1 };
}

function toMaterialColumns(material: Material): Omit<MaterialRow, 'position'> {
  return { ...material, isLoan: toFlag(material.isLoan) };
}

function toEvent({ position: _, day, ...row }: CustodyEventRow): CustodyEvent {
  return { ...row, on: day };
}
