import type { LegalEffect, Permission, SensitiveCategory } from '../../domain/authority/authorization.ts';
import type { RecordKind } from '../../domain/records/record-item.ts';
import type { Day } from '../../domain/shared/days.ts';
import type {
  AuthorityId,
  AuthorizationId,
  CaseId,
  ClientId,
  DepartmentId,
  FileId,
  OrganizationId,
} from '../../domain/shared/ids.ts';
import type { Flag, JsonText } from '../json-text.ts';

export interface AuthorizationRow {
  readonly id: AuthorizationId;
  readonly clientId: ClientId;
  readonly caseId: CaseId | null;
  /** Order of entry within the client. */
  readonly position: number;
  readonly recordKinds: JsonText<ReadonlyArray<RecordKind>>;
  readonly description: string | null;
  readonly coversFrom: Day | null;
  readonly coversTo: Day | null;
  readonly custodianId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  readonly disclosers: string | null;
  readonly advocateReceives: Flag;
  readonly otherRecipients: string | null;
  readonly isTwoWayWithCenter: Flag;
  readonly purpose: string;
  readonly expiresOn: Day | null;
  readonly expiresEvent: string | null;
  readonly signedOn: Day | null;
  readonly signedBy: string | null;
  readonly permissions: JsonText<ReadonlyArray<Permission>>;
  readonly initialed: JsonText<ReadonlyArray<SensitiveCategory>>;
  readonly scanId: FileId | null;
  readonly revokedOn: Day | null;
  readonly revocationReason: string | null;
  readonly note: string | null;
}

export interface AuthorityRow {
  readonly id: AuthorityId;
  readonly clientId: ClientId;
  /** Order of entry within the client. */
  readonly position: number;
  readonly personName: string;
  readonly relationship: string;
  readonly effect: LegalEffect;
  readonly basis: string | null;
  readonly scope: string | null;
  readonly effectiveOn: Day | null;
  readonly expiresOn: Day | null;
  readonly needsActivation: Flag;
  readonly activatedOn: Day | null;
  readonly fileId: FileId | null;
  readonly note: string | null;
}
