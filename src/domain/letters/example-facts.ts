import type { Authorization } from '../authority/authorization.ts';
import type { Material } from '../custody/material.ts';
import { addDays, type Day } from '../shared/days.ts';
import {
  exampleCase,
  exampleClient,
  exampleClinician,
  exampleId,
  exampleOrganization,
  examplePractice,
} from './example-people.ts';
import { exampleClock, exampleContacts, exampleRecords, exampleRequest } from './example-request.ts';
import type { LetterKind } from './letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { FieldDefinition, LetterTemplate } from './template.ts';

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
      authorizationId: exampleId('authorization'),
    },
    today,
    client: exampleClient(),
    theCase: exampleCase(today),
    decisionBy: addDays(today, 14),
    recipient: {
      organization: custodian,
      departmentId: exampleId('department'),
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

function exampleAuthorization(kind: LetterKind, today: Day): Authorization {
  // The form (c) is filled in before anybody has signed it.
  const isSigned = kind !== 'c';
  return {
    id: exampleId('authorization'),
    clientId: exampleId('client'),
    caseId: exampleId('case'),
    recordKinds: ['pathologyReport', 'imagingReport', 'clinicNote'],
    description: null,
    coversFrom: addDays(today, -400),
    coversTo: null,
    custodianId: exampleId('custodian'),
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
    scanId: isSigned ? exampleId('scan') : null,
    revokedOn: null,
    revocationReason: null,
    note: null,
  };
}

function exampleMaterial(today: Day): Material {
  return {
    id: exampleId('material'),
    caseId: exampleId('case'),
    recordItemId: exampleId('record-1'),
    kind: 'slides',
    label: 'A1 and A2, H&E',
    accessionNumber: 'EX-26-1',
    count: 2,
    ownerId: exampleId('custodian'),
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
