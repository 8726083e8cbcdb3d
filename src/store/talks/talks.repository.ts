import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, TalkId } from '../../domain/shared/ids.ts';
import type { Talk } from '../../domain/talks/talk.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { toFlag } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { TalkRow } from './talks.table.ts';

/** Newest first. */
export async function listTalks(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<Talk[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('talks')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('day', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toTalk);
}

/** Errors: notFound. */
export async function getTalk(db: ReadDb, id: TalkId): Promise<Talk> {
  const row = await db.selectFrom('talks').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This talk is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'talkId' },
    );
  }
  return toTalk(row);
}

export async function insertTalk(db: WriteDb, talk: Talk): Promise<void> {
  await db.insertInto('talks').values(toRow(talk)).execute();
}

export async function updateTalk(db: WriteDb, talk: Talk): Promise<void> {
  const { id, ...columns } = toRow(talk);
  assertOneRow(await db.updateTable('talks').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteTalk(db: WriteDb, id: TalkId): Promise<void> {
  assertOneRow(await db.deleteFrom('talks').where('id', '=', id).executeTakeFirst());
}

function toTalk({ day, isDiscouraging, ...row }: TalkRow): Talk {
  return { ...row, on: day, isDiscouraging: isDiscouraging === 1 };
}

function toRow({ on, isDiscouraging, ...talk }: Talk): TalkRow {
  return { ...talk, day: on, isDiscouraging: toFlag(isDiscouraging) };
}
