import type { Department } from '../directory/organization.ts';
import type { RecordItem } from '../records/record-item.ts';
import type { RequestItem } from '../requests/request.ts';
import type { Gap } from '../shared/blocks.ts';
import type { AccessRequestFacts } from './access-request.ts';
import { letterAddress } from './address-lines.ts';
import type { AccessRequestTexts, LetterItem } from './letter-texts.ts';

/** One thing asked for, with what the letter calls it; `record` is null when it left the ledger. */
export interface AskedItem {
  readonly asked: RequestItem;
  readonly record: RecordItem | null;
  readonly item: LetterItem | null;
}

/** The things a request asks for, in its order. */
export function askedItems(facts: AccessRequestFacts, texts: AccessRequestTexts): ReadonlyArray<AskedItem> {
  return facts.request.items.map((asked) => {
    const record = facts.records.find(({ id }) => id === asked.recordItemId) ?? null;
    return { asked, record, item: record === null ? null : texts.items[record.kind] };
  });
}

/** The department the letter goes to; null when the organization itself answers. */
export function departmentOf({ request, custodian }: AccessRequestFacts): Department | null {
  return custodian.departments.find(({ id }) => id === request.departmentId) ?? null;
}

/** The ways the client may be reached about the letter, by the client's own safe-contact rule. */
export function contactWays({ client }: AccessRequestFacts): ReadonlyArray<'phone' | 'email' | 'mail'> {
  const { safeContact } = client;
  const ways = [
    safeContact.mayCall && client.phones.length > 0 ? 'phone' : null,
    safeContact.mayEmail && client.email !== null ? 'email' : null,
    safeContact.mayMail && letterAddress(client.addresses) !== null ? 'mail' : null,
  ] as const;
  const found = ways.filter((way) => way !== null);
  // Post is slow for a question: it is named only when nothing else is left.
  return found.length > 1 ? found.filter((way) => way !== 'mail') : found;
}

/**
 * Every required fact the letter lacks (record-requests.md sections 10(a) and 11), each with the form where it is
 * filled in. Empty when the letter can go out.
 */
export function accessRequestGaps(facts: AccessRequestFacts, texts: AccessRequestTexts): ReadonlyArray<Gap> {
  return [
    ...clientGaps(facts),
    ...representativeGaps(facts),
    ...custodianGaps(facts),
    ...itemGaps(facts, texts),
    ...deliveryGaps(facts),
    ...optionGaps(facts),
  ];
}

function clientGaps(facts: AccessRequestFacts): ReadonlyArray<Gap> {
  const { client } = facts;
  const gaps: Gap[] = [];
  if (client.legalName.trim() === '')
    gaps.push({ label: 'Legal name of the client', where: 'client', field: 'legalName' });
  if (client.dateOfBirth === null) {
    gaps.push({ label: 'Date of birth of the client', where: 'client', field: 'dateOfBirth' });
  }
  if (letterAddress(client.addresses) === null) {
    gaps.push({ label: 'Address of the client', where: 'client', field: 'addresses' });
  }
  if (contactWays(facts).every((way) => way === 'mail')) {
    gaps.push({
      label: 'A phone number or email address at which the client may be reached',
      where: 'client',
      field: client.phones.length === 0 && client.email === null ? 'phones' : 'safeContact',
    });
  }
  return gaps;
}

function representativeGaps({ client: { representative } }: AccessRequestFacts): ReadonlyArray<Gap> {
  if (representative === null) return [];
  const gaps: Gap[] = [];
  if (representative.name.trim() === '') {
    gaps.push({ label: 'Name of the personal representative', where: 'client', field: 'representative.name' });
  }
  if (representative.relationship.trim() === '') {
    gaps.push({
      label: 'Relationship of the personal representative',
      where: 'client',
      field: 'representative.relationship',
    });
  }
  if (!representative.documentOnFile) {
    gaps.push({
      label: 'The document that gives the personal representative authority, on file to be enclosed',
      where: 'client',
      field: 'representative.documentOnFile',
    });
  }
  return gaps;
}

