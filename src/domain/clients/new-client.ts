import type { ClientId } from '../shared/ids.ts';
import { type Given, withDefaults } from '../shared/with-defaults.ts';
import { type Client, openContact } from './client.ts';

/** What is known of a client at first: the legal name, and whatever else was given. */
export type GivenClient = Given<Omit<Client, 'id' | 'legalName'>> & Pick<Client, 'legalName'>;

/** A client of whom only the legal name must be known; what was not given is unknown, English, and open to contact. */
export function newClient(id: ClientId, given: GivenClient): Client {
  const unknown: Client = {
    id,
    legalName: given.legalName,
    preferredName: null,
    otherNames: [],
    dateOfBirth: null,
    addresses: [],
    phones: [],
    email: null,
    safeContact: openContact,
    language: 'en',
    interpreterNeeded: false,
    accessNeeds: null,
    medicalRecordNumbers: [],
    representative: null,
    supportPeople: [],
    insurance: [],
    timeZone: null,
    note: null,
  };
  return { ...withDefaults(unknown, given), id };
}
