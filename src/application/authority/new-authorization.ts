import type { Authorization } from '../../domain/authority/authorization.ts';
import { defaultExpiry } from '../../domain/authority/authorization-status.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { AuthorizationId, ClientId } from '../../domain/shared/ids.ts';
import { type Given, withDefaults } from '../../domain/shared/with-defaults.ts';
import { usualPurpose } from '../letters/letter-kinds.ts';

type GivenFields = Omit<
  Authorization,
  'id' | 'clientId' | 'signedOn' | 'signedBy' | 'initialed' | 'scanId' | 'revokedOn' | 'revocationReason'
>;

/**
 * A drafted authorization: to the advocate, for copies and for speaking with staff, at the client's request and for a
 * year, unless said otherwise (record-requests.md section 4).
 */
export function newAuthorization(
  id: AuthorizationId,
  clientId: ClientId,
  given: Given<GivenFields>,
  today: Day,
): Authorization {
  const proposed: GivenFields = {
    caseId: null,
    recordKinds: [],
    description: null,
    coversFrom: null,
    coversTo: null,
    custodianId: null,
    departmentId: null,
    disclosers: null,
    advocateReceives: true,
    otherRecipients: null,
    isTwoWayWithCenter: false,
    purpose: usualPurpose,
    expiresOn: defaultExpiry(today),
    expiresEvent: null,
    permissions: ['copies', 'verbalDiscussion'],
    note: null,
  };
  return {
    id,
    clientId,
    ...withDefaults(proposed, given),
    signedOn: null,
    signedBy: null,
    initialed: [],
    scanId: null,
    revokedOn: null,
    revocationReason: null,
  };
}
