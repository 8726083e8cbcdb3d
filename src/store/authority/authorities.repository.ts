import type { Authority } from '../../domain/authority/authorization.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { AuthorityId, ClientId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { toFlag } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { AuthorityRow } from './authority.table.ts';

/** In order of entry. */
export async function listAuthorities(db: ReadDb, clientId: ClientId): Promise<Authority[]> {
  const rows = await db
    .selectFrom('authorities')
    .selectAll()
    .where('clientId', '=', clientId)
    .orderBy('position')
    .execute();
  return rows.map(toAuthority);
}

/** Errors: notFound. */
export async function getAuthority(db: ReadDb, id: AuthorityId): Promise<Authority> {
  const row = await db.selectFrom('authorities').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError(
      'notFound',
      'This person is not in the register; perhaps the entry was moved to the trash. Look for it there.',
      { field: 'authorityId' },
    );
  }
  return toAuthority(row);
}

export async function insertAuthority(db: WriteDb, authority: Authority): Promise<void> {
  const last = await db
    .selectFrom('authorities')
    .select((row) => row.fn.max('position').as('position'))
    .where('clientId', '=', authority.clientId)
    .executeTakeFirst();
  const position = (last?.position ?? -1) + 1;
  await db
    .insertInto('authorities')
    .values({ ...toColumns(authority), position })
    .execute();
}

export async function updateAuthority(db: WriteDb, authority: Authority): Promise<void> {
  const { id, ...columns } = toColumns(authority);
  assertOneRow(await db.updateTable('authorities').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteAuthority(db: WriteDb, id: AuthorityId): Promise<void> {
  assertOneRow(await db.deleteFrom('authorities').where('id', '=', id).executeTakeFirst());
}

function toAuthority({ position: _, ...row }: AuthorityRow): Authority {
  return { ...row, needsActivation: row.needsActivation === 1 };
}

function toColumns(authority: Authority): Omit<AuthorityRow, 'position'> {
  return { ...authority, needsActivation: toFlag(authority.needsActivation) };
}
