import type { Client, MedicalRecordNumber } from '../../domain/clients/client.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { searchText, searchWords } from '../../domain/shared/search-text.ts';
import { deleteFilesOfClient } from '../files/files.repository.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { fromJsonText, toFlag, toJsonText } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { ClientRow, MedicalRecordNumberRow } from './clients.table.ts';

/** What a list says of a client. */
type ClientTitle = Pick<Client, 'id' | 'legalName' | 'preferredName' | 'otherNames' | 'dateOfBirth' | 'language'>;

/** Clients one of whose names holds every word of the text, without regard to case and marks; by legal name. */
export async function listClientTitles(db: ReadDb, text: string): Promise<ClientTitle[]> {
  let query = db
    .selectFrom('clients')
    .select(['id', 'legalName', 'preferredName', 'otherNames', 'dateOfBirth', 'language'])
    .orderBy('searchText')
    .orderBy('id');
  for (const word of searchWords(text)) {
    query = query.where((row) => row(row.fn<number>('instr', ['searchText', row.val(word)]), '>', 0));
  }
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, otherNames: fromJsonText(row.otherNames) }));
}

async function findClient(db: ReadDb, id: ClientId): Promise<Client | undefined> {
  const row = await db.selectFrom('clients').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const numbers = await db
    .selectFrom('medicalRecordNumbers')
    .select(['organizationId', 'mrn'])
    .where('clientId', '=', id)
    .orderBy('position')
    .execute();
  return toClient(row, numbers);
}

/** What a card says of its client. */
export async function listClientNames(
  db: ReadDb,
  ids: ReadonlyArray<ClientId>,
): Promise<ReadonlyArray<Pick<Client, 'id' | 'legalName' | 'preferredName' | 'otherNames'>>> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'legalName', 'preferredName', 'otherNames'])
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => ({ ...row, otherNames: fromJsonText(row.otherNames) }));
}

/** Errors: notFound. */
export async function getClient(db: ReadDb, id: ClientId): Promise<Client> {
  const client = await findClient(db, id);
  if (client === undefined) {
    throw new AppError(
      'notFound',
      'This client is not in the store; perhaps it was moved to the trash. Look for it there.',
      { field: 'clientId' },
    );
  }
  return client;
}

export async function insertClient(db: WriteDb, client: Client): Promise<void> {
  await db.insertInto('clients').values(toRow(client)).execute();
  await insertNumbers(db, client);
}

export async function updateClient(db: WriteDb, client: Client): Promise<void> {
  const { id, ...columns } = toRow(client);
  assertOneRow(await db.updateTable('clients').set(columns).where('id', '=', id).executeTakeFirst());
  const { medicalRecordNumbers: before } = await getClient(db, id);
  if (JSON.stringify(before) === JSON.stringify(client.medicalRecordNumbers)) return;
  await db.deleteFrom('medicalRecordNumbers').where('clientId', '=', id).execute();
  await insertNumbers(db, client);
}

/** Deletes the client with medical record numbers, register of authority and files; its cases must be gone before. */
export async function deleteClient(db: WriteDb, id: ClientId): Promise<void> {
  await db.deleteFrom('medicalRecordNumbers').where('clientId', '=', id).execute();
  await db.deleteFrom('authorizations').where('clientId', '=', id).execute();
  await db.deleteFrom('authorities').where('clientId', '=', id).execute();
  await db.deleteFrom('medications').where('clientId', '=', id).execute();
  await db.deleteFrom('allergies').where('clientId', '=', id).execute();
  await db.deleteFrom('relatives').where('clientId', '=', id).execute();
  await deleteFilesOfClient(db, id);
  assertOneRow(await db.deleteFrom('clients').where('id', '=', id).executeTakeFirst());
}

async function insertNumbers(db: WriteDb, { id, medicalRecordNumbers }: Client): Promise<void> {
  const rows = medicalRecordNumbers.map(
    (number, position): MedicalRecordNumberRow => ({ ...number, id: `${id}:${position}`, clientId: id, position }),
  );
  if (rows.length > 0) await db.insertInto('medicalRecordNumbers').values(rows).execute();
}

function toClient({ searchText: _, ...row }: ClientRow, numbers: ReadonlyArray<MedicalRecordNumber>): Client {
  return {
    ...row,
    otherNames: fromJsonText(row.otherNames),
    addresses: fromJsonText(row.addresses),
    phones: fromJsonText(row.phones),
    safeContact: fromJsonText(row.safeContact),
    interpreterNeeded: row.interpreterNeeded === 1,
    representative: row.representative && fromJsonText(row.representative),
    supportPeople: fromJsonText(row.supportPeople),
    insurance: fromJsonText(row.insurance),
    medicalRecordNumbers: numbers,
  };
}

function toRow({ medicalRecordNumbers: _, ...client }: Client): ClientRow {
  return {
    ...client,
    otherNames: toJsonText(client.otherNames),
    addresses: toJsonText(client.addresses),
    phones: toJsonText(client.phones),
    safeContact: toJsonText(client.safeContact),
    interpreterNeeded: toFlag(client.interpreterNeeded),
    representative: client.representative && toJsonText(client.representative),
    supportPeople: toJsonText(client.supportPeople),
    insurance: toJsonText(client.insurance),
    searchText: [client.legalName, client.preferredName ?? '', ...client.otherNames].map(searchText).join('\n'),
  };
}
