import type { Clinician } from '../../domain/directory/clinician.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ClinicianId, OrganizationId } from '../../domain/shared/ids.ts';
import { searchText, searchWords } from '../../domain/shared/search-text.ts';
import { assertOneRow } from '../invariant-rows.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { ClinicianRow } from './clinicians.table.ts';

/** Clinicians that hold every word of the text in name or specialty, by name; all, or those of one organization. */
export async function listClinicians(
  db: ReadDb,
  text: string,
  organizationId: OrganizationId | null,
): Promise<Clinician[]> {
  let query = db.selectFrom('clinicians').selectAll().orderBy('searchText').orderBy('id');
  for (const word of searchWords(text)) {
    query = query.where((row) => row(row.fn<number>('instr', ['searchText', row.val(word)]), '>', 0));
  }
  if (organizationId !== null) query = query.where('organizationId', '=', organizationId);
  return (await query.execute()).map(toClinician);
}

export async function findClinician(db: ReadDb, id: ClinicianId): Promise<Clinician | undefined> {
  const row = await db.selectFrom('clinicians').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toClinician(row);
}

/** Errors: notFound, naming `field`. */
export async function getClinician(db: ReadDb, id: ClinicianId, field = 'clinicianId'): Promise<Clinician> {
  const clinician = await findClinician(db, id);
  if (clinician === undefined) {
    throw new AppError('notFound', 'This clinician is not in the directory. Choose another, or add this one first.', {
      field,
    });
  }
  return clinician;
}

export async function insertClinician(db: WriteDb, clinician: Clinician): Promise<void> {
  await db.insertInto('clinicians').values(toRow(clinician)).execute();
}

export async function updateClinician(db: WriteDb, clinician: Clinician): Promise<void> {
  const { id, ...columns } = toRow(clinician);
  assertOneRow(await db.updateTable('clinicians').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteClinician(db: WriteDb, id: ClinicianId): Promise<void> {
  assertOneRow(await db.deleteFrom('clinicians').where('id', '=', id).executeTakeFirst());
}

function toClinician({ searchText: _, ...row }: ClinicianRow): Clinician {
  return row;
}

function toRow(clinician: Clinician): ClinicianRow {
  return { ...clinician, searchText: searchText(`${clinician.name}\n${clinician.specialty ?? ''}`) };
}
