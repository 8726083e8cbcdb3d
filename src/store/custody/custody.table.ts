import type { CustodyEventKind, MaterialKind } from '../../domain/custody/material.ts';
import type { Day } from '../../domain/shared/days.ts';
import type {
  CaseId,
  CustodyEventId,
  FileId,
  MaterialId,
  OrganizationId,
  RecordItemId,
} from '../../domain/shared/ids.ts';
import type { Flag } from '../json-text.ts';

export interface MaterialRow {
  readonly id: MaterialId;
  readonly caseId: CaseId;
  /** Order of entry within the case. */
  readonly position: number;
  readonly recordItemId: RecordItemId | null;
  readonly kind: MaterialKind;
  readonly label: string;
  readonly accessionNumber: string | null;
  readonly count: number | null;
  readonly ownerId: OrganizationId | null;
  readonly isLoan: Flag;
  readonly loanDueOn: Day | null;
  readonly note: string | null;
}

export interface CustodyEventRow {
  readonly id: CustodyEventId;
  readonly materialId: MaterialId;
  /** Order of entry within the material, which settles ties of a day. */
  readonly position: number;
  readonly kind: CustodyEventKind;
  readonly day: Day;
  readonly holderId: OrganizationId | null;
  readonly holderName: string | null;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly confirmedBy: string | null;
  readonly loanDueOn: Day | null;
  readonly proofId: FileId | null;
  readonly note: string | null;
}
