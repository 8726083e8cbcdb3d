import type { Day } from '../shared/days.ts';
import type { CaseId, CustodyEventId, FileId, MaterialId, OrganizationId, RecordItemId } from '../shared/ids.ts';

/** Things that travel and cannot be copied, and discs. */
export const materialKinds = ['slides', 'block', 'unstainedSections', 'disc', 'other'] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** One lot of slides, one block, one disc: followed from hand to hand until it is back or done with. */
export interface Material {
  readonly id: MaterialId;
  readonly caseId: CaseId;
  /** The thing of the ledger it stands for; null when it stands for none. */
  readonly recordItemId: RecordItemId | null;
  readonly kind: MaterialKind;
  /** Block and slide ids, stains: "A2, A3, H&E and ER". */
  readonly label: string;
  readonly accessionNumber: string | null;
  readonly count: number | null;
  readonly ownerId: OrganizationId | null;
  /** True for a loan, which goes back; false for a copy or recut that may be kept. */
  readonly isLoan: boolean;
  readonly loanDueOn: Day | null;
  readonly note: string | null;
}

export const custodyEventKinds = [
  'sent',
  'received',
  'returnSent',
  'returned',
  'kept',
  'lost',
  'damaged',
  'extended',
] as const;
export type CustodyEventKind = (typeof custodyEventKinds)[number];

/** One step of a material's way. */
export interface CustodyEvent {
  readonly id: CustodyEventId;
  readonly materialId: MaterialId;
  readonly kind: CustodyEventKind;
  readonly on: Day;
  /** Who has it after this: an organization, or a person in words. */
  readonly holderId: OrganizationId | null;
  readonly holderName: string | null;
  readonly carrier: string | null;
  readonly tracking: string | null;
  /** Who signed for it or said so. */
  readonly confirmedBy: string | null;
  /** The new day a loan is due, for `extended`. */
  readonly loanDueOn: Day | null;
  readonly proofId: FileId | null;
  readonly note: string | null;
}

export const custodyStatuses = [
  'withOwner',
  'onTheWay',
  'withHolder',
  'onTheWayBack',
  'returned',
  'kept',
  'lost',
] as const;
export type CustodyStatus = (typeof custodyStatuses)[number];

/** Where a material is on a day. */
export interface Custody {
  readonly status: CustodyStatus;
  readonly holderId: OrganizationId | null;
  readonly holderName: string | null;
  readonly since: Day | null;
  readonly tracking: string | null;
  readonly loanDueOn: Day | null;
  /** Days until the loan is due back, negative when overdue; null when nothing is due. */
  readonly daysLeft: number | null;
  readonly isOverdue: boolean;
  /** In words: "Loan due back in 4 days (Wed, Nov 25).". */
  readonly warnings: ReadonlyArray<string>;
}
