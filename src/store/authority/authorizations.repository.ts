import type { Authorization } from '../../domain/authority/authorization.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { AuthorizationId, ClientId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toFlag, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { AuthorizationRow } from './authority.table.ts';

/** In order of entry. */
export async function listAuthorizations(db: ReadDb, clientId: ClientId): Promise<Authorization[]> {
  const rows = await db
    .selectFrom('authorizations')
    .selectAll()
    .where('clientId', '=', clientId)
    .orderBy('position')
    .execute();
  return rows.map(toAuthorization);
}

/** Errors: notFound. */
export async function getAuthorization(db: ReadDb, id: AuthorizationId): Promise<Authorization> {
  const found = await findAuthorization(db, id);
  if (found === undefined) {
    throw new AppError(
      'notFound',
      'This authorization is not in the register; perhaps it was moved to the trash. Look for it there.',
      { field: 'authorizationId' },
    );
  }
  return found;
}

export async function findAuthorization(db: ReadDb, id: AuthorizationId): Promise<Authorization | undefined> {
  const row = await db.selectFrom('authorizations').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toAuthorization(row);
}

export async function insertAuthorization(db: WriteDb, authorization: Authorization): Promise<void> {
  const last = await db
    .selectFrom('authorizations')
    .select((row) => row.fn.max('position').as('position'))
    .where('clientId', '=', authorization.clientId)
    .executeTakeFirst();
  const position = (last?.position ?? -1) + 1;
  await db
    .insertInto('authorizations')
    .values({ ...toColumns(authorization), position })
    .execute();
}

export async function updateAuthorization(db: WriteDb, authorization: Authorization): Promise<void> {
  const { id, ...columns } = toColumns(authorization);
  assertOneRow(await db.updateTable('authorizations').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteAuthorization(db: WriteDb, id: AuthorizationId): Promise<void> {
  assertOneRow(await db.deleteFrom('authorizations').where('id', '=', id).executeTakeFirst());
}

function toAuthorization({ position: _, ...row }: AuthorizationRow): Authorization {
  return {
    ...row,
    recordKinds: fromJsonText(row.recordKinds),
    advocateReceives: row.advocateReceives === 1,
    isTwoWayWithCenter: row.isTwoWayWithCenter === 1,
    permissions: fromJsonText(row.permissions),
    initialed: fromJsonText(row.initialed),
  };
}

function toColumns(authorization: Authorization): Omit<AuthorizationRow, 'position'> {
  return {
    ...authorization,
    recordKinds: toJsonText(authorization.recordKinds),
    advocateReceives: toFlag(authorization.advocateReceives),
    isTwoWayWithCenter: toFlag(authorization.isTwoWayWithCenter),
    permissions: toJsonText(authorization.permissions),
    initialed: toJsonText(authorization.initialed),
  };
}
