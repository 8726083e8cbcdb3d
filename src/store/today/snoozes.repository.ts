import type { SnoozeId } from '../../domain/shared/ids.ts';
import type { Snooze } from '../../domain/today/snooze.ts';
import { assertOneRow } from '../invariant-rows.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';

/** Every row of Today that was put off, over or not, by the day it comes back. */
export async function listSnoozes(db: ReadDb): Promise<Snooze[]> {
  return await db.selectFrom('snoozes').selectAll().orderBy('until').orderBy('rowKey').execute();
}

/** Undefined when that row is not put off. */
export async function findSnooze(db: ReadDb, rowKey: string): Promise<Snooze | undefined> {
  return await db.selectFrom('snoozes').selectAll().where('rowKey', '=', rowKey).executeTakeFirst();
}

export async function insertSnooze(db: WriteDb, snooze: Snooze): Promise<void> {
  await db.insertInto('snoozes').values(snooze).execute();
}

export async function updateSnooze(db: WriteDb, { id, ...columns }: Snooze): Promise<void> {
  assertOneRow(await db.updateTable('snoozes').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteSnooze(db: WriteDb, id: SnoozeId): Promise<void> {
  assertOneRow(await db.deleteFrom('snoozes').where('id', '=', id).executeTakeFirst());
}
