import type { Authorization } from '../authority/authorization.ts';
import type { Case } from '../cases/case.ts';
import { steps } from '../cases/steps.ts';
import { type Client, openContact } from '../clients/client.ts';
import type { Material } from '../custody/material.ts';
import type { Clinician } from '../directory/clinician.ts';
import type { Organization } from '../directory/organization.ts';
import type { Practice } from '../practice/practice.ts';
import type { RecordItem, RecordKind } from '../records/record-item.ts';
import type { RequestClock } from '../requests/clock.ts';
import type { Contact } from '../requests/contact.ts';
import { defaultAccessRequestOptions, noFee, type Request, type Route } from '../requests/request.ts';
import { addDays, type Day } from '../shared/days.ts';
import type { Id } from '../shared/ids.ts';
import { type AskingKind, askingKinds, type LetterKind } from './letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { FieldDefinition, LetterTemplate } from './template.ts';

const id = <Name extends string>(name: string): Id<Name> => `example-${name}` as Id<Name>;

/**
 * Complete facts of nobody, to show what a wording looks like in a letter: every name says that it is an example. Dates
 * count from `today`; the request was received 40 days before, so that letters about a late answer have one.
 */
export function exampleFacts(template: LetterTemplate, today: Day): LetterFacts {
  const { kind } = template;
  const custodian = exampleOrganization();
  const clinician = exampleClinician();
  const request = exampleRequest(kind, today);
  return {
    kind,
    draft: {
      reference: 'CB-0000',
      letterDate: today,
      signer: template.signers[0] ?? 'client',
      fields: Object.fromEntries(template.fields.map((field) => [field.id, exampleField(field, today)])),
      // What the client confirms is confirmed, so that the example may be printed.
      switches: Object.fromEntries(confirmations.map((name) => [name, true])),
      overrides: [],
      authorizationId: id('authorization'),
    },
    today,
    client: exampleClient(),
    theCase: exampleCase(today),
    decisionBy: addDays(today, 14),
    recipient: {
      organization: custodian,
      departmentId: id('department'),
      clinician: template.addressee === 'clinician' ? clinician : null,
    },
    request,
    requestCustodian: custodian,
    clock: exampleClock(request, today),
    contacts: exampleContacts(today),
    records: exampleRecords(kind, today),
    authorization: exampleAuthorization(kind, today),
    authorizationCustodian: custodian,
    authorities: [],
    material: exampleMaterial(today),
    custody: {
      status: 'withHolder',
      holderId: null,
      holderName: 'Example Cancer Center, pathology',
      since: addDays(today, -20),
      tracking: 'EXAMPLE-TRACKING-1',
      loanDueOn: addDays(today, 10),
      daysLeft: 10,
      isOverdue: false,
      warnings: [],
    },
    materialOwner: custodian,
    clinician,
    clinicianOrganization: custodian,
    organizationNames: { [custodian.id]: custodian.name },
    carrier: 'Example Courier',
    practice: examplePractice,
    advocate: { name: 'Example Advocate', credential: 'BCPA' },
    hasIdScan: true,
    hasAuthorityPaper: true,
    secondOpinion: {
      clinician: 'Dr. Second Example',
      institution: 'Example Cancer Center',
      givenOn: addDays(today, -5),
    },
    agreements: ['Diagnosis: the same histology', 'Stage: the same stage group'],
    differences: ['Sequence: medicine before surgery, or surgery first'],
  };
}

const examplePractice: Practice = {
  name: 'Example Advocacy Practice',
  tagline: 'Independent patient advocacy',
  address: address('3 Example Street'),
  phone: '(555) 555-0101',
  fax: '(555) 555-0102',
  email: 'office@practice.example',
  paperSize: 'letter',
  idleMinutes: 10,
};

function address(line: string) {
  return { lines: [line], city: 'Exampleton', region: 'OH', postalCode: '00001', country: 'USA' };
}

function exampleClient(): Client {
  return {
    id: id('client'),
    legalName: 'Example Patient',
    preferredName: null,
    otherNames: ['Example Former-Name'],
    dateOfBirth: '1961-02-28' as Day,
    addresses: [{ kind: 'home', address: address('1 Example Lane') }],
    phones: [{ kind: 'mobile', number: '(555) 555-0100', mayLeaveMessage: true }],
    email: 'patient@client.example',
    safeContact: openContact,
    language: 'en',
    interpreterNeeded: false,
    accessNeeds: null,
    medicalRecordNumbers: [{ organizationId: id('custodian'), mrn: 'EXAMPLE-0001' }],
    representative: null,
    note: null,
  };
}

function exampleCase(today: Day): Case {
  return {
    id: id('case'),
    clientId: id('client'),
    cancer: 'Example cancer, left side',
    status: 'active',
    currentStep: 'records',
    steps: Object.fromEntries(steps.map((step) => [step, { status: 'notStarted', reason: null }])) as Case['steps'],
    openedOn: addDays(today, -50),
    urgency: 'standard',
    urgencyConfirmedBy: null,
    urgencyConfirmedOn: null,
    latestSafeStart: addDays(today, 28),
    plannedTreatmentStart: addDays(today, 21),
    consultOn: addDays(today, 12),
    triggers: [],
    reasons: [],
    goal: null,
    firstOpinionSummary: null,
    primaryOncologist: 'Dr. First Example',
    authorization: 'signed',
    ticks: [],
    nextAction: null,
    blocker: null,
    ownerId: id('advocate'),
    boardOrder: 'a',
  };
}

