import type { OperationInput } from '../contract/all.ts';
import type { AskingKind, CaseLetterKind, LetterKind } from '../domain/letters/letter.ts';
import { addDays, type Day } from '../domain/shared/days.ts';
import type {
  AuthorizationId,
  CaseId,
  CaseLetterId,
  ClientId,
  ClinicianId,
  MaterialId,
  OrganizationId,
  RecordItemId,
  RequestId,
} from '../domain/shared/ids.ts';
import { askingDrafts, caseLetterDrafts } from './every-letter-words.ts';
import type { Call } from './fill-sample.ts';

/** The case that gets a letter of each kind; client and case are there with birth date, address, phone and email. */
export interface EveryLetterCase {
  readonly clientId: ClientId;
  readonly caseId: CaseId;
  readonly signedBy: string;
  readonly today: Day;
}

/** Which letter: as operations of letters ask for it. */
export type LetterRef = { requestId: RequestId } | { caseLetterId: CaseLetterId };

/** What the letters speak of: all of it is invented. */
export interface EveryLetterSetting extends EveryLetterCase {
  readonly hospitalId: OrganizationId;
  readonly centerId: OrganizationId;
  readonly clinicianId: ClinicianId;
  readonly authorizationId: AuthorizationId;
  readonly materialId: MaterialId;
  readonly records: Readonly<Record<'report' | 'slides' | 'images' | 'molecular' | 'operative', RecordItemId>>;
  /** Requests that went out: one overdue with a part arrived, one denied in part, one with an invoice, one running. */
  readonly sent: Readonly<Record<'overdue' | 'denied' | 'invoiced' | 'running', RequestId>>;
}

/**
 * Drafts one complete letter of every kind, (a) to (s), the reminder and the follow-up questions, for a case: to look at, to test, to show.
 *
 * @returns a letter for each kind, all of them ready to print
 */
export async function draftEveryLetter(
  call: Call,
  about: EveryLetterCase,
): Promise<ReadonlyMap<LetterKind, LetterRef>> {
  const setting = await setScene(call, about);
  const letters = new Map<LetterKind, LetterRef>();
  for (const [kind, draft] of Object.entries(askingDrafts(setting)) as Array<
    [AskingKind, Omit<OperationInput<'requests.add'>, 'caseId'>]
  >) {
    const { requestId } = await call('requests.add', { caseId: about.caseId, letterKind: kind, ...draft });
    letters.set(kind, { requestId });
  }
  for (const [kind, draft] of Object.entries(caseLetterDrafts(setting)) as Array<
    [CaseLetterKind, Omit<OperationInput<'caseLetters.add'>, 'caseId' | 'kind'>]
  >) {
    const { caseLetterId } = await call('caseLetters.add', { caseId: about.caseId, kind, ...draft });
    letters.set(kind, { caseLetterId });
  }
  return new Map([...letters].toSorted(([one], [other]) => one.length - other.length || (one < other ? -1 : 1)));
}

async function setScene(call: Call, about: EveryLetterCase): Promise<EveryLetterSetting> {
  const { caseId, clientId, today } = about;
  const ago = (days: number) => addDays(today, -days);
  const hospital = await call('organizations.add', invented.hospital);
  const center = await call('organizations.add', invented.center);
  const { clinicianId } = await call('clinicians.add', {
    ...invented.clinician,
    organizationId: hospital.organizationId,
  });
  const hospitalId = hospital.organizationId;
  const centerId = center.organizationId;
  const records = await addRecords(call, about, hospitalId);
  const { authorizationId } = await call('authorizations.add', {
    clientId,
    caseId,
    recordKinds: ['pathologyReport', 'pathologySlides', 'tissueBlock', 'imagingStudy', 'imagingReport', 'clinicNote'],
    coversFrom: ago(400),
    coversTo: today,
    custodianId: hospitalId,
    purpose: 'At my request: a second opinion on my cancer',
    expiresOn: addDays(today, 300),
    permissions: ['copies', 'verbalDiscussion', 'images', 'tissue', 'schedule', 'billing'],
  });
  await call('authorizations.markSigned', { authorizationId, signedOn: ago(60), signedBy: about.signedBy });
  const { materialId } = await call('custody.addMaterial', {
    caseId,
    kind: 'slides',
    label: 'A1 to A4, H&E and ER',
    recordItemId: records.slides,
    accessionNumber: 'S26-EX-0900',
    count: 8,
    ownerId: hospitalId,
    isLoan: true,
    loanDueOn: addDays(today, 9),
  });
  await call('custody.addEvent', {
    materialId,
    kind: 'sent',
    on: ago(12),
    holderId: centerId,
    carrier: 'Example Courier',
    tracking: 'EX-1001',
  });
  await call('custody.addEvent', {
    materialId,
    kind: 'received',
    on: ago(11),
    holderId: centerId,
    confirmedBy: 'R. Slideroom',
  });
  await call('custody.addEvent', {
    materialId,
    kind: 'returnSent',
    on: ago(1),
    holderId: hospitalId,
    carrier: 'Example Courier',
    tracking: 'EX-1002',
  });
  const sent = {
    overdue: await sendRequest(call, about, {
      custodianId: hospitalId,
      items: [records.report, records.operative],
      daysAgo: 38,
    }),
    denied: await sendRequest(call, about, { custodianId: hospitalId, items: [records.operative], daysAgo: 20 }),
    invoiced: await sendRequest(call, about, { custodianId: hospitalId, items: [records.report], daysAgo: 16 }),
    running: await sendRequest(call, about, { custodianId: hospitalId, items: [records.molecular], daysAgo: 15 }),
  };
  await call('requests.settleItems', {
    requestId: sent.overdue,
    items: [{ recordItemId: records.report, outcome: { kind: 'arrived', on: ago(10) } }],
  });
  await call('requests.recordDenial', {
    requestId: sent.denied,
    denial: {
      receivedOn: ago(4),
      basis: 'The letter names section 164.524 without saying which part applies',
      scope: 'part',
      isReviewable: null,
    },
  });
  await call('requests.updateFee', {
    requestId: sent.invoiced,
    fee: { invoicedCents: 9_450, invoicedOn: ago(3), invoiceNumber: 'INV-EX-31' },
  });
  await call('contacts.add', {
    requestId: sent.overdue,
    on: ago(31),
    channel: 'phone',
    person: 'Front desk, records office',
    outcome: 'receiptConfirmed',
  });
  await call('contacts.add', {
    requestId: sent.overdue,
    on: ago(15),
    channel: 'phone',
    person: 'Dana at the records office',
    outcome: 'promised',
    promisedOn: ago(9),
    note: 'The operative report is with the scanning team.',
  });
  return { ...about, hospitalId, centerId, clinicianId, authorizationId, materialId, records, sent };
}

