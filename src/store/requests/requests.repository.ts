import type { Request, RequestItem } from '../../domain/requests/request.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { AuthorizationId, CaseId, OrganizationId, RequestId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toJsonText } from '../json-text.ts';
import { toDraft, toDraftColumns, toSent, toSentColumns } from '../letters/draft-columns.ts';
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

/** Requests of many cases at once, in no order. */
export async function listRequestsOfCases(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<Request[]> {
  if (caseIds.length === 0) return [];
  const rows = await db.selectFrom('requests').selectAll().where('caseId', 'in', caseIds).execute();
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

/** Requests of all cases to one custodian. */
export async function listRequestsTo(db: ReadDb, custodianId: OrganizationId): Promise<Request[]> {
  const rows = await db.selectFrom('requests').selectAll().where('custodianId', '=', custodianId).execute();
  const items = await listItems(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toRequest(row, items.get(row.id) ?? []));
}

/** Requests of all cases that name an authorization. */
export async function listRequestsNaming(db: ReadDb, id: AuthorizationId): Promise<Request[]> {
  const rows = await db.selectFrom('requests').selectAll().where('authorizationId', '=', id).execute();
  const items = await listItems(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toRequest(row, items.get(row.id) ?? []));
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

/** Deletes the request with its contacts and the letters that follow it up; what went out stays as frozen. */
export async function deleteRequest(db: WriteDb, id: RequestId): Promise<void> {
  await db.updateTable('requests').set({ continuesId: null }).where('continuesId', '=', id).execute();
  await db.updateTable('formFills').set({ requestId: null }).where('requestId', '=', id).execute();
  await db.deleteFrom('caseLetters').where('requestId', '=', id).execute();
  await db.deleteFrom('contacts').where('requestId', '=', id).execute();
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
  const { id, caseId, custodianId, departmentId, route, letterKind, delivery, idMethod, feeCeilingCents } = row;
  const { neededBy, continuesId, closedOn, receivedOn, receiptBasis, confirmedWith } = row;
  return {
    id,
    caseId,
    custodianId,
    departmentId,
    route,
    letterKind,
    ...toDraft(row),
    items: items.map((item) => ({
      recordItemId: item.recordItemId,
      from: item.fromDay,
      to: item.toDay,
      outcome: item.outcome && fromJsonText(item.outcome),
    })),
    delivery,
    idMethod,
    feeCeilingCents,
    neededBy,
    options: fromJsonText(row.options),
    continuesId,
    sent: toSent(row),
    receipt: receivedOn === null || receiptBasis === null ? null : { receivedOn, basis: receiptBasis, confirmedWith },
    extension: row.extension && fromJsonText(row.extension),
    denial: row.denial && fromJsonText(row.denial),
    fee: fromJsonText(row.fee),
    closedOn,
  };
}

function toRow({ items: _, sent, receipt, ...request }: Request): RequestRow {
  return {
    ...request,
    ...toDraftColumns(request),
    ...toSentColumns(sent),
    options: toJsonText(request.options),
    receivedOn: receipt?.receivedOn ?? null,
    receiptBasis: receipt?.basis ?? null,
    confirmedWith: receipt?.confirmedWith ?? null,
    extension: request.extension && toJsonText(request.extension),
    denial: request.denial && toJsonText(request.denial),
    fee: toJsonText(request.fee),
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
    outcome: item.outcome && toJsonText(item.outcome),
  };
}
