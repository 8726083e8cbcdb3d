import type { Allergy, Medication, Relative } from '../../domain/health/health.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { AllergyId, ClientId, MedicationId, RecordItemId, RelativeId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { type Flag, toFlag } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { RecordedTable } from '../schema.ts';
import type { AllergyRow, MedicationRow, RelativeRow } from './health.table.ts';

/** The tables whose rows cite a record and outlive it. */
export const citingTables = [
  'timelineEvents',
  'treatments',
  'medications',
  'allergies',
  'relatives',
] as const satisfies ReadonlyArray<RecordedTable>;

/** Medicines and supplements of these clients, in the order people gave them. */
export async function listMedications(db: ReadDb, clientIds: ReadonlyArray<ClientId>): Promise<Medication[]> {
  if (clientIds.length === 0) return [];
  const rows = await db
    .selectFrom('medications')
    .selectAll()
    .where('clientId', 'in', clientIds)
    .orderBy('clientId')
    .orderBy('position')
    .execute();
  return rows.map(toMedication);
}

/** Errors: notFound. */
export async function getMedication(db: ReadDb, id: MedicationId): Promise<Medication> {
  const row = await db.selectFrom('medications').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw gone('medicine', 'medicationId');
  return toMedication(row);
}

/** Puts the medicine at the end of the client's list. */
export async function insertMedication(db: WriteDb, medication: Medication): Promise<void> {
  const position = await nextPosition(db, 'medications', medication.clientId);
  await db
    .insertInto('medications')
    .values({ ...toMedicationColumns(medication), position })
    .execute();
}

export async function updateMedication(db: WriteDb, medication: Medication): Promise<void> {
  const { id, ...columns } = toMedicationColumns(medication);
  assertOneRow(await db.updateTable('medications').set(columns).where('id', '=', id).executeTakeFirst());
}

/** Gives the medicines of a client this order; only those that change their place are written. */
export async function saveMedicationOrder(
  db: WriteDb,
  clientId: ClientId,
  ordered: ReadonlyArray<MedicationId>,
): Promise<void> {
  const rows = await db.selectFrom('medications').select(['id', 'position']).where('clientId', '=', clientId).execute();
  const before = new Map(rows.map(({ id, position }) => [id, position]));
  for (const [position, id] of ordered.entries()) {
    if (before.get(id) === position) continue;
    assertOneRow(await db.updateTable('medications').set({ position }).where('id', '=', id).executeTakeFirst());
  }
}

export async function deleteMedication(db: WriteDb, id: MedicationId): Promise<void> {
  assertOneRow(await db.deleteFrom('medications').where('id', '=', id).executeTakeFirst());
}

/** Allergies of these clients, in order of entry. */
export async function listAllergies(db: ReadDb, clientIds: ReadonlyArray<ClientId>): Promise<Allergy[]> {
  if (clientIds.length === 0) return [];
  const rows = await db
    .selectFrom('allergies')
    .selectAll()
    .where('clientId', 'in', clientIds)
    .orderBy('clientId')
    .orderBy('position')
    .execute();
  return rows.map(toAllergy);
}

/** Errors: notFound. */
export async function getAllergy(db: ReadDb, id: AllergyId): Promise<Allergy> {
  const row = await db.selectFrom('allergies').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw gone('allergy', 'allergyId');
  return toAllergy(row);
}

export async function insertAllergy(db: WriteDb, allergy: Allergy): Promise<void> {
  const position = await nextPosition(db, 'allergies', allergy.clientId);
  await db
    .insertInto('allergies')
    .values({ ...toAllergyColumns(allergy), position })
    .execute();
}

