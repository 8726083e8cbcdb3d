import type { Opinion } from '../../domain/opinions/opinion.ts';
import { amendedWarnings, type RecordUse } from '../../domain/records/amended.ts';
import { completenessOf } from '../../domain/records/completeness.ts';
import { inPacketOrder } from '../../domain/records/kinds.ts';
import { accessionPairs } from '../../domain/records/pairing.ts';
import { questionLimits } from '../../domain/records/question-limits.ts';
import type { RecordItem } from '../../domain/records/record-item.ts';
import { tissueWarnings } from '../../domain/records/tissue-at-risk.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { listCustodians } from '../../store/directory/directory.repository.ts';
import { listOpinions } from '../../store/opinions/opinions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { recordsBehind } from '../opinions/rests-on-record.ts';

/** The whole ledger of a case as it stands on `today`: things in packet order and everything to say of them. */
export async function loadLedger(db: ReadDb, caseId: CaseId, today: Day) {
  const items = inPacketOrder(await listRecordItems(db, [caseId]));
  const custodians = await listCustodians(db, [...new Set(items.flatMap(({ custodianId }) => custodianId ?? []))]);
  const completeness = completenessOf(items);
  const amended = await warnOfAmended(db, caseId, items);
  return {
    items,
    completeness: { ...completeness, warnings: [...completeness.warnings, ...amended] },
    pairs: accessionPairs(items),
    tissueWarnings: tissueWarnings(items, custodians, today),
    limits: questionLimits(items),
    custodians: custodians.map(({ id, name }) => ({ id, name })),
  };
}

/** Where an earlier version of something is still relied on. */
export async function warnOfAmended(db: ReadDb, caseId: CaseId, items: ReadonlyArray<RecordItem>) {
  if (items.every(({ supersedesId }) => supersedesId === null)) return [];
  return amendedWarnings(items, (await listOpinions(db, [caseId])).flatMap(usesIn));
}

function usesIn(opinion: Opinion): RecordUse[] {
  return [...recordsBehind(opinion)].map((recordItemId) => ({
    recordItemId,
    where: `the opinion of ${opinion.clinician}`,
  }));
}
