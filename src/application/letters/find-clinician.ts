import type { Clinician } from '../../domain/directory/clinician.ts';
import { searchText } from '../../domain/shared/search-text.ts';
import { listClinicians } from '../../store/directory/clinicians.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';

/**
 * The one clinician of the directory with that name, with or without a title before it ("Dr. Ada Muster"); null when
 * there is none or more than one.
 */
export async function findClinicianNamed(db: ReadDb, name: string): Promise<Clinician | null> {
  const wanted = plainName(name);
  const found = (await listClinicians(db, '', null)).filter((each) => plainName(each.name) === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function plainName(name: string): string {
  return searchText(name)
    .replace(/^(dr|prof)\.? /, '')
    .trim();
}