export async function updateAllergy(db: WriteDb, allergy: Allergy): Promise<void> {
  const { id, ...columns } = toAllergyColumns(allergy);
  assertOneRow(await db.updateTable('allergies').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteAllergy(db: WriteDb, id: AllergyId): Promise<void> {
  assertOneRow(await db.deleteFrom('allergies').where('id', '=', id).executeTakeFirst());
}

/** Relatives of these clients, in order of entry. */
export async function listRelatives(db: ReadDb, clientIds: ReadonlyArray<ClientId>): Promise<Relative[]> {
  if (clientIds.length === 0) return [];
  const rows = await db
    .selectFrom('relatives')
    .selectAll()
    .where('clientId', 'in', clientIds)
    .orderBy('clientId')
    .orderBy('position')
    .execute();
  return rows.map(toRelative);
}

/** Errors: notFound. */
export async function getRelative(db: ReadDb, id: RelativeId): Promise<Relative> {
  const row = await db.selectFrom('relatives').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw gone('relative', 'relativeId');
  return toRelative(row);
}

export async function insertRelative(db: WriteDb, relative: Relative): Promise<void> {
  const position = await nextPosition(db, 'relatives', relative.clientId);
  await db
    .insertInto('relatives')
    .values({ ...toRelativeColumns(relative), position })
    .execute();
}

export async function updateRelative(db: WriteDb, relative: Relative): Promise<void> {
  const { id, ...columns } = toRelativeColumns(relative);
  assertOneRow(await db.updateTable('relatives').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteRelative(db: WriteDb, id: RelativeId): Promise<void> {
  assertOneRow(await db.deleteFrom('relatives').where('id', '=', id).executeTakeFirst());
}

/** What cited this record keeps its name in place of the record itself, which may then leave the ledger. */
export async function releaseRecord(db: WriteDb, id: RecordItemId, name: string): Promise<void> {
  for (const table of citingTables) {
    await db.updateTable(table).set({ recordItemId: null, lostRecord: name }).where('recordItemId', '=', id).execute();
  }
}

async function nextPosition(
  db: ReadDb,
  table: 'medications' | 'allergies' | 'relatives',
  clientId: ClientId,
): Promise<number> {
  const last = await db
    .selectFrom(table)
    .select((row) => row.fn.max('position').as('position'))
    .where('clientId', '=', clientId)
    .executeTakeFirst();
  return (last?.position ?? -1) + 1;
}

function gone(what: string, field: string): AppError {
  return new AppError('notFound', `This ${what} is not in the store; perhaps it was taken back. Look in the history.`, {
    field,
  });
}

function toMedication(row: MedicationRow): Medication {
  const { position: _, startsOn, isSupplement, isAnticoagulant, recordItemId, toldBy, lostRecord, ...rest } = row;
  return {
    ...rest,
    from: startsOn,
    isSupplement: isSupplement === 1,
    isAnticoagulant: toTruth(isAnticoagulant),
    source: { recordItemId, toldBy, lostRecord },
  };
}

function toMedicationColumns(medication: Medication): Omit<MedicationRow, 'position'> {
  const { from, isSupplement, isAnticoagulant, source, ...rest } = medication;
  return {
    ...rest,
    ...source,
    startsOn: from,
    isSupplement: toFlag(isSupplement),
    isAnticoagulant: isAnticoagulant === null ? null : toFlag(isAnticoagulant),
  };
}

function toAllergy({ position: _, recordItemId, toldBy, lostRecord, ...rest }: AllergyRow): Allergy {
  return { ...rest, source: { recordItemId, toldBy, lostRecord } };
}

function toAllergyColumns({ source, ...rest }: Allergy): Omit<AllergyRow, 'position'> {
  return { ...rest, ...source };
}

function toRelative({ position: _, isLiving, recordItemId, toldBy, lostRecord, ...rest }: RelativeRow): Relative {
  return { ...rest, isLiving: toTruth(isLiving), source: { recordItemId, toldBy, lostRecord } };
}

function toRelativeColumns({ source, isLiving, ...rest }: Relative): Omit<RelativeRow, 'position'> {
  return { ...rest, ...source, isLiving: isLiving === null ? null : toFlag(isLiving) };
}

function toTruth(flag: Flag | null): boolean | null {
  return flag === null ? null : flag === 1;
}
