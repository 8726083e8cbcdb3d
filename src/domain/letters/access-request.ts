import type { Client } from '../clients/client.ts';
import { authorityTypeLabel } from '../clients/labels.ts';
import type { Organization } from '../directory/organization.ts';
import type { Law } from '../law/law.ts';
import type { Person, Practice } from '../practice/practice.ts';
import type { RecordItem } from '../records/record-item.ts';
import type { Request, RequestItem } from '../requests/request.ts';
import { type Block, type ComposedDocument, type Span, text } from '../shared/blocks.ts';
import { type Day, longDate } from '../shared/days.ts';
import { accessRequestFillings, signerOf } from './access-request-fillings.ts';
import { type AskedItem, accessRequestGaps, askedItems, departmentOf } from './access-request-gaps.ts';
import { addressLines, letterAddress } from './address-lines.ts';
import { type Fillings, fill, fillText, joinTexts } from './fill.ts';
import type { AccessRequestTexts, LetterTexts, Statement, StatementId } from './letter-texts.ts';

/** What letter (a) is made of; everything is looked up before, nothing inside. */
export interface AccessRequestFacts {
  readonly request: Request;
  readonly client: Client;
  readonly custodian: Organization;
  /** At least the records the request names. */
  readonly records: ReadonlyArray<RecordItem>;
  readonly practice: Practice;
  readonly advocate: Pick<Person, 'name' | 'credential'>;
  /** True when a signed authorization lets staff speak with the advocate. */
  readonly hasAuthorization: boolean;
}

/**
 * Letter (a): the client's own right-of-access request, 45 CFR 164.524 (record-requests.md section 10(a)).
 *
 * It speaks as the client, or as the personal representative when the client has one, and is signed by that person;
 * the advocate only helps. A required fact nobody has given is drawn as a hole in its place and listed in `gaps`.
 */
export function composeAccessRequest(facts: AccessRequestFacts, letterTexts: LetterTexts, law: Law): ComposedDocument {
  const { request, client } = facts;
  const texts = letterTexts.accessRequest;
  const fillings = accessRequestFillings(facts, texts, law);
  const items = askedItems(facts, texts);
  return {
    meta: {
      style: 'letter',
      title: `Right-of-access request, ${client.legalName}, ${facts.custodian.name}`,
      author: signerOf(client),
      language: 'en-US',
      dated: request.letterDate,
      reference: request.reference,
      footer: fillText(texts.footer, fillings),
    },
    gaps: accessRequestGaps(facts, texts),
    limit: null,
    blocks: [
      letterhead(facts, texts),
      { kind: 'date', text: longDate(request.letterDate) },
      { kind: 'recipient', lines: recipientLines(facts) },
      { kind: 'subject', lines: subjectLines(facts, texts, fillings) },
      { kind: 'paragraph', spans: [text(texts.salutation)] },
      ...body(facts, texts, fillings, items),
      { kind: 'paragraph', spans: [text(texts.closing)] },
      signature(facts, texts),
      ...enclosures(facts, texts, fillings),
    ],
  };
}

function letterhead({ client, practice }: AccessRequestFacts, texts: AccessRequestTexts): Block {
  const address = letterAddress(client.addresses);
  const { safeContact } = client;
  const phone = safeContact.mayCall ? (client.phones[0]?.number ?? null) : null;
  const email = safeContact.mayEmail ? client.email : null;
  const reach = [phone, email].filter((way) => way !== null).join('  ·  ');
  return {
    kind: 'letterhead',
    name: signerOf(client),
    lines: [
      ...(client.representative === null ? [] : [text(`for ${client.legalName}`)]),
      ...(address === null
        ? [gap('Address of the client')]
        : addressLines(address, practice.address?.country ?? null).map((line) => text(line))),
      ...(reach === '' ? [] : [text(reach)]),
    ],
    aside: [texts.aside, practice.name, ...[practice.phone, practice.email].filter((way) => way !== null)],
  };
}

