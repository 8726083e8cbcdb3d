import data from '../../../resources/reference/authority-words.json' with { type: 'json' };
import type { Organization } from '../directory/organization.ts';
import type { AuthorizationId, OrganizationId } from '../shared/ids.ts';
import { searchText } from '../shared/search-text.ts';
import type { Authorization } from './authorization.ts';

/** One letter (k): which authorization it revokes, and who holds a copy of it. */
export interface RevocationLetter {
  readonly authorizationId: AuthorizationId;
  readonly role: 'discloser' | 'receiver';
  /** The holder in the directory; null when only words name it. */
  readonly organizationId: OrganizationId | null;
  readonly name: string;
  readonly why: string;
}

/** A custodian that a letter relying on an authorization went to. */
export interface AuthorizationSentTo {
  readonly authorizationId: AuthorizationId;
  readonly custodianId: OrganizationId;
}

/**
 * Which letters (k) to draft: one for each holder of each authorization given (record-requests.md 10(k)), the custodian
 * that discloses, custodians it was sent to, and the receivers beside the advocate. Receivers are parted at semicolons
 * and line breaks and looked up in the directory by name. A draft nobody signed needs none. No holder gets two letters for
 * one authorization.
 */
export function revocationLetters(
  authorizations: ReadonlyArray<Authorization>,
  custodians: ReadonlyArray<Pick<Organization, 'id' | 'name'>>,
  sentTo: ReadonlyArray<AuthorizationSentTo> = [],
): RevocationLetter[] {
  const byId = new Map(custodians.map((custodian) => [custodian.id, custodian]));
  const byName = new Map(custodians.map((custodian) => [searchText(custodian.name), custodian]));
  return authorizations
    .filter(({ signedOn }) => signedOn !== null)
    .flatMap((authorization) => {
      const letters = new Map<string, RevocationLetter>();
      const add = (role: RevocationLetter['role'], id: OrganizationId | null, name: string, why: string) => {
        const key = id ?? searchText(name);
        if (key === '' || letters.has(key)) return;
        letters.set(key, { authorizationId: authorization.id, role, organizationId: id, name: name.trim(), why });
      };
      const { custodianId, disclosers, otherRecipients } = authorization;
      if (custodianId !== null) {
        add('discloser', custodianId, byId.get(custodianId)?.name ?? '', data.revocation.discloser);
      }
      for (const { custodianId: to } of sentTo.filter((one) => one.authorizationId === authorization.id)) {
        add('discloser', to, byId.get(to)?.name ?? '', data.revocation.sentTo);
      }
      const named: ReadonlyArray<readonly [RevocationLetter['role'], string, string]> = [
        ...partsOf(custodianId === null ? disclosers : null).map(
          (name) => ['discloser', name, data.revocation.discloser] as const,
        ),
        ...partsOf(otherRecipients).map((name) => ['receiver', name, data.revocation.receiver] as const),
      ];
      for (const [role, name, why] of named) {
        const known = byName.get(searchText(name));
        add(role, known?.id ?? null, known?.name ?? name, why);
      }
      return [...letters.values()];
    });
}

function partsOf(text: string | null): string[] {
  return (text ?? '')
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
