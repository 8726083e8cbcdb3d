import { AppError } from '../../domain/shared/app-error.ts';
import type { FileId } from '../../domain/shared/ids.ts';
import { findFile } from '../../store/files/files.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';

/** Throws invalidInput, naming the field, when an input names a file that is not kept here. */
export async function assertFileKnown(db: ReadDb, id: FileId | null, field: string): Promise<void> {
  if (id !== null && (await findFile(db, id)) === undefined) {
    throw new AppError('invalidInput', 'This file is not kept here. Add it first, or choose another.', { field });
  }
}
