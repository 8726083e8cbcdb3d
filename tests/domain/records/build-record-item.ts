import type { RecordItem, RecordKind, RecordState } from '../../../src/domain/records/record-item.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, RecordItemId } from '../../../src/domain/shared/ids.ts';

const receivedOn = '2026-11-10' as Day;

/** One state of each kind. */
export const someState = {
  needed: { kind: 'needed' },
  requested: { kind: 'requested', requestedOn: receivedOn },
  received: { kind: 'received', receivedOn },
  checked: { kind: 'checked', receivedOn, checkedOn: receivedOn },
  incomplete: { kind: 'incomplete', receivedOn, missing: 'page 3' },
  notAvailable: { kind: 'notAvailable', reason: 'destroyed in a flood' },
  notNeeded: { kind: 'notNeeded', reason: 'no surgery yet' },
} satisfies { [Kind in RecordState['kind']]: RecordState };

/** A thing of the ledger of its kind and state, and whatever a test sets. */
export function buildItem(
  kind: RecordKind,
  state: RecordState['kind'] = 'checked',
  set: Partial<RecordItem> = {},
): RecordItem {
  return {
    id: `record-${kind}` as RecordItemId,
    caseId: 'case-a' as CaseId,
    kind,
    title: null,
    custodianId: null,
    departmentId: null,
    servedFrom: null,
    servedTo: null,
    accessionNumber: null,
    neededBy: null,
    state: someState[state],
    note: null,
    supersedesId: null,
    fileId: null,
    blockId: null,
    tissueLeft: null,
    isWetTissueWanted: false,
    ...set,
  };
}
