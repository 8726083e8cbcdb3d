import type { Channel } from '../../domain/directory/organization.ts';
import type {
  AccessRequestOptions,
  Delivery,
  IdMethod,
  LetterKind,
  ReceiptBasis,
  Route,
} from '../../domain/requests/request.ts';
import type { Day } from '../../domain/shared/days.ts';
import type {
  CaseId,
  DepartmentId,
  LetterId,
  OrganizationId,
  PersonId,
  RecordItemId,
  RequestId,
} from '../../domain/shared/ids.ts';
import type { JsonText } from '../json-text.ts';

export interface RequestRow {
  readonly id: RequestId;
  readonly caseId: CaseId;
  readonly custodianId: OrganizationId;
  readonly departmentId: DepartmentId | null;
  readonly route: Route;
  readonly letterKind: LetterKind;
  readonly reference: string;
  readonly letterDate: Day;
  readonly delivery: Delivery;
  readonly idMethod: IdMethod;
  readonly feeCeilingCents: number | null;
  readonly neededBy: Day | null;
  readonly options: JsonText<AccessRequestOptions>;
  /** The four of a sent request: all null until it is sent (tracking may stay null). */
  readonly sentOn: Day | null;
  readonly sentChannel: Channel | null;
  readonly tracking: string | null;
  readonly letterId: LetterId | null;
  /** The three of a receipt. */
  readonly receivedOn: Day | null;
  readonly receiptBasis: ReceiptBasis | null;
  readonly confirmedWith: string | null;
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
}

/** A letter exactly as it went out. The store itself refuses to change or delete one. */
export interface LetterRow {
  readonly id: LetterId;
  /** Not a foreign key: the letter outlives a request that is moved to the trash. */
  readonly requestId: RequestId;
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  readonly sha256: string;
  readonly frozenAt: string;
  readonly personId: PersonId;
}
