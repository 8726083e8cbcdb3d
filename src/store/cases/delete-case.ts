import { recordItemName } from '../../domain/records/labels.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { deleteFilesOfCase } from '../files/files.repository.ts';
import { releaseRecord } from '../health/history.repository.ts';
import { assertOneRow } from '../invariant-rows.ts';
import type { WriteDb } from '../read-db.ts';
import { listRecordItems } from '../records/records.repository.ts';

/** Deletes the case with everything that belongs to it, parts first, so that taking it back puts the case back first. */
export async function deleteCase(db: WriteDb, id: CaseId): Promise<void> {
  const requests = db.selectFrom('requests').select('id').where('caseId', '=', id);
  const materials = db.selectFrom('materials').select('id').where('caseId', '=', id);
  const questions = db.selectFrom('questions').select('id').where('caseId', '=', id);
  await db.deleteFrom('questionAnswers').where('questionId', 'in', questions).execute();
  await db.deleteFrom('questions').where('caseId', '=', id).execute();
  await db.deleteFrom('consultations').where('caseId', '=', id).execute();
  await db.deleteFrom('sourceCandidates').where('caseId', '=', id).execute();
  await db.deleteFrom('checklistItems').where('caseId', '=', id).execute();
  await db.deleteFrom('timelineEvents').where('caseId', '=', id).execute();
  await db.deleteFrom('treatments').where('caseId', '=', id).execute();
  await db.deleteFrom('talks').where('caseId', '=', id).execute();
  await db.deleteFrom('notes').where('caseId', '=', id).execute();
  await db.deleteFrom('tasks').where('caseId', '=', id).execute();
  await db.deleteFrom('comparisonAnnotations').where('caseId', '=', id).execute();
  await db.deleteFrom('opinions').where('caseId', '=', id).execute();
  await db.deleteFrom('caseLetters').where('caseId', '=', id).execute();
  await db.deleteFrom('formFills').where('caseId', '=', id).execute();
  await db.deleteFrom('contacts').where('requestId', 'in', requests).execute();
  await db.deleteFrom('requestItems').where('requestId', 'in', requests).execute();
  await db.deleteFrom('requests').where('caseId', '=', id).execute();
  await db.deleteFrom('custodyEvents').where('materialId', 'in', materials).execute();
  await db.deleteFrom('materials').where('caseId', '=', id).execute();
  await forgetRecordsOfCase(db, id);
  await db.deleteFrom('recordItems').where('caseId', '=', id).execute();
  // It is the client's: it stays, and no longer names the case.
  await db.updateTable('authorizations').set({ caseId: null }).where('caseId', '=', id).execute();
  await deleteFilesOfCase(db, id);
  assertOneRow(await db.deleteFrom('cases').where('id', '=', id).executeTakeFirst());
}

/** What is the client's stays, and no longer cites a record of this case. */
async function forgetRecordsOfCase(db: WriteDb, id: CaseId): Promise<void> {
  for (const item of await listRecordItems(db, [id])) await releaseRecord(db, item.id, recordItemName(item));
}
