import { supersede } from '../../domain/records/amended.ts';
import type { RecordItem } from '../../domain/records/record-item.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { findFile } from '../../store/files/files.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { assertDepartmentOf, assertOrganizationKnown } from '../directory/assert-custodian.ts';

/** Errors: invalidInput, naming the field below `at`, when something an item names is not there or does not belong to it. */
export async function assertRecordFits(db: ReadDb, item: RecordItem, at: string): Promise<void> {
  if (item.custodianId !== null) await assertOrganizationKnown(db, item.custodianId, `${at}custodianId`);
  await assertDepartmentOf(db, item.custodianId, item.departmentId, `${at}departmentId`);
  if (item.servedTo !== null && (item.servedFrom === null || item.servedTo < item.servedFrom)) {
    throw new AppError(
      'invalidInput',
      'The last day of service comes before the first. Check both days; for a single day leave the last one empty.',
      { field: `${at}servedTo` },
    );
  }
  await assertEarlierVersion(db, item, at);
  await assertFileOf(db, item, at);
}

async function assertEarlierVersion(db: ReadDb, item: RecordItem, at: string): Promise<void> {
  if (item.supersedesId === null) return;
  try {
    supersede(await listRecordItems(db, [item.caseId]), item, item.supersedesId);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError('invalidInput', error.message, { field: `${at}supersedesId` });
  }
}

async function assertFileOf(db: ReadDb, item: RecordItem, at: string): Promise<void> {
  if (item.fileId === null) return;
  const file = await findFile(db, item.fileId);
  const { clientId } = await getCase(db, item.caseId);
  if (file === undefined || (file.clientId !== null && file.clientId !== clientId)) {
    throw new AppError('invalidInput', 'This file is not kept for this client. Choose it again, or add it first.', {
      field: `${at}fileId`,
    });
  }
}
