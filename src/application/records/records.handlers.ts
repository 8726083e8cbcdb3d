import { supersede } from '../../domain/records/amended.ts';
import { missingKinds } from '../../domain/records/completeness.ts';
import { packetTierLabel, recordItemName } from '../../domain/records/labels.ts';
import { newRecordItem } from '../../domain/records/new-record-item.ts';
import { partsMissingFor, proposeParts } from '../../domain/records/parts.ts';
import type { RecordItem, RecordState } from '../../domain/records/record-item.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { RecordItemId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { isNamedElsewhere } from '../../store/find-references.ts';
import { citingTables, releaseRecord } from '../../store/health/history.repository.ts';
import { listOpinions } from '../../store/opinions/opinions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import {
  deleteRecordItem,
  getRecordItem,
  insertRecordItems,
  listRecordItems,
  updateRecordItem,
} from '../../store/records/records.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { restsOnRecord } from '../opinions/rests-on-record.ts';
import { saySettled, settleRequests } from '../requests/settle-requests.ts';
import { withChanges } from '../with-changes.ts';
import { assertRecordFits } from './assert-record-fits.ts';
import { loadLedger, warnOfAmended } from './load-ledger.ts';

export const recordHandlers: Handlers<NamesOf<'records'>> = {
  async 'records.list'({ caseId }, { db, context }) {
    await getCase(db, caseId);
    return await loadLedger(db, caseId, context.today());
  },

  async 'records.add'({ caseId, ...given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const item = newRecordItem(context.newId() as RecordItemId, caseId, given);
    await assertRecordFits(db, item, '');
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

  async 'records.proposeParts'({ caseId, ...facts }, { db }) {
    await getCase(db, caseId);
    return proposeParts(facts);
  },

  async 'records.partsMissingFor'({ recordItemId }, { db }) {
    const item = await getRecordItem(db, recordItemId);
    return partsMissingFor(item, await listRecordItems(db, [item.caseId]));
  },

  async 'records.addParts'({ caseId, items: given }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const items = given.map((part) => newRecordItem(context.newId() as RecordItemId, caseId, part));
    for (const [place, item] of items.entries()) await assertRecordFits(db, item, `items.${place}.`);
    await insertRecordItems(db, items);
    const [only] = items;
    const what = items.length === 1 && only !== undefined ? recordItemName(only) : `${items.length} things`;
    note({ summary: `Added ${what} to the records of ${clientName}`, clientId, caseId });
    return { changeId, recordItemIds: items.map(({ id }) => id) };
  },

  async 'records.addAmended'({ recordItemId, receivedOn, note: words }, { db, context, changeId, note }) {
    const older = await getRecordItem(db, recordItemId);
    const { caseId, kind } = older;
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const state: RecordState = receivedOn === null ? { kind: 'needed' } : { kind: 'received', receivedOn };
    const amended = newRecordItem(context.newId() as RecordItemId, caseId, { kind, state, note: words });
    const items = supersede(await listRecordItems(db, [caseId]), amended, recordItemId);
    const item = items.find(({ id }) => id === amended.id) ?? amended;
    await insertRecordItems(db, [item]);
    const warnings = await warnOfAmended(db, caseId, items);
    note({ summary: `Added an amended ${recordItemName(item)} to the records of ${clientName}`, clientId, caseId });
    return {
      changeId,
      recordItemId: item.id,
      warnings: warnings.filter((warning) => warning.recordItemId === item.id).map(({ text }) => text),
    };
  },

  async 'records.update'({ recordItemId, changes }, { db, changeId, note }) {
    const before = await getRecordItem(db, recordItemId);
    const item = moveCustodian(before, withChanges(before, changes), changes);
    const { clientId, clientName } = await getCaseTitle(db, item.caseId);
    await assertRecordFits(db, item, 'changes.');
    await updateRecordItem(db, item);
    const settled = saySettled(await settleRequests(db, before, item));
    note({
      summary: `Changed ${recordItemName(item)} in the records of ${clientName}${settled}`,
      clientId,
      caseId: item.caseId,
    });
    return { changeId };
  },

  async 'records.delete'({ recordItemId }, { db, changeId, note }) {
    const item = await getRecordItem(db, recordItemId);
    const { clientId, clientName } = await getCaseTitle(db, item.caseId);
    await assertUnused(db, item);
    await releaseRecord(db, recordItemId, recordItemName(item));
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

async function assertUnused(db: ReadDb, item: RecordItem): Promise<void> {
  const opinions = await listOpinions(db, [item.caseId]);
  const isUsed =
    (await isNamedElsewhere(db, 'recordItems', item.id, citingTables)) ||
    opinions.some((each) => restsOnRecord(each, item.id));
  if (isUsed) {
    throw new AppError(
      'inUse',
      'Something rests on this, so it stays in the ledger: a request, an opinion, material under way or a later version. Mark it as not needed instead, or take it out there first.',
      { field: 'recordItemId' },
    );
  }
}
