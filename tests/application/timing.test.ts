import { expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/shared/days.ts';
import type { CaseId, OrganizationId } from '../../src/domain/shared/ids.ts';
import { shippedBackPlan } from '../../src/domain/timing/back-plan.ts';
import { hasTools, wordsOf } from '../documents/print-fixture.ts';
import { buildClient } from '../support/build-client.ts';
import { buildOrganization } from '../support/build-organization.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';

interface Scene {
  readonly app: TestApplication;
  readonly caseId: CaseId;
  readonly organizationId: OrganizationId;
  readonly inDays: (count: number) => Day;
}

/** A case opened nine days ago with a consult in eight days and nine records that are missing. */
async function openScene(): Promise<Scene> {
  const app = await openPractice();
  const inDays = (count: number) => addDays(app.context.today(), count);
  const { clientId } = await app.call('clients.add', buildClient({ legalName: 'Łucja Przykładowa' }));
  const { caseId } = await app.call('cases.add', {
    clientId,
    cancer: 'Breast, left',
    openedOn: inDays(-9),
    consultOn: inDays(8),
    latestSafeStart: inDays(16),
    plannedTreatmentStart: inDays(20),
    urgencyConfirmedBy: 'Dr. Vega',
    urgencyConfirmedOn: inDays(-8),
    workUp: 'partly',
    pendingTests: [{ test: 'NGS panel', expectedOn: inDays(5) }],
  });
  const { organizationId } = await app.call('organizations.add', buildOrganization({ name: 'St. Anna’s' }));
  for (const kind of ['pathologySlides', 'tissueBlock', 'imagingStudy', 'labResults', 'clinicNote'] as const) {
    await app.call('records.add', { caseId, kind, custodianId: organizationId });
  }
  for (const kind of ['medications', 'allergies', 'admin', 'timeline'] as const) {
    await app.call('records.add', { caseId, kind });
  }
  return { app, caseId, organizationId, inDays };
}

test('every missing record has its latest day to ask, which moves with the consult', async () => {
  const { app, caseId, inDays } = await openScene();
  const latestOf = async () => {
    const { criticalPath } = await app.call('timing.get', { caseId });
    return criticalPath.items.find(({ name }) => name === 'Clinic note');
  };

  const before = await latestOf();
  expect(before).toMatchObject({ latestAskOn: inDays(-1), status: 'late', isRed: true });
  expect(before?.lead.words).toBe('Usual: 5 to 7 days');

  await app.call('cases.update', { caseId, changes: { consultOn: inDays(20) } });
  expect(await latestOf()).toMatchObject({ latestAskOn: inDays(11), status: 'plenty', isRed: false });
});

test('the custodian’s own past speed goes before what is usual', async () => {
  const { app, caseId, organizationId, inDays } = await openScene();
  const { recordItemId } = await app.call('records.add', {
    caseId,
    kind: 'operativeReport',
    custodianId: organizationId,
    servedFrom: inDays(-40),
  });
  for (const took of [2, 3, 4]) {
    const sentOn = inDays(-9);
    const { requestId } = await app.call('requests.add', {
      caseId,
      custodianId: organizationId,
      items: [{ recordItemId, from: null, to: null }],
    });
    await app.call('requests.markSent', { requestId, sentOn, channel: 'fax' });
    await app.call('requests.confirmReceipt', {
      requestId,
      receipt: { receivedOn: sentOn, basis: 'faxConfirmation', confirmedWith: null },
    });
    await app.call('requests.settleItems', {
      requestId,
      items: [{ recordItemId, outcome: { kind: 'arrived', on: addDays(sentOn, took) } }],
    });
  }
  const { criticalPath } = await app.call('timing.get', { caseId });

  expect(criticalPath.items.find(({ name }) => name === 'Clinic note')).toMatchObject({
    latestAskOn: inDays(3),
    lead: { days: 3, words: 'St. Anna’s: median 3 days, 3 requests' },
  });
});

test('the chosen center’s own day goes before the consult', async () => {
  const { app, caseId, inDays } = await openScene();
  const { candidateId } = await app.call('sources.add', { caseId, name: 'Second Center' });
  await app.call('sources.update', { candidateId, changes: {}, intake: { recordsBy: inDays(3) } });
  await app.call('sources.choose', { candidateId, reason: 'The client chose it' });

  expect((await app.call('timing.get', { caseId })).criticalPath.needed).toMatchObject({
    basis: 'recordsBy',
    on: inDays(3),
  });
});

test('a plan of the practice’s own is followed by every case until it is taken back', async () => {
  const { app, caseId } = await openScene();
  const milestones = shippedBackPlan.standard.map((rule) => ({ ...rule }));
  const [first, ...others] = milestones;
  const own = [{ ...first, what: 'Everything signed at the kitchen table' }, ...others] as typeof milestones;
  await app.call('backPlan.update', { plan: 'standard', milestones: own });

  expect((await app.call('timing.get', { caseId })).backPlan.milestones[0]?.what).toBe(
    'Everything signed at the kitchen table',
  );
  expect((await app.call('backPlan.get', {})).edited).toEqual(['standard']);

  await app.call('backPlan.restore', { plan: 'standard' });
  expect((await app.call('backPlan.get', {})).current).toEqual(shippedBackPlan);
});

test.runIf(hasTools)('the timing note is one page, however full the case is', async () => {
  const { app, caseId, organizationId, inDays } = await openScene();
  const note = await app.call('timing.note', { caseId });
  expect(note.pageCount).toBe(1);
  expect(note.suggestedName).not.toMatch(/Przyk/);
  const words = wordsOf(note.pdf);
  expect(words).toContain('16 days left to decide; Dr. Vega confirmed the wait.');
  expect(words).toContain('Pathology slides');
  expect(words).toContain('Decision recorded');
  expect(words).toContain('not yet approved by the client');
  expect(words).toContain('Source: Process reference 3.2');
  const approved = await app.call('timing.note', { caseId, approvedOn: '2026-11-20' });
  expect(wordsOf(approved.pdf)).toContain('client-approved on November 20, 2026');
  expect(await app.refused('timing.note', { caseId, approvedOn: '2031-01-01' })).toMatchObject({
    code: 'invalidInput',
    field: 'approvedOn',
  });

  const changes = {
    emergencySigns: ['feverOnChemotherapy' as const],
    cancer: 'Very long '.repeat(19),
    nextDecisionPoint: { what: 'What '.repeat(39), on: inDays(12) },
    pendingTests: Array.from({ length: 20 }, (_, place) => ({
      test: `A test with a long name, number ${place}`,
      expectedOn: inDays(place),
    })),
  };
  await app.call('cases.update', { caseId, changes });
  for (let place = 0; place < 25; place += 1) {
    const title = `Note ${place} of the oncologist about the plan`;
    await app.call('records.add', { caseId, kind: 'clinicNote', title, custodianId: organizationId });
  }
  const full = await app.call('timing.note', { caseId });
  expect(full.pageCount).toBe(1);
  expect(wordsOf(full.pdf)).toMatch(/\d+ more with more days in hand/);
});
