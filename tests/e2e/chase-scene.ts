import type { Page } from '@playwright/test';
import { addDays, type Day, toDay } from '../../src/domain/shared/days.ts';
import type {
  AuthorizationId,
  CaseId,
  ClientId,
  OrganizationId,
  RecordItemId,
  RequestId,
} from '../../src/domain/shared/ids.ts';
import { ask, openNewStore } from './store.ts';

/** Today on this machine, as the application reckons. */
export function today(): Day {
  return toDay(Temporal.Now.plainDateISO());
}

/** The day so many days ago. */
export function daysAgo(count: number): Day {
  return addDays(today(), -count);
}

export interface ChaseScene {
  readonly clientId: ClientId;
  readonly caseId: CaseId;
  readonly hospital: OrganizationId;
  readonly imaging: OrganizationId;
  readonly laboratory: OrganizationId;
  readonly items: Readonly<Record<string, RecordItemId>>;
}

const street = (number: number) => ({
  lines: [`${number} Example Way`],
  city: 'Springfield',
  region: 'IL',
  postalCode: '62701',
  country: '',
});

/** A client with everything a letter needs, and eight things missing at three custodians. */
export async function openChase(page: Page): Promise<ChaseScene> {
  await openNewStore(page);
  await ask(page, 'practice.update', {
    changes: { address: street(1), phone: '555-0190', fax: '555-0191', email: 'office@advocacy.example' },
  });
  const { clientId } = await ask(page, 'clients.add', {
    legalName: 'Olaf Przykładowy',
    dateOfBirth: '1968-04-30',
    addresses: [{ kind: 'home', address: street(12) }],
    phones: [{ kind: 'mobile', number: '555-0100', mayLeaveMessage: true }],
    email: 'olaf@client.example',
    language: 'es',
  });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Colon, sigmoid' });
  const organization = async (name: string, kind: 'hospital' | 'imagingCenter' | 'laboratory', number: number) => {
    const departments = {
      hospital: [{ name: 'Release of Information', kind: 'him' as const }],
      imagingCenter: [{ name: 'Image Library', kind: 'imageLibrary' as const }],
      laboratory: [{ name: 'Slide Room', kind: 'pathology' as const }],
    }[kind];
    const { organizationId } = await ask(page, 'organizations.add', {
      name,
      kind,
      address: street(number),
      phone: `555-010${number}`,
      fax: `555-011${number}`,
      departments: departments.map((one) => ({
        ...one,
        phone: `555-012${number}`,
        fax: `555-013${number}`,
        acceptedChannels: ['mail', 'fax'],
      })),
    });
    return organizationId;
  };
  const hospital = await organization('Sample General Hospital', 'hospital', 1);
  const imaging = await organization('Example Imaging', 'imagingCenter', 2);
  const laboratory = await organization('Sample Pathology Laboratory', 'laboratory', 3);
  const items: Record<string, RecordItemId> = {};
  const add = async (
    name: string,
    custodianId: OrganizationId,
    kind: Parameters<typeof ask<'records.add'>>[2]['kind'],
    title: string | null,
    accessionNumber: string | null = null,
  ) => {
    const { recordItemId } = await ask(page, 'records.add', {
      caseId,
      custodianId,
      kind,
      title,
      accessionNumber,
      servedFrom: '2026-03-02',
      servedTo: '2026-03-02',
    });
    items[name] = recordItemId;
  };
  await add('colonoscopy', hospital, 'operativeReport', 'Colonoscopy');
  await add('clinicNote', hospital, 'clinicNote', 'Oncology visit');
  await add('labs', hospital, 'labResults', 'Blood counts');
  await add('markers', hospital, 'tumorMarkers', 'CEA');
  await add('ct', imaging, 'imagingStudy', 'CT abdomen', 'CT-26-1188');
  await add('ctReport', imaging, 'imagingReport', 'CT abdomen', 'CT-26-1188');
  await add('slides', laboratory, 'pathologySlides', 'Sigmoid biopsy', 'S26-1042');
  await add('block', laboratory, 'tissueBlock', 'Sigmoid biopsy', 'S26-1042');
  return { clientId, caseId, hospital, imaging, laboratory, items };
}

/** A signed authorization for the advocate, good for a year, that names the hospital. */
export async function signedAuthorization(page: Page, scene: ChaseScene): Promise<AuthorizationId> {
  const { authorizationId } = await ask(page, 'authorizations.add', {
    clientId: scene.clientId,
    caseId: scene.caseId,
    custodianId: scene.hospital,
    recordKinds: ['operativeReport', 'clinicNote', 'labResults'],
    coversFrom: '2025-01-01',
    advocateReceives: true,
    purpose: 'At my request: cancer second opinion',
    expiresOn: addDays(today(), 300),
    permissions: ['copies', 'verbalDiscussion', 'images'],
  });
  await ask(page, 'authorizations.markSigned', {
    authorizationId,
    signedOn: daysAgo(50),
    signedBy: 'Olaf Przykładowy',
  });
  return authorizationId;
}

/** A request to the hospital for its reports that went out and was received so many days ago. */
export async function sentRequest(
  page: Page,
  scene: ChaseScene,
  days: number,
  receipt: 'confirmed' | 'assumed' = 'confirmed',
): Promise<RequestId> {
  const { requestId } = await ask(page, 'requests.add', {
    caseId: scene.caseId,
    custodianId: scene.hospital,
    letterDate: daysAgo(days),
    neededBy: daysAgo(days - 7),
    items: ['colonoscopy', 'clinicNote', 'labs'].map((name) => ({
      recordItemId: scene.items[name] ?? '',
      from: null,
      to: null,
    })),
  });
  const { findings } = await ask(page, 'letters.preview', { requestId });
  await ask(page, 'requests.update', {
    requestId,
    changes: { overrides: findings.map(({ id }) => ({ finding: id, reason: 'The scene was set in the past.' })) },
  });
  await ask(page, 'requests.markSent', { requestId, sentOn: daysAgo(days), channel: 'fax', tracking: 'OK-77' });
  if (receipt === 'assumed') return requestId;
  await ask(page, 'requests.confirmReceipt', {
    requestId,
    receipt: { receivedOn: daysAgo(days), basis: 'faxConfirmation', confirmedWith: null },
  });
  return requestId;
}
