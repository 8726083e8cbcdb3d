import type { Channel } from '../directory/organization.ts';
import type { Day } from '../shared/days.ts';
import type { CaseId, DepartmentId, LetterId, OrganizationId, RecordItemId, RequestId } from '../shared/ids.ts';

/** How a record is obtained (record-requests.md section 1); this release writes route 3 letters. */
export const routes = ['accessRequest'] as const;
export type Route = (typeof routes)[number];

/** Letter kinds of record-requests.md section 10; (a) is the client's own right-of-access request. */
export const letterKinds = ['a'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** How the client wants the copy: record-requests.md section 2, "form and format". */
export const deliveries = ['portal', 'email', 'disc', 'mail', 'pickUp'] as const;
export type Delivery = (typeof deliveries)[number];

export const idMethods = ['photoIdEnclosed', 'photoIdOnPickUp', 'portalSignIn', 'other'] as const;
export type IdMethod = (typeof idMethods)[number];

/** How the day of receipt is known, best first (record-requests.md section 9). */
export const receiptBases = ['deliveryReceipt', 'faxConfirmation', 'timestamp', 'staff', 'assumed'] as const;
export type ReceiptBasis = (typeof receiptBases)[number];

export interface RequestItem {
  readonly recordItemId: RecordItemId;
  /** Dates asked for; null takes the record item's own day of service. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Optional clauses of letter (a), each a switch (record-requests.md 10(a)). */
export interface AccessRequestOptions {
  readonly needByReason: string | null;
  readonly mentionFlatFee: boolean;
  readonly allowUnencryptedEmail: boolean;
  readonly askInspection: boolean;
  readonly nameVerbalContact: boolean;
  readonly noChargeForPortal: boolean;
}

export interface RequestSent {
  readonly sentOn: Day;
  readonly channel: Channel;
  readonly tracking: string | null;
  /** The frozen letter: the exact bytes that went out. */
  readonly letterId: LetterId;
}

/** The day the custodian received the request starts the clock; an assumed day is labelled so. */
export interface RequestReceipt {
  readonly receivedOn: Day;
  readonly basis: ReceiptBasis;
  readonly confirmedWith: string | null;
}

/** One request to one custodian, from draft to answer. */
export interface Request {
  readonly id: RequestId;
  readonly caseId: CaseId;
  readonly custodianId: OrganizationId;
  readonly departmentId: DepartmentId | null;
  readonly route: Route;
  readonly letterKind: LetterKind;
  /** Short reference printed in the letter and quoted on the phone, "CB-0012". */
  readonly reference: string;
  readonly letterDate: Day;
  readonly items: ReadonlyArray<RequestItem>;
  readonly delivery: Delivery;
  readonly idMethod: IdMethod;
  /** In cents; above it the custodian is asked to call before copying. */
  readonly feeCeilingCents: number | null;
  readonly neededBy: Day | null;
  readonly options: AccessRequestOptions;
  readonly sent: RequestSent | null;
  readonly receipt: RequestReceipt | null;
  readonly closedOn: Day | null;
}

export const defaultAccessRequestOptions: AccessRequestOptions = {
  needByReason: null,
  mentionFlatFee: false,
  allowUnencryptedEmail: false,
  askInspection: false,
  nameVerbalContact: false,
  noChargeForPortal: true,
};
