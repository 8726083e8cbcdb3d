import type { Clinician } from '../../domain/directory/clinician.ts';
import { checkNpi, clinicianName, newClinician } from '../../domain/directory/new-clinician.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ClinicianId } from '../../domain/shared/ids.ts';
import {
  deleteClinician,
  getClinician,
  insertClinician,
  listClinicians,
  updateClinician,
} from '../../store/directory/clinicians.repository.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import { isNamedElsewhere } from '../../store/find-references.ts';
import type { ReadDb } from '../../store/read-db.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { assertDepartmentOf } from './assert-custodian.ts';

export const clinicianHandlers: Handlers<NamesOf<'clinicians'>> = {
  async 'clinicians.list'({ text, organizationId }, { db }) {
    return await listClinicians(db, text, organizationId);
  },

  async 'clinicians.get'({ clinicianId }, { db }) {
    return await getClinician(db, clinicianId);
  },

  async 'clinicians.add'(given, { db, context, changeId, note }) {
    const clinician = newClinician(context.newId() as ClinicianId, given);
    await assertWorksThere(db, clinician, '');
    await insertClinician(db, clinician);
    note({ summary: `Added ${clinicianName(clinician)} to the directory` });
    return { changeId, clinicianId: clinician.id, warnings: warningsOf(clinician) };
  },

  async 'clinicians.update'({ clinicianId, changes }, { db, changeId, note }) {
    const before = await getClinician(db, clinicianId);
    const changed = withChanges<Clinician>(before, changes);
    // A department of where somebody worked before is none of where they work now.
    const isMoved = before.organizationId !== changed.organizationId && changes.departmentId === undefined;
    const clinician = isMoved ? { ...changed, departmentId: null } : changed;
    await assertWorksThere(db, clinician, 'changes.');
    await updateClinician(db, clinician);
    note({ summary: `Changed ${clinicianName(clinician)} in the directory` });
    return { changeId, warnings: warningsOf(clinician) };
  },

  async 'clinicians.delete'({ clinicianId }, { db, changeId, note }) {
    const clinician = await getClinician(db, clinicianId);
    if (await isNamedElsewhere(db, 'clinicians', clinicianId)) {
      throw new AppError(
        'inUse',
        'A letter names this clinician, who therefore stays. Choose another one there first.',
        {
          field: 'clinicianId',
        },
      );
    }
    await deleteClinician(db, clinicianId);
    const name = clinicianName(clinician);
    note({ summary: `Moved ${name} to the trash`, trash: { kind: 'clinician', name } });
    return { changeId };
  },
};

async function assertWorksThere(db: ReadDb, { organizationId, departmentId }: Clinician, at: string): Promise<void> {
  if (organizationId !== null) await getOrganization(db, organizationId, `${at}organizationId`);
  await assertDepartmentOf(db, organizationId, departmentId, `${at}departmentId`);
}

function warningsOf({ npi }: Clinician): string[] {
  const warning = checkNpi(npi);
  return warning === null ? [] : [warning];
}
