import facts from '../../../resources/forms/facts.json' with { type: 'json' };
import kinds from '../../../resources/letters/kinds.json' with { type: 'json' };
import type { Authorization } from '../authority/authorization.ts';
import type { Client } from '../clients/client.ts';
import type { Organization, PostalAddress } from '../directory/organization.ts';
import { addressLines, letterAddress } from '../letters/address-lines.ts';
import type { Person, Practice } from '../practice/practice.ts';
import { recordItemName } from '../records/labels.ts';
import type { RecordItem } from '../records/record-item.ts';
import type { Request } from '../requests/request.ts';
import type { Day } from '../shared/days.ts';
import type { FormFact } from './form.ts';

/** What a form is filled in with; everything is looked up before, nothing inside. */
export interface FormFacts {
  readonly client: Client;
  /** Whose form it is. */
  readonly custodian: Organization;
  /** The request the form goes with; null when it belongs to the case alone. */
  readonly request: Request | null;
  /** The whole ledger of the case. */
  readonly records: ReadonlyArray<RecordItem>;
  readonly authorization: Authorization | null;
  readonly practice: Practice;
  readonly advocate: Pick<Person, 'name' | 'credential'>;
  readonly today: Day;
}

/** "Patient’s date of birth". */
export function formFactLabel(fact: FormFact): string {
  return facts.facts[fact].label;
}

/** Where a fact is filled in: "the client". */
export function formFactPlace(fact: FormFact): string {
  return facts.facts[fact].where;
}

/** True for a fact a form can go out without: not everybody has a former name or a representative. */
export function isOptionalFact(fact: FormFact): boolean {
  return facts.optional.includes(fact);
}

/**
 * The value of every fact, in the way US forms write it (02/28/1961); empty where nobody has said it.
 *
 * The receiver of the client's own access request is the client; of everything else the practice.
 */
export function formValues(given: FormFacts): Readonly<Record<FormFact, string>> {
  const { client, custodian, request, authorization, today } = given;
  const address = letterAddress(client.addresses);
  const { first, last } = splitName(client.legalName);
  const { safeContact, representative } = client;
  return {
    patientName: client.legalName,
    patientFirstName: first,
    patientLastName: last,
    patientOtherNames: client.otherNames.join(', '),
    patientBorn: formDay(client.dateOfBirth),
    patientAddress: oneLine(address, given.practice),
    patientStreet: address?.lines.join(', ') ?? '',
    patientCity: address?.city ?? '',
    patientState: address?.region ?? '',
    patientPostalCode: address?.postalCode ?? '',
    // The client's own rule on contact holds on paper too.
    patientPhone: safeContact.mayCall ? (client.phones[0]?.number ?? '') : '',
    patientEmail: safeContact.mayEmail ? (client.email ?? '') : '',
    mrn: client.medicalRecordNumbers.find(({ organizationId }) => organizationId === custodian.id)?.mrn ?? '',
    representativeName: representative?.name ?? '',
    representativeRelationship: representative?.relationship ?? '',
    custodianName: custodian.name,
    ...receiver(given, address),
    recordsAsked: askedRecords(given).map(recordItemName).join('; '),
    datesAsked: askedDates(given),
    purpose: authorization?.purpose ?? kinds.purpose,
    expiresOn: formDay(authorization?.expiresOn ?? null),
    today: formDay(today),
    reference: request?.reference ?? '',
    neededBy: formDay(request?.neededBy ?? null),
  };
}

/** "02/28/1961"; empty for no day. */
function formDay(day: Day | null): string {
  return day === null ? '' : `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;
}

type Receiver = Pick<
  Record<FormFact, string>,
  'recipientName' | 'recipientAddress' | 'recipientPhone' | 'recipientFax' | 'recipientEmail'
>;

function receiver({ client, request, practice, advocate }: FormFacts, address: PostalAddress | null): Receiver {
  if (request?.route === 'accessRequest') {
    return {
      recipientName: client.legalName,
      recipientAddress: oneLine(address, practice),
      recipientPhone: client.safeContact.mayCall ? (client.phones[0]?.number ?? '') : '',
      recipientFax: '',
      recipientEmail: client.safeContact.mayEmail ? (client.email ?? '') : '',
    };
  }
  return {
    recipientName: `${advocate.name}, ${practice.name}`,
    recipientAddress: oneLine(practice.address, practice),
    recipientPhone: practice.phone ?? '',
    recipientFax: practice.fax ?? '',
    recipientEmail: practice.email ?? '',
  };
}

// What the request asks for; without one, what this custodian holds and the case still needs.
function askedRecords({ request, records, custodian }: FormFacts): ReadonlyArray<RecordItem> {
  if (request !== null) {
    const asked = new Set(request.items.map(({ recordItemId }) => recordItemId));
    return records.filter(({ id }) => asked.has(id));
  }
  return records.filter(
    ({ custodianId, state }) =>
      custodianId === custodian.id && ['needed', 'requested', 'incomplete'].includes(state.kind),
  );
}

function askedDates(given: FormFacts): string {
  const { request } = given;
  const days = askedRecords(given).flatMap(({ id, servedFrom, servedTo }) => {
    const asked = request?.items.find(({ recordItemId }) => recordItemId === id);
    return [asked?.from ?? servedFrom, asked?.to ?? servedTo].filter((day) => day !== null);
  });
  const sorted = days.toSorted();
  const [from] = sorted;
  const to = sorted.at(-1);
  if (from === undefined || to === undefined) return '';
  return from === to ? formDay(from) : `${formDay(from)} to ${formDay(to)}`;
}

function oneLine(address: PostalAddress | null, practice: Practice): string {
  return address === null ? '' : addressLines(address, practice.address?.country ?? null).join(', ');
}

const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;

// The last word is the family name, with what belongs to it behind; a name of one word is a family name.
function splitName(name: string): { first: string; last: string } {
  const words = name.trim().split(/\s+/);
  const isSuffixed = words.length > 2 && SUFFIX.test(words.at(-1) ?? '');
  const lastWords = isSuffixed ? 2 : 1;
  return { first: words.slice(0, -lastWords).join(' '), last: words.slice(-lastWords).join(' ') };
}
