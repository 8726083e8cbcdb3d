import type { PostalAddress } from '../directory/organization.ts';
import type { Day } from '../shared/days.ts';
import type { ClientId, OrganizationId } from '../shared/ids.ts';

export const addressKinds = ['home', 'mailing', 'temporary'] as const;
export type AddressKind = (typeof addressKinds)[number];

export const phoneKinds = ['mobile', 'home', 'work', 'other'] as const;
export type PhoneKind = (typeof phoneKinds)[number];

export interface ClientAddress {
  readonly kind: AddressKind;
  readonly address: PostalAddress;
}

export interface ClientPhone {
  readonly kind: PhoneKind;
  readonly number: string;
  readonly mayLeaveMessage: boolean;
}

/** How the client may be reached without harm; `note` is the client's own rule in words. */
export interface SafeContact {
  readonly mayCall: boolean;
  readonly mayText: boolean;
  readonly mayEmail: boolean;
  readonly mayMail: boolean;
  readonly note: string | null;
}

/** Legal effect of a representative's authority (45 CFR 164.502(g)); an advocate is never one. */
export const authorityTypes = [
  'healthCarePowerOfAttorney',
  'guardian',
  'parentOfMinor',
  'executor',
  'otherByLaw',
] as const;
export type AuthorityType = (typeof authorityTypes)[number];

export interface PersonalRepresentative {
  readonly name: string;
  readonly relationship: string;
  readonly authorityType: AuthorityType;
  readonly documentOnFile: boolean;
}

/** Medical record number: unique per institution only, so one per custodian. */
export interface MedicalRecordNumber {
  readonly organizationId: OrganizationId;
  readonly mrn: string;
}

/** A family member or friend who helps the client, without legal authority (glossary). */
export interface SupportPerson {
  readonly name: string;
  readonly relationship: string | null;
  readonly phone: string | null;
  /** The client allows the advocate to speak with this person about the case. */
  readonly mayBeTold: boolean;
  readonly note: string | null;
}

/** The client's health plan, as on the card. */
export interface Insurance {
  readonly plan: string;
  readonly memberNumber: string | null;
  readonly phone: string | null;
  readonly note: string | null;
}

/** A person with cancer whom the advocate serves. Only `legalName` is mandatory. */
export interface Client {
  readonly id: ClientId;
  /** As on the photo ID; what letters print. */
  readonly legalName: string;
  readonly preferredName: string | null;
  /** Former and other names under which records may be filed. */
  readonly otherNames: ReadonlyArray<string>;
  readonly dateOfBirth: Day | null;
  readonly addresses: ReadonlyArray<ClientAddress>;
  readonly phones: ReadonlyArray<ClientPhone>;
  readonly email: string | null;
  readonly safeContact: SafeContact;
  /** BCP 47 tag of the language the client reads best, "en", "es", "vi". */
  readonly language: string;
  readonly interpreterNeeded: boolean;
  readonly accessNeeds: string | null;
  readonly medicalRecordNumbers: ReadonlyArray<MedicalRecordNumber>;
  readonly representative: PersonalRepresentative | null;
  readonly supportPeople: ReadonlyArray<SupportPerson>;
  readonly insurance: ReadonlyArray<Insurance>;
  /** IANA name of the zone the client lives in, "America/Chicago"; null takes the advocate's own. */
  readonly timeZone: string | null;
  readonly note: string | null;
}

/** What a new client starts from: nothing known but that every way of contact is allowed until told otherwise. */
export const openContact: SafeContact = { mayCall: true, mayText: true, mayEmail: true, mayMail: true, note: null };
