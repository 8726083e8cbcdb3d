import words from '../../../resources/reference/authority-words.json' with { type: 'json' };
import type { Gap } from '../shared/blocks.ts';
import { type Day, daysBetween, shortDate, toDay, toPlainDate } from '../shared/days.ts';
import type { OrganizationId } from '../shared/ids.ts';
import { putIn } from '../shared/put-in.ts';
import type { Authorization, AuthorizationStatus, Permission } from './authorization.ts';
import { permissionLabel } from './labels.ts';

/**
 * Where an authorization stands on `today` (45 CFR 164.508; record-requests.md section 4). Revoked wins over all;
 * then unsigned, ended, defective for lack of a core element, and ending within 30 days. It counts through its last
 * day. A day of signing in the future is not a signature yet.
 */
export function statusOf(authorization: Authorization, today: Day): AuthorizationStatus {
  const { revokedOn, signedOn, expiresOn } = authorization;
  if (revokedOn !== null && revokedOn <= today) return 'revoked';
  if (signedOn === null || signedOn > today) return 'draft';
  if (expiresOn !== null && expiresOn < today) return 'expired';
  if (authorizationGaps(authorization).length > 0) return 'incomplete';
  const isNear = expiresOn !== null && daysBetween(today, expiresOn) <= words.expiringDays;
  return isNear ? 'expiring' : 'valid';
}

/**
 * The core elements of 45 CFR 164.508(c)(1) that are missing: description, discloser, recipient, purpose, expiration,
 * and the signature with its day. The sixth is missing once one half of it is there: a paper nobody has signed is a
 * draft, complete as it goes out to be signed.
 */
export function authorizationGaps(authorization: Authorization): Gap[] {
  const { recordKinds, description, custodianId, disclosers, advocateReceives, otherRecipients } = authorization;
  const gaps: Gap[] = [];
  const lack = (label: string, field: string) => gaps.push({ label, where: 'authorization', field });
  if (recordKinds.length === 0 && isBlank(description)) lack(words.elements.description, 'recordKinds');
  if (custodianId === null && isBlank(disclosers)) lack(words.elements.disclosers, 'custodianId');
  if (!advocateReceives && isBlank(otherRecipients)) lack(words.elements.recipients, 'otherRecipients');
  if (isBlank(authorization.purpose)) lack(words.elements.purpose, 'purpose');
  if (authorization.expiresOn === null && isBlank(authorization.expiresEvent)) {
    lack(words.elements.expiry, 'expiresOn');
  }
  if (authorization.signedOn !== null && isBlank(authorization.signedBy)) lack(words.elements.signedBy, 'signedBy');
  if (authorization.signedOn === null && !isBlank(authorization.signedBy)) lack(words.elements.signedOn, 'signedOn');
  return gaps;
}

/** What an authorization is to be used for. */
export interface AuthorizationUse {
  readonly custodianId: OrganizationId;
  readonly permission: Permission;
  readonly today: Day;
}

/**
 * Whether the advocate may rely on an authorization for one thing at one custodian, and if not why, in words. One that
 * names its disclosers as a class in words counts for every custodian, since a class cannot be told apart by rule.
 */
export function isUsable(
  authorization: Authorization,
  { custodianId, permission, today }: AuthorizationUse,
): { readonly ok: boolean; readonly why: string | null } {
  const no = (why: string) => ({ ok: false, why });
  const say = (day: Day | null) => (day === null ? '' : shortDate(day, today));
  switch (statusOf(authorization, today)) {
    case 'revoked':
      return no(putIn(words.usable.revoked, { day: say(authorization.revokedOn) }));
    case 'draft':
      return no(words.usable.draft);
    case 'expired':
      return no(putIn(words.usable.expired, { day: say(authorization.expiresOn) }));
    case 'incomplete': {
      const lacks = authorizationGaps(authorization).map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1));
      return no(putIn(words.usable.incomplete, { lacks: lacks.join(', ') }));
    }
    case 'valid':
    case 'expiring':
      break;
  }
  if (authorization.custodianId !== null && authorization.custodianId !== custodianId) {
    return no(words.usable.otherCustodian);
  }
  if (!authorization.advocateReceives) return no(words.usable.notRecipient);
  if (!authorization.permissions.includes(permission)) {
    return no(putIn(words.usable.noPermission, { permission: permissionLabel(permission) }));
  }
  return { ok: true, why: null };
}

/**
 * The authorization to rely on: of those usable, one that names the custodian before one that names a class, then the
 * one that lasts longest (an event without a day last of all), then the one signed last. Null when none is usable.
 */
export function bestAuthorization(list: ReadonlyArray<Authorization>, use: AuthorizationUse): Authorization | null {
  const usable = list.filter((authorization) => isUsable(authorization, use).ok);
  const [first] = usable.toSorted(
    (one, other) =>
      Number(other.custodianId !== null) - Number(one.custodianId !== null) ||
      compareDays(other.expiresOn, one.expiresOn) ||
      compareDays(other.signedOn, one.signedOn),
  );
  return first ?? null;
}

/** The last day of a new authorization unless another is chosen: one year on (record-requests.md section 4). */
export function defaultExpiry(today: Day): Day {
  return toDay(toPlainDate(today).add({ months: words.defaultMonths }));
}

export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

function compareDays(one: Day | null, other: Day | null): number {
  if (one === other) return 0;
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
