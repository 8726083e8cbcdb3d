import type { OrganizationId } from '../shared/ids.ts';
import { searchText } from '../shared/search-text.ts';
import type { Organization, PostalAddress } from './organization.ts';

/** Two organizations that may be one, with what they share in words. The first of the list given is proposed to be kept. */
export interface PossibleDuplicate {
  readonly keptId: OrganizationId;
  readonly mergedId: OrganizationId;
  readonly names: ReadonlyArray<string>;
  readonly why: string;
}

/**
 * Organizations that share a name (whatever the case, accents, punctuation, "the" or "Inc."), a phone or fax number, or
 * a street address. Each is compared with the first that has the same, so that a long directory stays quick. A firm that
 * copies records for an organization shares its numbers for good reason and is no duplicate of it.
 */
export function possibleDuplicates(organizations: ReadonlyArray<Organization>): PossibleDuplicate[] {
  const firstWith = new Map<string, Organization>();
  const shared = new Map<string, { readonly kept: Organization; readonly merged: Organization; why: string[] }>();
  for (const organization of organizations) {
    if (organization.mergedIntoId !== null) continue;
    for (const { key, why } of clues(organization)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, organization);
      else if (first.id !== organization.id && !copiesFor(first, organization)) {
        const pair = `${first.id} ${organization.id}`;
        const known = shared.get(pair);
        if (known === undefined) shared.set(pair, { kept: first, merged: organization, why: [why] });
        else if (!known.why.includes(why)) known.why.push(why);
      }
    }
  }
  return [...shared.values()].map(({ kept, merged, why }) => ({
    keptId: kept.id,
    mergedId: merged.id,
    names: [kept.name, merged.name],
    why: `Same ${why.join(', same ')}.`,
  }));
}

function clues(organization: Organization): Array<{ readonly key: string; readonly why: string }> {
  const places = [organization, ...organization.departments];
  const name = foldName(organization.name);
  return [
    ...(name === '' ? [] : [{ key: `name ${name}`, why: 'name' }]),
    ...places.flatMap(({ phone }) => numberClue('phone', phone)),
    ...places.flatMap(({ fax }) => numberClue('fax', fax)),
    ...addressClue(organization.address),
  ];
}

function copiesFor(one: Organization, other: Organization): boolean {
  return one.copyServiceId === other.id || other.copyServiceId === one.id;
}

function numberClue(what: 'phone' | 'fax', number: string | null): Array<{ key: string; why: string }> {
  const plain = (number ?? '').replace(/\s*(ext\.?|extension|x|#)\s*\d+\s*$/i, '').replaceAll(/\D/g, '');
  const digits = plain.length === 11 && plain.startsWith('1') ? plain.slice(1) : plain;
  return digits.length < 7 ? [] : [{ key: `${what} ${digits}`, why: `${what} number` }];
}

function addressClue(address: PostalAddress | null): Array<{ key: string; why: string }> {
  if (address === null) return [];
  const street = foldName(address.lines.join(' '));
  const place = foldName(`${address.city} ${address.postalCode.slice(0, 5)}`);
  return street === '' || place === '' ? [] : [{ key: `address ${street} ${place}`, why: 'address' }];
}

/** A name without what people leave out or add: "The Harbor Hospital, Inc." and "harbor hospital". */
function foldName(text: string): string {
  return searchText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/ (inc|llc|pllc|pc|pa|ltd|corp|corporation)$/, '');
}