function recipientLines(facts: AccessRequestFacts): ReadonlyArray<Span> {
  const { custodian, practice } = facts;
  const department = departmentOf(facts);
  const address = department?.address ?? custodian.address;
  const fax = department?.fax ?? custodian.fax;
  const email = department?.email ?? custodian.email;
  const name = custodian.name.trim() === '' ? gap('Name of the custodian') : text(custodian.name);
  const ways = [fax === null ? null : `Fax ${fax}`, email].filter((way) => way !== null).join('  ·  ');
  const lines = [
    name,
    ...(department === null ? [] : [text(`Attn: ${department.name}`)]),
    ...(address === null ? [] : addressLines(address, practice.address?.country ?? null).map((line) => text(line))),
    ...(ways === '' ? [] : [text(ways)]),
  ];
  return address === null && ways === '' ? [...lines, gap('Address, fax or email of the custodian')] : lines;
}

function subjectLines(
  { client, custodian, request }: AccessRequestFacts,
  texts: AccessRequestTexts,
  fillings: Fillings,
): ReadonlyArray<ReadonlyArray<Span>> {
  const mrn = client.medicalRecordNumbers.find(({ organizationId }) => organizationId === custodian.id)?.mrn ?? null;
  const name = client.legalName.trim() === '' ? gap('Legal name of the client') : text(client.legalName, true);
  const birth =
    client.dateOfBirth === null
      ? [text(', born '), gap('Date of birth of the client')]
      : [text(`, born ${longDate(client.dateOfBirth)}`)];
  const numbers = [mrn === null ? null : `Medical record number ${mrn}`, `Our reference ${request.reference}`];
  const others =
    client.otherNames.length === 0 ? [] : [[text(`Records may stand under: ${client.otherNames.join('; ')}`)]];
  return [
    [text(fillText(texts.subject, fillings), true)],
    [name, ...birth],
    [text(numbers.filter((part) => part !== null).join('  ·  '))],
    ...others,
  ];
}

function body(
  facts: AccessRequestFacts,
  texts: AccessRequestTexts,
  fillings: Fillings,
  items: ReadonlyArray<AskedItem>,
): ReadonlyArray<Block> {
  return texts.sections.flatMap(({ lead, table, statements }): ReadonlyArray<Block> => {
    const said = statements.filter((statement) => statement.required || isSaid(statement.id, facts, items));
    if (said.length === 0) return [];
    const spans = said.flatMap((statement, place) => [
      ...(place === 0 ? [] : [text(' ')]),
      ...fill(wording(statement, facts), fillings),
    ]);
    const spoken = { kind: 'paragraph', lead, spans: joinTexts(spans) } as const;
    return table === true ? [{ ...spoken, keepWithNext: true }, itemTable(facts, texts, items)] : [spoken];
  });
}

// The optional statements and the facts that call for them; a required one is always said.
function isSaid(id: StatementId, { request, client }: AccessRequestFacts, items: ReadonlyArray<AskedItem>): boolean {
  const { options } = request;
  switch (id) {
    case 'representativeAuthority':
      return client.representative !== null;
    case 'originalImages':
      return items.some(({ item }) => item?.form === 'images');
    case 'unencryptedEmail':
      return options.allowUnencryptedEmail;
    case 'inspection':
      return options.askInspection;
    case 'neededBy':
      return request.neededBy !== null || options.needByReason !== null;
    case 'neededByReason':
      return options.needByReason !== null;
    case 'feeCeiling':
      return request.feeCeilingCents !== null;
    case 'flatFee':
      return options.mentionFlatFee;
    case 'portalWithoutFee':
      return options.noChargeForPortal && request.delivery === 'portal';
    case 'verbalContact':
      return options.nameVerbalContact;
    default:
      return true;
  }
}

function wording(statement: Statement, { client, request }: AccessRequestFacts): string {
  if (request.delivery === 'mail' && statement.paperText !== undefined) return statement.paperText;
  if (client.representative !== null && statement.representativeText !== undefined) return statement.representativeText;
  return statement.text;
}

