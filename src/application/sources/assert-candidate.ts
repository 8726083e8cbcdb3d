import { AppError } from '../../domain/shared/app-error.ts';
import type { Day } from '../../domain/shared/days.ts';
import { intakeProblems } from '../../domain/sources/intake-problems.ts';
import type { SourceCandidate } from '../../domain/sources/source-candidate.ts';
import { findClinician } from '../../store/directory/clinicians.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { loadCenters } from '../centers/load-centers.ts';
import { assertOrganizationKnown } from '../directory/assert-custodian.ts';
import { assertFileKnown } from '../files/assert-file.ts';

/** Throws invalidInput, naming the field, when a candidate names what is not there; `at` leads the field's path. */
export async function assertCandidateFits(db: ReadDb, candidate: SourceCandidate, at: string): Promise<void> {
  const { centerId, programId, organizationId, clinicianId } = candidate;
  if (organizationId !== null) await assertOrganizationKnown(db, organizationId, `${at}organizationId`);
  if (clinicianId !== null && (await findClinician(db, clinicianId)) === undefined) {
    throw refusal('This clinician is not in the directory. Choose another, or write the name.', `${at}clinicianId`);
  }
  if (centerId === null && programId === null) return;
  const centers = await loadCenters(db);
  const kindOf = (id: string) => centers.find((center) => center.id === id)?.kind;
  if (centerId !== null && ![undefined, 'center', 'pathologyService'].includes(kindOf(centerId))) {
    throw refusal('This is a remote program, not a center. Choose it as the program.', `${at}centerId`);
  }
  if (programId !== null && ![undefined, 'remoteProgram'].includes(kindOf(programId))) {
    throw refusal('This is a center, not a remote program. Choose it as the center.', `${at}programId`);
  }
}

/** Throws invalidInput, naming the field, when the intake holds what cannot be so. */
export async function assertIntakeFits(db: ReadDb, { intake }: SourceCandidate, today: Day): Promise<void> {
  await assertFileKnown(db, intake.recordsListFileId, 'intake.recordsListFileId');
  const [problem] = intakeProblems(intake, today);
  if (problem !== undefined) throw refusal(problem.text, `intake.${problem.field}`);
}

function refusal(sentence: string, field: string): AppError {
  return new AppError('invalidInput', sentence, { field });
}
