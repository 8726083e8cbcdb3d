import { checkCustodyEvent } from '../../domain/custody/check-custody-event.ts';
import { custodyOf } from '../../domain/custody/custody.ts';
import { custodyEventLabel, materialName } from '../../domain/custody/labels.ts';
import type { CustodyEvent, Material } from '../../domain/custody/material.ts';
import { shippingWarnings } from '../../domain/custody/shipping.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CustodyEventId, MaterialId, OrganizationId } from '../../domain/shared/ids.ts';
import { withDefaults } from '../../domain/shared/with-defaults.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import {
  deleteCustodyEvent,
  deleteMaterial,
  getCustodyEvent,
  getMaterial,
  insertCustodyEvent,
  insertMaterial,
  listCustodyEvents,
  listMaterials,
  updateMaterial,
} from '../../store/custody/custody.repository.ts';
import { findOrganization } from '../../store/directory/directory.repository.ts';
import { isNamedElsewhere } from '../../store/find-references.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import { assertOrganizationKnown } from '../directory/assert-custodian.ts';
import { assertFileKnown } from '../files/assert-file.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';

export const custodyHandlers: Handlers<NamesOf<'custody'>> = {
  async 'custody.list'({ caseId }, { db, context }) {
    await getCase(db, caseId);
    const materials = await listMaterials(db, caseId);
    const events = await listCustodyEvents(
      db,
      materials.map(({ id }) => id),
    );
    const views = [];
    for (const material of materials) {
      const own = events.filter(({ materialId }) => materialId === material.id);
      const custody = custodyOf(material, own, context.today());
      views.push({
        material,
        events: own,
        custody: { ...custody, holderName: custody.holderName ?? (await nameOf(db, custody.holderId)) },
        ownerName: await nameOf(db, material.ownerId),
      });
    }
    return views;
  },

  async 'custody.addMaterial'({ caseId, kind, label, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const nothing: Omit<Material, 'id' | 'caseId' | 'kind' | 'label'> = {
      recordItemId: null,
      accessionNumber: null,
      count: null,
      ownerId: null,
      isLoan: false,
      loanDueOn: null,
      note: null,
    };
    const id = context.newId() as MaterialId;
    const material: Material = { id, caseId, kind, label, ...withDefaults(nothing, given) };
    await assertMaterialFits(db, material, '');
    await insertMaterial(db, material);
    note({ summary: `Added ${materialName(material)} of ${clientName}`, clientId, caseId });
    return { changeId, materialId: id };
  },

  async 'custody.updateMaterial'({ materialId, changes }, { db, changeId, note }) {
    const material = withChanges(await getMaterial(db, materialId), changes);
    const { clientId, clientName, caseId } = await getCaseTitle(db, material.caseId);
    await assertMaterialFits(db, material, 'changes.');
    await updateMaterial(db, material);
    note({ summary: `Changed ${materialName(material)} of ${clientName}`, clientId, caseId });
    return { changeId };
  },

  async 'custody.deleteMaterial'({ materialId }, { db, changeId, note }) {
    const material = await getMaterial(db, materialId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, material.caseId);
    if (await isNamedElsewhere(db, 'materials', materialId, ['custodyEvents'])) {
      throw new AppError(
        'inUse',
        'A letter is about this material, so it stays. Move that letter to the trash first.',
        {
          field: 'materialId',
        },
      );
    }
    await deleteMaterial(db, materialId);
    const name = `${materialName(material)}, ${clientName}`;
    note({ summary: `Moved ${name} to the trash`, clientId, caseId, trash: { kind: 'material', name } });
    return { changeId };
  },

  async 'custody.addEvent'({ materialId, kind, on, ...given }, { db, context, changeId, note }) {
    const material = await getMaterial(db, materialId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, material.caseId);
    const nothing: Omit<CustodyEvent, 'id' | 'materialId' | 'kind' | 'on'> = {
      holderId: null,
      holderName: null,
      carrier: null,
      tracking: null,
      confirmedBy: null,
      loanDueOn: null,
      proofId: null,
      note: null,
    };
    const id = context.newId() as CustodyEventId;
    const event: CustodyEvent = { id, materialId, kind, on, ...withDefaults(nothing, given) };
    await assertEventFits(db, event);
    const [problem] = checkCustodyEvent(material, await listCustodyEvents(db, [materialId]), event, context.today());
    if (problem !== undefined) throw new AppError('invalidInput', problem, { field: fieldAtFault(event) });
    await insertCustodyEvent(db, event);
    note({
      summary: `Recorded for ${materialName(material)} of ${clientName}: ${custodyEventLabel(kind).toLowerCase()}`,
      clientId,
      caseId,
    });
    const isSending = kind === 'sent' || kind === 'returnSent';
    const { warnings } = custodyOf(material, await listCustodyEvents(db, [materialId]), context.today());
    return {
      changeId,
      custodyEventId: id,
      warnings: [...(isSending ? shippingWarnings(material, on) : []), ...warnings],
    };
  },

  async 'custody.deleteEvent'({ custodyEventId }, { db, changeId, note }) {
    const event = await getCustodyEvent(db, custodyEventId);
    const material = await getMaterial(db, event.materialId);
    const { clientId, clientName, caseId } = await getCaseTitle(db, material.caseId);
    await deleteCustodyEvent(db, custodyEventId);
    const what = custodyEventLabel(event.kind).toLowerCase();
    note({ summary: `Took back for ${materialName(material)} of ${clientName}: ${what}`, clientId, caseId });
    return { changeId };
  },
};

async function nameOf(db: ReadDb, id: OrganizationId | null): Promise<string | null> {
  return id === null ? null : ((await findOrganization(db, id))?.name ?? null);
}

// The one field besides the day that a step can be refused for.
function fieldAtFault({ kind, holderId, holderName, loanDueOn }: CustodyEvent): string {
  if (kind === 'extended' && loanDueOn === null) return 'loanDueOn';
  return kind === 'sent' && holderId === null && holderName === null ? 'holderName' : 'on';
}

async function assertMaterialFits(db: ReadDb, material: Material, at: string): Promise<void> {
  const { recordItemId, ownerId, caseId } = material;
  if (ownerId !== null) await assertOrganizationKnown(db, ownerId, `${at}ownerId`);
  const own = await listRecordItems(db, [caseId]);
  if (recordItemId !== null && !own.some(({ id }) => id === recordItemId)) {
    throw new AppError('invalidInput', 'This record is not in the ledger of this case. Choose it again.', {
      field: `${at}recordItemId`,
    });
  }
}

async function assertEventFits(db: ReadDb, { holderId, proofId }: CustodyEvent): Promise<void> {
  if (holderId !== null) await assertOrganizationKnown(db, holderId, 'holderId');
  await assertFileKnown(db, proofId, 'proofId');
}
