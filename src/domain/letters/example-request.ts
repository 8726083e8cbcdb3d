import type { RecordItem, RecordKind } from '../records/record-item.ts';
import type { RequestClock } from '../requests/clock.ts';
import type { Contact } from '../requests/contact.ts';
import { defaultAccessRequestOptions, noFee, type Request, type Route } from '../requests/request.ts';
import { addDays, type Day } from '../shared/days.ts';
import { exampleId } from './example-people.ts';
import { type AskingKind, askingKinds, type LetterKind } from './letter.ts';

// What each asking kind asks for by nature; the others follow up a request for the record.
const exampleKinds: Readonly<Partial<Record<LetterKind, ReadonlyArray<RecordKind>>>> = {
  d: ['pathologySlides', 'tissueBlock'],
  e: ['imagingStudy', 'imagingReport'],
  p: ['tissueBlock'],
  q: ['pathologySlides'],
  s: ['molecularReport'],
};

/** What the letter of a kind asks for or follows up. */
export function exampleRecords(kind: LetterKind, today: Day): ReadonlyArray<RecordItem> {
  const kinds = exampleKinds[kind] ?? ['pathologyReport', 'imagingReport', 'clinicNote'];
  return kinds.map((recordKind, place) => ({
    id: exampleId(`record-${place + 1}`),
    caseId: exampleId('case'),
    kind: recordKind,
    title: place === 0 ? 'example of October' : null,
    custodianId: exampleId('custodian'),
    departmentId: null,
    servedFrom: addDays(today, -60 - place),
    servedTo: null,
    accessionNumber: `EX-26-${place + 1}`,
    neededBy: null,
    state: isFollowUp(kind) && place === 0 ? { kind: 'received', receivedOn: addDays(today, -8) } : { kind: 'needed' },
    note: null,
    supersedesId: null,
    fileId: null,
    blockId: recordKind === 'tissueBlock' ? 'A2' : null,
    tissueLeft: recordKind === 'tissueBlock' ? 'adequate' : null,
    isWetTissueWanted: false,
  }));
}

function isFollowUp(kind: LetterKind): boolean {
  return !askingKinds.some((asking) => asking === kind);
}

const routes: Readonly<Record<AskingKind, Route>> = {
  a: 'accessRequest',
  b: 'thirdPartyDirective',
  d: 'labPolicy',
  e: 'accessRequest',
  s: 'accessRequest',
};

/** The request a kind opens or follows up: received 40 days before `today`, 25 for a reminder, which comes in time. */
export function exampleRequest(kind: LetterKind, today: Day): Request {
  const letterKind = askingKinds.find((asking) => asking === kind) ?? 'a';
  const isSent = isFollowUp(kind);
  // A reminder comes before the day the answer is due, the other follow-ups after it.
  const receivedOn = addDays(today, kind === 'reminder' ? -25 : -40);
  return {
    id: exampleId('request'),
    caseId: exampleId('case'),
    custodianId: exampleId('custodian'),
    departmentId: exampleId('department'),
    route: routes[letterKind],
    letterKind,
    reference: isSent ? 'CB-0001' : 'CB-0000',
    letterDate: isSent ? addDays(receivedOn, -1) : today,
    signer: 'client',
    fields: {},
    switches: {},
    overrides: [],
    authorizationId: null,
    items: exampleRecords(kind, today).map((record, place) => ({
      recordItemId: record.id,
      from: null,
      to: null,
      outcome: isSent && place === 0 ? { kind: 'arrived', on: addDays(today, -8) } : null,
    })),
    delivery: 'portal',
    idMethod: 'photoIdEnclosed',
    feeCeilingCents: null,
    neededBy: addDays(today, 7),
    options: defaultAccessRequestOptions,
    continuesId: null,
    sent: isSent
      ? {
          sentOn: addDays(receivedOn, -1),
          channel: 'fax',
          tracking: 'EXAMPLE-SLIP-1',
          letterId: exampleId('letter'),
          sentAt: null,
          proofId: null,
        }
      : null,
    receipt: isSent ? { receivedOn, basis: 'faxConfirmation', confirmedWith: null } : null,
    extension: null,
    denial:
      kind === 'm'
        ? { receivedOn: addDays(today, -6), basis: 'Example basis of the denial', scope: 'part', isReviewable: true }
        : null,
    fee:
      kind === 'g'
        ? {
            ...noFee,
            quotedCents: 2_000,
            quotedOn: addDays(today, -20),
            invoicedCents: 9_500,
            invoicedOn: addDays(today, -9),
            invoiceNumber: 'EXAMPLE-INV-1',
          }
        : noFee,
    closedOn: null,
  };
}

/** Where the clock of that request stands; null while it was not received. */
export function exampleClock({ receipt }: Request, today: Day): RequestClock | null {
  if (receipt === null) return null;
  const dueOn = addDays(receipt.receivedOn, 30);
  const isOverdue = dueOn < today;
  return {
    status: isOverdue ? 'overdue' : 'dueSoon',
    receivedOn: receipt.receivedOn,
    assumed: false,
    isFederal: true,
    dueOn,
    dueBy: 'federal',
    federalDueOn: dueOn,
    extendedDueOn: null,
    extensionProblem: null,
    stateDueOn: null,
    complaintBy: isOverdue ? addDays(dueOn, 181) : null,
    daysLeft: isOverdue ? -10 : 5,
  };
}

/** Two calls about the request. */
export function exampleContacts(today: Day): ReadonlyArray<Contact> {
  return [
    {
      id: exampleId('contact-1'),
      requestId: exampleId('request'),
      on: addDays(today, -37),
      at: '10:15',
      direction: 'out',
      channel: 'phone',
      person: 'Example Clerk',
      outcome: 'receiptConfirmed',
      promisedOn: null,
      note: null,
    },
    {
      id: exampleId('contact-2'),
      requestId: exampleId('request'),
      on: addDays(today, -15),
      at: null,
      direction: 'out',
      channel: 'phone',
      person: 'Example Clerk',
      outcome: 'promised',
      promisedOn: addDays(today, -12),
      note: 'The rest is being copied',
    },
  ];
}
