import type { Request, RequestItem } from '../../domain/requests/request.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, RecordItemId, RequestId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { RequestItemRow, RequestRow } from './requests.table.ts';

/** By reference, which is the order in which they were drafted. */
export async function listRequests(db: ReadDb, caseId: CaseId): Promise<Request[]> {
  const rows = await db
    .selectFrom('requests')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy((row) => row.fn('length', ['reference']))
    .orderBy('reference')
    .execute();
  const items = await listItems(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toRequest(row, items.get(row.id) ?? []));
}

/** Errors: notFound. */
export async function getRequest(db: ReadDb, id: RequestId): Promise<Request> {
  const row = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This request is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'requestId' },
    );
  }
  return toRequest(row, (await listItems(db, [id])).get(id) ?? []);
}

export async function isRecordItemRequested(db: ReadDb, id: RecordItemId): Promise<boolean> {
  const row = await db.selectFrom('requestItems').select('id').where('recordItemId', '=', id).executeTakeFirst();
  return row !== undefined;
}

export async function insertRequest(db: WriteDb, request: Request): Promise<void> {
  await db.insertInto('requests').values(toRow(request)).execute();
  await insertItems(db, request);
}

export async function updateRequest(db: WriteDb, request: Request): Promise<void> {
  const { id, ...columns } = toRow(request);
  const { items: before } = await getRequest(db, id);
  assertOneRow(await db.updateTable('requests').set(columns).where('id', '=', id).executeTakeFirst());
  if (JSON.stringify(before) === JSON.stringify(request.items)) return;
  await db.deleteFrom('requestItems').where('requestId', '=', id).execute();
  await insertItems(db, request);
}

/** A letter that went out stays. */
export async function deleteRequest(db: WriteDb, id: RequestId): Promise<void> {
  await db.deleteFrom('requestItems').where('requestId', '=', id).execute();
  assertOneRow(await db.deleteFrom('requests').where('id', '=', id).executeTakeFirst());
}

async function listItems(db: ReadDb, ids: ReadonlyArray<RequestId>): Promise<Map<RequestId, RequestItemRow[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('requestItems')
    .selectAll()
    .where('requestId', 'in', ids)
    .orderBy('requestId')
    .orderBy('position')
    .execute();
  return Map.groupBy(rows, (row) => row.requestId);
}

async function insertItems(db: WriteDb, { id, items }: Request): Promise<void> {
  const rows = items.map((item, position) => toItemRow(id, item, position));
  if (rows.length > 0) await db.insertInto('requestItems').values(rows).execute();
}

function toRequest(row: RequestRow, items: ReadonlyArray<RequestItemRow>): Request {
  const { sentOn, sentChannel, tracking, letterId, receivedOn, receiptBasis, confirmedWith, ...columns } = row;
  return {
    ...columns,
    options: fromJsonText(row.options),
    items: items.map((item) => ({ recordItemId: item.recordItemId, from: item.fromDay, to: item.toDay })),
    sent:
      sentOn === null || sentChannel === null || letterId === null
        ? null
        : { sentOn, channel: sentChannel, tracking, letterId },
    receipt: receivedOn === null || receiptBasis === null ? null : { receivedOn, basis: receiptBasis, confirmedWith },
  };
}

function toRow({ items: _, sent, receipt, ...request }: Request): RequestRow {
  return {
    ...request,
    options: toJsonText(request.options),
    sentOn: sent?.sentOn ?? null,
    sentChannel: sent?.channel ?? null,
    tracking: sent?.tracking ?? null,
    letterId: sent?.letterId ?? null,
    receivedOn: receipt?.receivedOn ?? null,
    receiptBasis: receipt?.basis ?? null,
    confirmedWith: receipt?.confirmedWith ?? null,
  };
}

function toItemRow(requestId: RequestId, item: RequestItem, position: number): RequestItemRow {
  return {
    id: `${requestId}:${position}`,
    requestId,
    position,
    recordItemId: item.recordItemId,
    fromDay: item.from,
    toDay: item.to,
  };
}