function exampleOrganization(): Organization {
  return {
    id: id('custodian'),
    name: 'Example General Hospital',
    kind: 'hospital',
    address: address('2 Example Avenue'),
    phone: '(555) 555-0110',
    fax: '(555) 555-0111',
    email: null,
    acceptedChannels: ['mail', 'fax'],
    note: null,
    hours: null,
    feeHabits: null,
    accreditation: 'unknown',
    copyServiceId: null,
    mergedIntoId: null,
    centerId: null,
    departments: [
      {
        id: id('department'),
        kind: 'him',
        name: 'Example Department',
        address: null,
        phone: '(555) 555-0112',
        fax: '(555) 555-0113',
        email: 'department@custodian.example',
        acceptedChannels: ['mail', 'fax'],
        hours: null,
        feeHabits: null,
      },
    ],
  };
}

function exampleClinician(): Clinician {
  return {
    id: id('clinician'),
    name: 'Dr. First Example',
    credential: 'MD',
    specialty: 'Medical oncology',
    npi: '0000000000',
    organizationId: id('custodian'),
    departmentId: null,
    phone: '(555) 555-0114',
    fax: '(555) 555-0115',
    email: null,
    note: null,
  };
}

// What each asking kind asks for by nature; the others follow up a request for the record.
const exampleKinds: Readonly<Partial<Record<LetterKind, ReadonlyArray<RecordKind>>>> = {
  d: ['pathologySlides', 'tissueBlock'],
  e: ['imagingStudy', 'imagingReport'],
  p: ['tissueBlock'],
  q: ['pathologySlides'],
  s: ['molecularReport'],
};

function exampleRecords(kind: LetterKind, today: Day): ReadonlyArray<RecordItem> {
  const kinds = exampleKinds[kind] ?? ['pathologyReport', 'imagingReport', 'clinicNote'];
  return kinds.map((recordKind, place) => ({
    id: id(`record-${place + 1}`),
    caseId: id('case'),
    kind: recordKind,
    title: place === 0 ? 'example of October' : null,
    custodianId: id('custodian'),
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

function exampleRequest(kind: LetterKind, today: Day): Request {
  const letterKind = askingKinds.find((asking) => asking === kind) ?? 'a';
  const isSent = isFollowUp(kind);
  // A reminder comes before the day the answer is due, the other follow-ups after it.
  const receivedOn = addDays(today, kind === 'reminder' ? -25 : -40);
  return {
    id: id('request'),
    caseId: id('case'),
    custodianId: id('custodian'),
    departmentId: id('department'),
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
          letterId: id('letter'),
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

function exampleClock({ receipt }: Request, today: Day): RequestClock | null {
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

function exampleContacts(today: Day): ReadonlyArray<Contact> {
  return [
    {
      id: id('contact-1'),
      requestId: id('request'),
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
      id: id('contact-2'),
      requestId: id('request'),
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

function exampleAuthorization(kind: LetterKind, today: Day): Authorization {
  // The form (c) is filled in before anybody has signed it.
  const isSigned = kind !== 'c';
  return {
    id: id('authorization'),
    clientId: id('client'),
    caseId: id('case'),
    recordKinds: ['pathologyReport', 'imagingReport', 'clinicNote'],
    description: null,
    coversFrom: addDays(today, -400),
    coversTo: null,
    custodianId: id('custodian'),
    departmentId: null,
    disclosers: null,
    advocateReceives: true,
    otherRecipients: null,
    isTwoWayWithCenter: false,
    purpose: 'At my request: a second opinion about cancer',
    expiresOn: addDays(today, 300),
    expiresEvent: 'the end of this case',
    signedOn: isSigned ? addDays(today, -45) : null,
    signedBy: isSigned ? 'Example Patient' : null,
    permissions: ['copies', 'verbalDiscussion', 'images', 'tissue'],
    initialed: [],
    scanId: isSigned ? id('scan') : null,
    revokedOn: null,
    revocationReason: null,
    note: null,
  };
}

function exampleMaterial(today: Day): Material {
  return {
    id: id('material'),
    caseId: id('case'),
    recordItemId: id('record-1'),
    kind: 'slides',
    label: 'A1 and A2, H&E',
    accessionNumber: 'EX-26-1',
    count: 2,
    ownerId: id('custodian'),
    isLoan: true,
    loanDueOn: addDays(today, 10),
    note: null,
  };
}

const confirmations = ['isFromEhr', 'clientConsents'];
/** Days that lie behind when a letter is written; every other day a letter names is still to come. */
const pastDays: ReadonlyArray<string> = ['consentOn', 'consultedOn', 'entryOn', 'takenOn', 'planOn', 'promisedFor'];

function exampleField(field: FieldDefinition, today: Day): string {
  switch (field.type) {
    case 'day':
      return addDays(today, pastDays.includes(field.id) ? -10 : 10);
    case 'cents':
      return '2500';
    case 'count':
      return '2';
    case 'choice':
      return field.choices?.[0]?.id ?? '';
    case 'line':
    case 'words':
      return `Example: ${field.label.toLowerCase()}`;
    case 'lines':
      return `Example: ${field.label.toLowerCase()}\nSecond line of the example`;
  }
}
