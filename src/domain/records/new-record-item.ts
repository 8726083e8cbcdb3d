import type { CaseId, RecordItemId } from '../shared/ids.ts';
import { type Given, withDefaults } from '../shared/with-defaults.ts';
import type { RecordItem } from './record-item.ts';

/** What is known of a needed thing at first: its kind, and whatever else was given. */
export type GivenRecordItem = Given<Omit<RecordItem, 'id' | 'caseId' | 'kind'>> & Pick<RecordItem, 'kind'>;

/** A thing the case needs and nobody has asked for, unless its state was given. */
export function newRecordItem(id: RecordItemId, caseId: CaseId, given: GivenRecordItem): RecordItem {
  const unknown: RecordItem = {
    id,
    caseId,
    kind: given.kind,
    title: null,
    custodianId: null,
    departmentId: null,
    servedFrom: null,
    servedTo: null,
    accessionNumber: null,
    neededBy: null,
    state: { kind: 'needed' },
    note: null,
    supersedesId: null,
    fileId: null,
    blockId: null,
    tissueLeft: null,
    isWetTissueWanted: false,
  };
  return { ...withDefaults(unknown, given), id, caseId };
}
