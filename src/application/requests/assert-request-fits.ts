import type { Request } from '../../domain/requests/request.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { assertDepartmentOf } from '../directory/assert-custodian.ts';
import { assertDraftFits } from '../letters/assert-draft-fits.ts';

/** Throws invalidInput, naming the field below `at`, when a request asks for what is not the case's or not in order. */
export async function assertRequestFits(db: ReadDb, request: Request, at: string): Promise<void> {
  const { caseId, custodianId, departmentId, letterKind } = request;
  await assertDraftFits(db, letterKind, request, (await getCase(db, caseId)).clientId, at);
  await assertDepartmentOf(db, custodianId, departmentId, `${at}departmentId`);
  const own = new Set((await listRecordItems(db, [caseId])).map(({ id }) => id));
  for (const [place, { recordItemId, from, to }] of request.items.entries()) {
    if (!own.has(recordItemId)) {
      throw new AppError('invalidInput', 'This record is not in the ledger of this case. Choose the records again.', {
        field: `${at}items.${place}.recordItemId`,
      });
    }
    if (request.items.findIndex((item) => item.recordItemId === recordItemId) < place) {
      throw new AppError('invalidInput', 'This record is in the request twice. Take one of them out.', {
        field: `${at}items.${place}.recordItemId`,
      });
    }
    if (from !== null && to !== null && to < from) {
      throw new AppError('invalidInput', 'The last day asked for comes before the first. Check both days.', {
        field: `${at}items.${place}.to`,
      });
    }
  }
}
