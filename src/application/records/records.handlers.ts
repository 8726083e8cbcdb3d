import { completenessOf, missingKinds } from '../../domain/records/completeness.ts';
import { inPacketOrder } from '../../domain/records/kinds.ts';
import { packetTierLabel, recordItemName } from '../../domain/records/labels.ts';
import { newRecordItem } from '../../domain/records/new-record-item.ts';
import type { RecordItem } from '../../domain/records/record-item.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { RecordItemId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { listOpinions } from '../../store/opinions/opinions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import {
  deleteRecordItem,
  getRecordItem,
  insertRecordItems,
  listRecordItems,
  updateRecordItem,
} from '../../store/records/records.repository.ts';
import { isRecordItemRequested } from '../../store/requests/requests.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import { assertDepartmentOf, assertOrganizationKnown } from '../directory/assert-custodian.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { restsOnRecord } from '../opinions/rests-on-record.ts';
import { withChanges } from '../with-changes.ts';

export const recordHandlers: Handlers<NamesOf<'records'>> = {
  async 'records.list'({ caseId }, { db }) {
    await getCase(db, caseId);
    const items = await listRecordItems(db, [caseId]);
    return { items: inPacketOrder(items), completeness: completenessOf(items) };
  },

  async 'records.add'({ caseId, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const item = newRecordItem(context.newId() as RecordItemId, caseId, given);
    await assertFits(db, item, '');
    await insertRecordItems(db, [item]);
    note({ summary: `Added ${recordItemName(item)} to the records of ${clientName}`, clientId, caseId });
    return { changeId, recordItemId: item.id };
  },

  async 'records.addTier'({ caseId, tier }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const kinds = missingKinds(tier, await listRecordItems(db, [caseId]));
    const items = kinds.map((kind) => newRecordItem(context.newId() as RecordItemId, caseId, { kind }));
    await insertRecordItems(db, items);
    note({
      summary: `Added what the ${packetTierLabel(tier).toLowerCase()} packet lacks to the records of ${clientName}`,
      clientId,
      caseId,
    });
    return { changeId, addedCount: items.length };
  },

  async 'records.update'({ recordItemId, changes }, { db, changeId, note }) {
    const before = await getRecordItem(db, recordItemId);
    const item = moveCustodian(before, withChanges(before, changes), changes);
    const { clientId, clientName } = await getCaseTitle(db, item.caseId);
    await assertFits(db, item, 'changes.');
    await updateRecordItem(db, item);
    note({
      summary: `Changed ${recordItemName(item)} in the records of ${clientName}`,
      clientId,
      caseId: item.caseId,
    });
    return { changeId };
  },

  async 'records.delete'({ recordItemId }, { db, changeId, note }) {
    const item = await getRecordItem(db, recordItemId);
    const { clientId, clientName } = await getCaseTitle(db, item.caseId);
    await assertUnused(db, item);
    await deleteRecordItem(db, recordItemId);
    note({
      summary: `Moved ${recordItemName(item)} of ${clientName} to the trash`,
      clientId,
      caseId: item.caseId,
      trash: { kind: 'record', name: `${recordItemName(item)}, ${clientName}` },
    });
    return { changeId };
  },
};

// A department of the custodian before cannot stay when another custodian is chosen.
function moveCustodian(before: RecordItem, after: RecordItem, changes: { departmentId?: unknown }): RecordItem {
  const isMoved = before.custodianId !== after.custodianId && changes.departmentId === undefined;
  return isMoved ? { ...after, departmentId: null } : after;
}

async function assertFits(db: ReadDb, item: RecordItem, at: string): Promise<void> {
  if (item.custodianId !== null) await assertOrganizationKnown(db, item.custodianId, `${at}custodianId`);
  await assertDepartmentOf(db, item.custodianId, item.departmentId, `${at}departmentId`);
  if (item.servedTo !== null && (item.servedFrom === null || item.servedTo < item.servedFrom)) {
    throw new AppError(
      'invalidInput',
      'The last day of service comes before the first. Check both days; for a single day leave the last one empty.',
      { field: `${at}servedTo` },
    );
  }
}

async function assertUnused(db: ReadDb, item: RecordItem): Promise<void> {
  const opinions = await listOpinions(db, [item.caseId]);
  const isUsed = (await isRecordItemRequested(db, item.id)) || opinions.some((each) => restsOnRecord(each, item.id));
  if (isUsed) {
    throw new AppError(
      'inUse',
      'A request asks for this, or an opinion rests on it, so it stays in the ledger. Mark it as not needed instead, or take it out there first.',
      { field: 'recordItemId' },
    );
  }
}