function itemTable({ request }: AccessRequestFacts, texts: AccessRequestTexts, items: ReadonlyArray<AskedItem>): Block {
  const shares = [40, 22, 18, 20];
  const rows = items.map(({ asked, record, item }, place): ReadonlyArray<Span> => {
    if (record === null || item === null || item.refuse !== null) {
      return [gap(item === null ? `Record ${place + 1}` : item.what), text(''), text(''), text('')];
    }
    const what =
      record.kind === 'other'
        ? record.title === null
          ? gap(`What record ${place + 1} is`)
          : text(record.title)
        : text(record.title === null ? item.what : `${item.what}: ${record.title}`);
    const dates = sayAskedDates(asked, texts) ?? sayServedDates(record, texts);
    const date = dates ?? item.undated;
    return [
      what,
      date === null ? gap('Date') : text(date),
      text(record.accessionNumber ?? texts.unknownAccession),
      text(texts.forms[item.form][request.delivery]),
    ];
  });
  const none: ReadonlyArray<Span> = [gap('The records asked for'), text(''), text(''), text('')];
  return {
    kind: 'table',
    columns: texts.columns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
    rows: rows.length === 0 ? [none] : rows,
  };
}

// A request that names only a first day asks for everything since.
function sayAskedDates({ from, to }: RequestItem, texts: AccessRequestTexts): string | null {
  if (from === null) return to === null ? null : fillText(texts.dateUntil, { to: { value: longDate(to) } });
  return to === null ? fillText(texts.dateFrom, { from: { value: longDate(from) } }) : sayRange(from, to, texts);
}

// A record with only a first day was made on that day.
function sayServedDates({ servedFrom, servedTo }: RecordItem, texts: AccessRequestTexts): string | null {
  const from = servedFrom ?? servedTo;
  return from === null ? null : sayRange(from, servedTo ?? from, texts);
}

function sayRange(from: Day, to: Day, texts: AccessRequestTexts): string {
  if (from === to) return longDate(from);
  return fillText(texts.dateJoin, { from: { value: longDate(from) }, to: { value: longDate(to) } });
}

function signature({ client }: AccessRequestFacts, texts: AccessRequestTexts): Block {
  const { representative, legalName } = client;
  const words = texts.signature;
  const fillings = { name: { value: signerOf(client) }, patient: { value: legalName } };
  const lines = [
    { label: words.signature, value: null },
    { label: words.date, value: null },
    {
      label: words.name,
      value: text(fillText(representative === null ? words.patient : words.representative, fillings)),
    },
  ];
  if (representative === null) return { kind: 'signature', lines };
  const relationship = representative.relationship.trim();
  return {
    kind: 'signature',
    lines: [
      ...lines,
      { label: words.relationship, value: relationship === '' ? gap('Relationship') : text(relationship) },
      { label: words.authority, value: text(authorityTypeLabel(representative.authorityType)) },
    ],
  };
}

function enclosures(
  { client, request, advocate, practice }: AccessRequestFacts,
  texts: AccessRequestTexts,
  fillings: Fillings,
): ReadonlyArray<Block> {
  const words = texts.enclosures;
  const items = [
    request.idMethod === 'photoIdEnclosed' ? words.photoId : null,
    client.representative === null ? null : words.representative,
    request.options.nameVerbalContact ? fillText(words.authorization, fillings) : null,
  ].filter((item) => item !== null);
  const copies = request.options.nameVerbalContact ? [`${advocate.name}, ${practice.name}`] : [];
  return [
    ...(items.length === 0 ? [] : [{ kind: 'enclosures' as const, title: words.title, items }]),
    ...(copies.length === 0 ? [] : [{ kind: 'enclosures' as const, title: words.copyTitle, items: copies }]),
  ];
}

function gap(label: string): Span {
  return { kind: 'gap', label };
}
