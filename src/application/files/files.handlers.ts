import { shownFileName } from '../../domain/files/file-name.ts';
import type { StoredFile } from '../../domain/files/stored-file.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { FileId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import { deleteFile, getFile, getFileBytes, insertFile, listFiles } from '../../store/files/files.repository.ts';
import { isNamedElsewhere } from '../../store/find-references.ts';
import type { ReadDb } from '../../store/read-db.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { assertSpace } from '../intake/assert-space.ts';
import { takeIn } from '../intake/take-in.ts';
import { sha256Of } from '../letters/printer.ts';

type Owner = Pick<StoredFile, 'clientId' | 'caseId' | 'organizationId'>;

export const fileHandlers: Handlers<NamesOf<'files'>> = {
  async 'files.list'({ purpose, ...owner }, { db }) {
    return await listFiles(db, owner, purpose);
  },

  async 'files.add'({ purpose, name, bytes, ...given }, { db, context, session, pdfTools, changeId, note }) {
    const owner = await completeOwner(db, given);
    await assertSpace(context, session.isSample ? context.sampleFolder : context.storeFolder, bytes.byteLength);
    const file: StoredFile = {
      id: context.newId() as FileId,
      purpose,
      name: shownFileName(name),
      size: bytes.byteLength,
      sha256: sha256Of(bytes),
      ...(await takeIn(bytes, purpose, pdfTools)),
      ...owner,
      addedOn: context.today(),
    };
    await insertFile(db, file, bytes);
    note({ summary: `Kept the file ${file.name}`, ...aboutOf(file) });
    return { changeId, file };
  },

  async 'files.read'({ fileId }, { db }) {
    const file = await getFile(db, fileId);
    return { file, bytes: await getFileBytes(db, file) };
  },

  async 'files.save'({ fileId }, { db, context, recordExport }) {
    const file = await getFile(db, fileId);
    const savedAs = await context.desktop.saveDocument(await getFileBytes(db, file), file.name);
    if (savedAs === null) return { savedAs: [] };
    await recordExport({ summary: `Saved the file ${file.name}`, ...aboutOf(file) });
    return { savedAs: [savedAs] };
  },

  async 'files.delete'({ fileId }, { db, changeId, note }) {
    const file = await getFile(db, fileId);
    if (await isNamedElsewhere(db, 'files', fileId)) {
      throw new AppError(
        'inUse',
        'Something rests on this file: a record, a form, an authorization or a proof. Take it out there first.',
        { field: 'fileId' },
      );
    }
    await deleteFile(db, fileId);
    note({
      summary: `Moved the file ${file.name} to the trash`,
      ...aboutOf(file),
      trash: { kind: 'file', name: file.name },
    });
    return { changeId };
  },
};

function aboutOf({ clientId, caseId }: Owner) {
  return { clientId, caseId };
}

// A file of a case is one of its client too, so that it is found from both.
async function completeOwner(db: ReadDb, owner: Owner): Promise<Owner> {
  if (owner.clientId !== null) await getClient(db, owner.clientId);
  if (owner.organizationId !== null) await getOrganization(db, owner.organizationId);
  if (owner.caseId === null) return owner;
  const { clientId } = await getCase(db, owner.caseId);
  if (owner.clientId !== null && owner.clientId !== clientId) {
    throw new AppError('invalidInput', 'This case is of another client. Choose the client or the case again.', {
      field: 'caseId',
    });
  }
  return { ...owner, clientId };
}
