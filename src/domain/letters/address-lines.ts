import type { ClientAddress } from '../clients/client.ts';
import type { PostalAddress } from '../directory/organization.ts';
import { unbroken } from '../shared/blocks.ts';

/** An address as the lines of an envelope; the country stands only when it is not `homeCountry`. */
export function addressLines(address: PostalAddress, homeCountry: string | null): ReadonlyArray<string> {
  const place = [address.city, [address.region, address.postalCode].filter((part) => part !== '').join(' ')];
  const country = address.country === '' || isSameCountry(address.country, homeCountry) ? [] : [address.country];
  return [...address.lines, place.filter((part) => part !== '').join(', '), ...country];
}

/** The lines of an address within a sentence: a line as short as most is never parted, "3 Lighthouse Lane". */
export function addressInLine(address: PostalAddress, homeCountry: string | null): string {
  return addressLines(address, homeCountry)
    .map((line) => (line.length > LONGEST_UNPARTED ? line : unbroken(line)))
    .join(', ');
}

const LONGEST_UNPARTED = 32;

/** The address where mail reaches the client: the mailing address, else home, else a temporary one. */
export function letterAddress(addresses: ReadonlyArray<ClientAddress>): PostalAddress | null {
  const found = (['mailing', 'home', 'temporary'] as const)
    .map((kind) => addresses.find((one) => one.kind === kind))
    .find((one) => one !== undefined);
  return found?.address ?? null;
}

function isSameCountry(country: string, home: string | null): boolean {
  return country.trim().toLowerCase() === (home ?? '').trim().toLowerCase();
}
