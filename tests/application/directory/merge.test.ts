import { expect, test } from 'vitest';
import { type BuiltCase, buildCase } from '../../support/build-case.ts';
import { addForm } from '../../support/build-form.ts';
import { openPractice, type TestApplication } from '../../support/test-application.ts';

interface Scene {
  readonly app: TestApplication;
  readonly built: BuiltCase;
  /** Where everything goes. */
  readonly keptId: string;
}

/** A second entry of the same hospital, to which everything of the built one is to move. */
async function start(): Promise<Scene> {
  const app = await openPractice();
  const built = await buildCase(app.call);
  const { organizationId: keptId } = await app.call('organizations.add', {
    name: 'Example General',
    phone: '555-0111',
    departments: [{ name: 'Health Information Management', kind: 'him' }],
  });
  const { clientId, organizationId, himId } = built;
  await app.call('clients.update', {
    clientId,
    changes: { medicalRecordNumbers: [{ organizationId, mrn: '0017' }] },
  });
  await app.call('clinicians.add', { name: 'Dr. Ada Example', organizationId, departmentId: himId });
  await app.call('requests.update', { requestId: built.draftId, changes: { departmentId: himId } });
  await addForm(app.call, built);
  await app.call('organizations.add', { name: 'Branch', copyServiceId: organizationId });
  return { app, built, keptId };
}

/** Which organization everything of the built case names. */
async function namesOf({ app, built }: Scene) {
  const { caseId, clientId, draftId } = built;
  const { items } = await app.call('records.list', { caseId });
  const { request } = await app.call('requests.get', { requestId: draftId });
  const [clinician] = await app.call('clinicians.list', {});
  const client = await app.call('clients.get', { clientId });
  const branch = (await app.call('organizations.list', { text: 'branch' }))[0];
  return {
    records: [...new Set(items.map(({ custodianId }) => custodianId))],
    request: request.custodianId,
    requestDepartment: request.departmentId,
    clinician: clinician?.organizationId,
    mrn: client.medicalRecordNumbers[0]?.organizationId,
    copyService: branch?.copyServiceId,
  };
}

test('a merge takes everything along, and taking it apart gives everything back', async () => {
  const scene = await start();
  const { app, built, keptId } = scene;
  const mergedId = built.organizationId;
  const before = await namesOf(scene);
  const entries = await app.call('organizations.list', {});

  const { mergeId, movedCount } = await app.call('organizations.merge', { keptId, mergedId });

  const kept = await app.call('organizations.get', { organizationId: keptId });
  expect(await namesOf(scene)).toEqual({
    records: [keptId],
    request: keptId,
    requestDepartment: kept.departments[0]?.id,
    clinician: keptId,
    mrn: keptId,
    copyService: keptId,
  });
  expect(movedCount).toBeGreaterThanOrEqual(7);
  expect(kept).toMatchObject({ name: 'Example General', phone: '555-0111', fax: '555-0199' });
  expect(kept.departments.map(({ name }) => name)).toEqual(['Health Information Management', 'Pathology']);
  expect(await app.call('forms.list', { organizationId: keptId })).toHaveLength(1);
  expect((await app.call('organizations.list', {})).map(({ id }) => id)).not.toContain(mergedId);
  expect(await app.call('organizations.merges', { organizationId: keptId })).toMatchObject([
    { mergeId, mergedId, mergedName: 'Example General Hospital' },
  ]);

  const apart = await app.call('organizations.unmerge', { mergeId });

  expect(apart).toMatchObject({ organizationId: mergedId, movedCount });
  expect(await namesOf(scene)).toEqual(before);
  expect(await app.call('organizations.list', {})).toEqual(entries);
});

test('what a merge would take along is counted before, and nothing of it is left after', async () => {
  const { app, built, keptId } = await start();
  const counts = async () => await app.call('organizations.mergeCounts', { organizationId: built.organizationId });
  const before = await counts();

  expect(before).toMatchObject({ requests: 1, records: built.recordIds.length, clinicians: 1, forms: 1, letters: 0 });
  expect(before.departments).toBe(2);
  // The medical record number, the file of the form and the branch whose copy service it is.
  expect(before.others).toBe(3);

  await app.call('organizations.merge', { keptId, mergedId: built.organizationId });
  const { departments, ...after } = await counts();
  expect(new Set(Object.values(after))).toEqual(new Set([0]));
  expect(departments).toBe(1);
});

test('what was changed since the merge stays where it is', async () => {
  const scene = await start();
  const { app, built, keptId } = scene;
  const { mergeId } = await app.call('organizations.merge', { keptId, mergedId: built.organizationId });
  const { organizationId: third } = await app.call('organizations.add', { name: 'Third' });
  const [report] = built.recordIds;
  const { departments } = await app.call('organizations.get', { organizationId: keptId });
  const pathologyId = departments.find(({ kind }) => kind === 'pathology')?.id ?? null;
  await app.call('records.update', { recordItemId: report, changes: { custodianId: third } });
  await app.call('organizations.update', { organizationId: keptId, changes: { fax: '555-0999' } });
  const { recordItemId: newcomer } = await app.call('records.add', {
    caseId: built.caseId,
    kind: 'pathologySlides',
    custodianId: keptId,
    departmentId: pathologyId,
  });

  await app.call('organizations.unmerge', { mergeId });

  const { items } = await app.call('records.list', { caseId: built.caseId });
  const find = (id: string) => items.find((item) => item.id === id);
  expect(find(report)?.custodianId).toBe(third);
  expect(find(newcomer)).toMatchObject({ custodianId: keptId, departmentId: null });
  expect(await app.call('organizations.get', { organizationId: keptId })).toMatchObject({ fax: '555-0999' });
  expect((await app.call('vault.check', {})).ok).toBe(true);
});

test('a merge and its taking apart are undone like any other change', async () => {
  const scene = await start();
  const { app, built, keptId } = scene;
  const before = await namesOf(scene);
  const { mergeId } = await app.call('organizations.merge', { keptId, mergedId: built.organizationId });
  const merged = await namesOf(scene);

  await app.call('organizations.unmerge', { mergeId });
  await app.call('history.undo', {});
  expect(await namesOf(scene)).toEqual(merged);

  await app.call('history.undo', {});
  expect(await namesOf(scene)).toEqual(before);
});

test('entries that share a number are offered as possible duplicates', async () => {
  const { app, built, keptId } = await start();
  await app.call('organizations.update', { organizationId: keptId, changes: { fax: '(555) 555-0199' } });
  await app.call('organizations.update', {
    organizationId: built.organizationId,
    changes: { fax: '1 555 555 0199' },
  });

  const [pair] = await app.call('organizations.duplicates', {});

  expect(pair?.why).toContain('fax number');
});

test('a custodian remembers how its requests went', async () => {
  const { app, built } = await start();
  const { draftId: requestId, organizationId } = built;
  expect(await app.call('organizations.history', { organizationId })).toMatchObject({ requestCount: 0 });
  await app.call('requests.markSent', { requestId, sentOn: '2026-11-01', channel: 'fax' });
  await app.call('requests.confirmReceipt', {
    requestId,
    receipt: { receivedOn: '2026-11-02', basis: 'staff', confirmedWith: 'Pat' },
  });

  await app.call('requests.close', { requestId, closedOn: '2026-11-12' });

  expect(await app.call('organizations.history', { organizationId })).toMatchObject({
    requestCount: 1,
    openCount: 0,
    answeredCount: 1,
    medianDays: 10,
  });
});
