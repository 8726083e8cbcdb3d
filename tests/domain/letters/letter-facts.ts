import type { Client } from '../../../src/domain/clients/client.ts';
import type { Organization } from '../../../src/domain/directory/organization.ts';
import type { AccessRequestFacts } from '../../../src/domain/letters/access-request.ts';
import type { RecordItem, RecordKind } from '../../../src/domain/records/record-item.ts';
import {
  defaultAccessRequestOptions,
  noFee,
  type Request,
  type RequestItem,
} from '../../../src/domain/requests/request.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type {
  CaseId,
  ClientId,
  DepartmentId,
  OrganizationId,
  RecordItemId,
  RequestId,
} from '../../../src/domain/shared/ids.ts';

const caseId = 'case-a' as CaseId;
const custodianId = 'organization-a' as OrganizationId;

export function letterRecord(place: number, kind: RecordKind, overrides: Partial<RecordItem> = {}): RecordItem {
  return {
    id: `record-${place}` as RecordItemId,
    caseId,
    kind,
    title: null,
    custodianId,
    departmentId: null,
    servedFrom: '2026-10-02' as Day,
    servedTo: null,
    accessionNumber: `S26-${place}`,
    neededBy: null,
    state: { kind: 'needed' },
    note: null,
    supersedesId: null,
    fileId: null,
    blockId: null,
    tissueLeft: null,
    isWetTissueWanted: false,
    ...overrides,
  };
}

export function letterClient(overrides: Partial<Client> = {}): Client {
  return {
    id: 'client-a' as ClientId,
    legalName: 'Łukasz Przykładowy',
    preferredName: null,
    otherNames: ['Lukasz Przykladowy'],
    dateOfBirth: '1961-02-28' as Day,
    addresses: [
      {
        kind: 'home',
        address: { lines: ['12 Invented Lane'], city: 'Sampleton', region: 'OH', postalCode: '00001', country: 'USA' },
      },
    ],
    phones: [{ kind: 'mobile', number: '(555) 555-0100', mayLeaveMessage: true }],
    email: 'lukasz@client.example',
    safeContact: { mayCall: true, mayText: true, mayEmail: true, mayMail: true, note: null },
    language: 'en',
    interpreterNeeded: false,
    accessNeeds: null,
    medicalRecordNumbers: [{ organizationId: custodianId, mrn: 'SAMPLE-60650' }],
    representative: null,
    supportPeople: [],
    insurance: [],
    timeZone: null,
    note: null,
    ...overrides,
  };
}

export function letterCustodian(overrides: Partial<Organization> = {}): Organization {
  return {
    id: custodianId,
    name: 'Invented General Hospital',
    kind: 'hospital',
    address: { lines: ['100 Example Avenue'], city: 'Sampleton', region: 'OH', postalCode: '00001', country: 'USA' },
    phone: '(555) 555-0110',
    fax: '(555) 555-0111',
    email: null,
    acceptedChannels: ['mail', 'fax', 'portal'],
    note: null,
    hours: null,
    feeHabits: null,
    accreditation: 'unknown',
    copyServiceId: null,
    mergedIntoId: null,
    centerId: null,
    departments: [
      {
        id: 'department-a' as DepartmentId,
        kind: 'him',
        name: 'Health Information Management',
        address: null,
        phone: '(555) 555-0112',
        fax: '(555) 555-0113',
        email: 'records@invented-general.example',
        acceptedChannels: ['mail', 'fax'],
        hours: null,
        feeHabits: null,
      },
    ],
    ...overrides,
  };
}

/** Record 1, 2 or 3 as an item of a request, for its own day of service unless dates are given. */
export function letterItem(place: number, dates: Partial<Pick<RequestItem, 'from' | 'to'>> = {}): RequestItem {
  return { recordItemId: `record-${place}` as RecordItemId, from: null, to: null, outcome: null, ...dates };
}

export function letterRequest(overrides: Partial<Request> = {}): Request {
  return {
    id: 'request-a' as RequestId,
    caseId,
    custodianId,
    departmentId: 'department-a' as DepartmentId,
    route: 'accessRequest',
    letterKind: 'a',
    reference: 'CB-0012',
    letterDate: '2026-11-21' as Day,
    signer: 'client',
    fields: {},
    switches: {},
    overrides: [],
    authorizationId: null,
    items: [1, 2, 3].map((place) => letterItem(place)),
    delivery: 'portal',
    idMethod: 'photoIdEnclosed',
    feeCeilingCents: 2_500,
    neededBy: '2026-11-28' as Day,
    options: defaultAccessRequestOptions,
    continuesId: null,
    sent: null,
    receipt: null,
    extension: null,
    denial: null,
    fee: noFee,
    closedOn: null,
    ...overrides,
  };
}

/** Everything letter (a) needs, of invented people; a test changes the one thing it is about. */
export function letterFacts(overrides: Partial<AccessRequestFacts> = {}): AccessRequestFacts {
  return {
    request: letterRequest(),
    client: letterClient(),
    custodian: letterCustodian(),
    records: [
      letterRecord(1, 'pathologyReport', { title: 'Core biopsy, left breast' }),
      letterRecord(2, 'imagingStudy', { title: 'MRI breast, both sides', accessionNumber: 'MR-EX-318' }),
      letterRecord(3, 'medications', { servedFrom: null, accessionNumber: null }),
    ],
    practice: {
      name: 'Sample Compass Advocacy',
      tagline: 'Independent patient advocacy (an invented practice)',
      address: {
        lines: ['12 Harbor Example Street'],
        city: 'Sampleton',
        region: 'OH',
        postalCode: '00001',
        country: 'USA',
      },
      phone: '(555) 555-0101',
      fax: '(555) 555-0102',
      email: 'office@sample-compass.example',
      paperSize: 'letter',
      idleMinutes: 10,
    },
    advocate: { name: 'Ada Advocate', credential: 'BCPA' },
    hasAuthorization: true,
    ...overrides,
  };
}
