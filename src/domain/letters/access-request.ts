import type { Client } from '../clients/client.ts';
import type { Organization } from '../directory/organization.ts';
import type { Law } from '../law/law.ts';
import type { Person, Practice } from '../practice/practice.ts';
import type { RecordItem } from '../records/record-item.ts';
import type { Request } from '../requests/request.ts';
import { type Block, type ComposedDocument, type Span, text } from '../shared/blocks.ts';
import { accessRequestFillings } from './access-request-fillings.ts';
import { type AskedItem, accessRequestGaps, askedItems, departmentOf } from './access-request-gaps.ts';
import { type Fillings, fill, fillText, joinTexts } from './fill.ts';
import {
  addresseeLines,
  clientLetterhead,
  clientSignature,
  clientSigner,
  dateLine,
  hole,
  languageTag,
  listed,
  organizationAddressee,
  patientLines,
  readingCopy,
} from './letter-frame.ts';
import { askedDates } from './letter-items.ts';
import type { AccessRequestTexts, LetterTexts, Statement, StatementId } from './letter-texts.ts';
import type { LetterCommonWords } from './template.ts';

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
  const { accessRequest: texts, common } = letterTexts;
  const fillings = accessRequestFillings(facts, letterTexts, law);
  const items = askedItems(facts, texts);
  return {
    meta: {
      style: 'letter',
      title: `${texts.title}, ${client.legalName}, ${facts.custodian.name}`,
      author: clientSigner(client),
      language: languageTag(common),
      dated: request.letterDate,
      reference: request.reference,
      footer: fillText(texts.footer, fillings),
    },
    gaps: accessRequestGaps(facts, texts),
    limit: null,
    blocks: [
      ...readingCopy(common),
      clientLetterhead(client, facts.practice, common),
      dateLine(request.letterDate, common),
      { kind: 'recipient', lines: recipientLines(facts, common) },
      { kind: 'subject', label: common.subject.re, lines: subjectLines(facts, texts, common, fillings) },
      { kind: 'paragraph', spans: [text(texts.salutation)] },
      ...body(facts, texts, common, fillings, items),
      { kind: 'paragraph', spans: [text(texts.closing)] },
      clientSignature(client, common),
      ...enclosures(facts, texts, common, fillings),
    ],
  };
}

function recipientLines(facts: AccessRequestFacts, common: LetterCommonWords): ReadonlyArray<Span> {
  const { custodian, practice } = facts;
  const addressee = organizationAddressee(custodian, departmentOf(facts));
  const lines = addresseeLines(addressee, practice.address?.country ?? null, common);
  const named = addressee.names.length === 0 ? [hole('Name of the custodian'), ...lines] : lines;
  const isReached = addressee.address !== null || addressee.fax !== null || addressee.email !== null;
  return isReached ? named : [...named, hole('Address, fax or email of the custodian')];
}

function subjectLines(
  { client, custodian, request }: AccessRequestFacts,
  texts: AccessRequestTexts,
  common: LetterCommonWords,
  fillings: Fillings,
): ReadonlyArray<ReadonlyArray<Span>> {
  const mrn = client.medicalRecordNumbers.find(({ organizationId }) => organizationId === custodian.id)?.mrn ?? null;
  return [
    [text(fillText(texts.subject, fillings), true)],
    ...patientLines(client, { mrn, reference: request.reference }, common),
  ];
}

function body(
  facts: AccessRequestFacts,
  texts: AccessRequestTexts,
  common: LetterCommonWords,
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
    return table === true ? [{ ...spoken, keepWithNext: true }, itemTable(facts, texts, common, items)] : [spoken];
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

function itemTable(
  { request }: AccessRequestFacts,
  texts: AccessRequestTexts,
  common: LetterCommonWords,
  items: ReadonlyArray<AskedItem>,
): Block {
  const shares = [38, 24, 18, 20];
  const rows = items.map(({ asked, record, item }, place): ReadonlyArray<Span> => {
    if (record === null || item === null || item.refuse !== null) {
      return [hole(item === null ? `Record ${place + 1}` : item.what), text(''), text(''), text('')];
    }
    const what =
      record.kind === 'other'
        ? record.title === null
          ? hole(`What record ${place + 1} is`)
          : text(record.title)
        : text(record.title === null ? item.what : `${item.what}: ${record.title}`);
    const date = askedDates({ asked, record }, common) ?? item.undated;
    return [
      what,
      date === null ? hole('Date') : text(date),
      text(record.accessionNumber ?? common.unknownAccession),
      text(texts.forms[item.form][request.delivery]),
    ];
  });
  const none: ReadonlyArray<Span> = [hole('The records asked for'), text(''), text(''), text('')];
  return {
    kind: 'table',
    columns: texts.columns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
    rows: rows.length === 0 ? [none] : rows,
  };
}

function enclosures(
  { client, request, advocate, practice }: AccessRequestFacts,
  texts: AccessRequestTexts,
  common: LetterCommonWords,
  fillings: Fillings,
): ReadonlyArray<Block> {
  const words = texts.enclosures;
  const items = [
    request.idMethod === 'photoIdEnclosed' ? words.photoId : null,
    client.representative === null ? null : words.representative,
    request.options.nameVerbalContact ? fillText(words.authorization, fillings) : null,
  ].filter((item) => item !== null);
  const copies = request.options.nameVerbalContact ? [`${advocate.name}, ${practice.name}`] : [];
  return [...listed(common.enclosures, items), ...listed(common.copyTo, copies)];
}
