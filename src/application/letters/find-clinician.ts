import type { Clinician } from '../../domain/directory/clinician.ts';
import type { ClinicianId } from '../../domain/shared/ids.ts';
import type { ReadDb } from '../../store/read-db.ts';

export async function findClinician(db: ReadDb, id: ClinicianId): Promise<Clinician | undefined> {
  const row = await db.selectFrom('clinicians').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { searchText: _, ...clinician } = row;
  return clinician;
}

/** The one clinician of the directory with that name; null when there is none or more than one. */
export async function findClinicianNamed(db: ReadDb, name: string): Promise<Clinician | null> {
  const rows = await db.selectFrom('clinicians').select('id').where('name', '=', name).execute();
  const [only] = rows;
  return rows.length !== 1 || only === undefined ? null : ((await findClinician(db, only.id)) ?? null);
}
