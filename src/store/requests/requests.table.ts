import type { AskingKind } from '../../domain/letters/letter.ts';
import type {
  AccessRequestOptions,
  Delivery,
  IdMethod,
  ReceiptBasis,
  RequestDenial,
  RequestExtension,
  RequestFee,
  RequestItemOutcome,
  Route,
} from '../../domain/requests/request.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, DepartmentId, OrganizationId, RecordItemId, RequestId } from '../../domain/shared/ids.ts';
import type { JsonText } from '../json-text.ts';
import type { DraftColumns, SentColumns } from '../letters/letters.table.ts';

export interface RequestRow extends DraftColumns, SentColumns {
  readonly id: RequestId;
  readonly caseId: CaseId;
  readonly custodianId: OrganizationId;
  readonly departmentId: DepartmentId | null;
  readonly route: Route;
  readonly letterKind: AskingKind;
  readonly delivery: Delivery;
  readonly idMethod: IdMethod;
  readonly feeCeilingCents: number | null;
  readonly neededBy: Day | null;
  readonly options: JsonText<AccessRequestOptions>;
  readonly continuesId: RequestId | null;
  /** The three of a receipt. */
  readonly receivedOn: Day | null;
  readonly receiptBasis: ReceiptBasis | null;
  readonly confirmedWith: string | null;
  readonly extension: JsonText<RequestExtension> | null;
  readonly denial: JsonText<RequestDenial> | null;
  readonly fee: JsonText<RequestFee>;
  readonly closedOn: Day | null;
}

export interface RequestItemRow {
  /** Request and place in its list, "<requestId>:0". */
  readonly id: string;
  readonly requestId: RequestId;
  readonly position: number;
  readonly recordItemId: RecordItemId;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly outcome: JsonText<RequestItemOutcome> | null;
}
