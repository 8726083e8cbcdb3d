import { relativeName } from '../../domain/health/family.ts';
import type { Allergy, HealthSource, Medication, Relative } from '../../domain/health/health.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { AllergyId, ClientId, MedicationId, RelativeId } from '../../domain/shared/ids.ts';
import { withDefaults } from '../../domain/shared/with-defaults.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import {
  deleteAllergy,
  deleteMedication,
  deleteRelative,
  getAllergy,
  getMedication,
  getRelative,
  insertAllergy,
  insertMedication,
  insertRelative,
  listMedications,
  saveMedicationOrder,
  updateAllergy,
  updateMedication,
  updateRelative,
} from '../../store/health/history.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { assertSourceFits, noSource, settled } from './assert-source.ts';
import { movedBefore } from './moved-before.ts';

type HistoryName = Extract<NamesOf<'health'>, `${string}Medication` | `${string}Allergy` | `${string}Relative`>;

export const historyOfClientHandlers: Handlers<HistoryName> = {
  async 'health.addMedication'({ caseId, name, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const unsaid: Omit<Medication, 'id' | 'clientId' | 'name'> = {
      dose: null,
      route: null,
      frequency: null,
      from: null,
      stoppedOn: null,
      prescriber: null,
      isSupplement: false,
      isAnticoagulant: null,
      source: noSource,
      note: null,
    };
    const id = context.newId() as MedicationId;
    const medication = cited({ id, clientId, name, ...withDefaults(unsaid, given) });
    await assertMedicationFits(db, medication, '');
    await insertMedication(db, medication);
    note({ summary: `Added ${name} to the medicines of ${clientName}`, clientId, caseId });
    return { changeId, medicationId: id };
  },

  async 'health.updateMedication'({ medicationId, changes }, { db, changeId, note }) {
    const medication = cited(withChanges(await getMedication(db, medicationId), changes));
    await assertMedicationFits(db, medication, 'changes.');
    await updateMedication(db, medication);
    note(await about(db, medication.clientId, `Changed ${medication.name} in the medicines`));
    return { changeId };
  },

  async 'health.moveMedication'({ medicationId, beforeId }, { db, changeId, note }) {
    const { clientId, name } = await getMedication(db, medicationId);
    const ids = (await listMedications(db, [clientId])).map(({ id }) => id);
    await saveMedicationOrder(db, clientId, movedBefore(ids, medicationId, beforeId));
    note(await about(db, clientId, `Moved ${name} in the medicines`));
    return { changeId };
  },

  async 'health.deleteMedication'({ medicationId }, { db, changeId, note }) {
    const { clientId, name } = await getMedication(db, medicationId);
    await deleteMedication(db, medicationId);
    note(await about(db, clientId, `Took ${name} out of the medicines`));
    return { changeId };
  },

  async 'health.addAllergy'({ caseId, substance, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const unsaid: Omit<Allergy, 'id' | 'clientId' | 'substance'> = {
      kind: 'drug',
      reaction: null,
      severity: 'unknown',
      source: noSource,
    };
    const id = context.newId() as AllergyId;
    const allergy = cited({ id, clientId, substance, ...withDefaults(unsaid, given) });
    await assertSourceFits(db, allergy.source, clientId, 'source.recordItemId');
    await insertAllergy(db, allergy);
    note({ summary: `Added ${substance} to the allergies of ${clientName}`, clientId, caseId });
    return { changeId, allergyId: id };
  },

  async 'health.updateAllergy'({ allergyId, changes }, { db, changeId, note }) {
    const allergy = cited(withChanges(await getAllergy(db, allergyId), changes));
    await assertSourceFits(db, allergy.source, allergy.clientId, 'changes.source.recordItemId');
    await updateAllergy(db, allergy);
    note(await about(db, allergy.clientId, `Changed ${allergy.substance} in the allergies`));
    return { changeId };
  },

  async 'health.deleteAllergy'({ allergyId }, { db, changeId, note }) {
    const { clientId, substance } = await getAllergy(db, allergyId);
    await deleteAllergy(db, allergyId);
    note(await about(db, clientId, `Took ${substance} out of the allergies`));
    return { changeId };
  },

  async 'health.addRelative'({ caseId, kinship, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const unsaid: Omit<Relative, 'id' | 'clientId' | 'kinship'> = {
      side: null,
      name: null,
      cancer: null,
      ageAtDiagnosis: null,
      isLiving: null,
      ageAtDeath: null,
      geneticResult: null,
      source: noSource,
      note: null,
    };
    const id = context.newId() as RelativeId;
    const relative = cited({ id, clientId, kinship, ...withDefaults(unsaid, given) });
    await assertRelativeFits(db, relative, '');
    await insertRelative(db, relative);
    note({ summary: `Added to the family of ${clientName}: ${relativeName(relative)}`, clientId, caseId });
    return { changeId, relativeId: id };
  },

  async 'health.updateRelative'({ relativeId, changes }, { db, changeId, note }) {
    const relative = cited(withChanges(await getRelative(db, relativeId), changes));
    await assertRelativeFits(db, relative, 'changes.');
    await updateRelative(db, relative);
    note(await about(db, relative.clientId, `Changed ${relativeName(relative)} in the family`));
    return { changeId };
  },

  async 'health.deleteRelative'({ relativeId }, { db, changeId, note }) {
    const relative = await getRelative(db, relativeId);
    await deleteRelative(db, relativeId);
    note(await about(db, relative.clientId, `Took ${relativeName(relative)} out of the family`));
    return { changeId };
  },
};

function cited<Line extends { readonly source: HealthSource }>(line: Line): Line {
  return { ...line, source: settled(line.source) };
}

async function about(db: ReadDb, clientId: ClientId, did: string) {
  const { legalName } = await getClient(db, clientId);
  return { summary: `${did} of ${legalName}`, clientId };
}

async function assertMedicationFits(db: ReadDb, medication: Medication, at: string): Promise<void> {
  const { from, stoppedOn } = medication;
  if (from !== null && stoppedOn !== null && stoppedOn < from) {
    throw new AppError('invalidInput', 'It was stopped before it was begun. Look at both days again.', {
      field: `${at}stoppedOn`,
    });
  }
  await assertSourceFits(db, medication.source, medication.clientId, `${at}source.recordItemId`);
}

async function assertRelativeFits(db: ReadDb, relative: Relative, at: string): Promise<void> {
  const { ageAtDiagnosis, ageAtDeath, isLiving } = relative;
  if (isLiving === true && ageAtDeath !== null) {
    throw new AppError('invalidInput', 'Living, and an age at death. Take one of the two out.', {
      field: `${at}ageAtDeath`,
    });
  }
  if (ageAtDiagnosis !== null && ageAtDeath !== null && ageAtDeath < ageAtDiagnosis) {
    throw new AppError('invalidInput', 'The age at death is less than the age at diagnosis. Look at both again.', {
      field: `${at}ageAtDeath`,
    });
  }
  await assertSourceFits(db, relative.source, relative.clientId, `${at}source.recordItemId`);
}
