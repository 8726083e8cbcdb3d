import type { CaseLetter } from '../../domain/letters/letter.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getMaterial } from '../../store/custody/custody.repository.ts';
import { findClinician } from '../../store/directory/clinicians.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getRequest } from '../../store/requests/requests.repository.ts';
import { assertDepartmentOf, assertOrganizationKnown } from '../directory/assert-custodian.ts';
import { assertDraftFits } from './assert-draft-fits.ts';

/** Throws invalidInput, naming the field below `at`, when a letter names what is not its case's or not in order. */
export async function assertCaseLetterFits(db: ReadDb, letter: CaseLetter, at: string): Promise<void> {
  const { kind, caseId, custodianId, departmentId, clinicianId, materialId, requestId } = letter;
  await assertDraftFits(db, kind, letter, (await getCase(db, caseId)).clientId, at);
  if (custodianId !== null) await assertOrganizationKnown(db, custodianId, `${at}custodianId`);
  await assertDepartmentOf(db, custodianId, departmentId, `${at}departmentId`);
  if (clinicianId !== null && (await findClinician(db, clinicianId)) === undefined) {
    throw refused('This clinician is not in the directory. Choose another, or add this one first.', `${at}clinicianId`);
  }
  if (requestId !== null && (await getRequest(db, requestId)).caseId !== caseId) {
    throw refused('This request belongs to another case. Choose it again.', `${at}requestId`);
  }
  if (materialId !== null && (await getMaterial(db, materialId)).caseId !== caseId) {
    throw refused('This material belongs to another case. Choose it again.', `${at}materialId`);
  }
}

function refused(message: string, field: string): AppError {
  return new AppError('invalidInput', message, { field });
}
