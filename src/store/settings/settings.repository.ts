import type { WriteDb } from '../read-db.ts';
import { findStoreFact, saveStoreFact } from '../store-facts.ts';

/**
 * The next number of a count that never goes back, 1 first. Taking back what used a number does not set it free: a
 * reference may have been said on the phone already.
 */
export async function takeNextNumber(db: WriteDb, counter: string): Promise<number> {
  const next = Number((await findStoreFact(db, counter)) ?? 0) + 1;
  await saveStoreFact(db, counter, String(next));
  return next;
}
