import type { Contact } from '../../domain/requests/contact.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ContactId, RequestId } from '../../domain/shared/ids.ts';
import { assertOneRow } from '../invariant-rows.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { ContactRow } from './contacts.table.ts';

/** Contacts about these requests, oldest first. */
export async function listContacts(db: ReadDb, ids: ReadonlyArray<RequestId>): Promise<Contact[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('contacts')
    .selectAll()
    .where('requestId', 'in', ids)
    .orderBy('day')
    .orderBy('position')
    .execute();
  return rows.map(toContact);
}

/** Errors: notFound. */
export async function getContact(db: ReadDb, id: ContactId): Promise<Contact> {
  const row = await db.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new AppError('notFound', 'This contact is not in the log; perhaps it was taken off. Look in the history.', {
      field: 'contactId',
    });
  }
  return toContact(row);
}

export async function insertContact(db: WriteDb, contact: Contact): Promise<void> {
  const last = await db
    .selectFrom('contacts')
    .select((row) => row.fn.max('position').as('position'))
    .where('requestId', '=', contact.requestId)
    .executeTakeFirst();
  const position = (last?.position ?? -1) + 1;
  await db
    .insertInto('contacts')
    .values({ ...toColumns(contact), position })
    .execute();
}

export async function updateContact(db: WriteDb, contact: Contact): Promise<void> {
  const { id, ...columns } = toColumns(contact);
  assertOneRow(await db.updateTable('contacts').set(columns).where('id', '=', id).executeTakeFirst());
}

export async function deleteContact(db: WriteDb, id: ContactId): Promise<void> {
  assertOneRow(await db.deleteFrom('contacts').where('id', '=', id).executeTakeFirst());
}

function toContact({ position: _, day, ...row }: ContactRow): Contact {
  return { ...row, on: day };
}

function toColumns({ on, ...contact }: Contact): Omit<ContactRow, 'position'> {
  return { ...contact, day: on };
}
