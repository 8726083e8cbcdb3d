import type { Center } from '../../domain/directory/center.ts';
import { type CenterEdit, centersFrom, shippedCenters, withCenterEdits } from '../../domain/directory/centers.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { listEdits } from '../../store/edits/edits.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';

/** The list of centers with the practice's own changes and additions, in alphabetical order. */
export async function loadCenters(db: ReadDb): Promise<ReadonlyArray<Center>> {
  const edits = await listEdits<CenterEdit>(db, 'center');
  return withCenterEdits(
    centersFrom(shippedCenters),
    edits.map(({ value }) => value),
  );
}

/** Errors: notFound, naming the field. */
export async function getCenter(db: ReadDb, centerId: string, field = 'centerId'): Promise<Center> {
  const center = (await loadCenters(db)).find(({ id }) => id === centerId);
  if (center === undefined) {
    throw new AppError('notFound', 'This center is not in the list. Choose another, or add it first.', {
      field,
    });
  }
  return center;
}
