import type { OperationInput, OperationName, OperationOutput } from '../contract/all.ts';
import type { Day } from '../domain/shared/days.ts';
import type { OrganizationId, RecordItemId } from '../domain/shared/ids.ts';
import { type SampleOrganization, sampleOrganizations, samplePractice } from './custodians.ts';
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
 */
export async function fillSample(call: Call, today: Day): Promise<void> {
  await call('practice.update', { changes: samplePractice });
  const organizationIds: Partial<Record<SampleOrganization, OrganizationId>> = {};
  for (const name of Object.keys(sampleOrganizations) as SampleOrganization[]) {
    const { organizationId } = await call('organizations.add', toInput(sampleOrganizations[name]));
    organizationIds[name] = organizationId;
  }
  for (const story of sampleStories(today)) await tell(call, story, organizationIds as OrganizationIds);
}

// The data is frozen by `as const`; the contract's input types are mutable.
function toInput(organization: (typeof sampleOrganizations)[SampleOrganization]): OperationInput<'organizations.add'> {
  return structuredCopy(organization) as OperationInput<'organizations.add'>;
}

function structuredCopy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

async function tell(call: Call, story: Story, organizations: OrganizationIds): Promise<void> {
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
  }
  for (const { basedOn, dimensions, ...opinion } of story.opinions) {
    await call('opinions.add', { ...opinion, caseId, basedOn: idsOf(basedOn), dimensions });
  }
  for (const annotation of story.annotations ?? []) await call('comparison.annotate', { ...annotation, caseId });
  if (story.step !== 'reasons') {
    await call('cases.moveToStep', {
      caseId,
      to: story.step,
      overrideReason: 'Set up as part of the sample practice.',
    });
  }
}
