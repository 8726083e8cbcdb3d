import type { AskingKind, LetterDraft, LetterSent } from '../letters/letter.ts';
import type { Day } from '../shared/days.ts';
import type { CaseId, DepartmentId, OrganizationId, RecordItemId, RequestId } from '../shared/ids.ts';

/**
 * How a record is obtained (record-requests.md section 1; glossary). A federal clock runs for the client's own access
 * request and the third-party directive only; tissue goes by the laboratory's policy.
 */
export const routes = [
  'portal',
  'providerToProvider',
  'accessRequest',
  'thirdPartyDirective',
  'authorization',
  'labPolicy',
] as const;
export type Route = (typeof routes)[number];

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
  /** What came of it; null while it is open. Partial arrival settles some items and keeps the rest open. */
  readonly outcome: RequestItemOutcome | null;
}

export const requestItemOutcomes = ['arrived', 'notHeld', 'denied', 'withdrawn'] as const;
export interface RequestItemOutcome {
  readonly kind: (typeof requestItemOutcomes)[number];
  readonly on: Day;
}

/** A written extension as the custodian gave it; whether it holds is for the clock to say (45 CFR 164.524(b)(2)(ii)). */
export interface RequestExtension {
  readonly receivedOn: Day;
  readonly reason: string | null;
  readonly until: Day | null;
}

/** A written denial (45 CFR 164.524(d)). */
export interface RequestDenial {
  readonly receivedOn: Day;
  readonly basis: string;
  readonly scope: 'all' | 'part';
  /** null when the letter does not say. */
  readonly isReviewable: boolean | null;
}

/** Money asked for and paid, in cents. */
export interface RequestFee {
  readonly quotedCents: number | null;
  readonly quotedOn: Day | null;
  readonly invoicedCents: number | null;
  readonly invoicedOn: Day | null;
  readonly invoiceNumber: string | null;
  readonly paidCents: number | null;
  readonly paidOn: Day | null;
  readonly disputedOn: Day | null;
  /** The day a dispute was over. */
  readonly settledOn: Day | null;
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

/** The day the custodian received the request starts the clock; an assumed day is labelled so. */
export interface RequestReceipt {
  readonly receivedOn: Day;
  readonly basis: ReceiptBasis;
  readonly confirmedWith: string | null;
}

/** One request to one custodian, from draft to answer. */
export interface Request extends LetterDraft {
  readonly id: RequestId;
  readonly caseId: CaseId;
  readonly custodianId: OrganizationId;
  readonly departmentId: DepartmentId | null;
  readonly route: Route;
  readonly letterKind: AskingKind;
  readonly items: ReadonlyArray<RequestItem>;
  readonly delivery: Delivery;
  readonly idMethod: IdMethod;
  /** In cents; above it the custodian is asked to call before copying. */
  readonly feeCeilingCents: number | null;
  readonly neededBy: Day | null;
  readonly options: AccessRequestOptions;
  /** The request this one goes on from: "not on file, go to the copy service" opens the next hop. */
  readonly continuesId: RequestId | null;
  readonly sent: LetterSent | null;
  readonly receipt: RequestReceipt | null;
  readonly extension: RequestExtension | null;
  readonly denial: RequestDenial | null;
  readonly fee: RequestFee;
  readonly closedOn: Day | null;
}

export const noFee: RequestFee = {
  quotedCents: null,
  quotedOn: null,
  invoicedCents: null,
  invoicedOn: null,
  invoiceNumber: null,
  paidCents: null,
  paidOn: null,
  disputedOn: null,
  settledOn: null,
};

export const defaultAccessRequestOptions: AccessRequestOptions = {
  needByReason: null,
  mentionFlatFee: false,
  allowUnencryptedEmail: false,
  askInspection: false,
  nameVerbalContact: false,
  noChargeForPortal: true,
};
