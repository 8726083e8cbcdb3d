import type { Authority, Authorization } from '../../../src/domain/authority/authorization.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { AuthorityId, AuthorizationId, ClientId, FileId, OrganizationId } from '../../../src/domain/shared/ids.ts';

export const today = '2026-11-21' as Day;
export const hospital = 'hospital' as OrganizationId;

/** A complete authorization, signed and valid on `today`, and whatever a test sets. */
export function buildAuthorization(set: Partial<Authorization> = {}): Authorization {
  return {
    id: 'authorization-a' as AuthorizationId,
    clientId: 'client-a' as ClientId,
    caseId: null,
    recordKinds: ['pathologyReport', 'clinicNote'],
    description: null,
    coversFrom: null,
    coversTo: null,
    custodianId: hospital,
    departmentId: null,
    disclosers: null,
    advocateReceives: true,
    otherRecipients: null,
    isTwoWayWithCenter: false,
    purpose: 'At my request: a cancer second opinion',
    expiresOn: '2027-10-01' as Day,
    expiresEvent: null,
    signedOn: '2026-10-01' as Day,
    signedBy: 'Marta Ejemplo',
    permissions: ['copies', 'verbalDiscussion'],
    initialed: [],
    scanId: 'scan' as FileId,
    revokedOn: null,
    revocationReason: null,
    note: null,
    ...set,
  };
}

/** A health care power of attorney in force on `today`, and whatever a test sets. */
export function buildAuthority(set: Partial<Authority> = {}): Authority {
  return {
    id: 'authority-a' as AuthorityId,
    clientId: 'client-a' as ClientId,
    personName: 'Pavel Ejemplo',
    relationship: 'Son',
    effect: 'standsInForClient',
    basis: 'Health care power of attorney of May 3, 2025',
    scope: null,
    effectiveOn: '2025-05-03' as Day,
    expiresOn: null,
    needsActivation: false,
    activatedOn: null,
    fileId: 'paper' as FileId,
    note: null,
    ...set,
  };
}
