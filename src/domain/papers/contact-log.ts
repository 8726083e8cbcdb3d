import type { Client } from '../clients/client.ts';
import type { Department, Organization } from '../directory/organization.ts';
import type { Law } from '../law/law.ts';
import { practiceLetterhead } from '../letters/letter-frame.ts';
import { askedDates, itemName } from '../letters/letter-items.ts';
import { contactsTable } from '../letters/letter-tables.ts';
import { capitalized, writtenDate } from '../letters/letter-words.ts';
import type { Person, Practice } from '../practice/practice.ts';
import type { RecordItem } from '../records/record-item.ts';
import type { RequestClock } from '../requests/clock.ts';
import type { Contact } from '../requests/contact.ts';
import { sayMoney } from '../requests/fee.ts';
import type { Request, RequestItem } from '../requests/request.ts';
import { type Block, type ComposedDocument, text } from '../shared/blocks.ts';
import { type Day, daysBetween } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { PaperWords } from './paper-words.ts';

/** What the record of a request is made of. */
export interface ContactLogFacts {
  readonly request: Request;
  readonly custodian: Organization;
  readonly department: Department | null;
  readonly client: Pick<Client, 'legalName' | 'dateOfBirth'>;
  readonly contacts: ReadonlyArray<Contact>;
  readonly clock: RequestClock;
  readonly practice: Practice;
  readonly advocate: Pick<Person, 'name' | 'credential'>;
  readonly today: Day;
  /** At least the records the request names. */
  readonly records: ReadonlyArray<RecordItem>;
}

/**
 * The whole story of one request for a complaint or a follow-up (record-requests.md section 9): what was asked, how and
 * when it was sent and received, when the answer was due and by which rule, what came, the fee, and every contact. Facts
 * as logged; it judges nobody. It has no gaps: what is not known is said so.
 */
export function composeContactLog(facts: ContactLogFacts, words: PaperWords, law: Law): ComposedDocument {
  const { request, custodian, client, practice, advocate, today } = facts;
  const { contactLog: log, common } = words;
  const date = writtenDate(today, common);
  const own = [advocate.name, advocate.credential ?? ''].filter((part) => part.trim() !== '').join(', ');
  const contacts = contactsTable(facts.contacts, common);
  return {
    meta: {
      style: 'letter',
      title: `${log.title}, ${request.reference}, ${client.legalName}`,
      author: advocate.name,
      language: 'en-US',
      dated: today,
      reference: request.reference,
      footer: putIn(log.footer, { date, practice: practice.name }),
    },
    gaps: [],
    limit: null,
    blocks: [
      practiceLetterhead(practice, common),
      {
        kind: 'title',
        text: log.title,
        subtitle: putIn(log.subtitle, { custodian: custodian.name, reference: request.reference }),
      },
      { kind: 'facts', pairs: story(facts, words, law).map(([label, value]) => ({ label, value: text(value) })) },
      { kind: 'heading', text: log.itemsHead },
      itemsTable(facts, words),
      { kind: 'heading', text: log.contactsHead },
      contacts ?? { kind: 'paragraph', spans: [text(log.noContacts)] },
      {
        kind: 'paragraph',
        emphasis: 'quiet',
        spans: [text(putIn(log.prepared, { advocate: own, practice: practice.name, date }))],
      },
    ],
  };
}

type Row = readonly [label: string, value: string];

function story(facts: ContactLogFacts, words: PaperWords, law: Law): ReadonlyArray<Row> {
  const { request, custodian, department, client } = facts;
  const { contactLog: log, common } = words;
  const { sent, denial, closedOn } = request;
  const day = (on: Day) => writtenDate(on, common);
  const born = client.dateOfBirth;
  return [
    [log.patient, client.legalName],
    [log.born, born === null ? log.notKnown : day(born)],
    [log.custodian, department === null ? custodian.name : `${custodian.name}, ${department.name}`],
    [log.route, putIn(log.routes[request.route], law.citations)],
    [
      log.sent,
      sent === null
        ? log.notYet
        : putIn(log.sentText, {
            date: [day(sent.sentOn), sent.sentAt].filter((part) => part !== null).join(', '),
            how: common.sentHow[sent.channel] ?? sent.channel,
          }),
    ],
    ...(sent?.tracking ? [[log.tracking, sent.tracking] as const] : []),
    ...clockRows(facts, words, law),
    ...(denial === null
      ? []
      : [[log.denial, putIn(log.denialText, { date: day(denial.receivedOn), basis: denial.basis })] as const]),
    ...feeRow(facts, words),
    ...(closedOn === null ? [] : [[log.closed, day(closedOn)] as const]),
  ];
}

