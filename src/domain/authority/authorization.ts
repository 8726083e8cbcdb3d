import type { RecordKind } from '../records/record-item.ts';
import type { Day } from '../shared/days.ts';
import type {
  AuthorityId,
  AuthorizationId,
  CaseId,
  ClientId,
  DepartmentId,
  FileId,
  OrganizationId,
} from '../shared/ids.ts';

/** What an authorization lets people do (record-requests.md section 4 and letter (c)), each an own tick. */
export const permissions = [
  'copies',
  'verbalDiscussion',
  'images',
  'tissue',
  'schedule',
  'billing',
  'portalProxy',
] as const;
export type Permission = (typeof permissions)[number];

/** Content that a general authorization does not cover unless initialed (record-requests.md section 6). */
export const sensitiveCategories = ['substanceUse', 'mentalHealth', 'hiv', 'genetic', 'reproductive'] as const;
export type SensitiveCategory = (typeof sensitiveCategories)[number];

/** A HIPAA authorization, 45 CFR 164.508: six core elements, signed or still a draft. */
export interface Authorization {
  readonly id: AuthorizationId;
  readonly clientId: ClientId;
  readonly caseId: CaseId | null;
  /** (i) what may be disclosed: kinds and, where they do not say it, words. */
  readonly recordKinds: ReadonlyArray<RecordKind>;
  readonly description: string | null;
  readonly coversFrom: Day | null;
  readonly coversTo: Day | null;
  /** (ii) who may disclose: one custodian, or a class in words. */
  readonly custodianId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  readonly disclosers: string | null;
  /** (iii) who may receive: the advocate with the practice, and others named exactly. */
  readonly advocateReceives: boolean;
  readonly otherRecipients: string | null;
  readonly isTwoWayWithCenter: boolean;
  /** (iv). */
  readonly purpose: string;
  /** (v) day, or event tied to the person or purpose. */
  readonly expiresOn: Day | null;
  readonly expiresEvent: string | null;
  /** (vi) null until it is signed. */
  readonly signedOn: Day | null;
  readonly signedBy: string | null;
  readonly permissions: ReadonlyArray<Permission>;
  readonly initialed: ReadonlyArray<SensitiveCategory>;
  /** The signed paper. */
  readonly scanId: FileId | null;
  readonly revokedOn: Day | null;
  readonly revocationReason: string | null;
  readonly note: string | null;
}

/**
 * `draft` is not signed; `incomplete` is signed but lacks a core element and so is defective (164.508(b)(2));
 * `expiring` ends within 30 days.
 */
export const authorizationStatuses = ['draft', 'incomplete', 'valid', 'expiring', 'expired', 'revoked'] as const;
export type AuthorizationStatus = (typeof authorizationStatuses)[number];

/**
 * What someone other than the client may do, by legal effect and not by the name of the paper. Only the first stands in
 * the client's place (45 CFR 164.502(g)); being told things (164.510(b)) gives no copies.
 */
export const legalEffects = ['standsInForClient', 'receivesCopies', 'mayBeTold', 'noAuthority'] as const;
export type LegalEffect = (typeof legalEffects)[number];

/** A person around the client and what that person may do; the advocate is never one who stands in for the client. */
export interface Authority {
  readonly id: AuthorityId;
  readonly clientId: ClientId;
  readonly personName: string;
  readonly relationship: string;
  readonly effect: LegalEffect;
  /** The paper or rule it rests on: "Health care power of attorney of 3 May 2025". */
  readonly basis: string | null;
  readonly scope: string | null;
  readonly effectiveOn: Day | null;
  readonly expiresOn: Day | null;
  /** A springing power works only once activated. */
  readonly needsActivation: boolean;
  readonly activatedOn: Day | null;
  readonly fileId: FileId | null;
  readonly note: string | null;
}
