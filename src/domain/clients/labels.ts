import words from '../../../resources/reference/client-words.json' with { type: 'json' };
import languages from '../../../resources/reference/languages.json' with { type: 'json' };
import type { AddressKind, AuthorityType, PhoneKind } from './client.ts';

/** "Home", of an address. */
export function addressKindLabel(kind: AddressKind): string {
  return words.addressKinds[kind];
}

/** "Mobile", of a phone number. */
export function phoneKindLabel(kind: PhoneKind): string {
  return words.phoneKinds[kind];
}

/** "Health care power of attorney": what gives a representative the right to act (45 CFR 164.502(g)). */
export function authorityTypeLabel(type: AuthorityType): string {
  return words.authorityTypes[type];
}

const languageNames: Readonly<Record<string, string>> = languages.names;

/** Languages a form offers, as BCP 47 tags, the most asked for first; any other tag is kept as well. */
export const offeredLanguages: ReadonlyArray<string> = Object.keys(languageNames);

/** "Vietnamese" for "vi"; a tag the list does not know is shown as it is. */
export function languageLabel(tag: string): string {
  return Object.hasOwn(languageNames, tag) ? (languageNames[tag] ?? tag) : tag;
}
