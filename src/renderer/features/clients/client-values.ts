import type { z } from 'zod';
import type { newClientSchema } from '../../../contract/clients.ts';
import { type Client, openContact, type PersonalRepresentative } from '../../../domain/clients/client.ts';
import type { OperationForm } from '../../ui/form.tsx';

/**
 * A client as the form holds it: every field present, text that nobody gave as ''.
 *
 * The contract's schema takes it as it stands, so the form and the operation judge the same value.
 */
export type ClientValues = Required<
  Omit<z.input<typeof newClientSchema>, 'preferredName' | 'email' | 'accessNeeds' | 'note'>
> & {
  preferredName: string;
  email: string;
  accessNeeds: string;
  note: string;
};

export type ClientForm = OperationForm<ClientValues>;

export const emptyAddress: ClientValues['addresses'][number]['address'] = {
  lines: [''],
  city: '',
  region: '',
  postalCode: '',
  country: '',
};

export const emptyRepresentative: PersonalRepresentative = {
  name: '',
  relationship: '',
  authorityType: 'healthCarePowerOfAttorney',
  documentOnFile: false,
};

export const emptyClientValues: ClientValues = {
  legalName: '',
  preferredName: '',
  otherNames: [],
  dateOfBirth: null,
  addresses: [],
  phones: [],
  email: '',
  safeContact: { ...openContact, note: '' },
  language: 'en',
  interpreterNeeded: false,
  accessNeeds: '',
  medicalRecordNumbers: [],
  representative: null,
  supportPeople: [],
  insurance: [],
  timeZone: null,
  note: '',
};

/** What the form starts from for a client who is in the store. */
export function toClientValues({ id: _, ...client }: Client): ClientValues {
  return {
    ...client,
    preferredName: client.preferredName ?? '',
    otherNames: [...client.otherNames],
    addresses: client.addresses.map(({ kind, address }) => ({
      kind,
      address: { ...address, lines: [...address.lines] },
    })),
    phones: client.phones.map((phone) => ({ ...phone })),
    email: client.email ?? '',
    safeContact: { ...client.safeContact, note: client.safeContact.note ?? '' },
    accessNeeds: client.accessNeeds ?? '',
    medicalRecordNumbers: client.medicalRecordNumbers.map((number) => ({ ...number })),
    supportPeople: client.supportPeople.map((person) => ({ ...person })),
    insurance: client.insurance.map((plan) => ({ ...plan })),
    note: client.note ?? '',
  };
}
