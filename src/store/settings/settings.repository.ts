import { type Appearance, appearances } from '../../domain/practice/practice.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
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

const APPEARANCE = 'appearance';
const REMINDING = 'reminding';
const HIDDEN_FROM_CAPTURE = 'hiddenFromCapture';

/** How the window looks; undefined while nobody has chosen. */
export async function findAppearance(db: ReadDb): Promise<Appearance | undefined> {
  const chosen = await findStoreFact(db, APPEARANCE);
  return appearances.find((appearance) => appearance === chosen);
}

export async function saveAppearance(db: WriteDb, appearance: Appearance): Promise<void> {
  await saveStoreFact(db, APPEARANCE, appearance);
}

/** Whether notes outside the window say how much is due; on until somebody switches it off. */
export async function findReminding(db: ReadDb): Promise<boolean> {
  return (await findStoreFact(db, REMINDING)) !== 'off';
}

export async function saveReminding(db: WriteDb, isOn: boolean): Promise<void> {
  await saveStoreFact(db, REMINDING, isOn ? 'on' : 'off');
}

/** Whether screenshots leave the window out while the store is open; not before somebody asks for it. */
export async function findHiddenFromCapture(db: ReadDb): Promise<boolean> {
  return (await findStoreFact(db, HIDDEN_FROM_CAPTURE)) === 'on';
}

export async function saveHiddenFromCapture(db: WriteDb, isHidden: boolean): Promise<void> {
  await saveStoreFact(db, HIDDEN_FROM_CAPTURE, isHidden ? 'on' : 'off');
}