async function addRecords(call: Call, { caseId, today }: EveryLetterCase, custodianId: OrganizationId) {
  const add = async (given: Omit<OperationInput<'records.add'>, 'caseId'>) =>
    (await call('records.add', { caseId, custodianId, servedFrom: addDays(today, -70), ...given })).recordItemId;
  return {
    report: await add({ kind: 'pathologyReport', title: 'Core biopsy, left breast', accessionNumber: 'S26-EX-0900' }),
    slides: await add({ kind: 'pathologySlides', title: 'Core biopsy, left breast', accessionNumber: 'S26-EX-0900' }),
    images: await add({ kind: 'imagingStudy', title: 'PET-CT, whole body', accessionNumber: 'PT-EX-4410' }),
    molecular: await add({ kind: 'molecularReport', title: 'Tumor panel', accessionNumber: 'NG-EX-77' }),
    operative: await add({ kind: 'operativeReport', title: 'Port placement' }),
  };
}

async function sendRequest(
  call: Call,
  { caseId, today }: EveryLetterCase,
  given: { custodianId: OrganizationId; items: ReadonlyArray<RecordItemId>; daysAgo: number },
): Promise<RequestId> {
  const sentOn = addDays(today, -given.daysAgo);
  const { requestId } = await call('requests.add', {
    caseId,
    custodianId: given.custodianId,
    letterDate: sentOn,
    neededBy: addDays(sentOn, 7),
    items: given.items.map((recordItemId) => ({ recordItemId, from: null, to: null })),
  });
  await call('requests.markSent', { requestId, sentOn, channel: 'fax' });
  await call('requests.confirmReceipt', {
    requestId,
    receipt: { receivedOn: sentOn, basis: 'faxConfirmation', confirmedWith: 'Fax report, all pages sent' },
  });
  return requestId;
}

const invented = {
  hospital: {
    name: 'Every Letter Example Hospital',
    kind: 'hospital',
    address: { lines: ['400 Placeholder Parkway'], city: 'Exampleton', region: 'OR', postalCode: '97003', country: '' },
    phone: '555-0170',
    fax: '555-0171',
    departments: [
      { name: 'Health Information Management', kind: 'him', phone: '555-0172', fax: '555-0173' },
      { name: 'Anatomic Pathology, Slide Room', kind: 'pathology', phone: '555-0174', fax: '555-0175' },
      { name: 'Radiology Image Library', kind: 'imageLibrary', phone: '555-0176', fax: '555-0177' },
    ],
  },
  center: {
    name: 'Sampleton Cancer Center',
    kind: 'center',
    address: {
      lines: ['1 Storybook Plaza', 'Intake, Floor 2'],
      city: 'Sampleton',
      region: 'OR',
      postalCode: '97004',
      country: '',
    },
    phone: '555-0180',
    fax: '555-0181',
    email: 'intake@sampleton.example',
  },
  clinician: {
    name: 'Anselm Muster',
    credential: 'MD',
    specialty: 'Medical oncology',
    phone: '555-0178',
    fax: '555-0179',
  },
} satisfies Record<string, object> as {
  readonly hospital: OperationInput<'organizations.add'>;
  readonly center: OperationInput<'organizations.add'>;
  readonly clinician: OperationInput<'clinicians.add'>;
};
