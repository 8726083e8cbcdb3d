import { AppError } from '../../domain/shared/app-error.ts';
import type { Context } from '../context.ts';

/** A file is written to the log of the store, to the store itself and into its next copy. */
const TIMES = 3;

/** Errors: diskFull, when the disk of the store has not three times the room of what is to be kept. */
export async function assertSpace(context: Pick<Context, 'freeBytes'>, folder: string, size: number): Promise<void> {
  if ((await context.freeBytes(folder)) < size * TIMES) {
    throw new AppError(
      'diskFull',
      'There is too little room on the disk for this file, so it was not kept. Free some space, then try again.',
    );
  }
}