function clockRows({ request, clock, today }: ContactLogFacts, words: PaperWords, law: Law): ReadonlyArray<Row> {
  const { contactLog: log, common } = words;
  const { receipt, extension } = request;
  const day = (on: Day) => writtenDate(on, common);
  const basis = receipt === null ? '' : (common.receiptBases[receipt.basis] ?? receipt.basis);
  const confirmed = receipt?.confirmedWith ? `${basis}, ${receipt.confirmedWith}` : basis;
  const dueOn = clock.federalDueOn ?? clock.dueOn;
  const lastDay = clock.extendedDueOn ?? dueOn;
  const isOpen = request.closedOn === null && request.items.some(({ outcome }) => outcome === null);
  const late = clock.isFederal && isOpen && lastDay !== null ? daysBetween(lastDay, today) : 0;
  return [
    [
      log.received,
      receipt === null ? log.notKnown : putIn(log.receivedText, { date: day(receipt.receivedOn), basis: confirmed }),
    ],
    ...(dueOn === null
      ? []
      : [
          [
            log.due,
            putIn(clock.isFederal ? log.dueFederal : log.dueOther, {
              date: day(dueOn),
              answerDays: String(law.clockRules.answerDays),
              answerTime: law.citations.answerTime,
            }),
          ] as const,
        ]),
    ...(extension === null ? [] : [[log.extension, sayExtension(extension, clock, words)] as const]),
    ...(late > 0 ? [[log.late, String(late)] as const] : []),
  ];
}

function sayExtension(
  extension: NonNullable<Request['extension']>,
  clock: RequestClock,
  { contactLog: log, common }: PaperWords,
): string {
  const date = writtenDate(extension.receivedOn, common);
  if (clock.extendedDueOn === null) {
    return putIn(log.extensionNot, { date, problem: clock.extensionProblem ?? log.notKnown });
  }
  const until = writtenDate(clock.extendedDueOn, common);
  return putIn(log.extensionValid, { date, until, reason: extension.reason ?? log.notKnown });
}

function feeRow({ request: { fee } }: ContactLogFacts, { contactLog: log, common }: PaperWords): ReadonlyArray<Row> {
  const said: string[] = [];
  const add = (what: string, on: Day | null) => {
    said.push(on === null ? what : putIn(log.feeOn, { what, date: writtenDate(on, common) }));
  };
  if (fee.quotedCents !== null) add(putIn(log.feeQuoted, { amount: sayMoney(fee.quotedCents) }), fee.quotedOn);
  if (fee.invoicedCents !== null) {
    add(putIn(log.feeInvoiced, { amount: sayMoney(fee.invoicedCents) }), fee.invoicedOn);
    if (fee.invoiceNumber !== null) said.push(putIn(log.feeInvoiceNumber, { number: fee.invoiceNumber }));
  }
  if (fee.disputedOn !== null) add(log.feeDisputed, fee.disputedOn);
  if (fee.settledOn !== null) add(log.feeSettled, fee.settledOn);
  if (fee.paidCents !== null) add(putIn(log.feePaid, { amount: sayMoney(fee.paidCents) }), fee.paidOn);
  return said.length === 0 ? [] : [[log.fee, capitalized(said.join('; '))]];
}

function itemsTable(facts: ContactLogFacts, words: PaperWords): Block {
  const { contactLog: log, common } = words;
  const shares = [36, 25, 16, 23];
  return {
    kind: 'table',
    columns: log.itemColumns.map((title, place) => ({ title, share: shares[place] ?? 1 })),
    rows: facts.request.items.map((asked) => {
      const record = facts.records.find(({ id }) => id === asked.recordItemId) ?? null;
      return [
        text(record === null ? log.notKnown : (itemName(record, common) ?? common.items.other ?? log.notKnown)),
        text(askedDates({ asked, record }, common) ?? common.dates.undated),
        text(record?.accessionNumber ?? common.unknownAccession),
        text(outcomeOf(asked, words)),
      ];
    }),
  };
}

function outcomeOf({ outcome }: RequestItem, { contactLog: log, common }: PaperWords): string {
  if (outcome === null) return log.outcomes.open;
  return putIn(log.outcomes[outcome.kind], { date: writtenDate(outcome.on, common) });
}