function custodianGaps(facts: AccessRequestFacts): ReadonlyArray<Gap> {
  const { custodian } = facts;
  const department = departmentOf(facts);
  const gaps: Gap[] = [];
  if (custodian.name.trim() === '') {
    gaps.push({ label: 'Name of the custodian', where: 'organization', field: 'name' });
  }
  const ways = [
    department?.address,
    custodian.address,
    department?.fax,
    custodian.fax,
    department?.email,
    custodian.email,
  ];
  if (ways.every((way) => way === null || way === undefined)) {
    gaps.push({
      label: 'Where the letter goes: an address, fax or email of the custodian',
      where: 'organization',
      field: 'address',
    });
  }
  return gaps;
}

function itemGaps(facts: AccessRequestFacts, texts: AccessRequestTexts): ReadonlyArray<Gap> {
  if (facts.request.items.length === 0) {
    return [{ label: 'The records asked for', where: 'request', field: 'items' }];
  }
  return askedItems(facts, texts).flatMap(({ asked, record, item }, place): ReadonlyArray<Gap> => {
    const field = `items.${place}`;
    if (record === null || item === null) {
      return [
        { label: `Record ${place + 1} is no longer in the ledger: take it off this letter`, where: 'request', field },
      ];
    }
    const named = record.title === null ? item.what : `${item.what}, ${record.title}`;
    if (item.refuse !== null) return [{ label: `${named}: ${item.refuse}`, where: 'request', field }];
    const gaps: Gap[] = [];
    if (record.kind === 'other' && record.title === null) {
      gaps.push({ label: `What record ${place + 1} is`, where: 'request', field });
    }
    const isDated = (asked.from ?? asked.to ?? record.servedFrom ?? record.servedTo) !== null;
    if (!isDated && item.undated === null) {
      gaps.push({ label: `Date of service, or from when to when: ${named}`, where: 'request', field: `${field}.from` });
    }
    return gaps;
  });
}

function deliveryGaps({ client, request }: AccessRequestFacts): ReadonlyArray<Gap> {
  const { safeContact } = client;
  const goesByPost = request.delivery === 'mail' || request.delivery === 'disc';
  if (goesByPost && !safeContact.mayMail) {
    return [
      { label: 'Another way of delivery: the client has asked not to get mail', where: 'request', field: 'delivery' },
    ];
  }
  if (request.delivery !== 'email') return [];
  if (client.email === null) {
    return [{ label: 'Email address of the client, to deliver to', where: 'client', field: 'email' }];
  }
  return safeContact.mayEmail
    ? []
    : [
        {
          label: 'Another way of delivery: the client has asked not to get email',
          where: 'request',
          field: 'delivery',
        },
      ];
}

function optionGaps({ client, request, practice, advocate, hasAuthorization }: AccessRequestFacts): ReadonlyArray<Gap> {
  const { options } = request;
  const gaps: Gap[] = [];
  if (options.needByReason !== null && request.neededBy === null) {
    gaps.push({ label: 'Needed-by date that the reason belongs to', where: 'request', field: 'neededBy' });
  }
  if (options.allowUnencryptedEmail && client.email === null && request.delivery !== 'email') {
    gaps.push({ label: 'Email address of the client, for unencrypted email', where: 'client', field: 'email' });
  }
  if (options.allowUnencryptedEmail && client.email !== null && !client.safeContact.mayEmail) {
    gaps.push({
      label: 'Unencrypted email switched off: the client has asked not to get email',
      where: 'request',
      field: 'options.allowUnencryptedEmail',
    });
  }
  if (options.nameVerbalContact) {
    if (advocate.name.trim() === '')
      gaps.push({ label: 'Name of the advocate to speak with', where: 'practice', field: 'name' });
    if (practice.phone === null) gaps.push({ label: 'Phone of the practice', where: 'practice', field: 'phone' });
    if (!hasAuthorization) {
      gaps.push({
        label: 'Signed authorization that lets staff speak with the advocate',
        where: 'case',
        field: 'authorization',
      });
    }
  }
  return gaps;
}
