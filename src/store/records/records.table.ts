import type { RecordKind, RecordState, TissueLeft } from '../../domain/records/record-item.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, DepartmentId, FileId, OrganizationId, RecordItemId } from '../../domain/shared/ids.ts';
import type { Flag, JsonText } from '../json-text.ts';

export interface RecordItemRow {
  readonly id: RecordItemId;
  readonly caseId: CaseId;
  /** Order of entry within the case, which settles ties of the packet order. */
  readonly position: number;
  readonly kind: RecordKind;
  readonly title: string | null;
  readonly custodianId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  readonly servedFrom: Day | null;
  readonly servedTo: Day | null;
  readonly accessionNumber: string | null;
  readonly neededBy: Day | null;
  readonly state: JsonText<RecordState>;
  readonly note: string | null;
  readonly supersedesId: RecordItemId | null;
  readonly fileId: FileId | null;
  readonly blockId: string | null;
  readonly tissueLeft: TissueLeft | null;
  readonly isWetTissueWanted: Flag;
}
