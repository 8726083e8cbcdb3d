import { sql } from 'kysely';
import type { FilePurpose, StoredFile } from '../../domain/files/stored-file.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, ClientId, FileId, OrganizationId } from '../../domain/shared/ids.ts';
import { isNamedElsewhere } from '../find-references.ts';
import { assertOneRow } from '../invariant-rows.ts';
import { toFlag } from '../json-text.ts';
import type { ReadDb, WriteDb } from '../read-db.ts';
import type { FileRow } from './files.table.ts';

interface FileOwner {
  readonly clientId: ClientId | null;
  readonly caseId: CaseId | null;
  readonly organizationId: OrganizationId | null;
}

/** Files of these owners, newest first; an owner that is null is not asked for. */
export async function listFiles(db: ReadDb, owner: FileOwner, purpose: FilePurpose | null): Promise<StoredFile[]> {
  let query = db.selectFrom('files').selectAll().orderBy('addedOn', 'desc').orderBy(sql`rowid`, 'desc');
  if (owner.clientId !== null) query = query.where('clientId', '=', owner.clientId);
  if (owner.caseId !== null) query = query.where('caseId', '=', owner.caseId);
  if (owner.organizationId !== null) query = query.where('organizationId', '=', owner.organizationId);
  if (purpose !== null) query = query.where('purpose', '=', purpose);
  return (await query.execute()).map(toFile);
}

export async function findFile(db: ReadDb, id: FileId): Promise<StoredFile | undefined> {
  const row = await db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toFile(row);
}

/** Errors: notFound, naming `field`. */
export async function getFile(db: ReadDb, id: FileId, field = 'fileId'): Promise<StoredFile> {
  const file = await findFile(db, id);
  if (file === undefined) {
    throw new AppError(
      'notFound',
      'This file is not kept here; perhaps it was moved to the trash. Look for it there.',
      {
        field,
      },
    );
  }
  return file;
}

/** The bytes of a kept file, exactly as they came in. Errors: notFound. */
export async function getFileBytes(db: ReadDb, file: Pick<StoredFile, 'sha256'>): Promise<Uint8Array> {
  const row = await db.selectFrom('fileBytes').select('bytes').where('sha256', '=', file.sha256).executeTakeFirst();
  if (row === undefined)
    throw new AppError('notFound', 'The content of this file is not kept here. Add the file again.');
  // The driver gives a Buffer, which is more than a plain array of bytes and crosses to a window as something else.
  return new Uint8Array(row.bytes);
}

export async function insertFile(db: WriteDb, file: StoredFile, bytes: Uint8Array): Promise<void> {
  await db
    .insertInto('fileBytes')
    .values({ sha256: file.sha256, bytes })
    .onConflict((known) => known.doNothing())
    .execute();
  await db.insertInto('files').values(toRow(file)).execute();
}

/** The bytes stay, so that the file can come back from the trash. */
export async function deleteFile(db: WriteDb, id: FileId): Promise<void> {
  assertOneRow(await db.deleteFrom('files').where('id', '=', id).executeTakeFirst());
}

/** For a case that goes, after all that is in it: its files go along, but for one that something of its client names. */
export async function deleteFilesOfCase(db: WriteDb, id: CaseId): Promise<void> {
  const { clientId } = await db.selectFrom('cases').select('clientId').where('id', '=', id).executeTakeFirstOrThrow();
  for (const file of await listFiles(db, { clientId: null, caseId: id, organizationId: null }, null)) {
    if (await isNamedElsewhere(db, 'files', file.id)) {
      const owner = { caseId: null, clientId: file.clientId ?? clientId };
      await db.updateTable('files').set(owner).where('id', '=', file.id).execute();
    } else {
      await deleteFile(db, file.id);
    }
  }
}

/** For a client who goes, after everything that could name a file. */
export async function deleteFilesOfClient(db: WriteDb, id: ClientId): Promise<void> {
  await db.deleteFrom('files').where('clientId', '=', id).execute();
}

function toFile({ isReadable, ...row }: FileRow): StoredFile {
  return { ...row, isReadable: isReadable === 1 };
}

function toRow(file: StoredFile): FileRow {
  return { ...file, isReadable: toFlag(file.isReadable) };
}
