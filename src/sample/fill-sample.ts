import type { OperationInput, OperationName, OperationOutput } from '../contract/all.ts';
import { steps } from '../domain/cases/steps.ts';
import { addDays, type Day } from '../domain/shared/days.ts';
import type { CaseId, ClientId, OrganizationId, RecordItemId } from '../domain/shared/ids.ts';
import { type SampleOrganization, sampleOrganizations, samplePractice } from './custodians.ts';
import { fillConsultations } from './fill-consultations.ts';
import { fillHealth } from './fill-health.ts';
import { fillQuestions } from './fill-questions.ts';
import { fillSources } from './fill-sources.ts';
import { fillSteps } from './fill-steps.ts';
import { fillTiming } from './fill-timing.ts';
import { fillWork } from './fill-work.ts';
import { earlyStories } from './stories-early.ts';
import { lateStories } from './stories-late.ts';
import type { Story } from './story.ts';

/** Calls one operation and gives its value; rejects when it is refused. */
export type Call = <Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
) => Promise<OperationOutput<Name>>;

type OrganizationIds = Readonly<Record<SampleOrganization, OrganizationId>>;

/** Eight invented clients at different steps, with dates counted from `today`. */
export function sampleStories(today: Day): ReadonlyArray<Story> {
  return [...earlyStories(today), ...lateStories(today)];
}

/**
 * Fills an empty, unlocked store with the sample practice by the same operations a user calls.
 *
 * @param today the day from which all dates of the stories are counted
 * @param custodianForm the PDF of an invented hospital's own form
 */
export async function fillSample(call: Call, today: Day, custodianForm: Uint8Array<ArrayBuffer>): Promise<void> {
  await call('practice.update', { changes: samplePractice });
  const organizationIds: Partial<Record<SampleOrganization, OrganizationId>> = {};
  for (const name of Object.keys(sampleOrganizations) as SampleOrganization[]) {
    const { organizationId } = await call('organizations.add', toInput(sampleOrganizations[name]));
    organizationIds[name] = organizationId;
  }
  const { hospital } = organizationIds as OrganizationIds;
  await keepForm(call, hospital, custodianForm);
  for (const story of sampleStories(today)) await tell(call, story, organizationIds as OrganizationIds, today);
  await fillHealth(call, today);
  await fillConsultations(call, today);
  await fillQuestions(call, today);
  await fillSources(call, today);
  await fillTiming(call, today);
  await fillSteps(call);
  await fillWork(call, today);
}

async function keepForm(call: Call, organizationId: OrganizationId, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const title = 'Authorization to release health information';
  const { file } = await call('files.add', { purpose: 'custodianForm', name: `${title}.pdf`, bytes, organizationId });
  await call('forms.add', { organizationId, fileId: file.id, title });
}

// The data is frozen by `as const`; the contract's input types are mutable.
function toInput(organization: (typeof sampleOrganizations)[SampleOrganization]): OperationInput<'organizations.add'> {
  return structuredCopy(organization) as OperationInput<'organizations.add'>;
}

function structuredCopy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

async function tell(call: Call, story: Story, organizations: OrganizationIds, today: Day): Promise<void> {
  const medicalRecordNumbers = Object.entries(story.mrn).map(([name, mrn]) => ({
    organizationId: organizations[name as SampleOrganization],
    mrn,
  }));
  const { clientId } = await call('clients.add', { ...story.client, medicalRecordNumbers });
  const { caseId } = await call('cases.add', { ...story.case, clientId });

  const recordIds: RecordItemId[] = [];
  for (const { custodian, served, ...record } of story.records) {
    const { recordItemId } = await call('records.add', {
      ...record,
      caseId,
      custodianId: custodian ? organizations[custodian] : null,
      servedFrom: served ?? null,
      servedTo: served ?? null,
    });
    recordIds.push(recordItemId);
  }
  const idsOf = (places: ReadonlyArray<number>): RecordItemId[] =>
    places.map((place) => recordIds[place]).filter((id) => id !== undefined);

  if (story.case.authorization === 'signed') await signAuthorization(call, story, { clientId, caseId, today });
  for (const request of story.requests) {
    const { requestId } = await call('requests.add', {
      caseId,
      custodianId: organizations[request.custodian],
      letterDate: request.letterDate,
      items: idsOf(request.records).map((recordItemId) => ({ recordItemId, from: null, to: null })),
    });
    if (request.sentOn === undefined) continue;
    await call('requests.markSent', { requestId, sentOn: request.sentOn, channel: request.channel ?? 'fax' });
    if (request.receivedOn === undefined) continue;
    await call('requests.confirmReceipt', {
      requestId,
      receipt: { receivedOn: request.receivedOn, basis: 'staff', confirmedWith: request.confirmedWith ?? null },
    });
    for (const contact of request.contacts ?? []) await call('contacts.add', { ...contact, requestId });
  }
  for (const { record, owner, events, ...material } of story.materials ?? []) {
    const [recordItemId] = idsOf([record]);
    const given = { ...material, caseId, recordItemId: recordItemId ?? null, ownerId: organizations[owner] };
    const { materialId } = await call('custody.addMaterial', { ...given, isLoan: true });
    for (const { holder, ...event } of events) {
      await call('custody.addEvent', { ...event, materialId, holderId: organizations[holder] });
    }
  }
  for (const { basedOn, dimensions, ...opinion } of story.opinions) {
    await call('opinions.add', { ...opinion, caseId, basedOn: idsOf(basedOn), dimensions });
  }
  for (const annotation of story.annotations ?? []) await call('comparison.annotate', { ...annotation, caseId });
  // Step by step, as a case goes: a step that was jumped over would look as if nobody had begun it.
  for (const to of steps.slice(1, steps.indexOf(story.step) + 1)) {
    await call('cases.moveToStep', { caseId, to, overrideReason: 'Set up as part of the sample practice.' });
  }
}

async function signAuthorization(
  call: Call,
  { client, case: { openedOn } }: Story,
  { clientId, caseId, today }: { clientId: ClientId; caseId: CaseId; today: Day },
): Promise<void> {
  const signedOn = (openedOn ?? today) as Day;
  const { authorizationId } = await call('authorizations.add', {
    clientId,
    caseId,
    recordKinds: ['pathologyReport', 'pathologySlides', 'imagingReport', 'imagingStudy', 'clinicNote', 'proposedPlan'],
    coversFrom: addDays(signedOn, -730),
    coversTo: addDays(signedOn, 180),
    disclosers: 'Hospitals, practices and laboratories that have treated me for this illness',
    purpose: 'At my request: a second opinion on my cancer',
    expiresOn: addDays(signedOn, 365),
    permissions: ['copies', 'verbalDiscussion', 'images', 'tissue', 'schedule'],
  });
  await call('authorizations.markSigned', { authorizationId, signedOn, signedBy: client.legalName });
}
