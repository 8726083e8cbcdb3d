import { expect, test } from 'vitest';
import { buildCase, buildClientWithCase } from '../support/build-case.ts';
import { openPractice } from '../support/test-application.ts';

test('a biopsy adds report, slides and block under one number, which pair and are told apart', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { organizationId } = await call('organizations.add', { name: 'Sampleton Pathology', kind: 'laboratory' });
  const facts = { custodianId: organizationId, accessionNumber: 'S26-1234', servedFrom: '2026-10-02' };

  const parts = await call('records.proposeParts', { caseId, event: 'biopsy', ...facts });
  const wanted = parts.filter(({ isProposed }) => isProposed);
  const items = wanted.map(({ kind, title, ...part }) => ({
    kind,
    title,
    custodianId: part.custodianId,
    accessionNumber: part.accessionNumber,
    servedFrom: part.servedFrom,
  }));
  const { recordItemIds } = await call('records.addParts', { caseId, items });

  const ledger = await call('records.list', { caseId });
  expect(ledger.items.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['pathologyReport', 'pathologySlides', 'tissueBlock']),
  );
  expect(ledger.pairs[0]?.recordItemIds.length).toBeGreaterThan(1);
  expect(ledger.custodians).toEqual([{ id: organizationId, name: 'Sampleton Pathology' }]);
  expect(ledger.limits.length).toBeGreaterThan(0);
  const report = ledger.items.find(({ kind }) => kind === 'pathologyReport');
  const missing = await call('records.partsMissingFor', { recordItemId: report?.id ?? '' });
  expect(missing.filter(({ isProposed }) => isProposed)).toEqual([]);
  expect(recordItemIds).toHaveLength(items.length);

  await call('history.undo', {});
  expect((await call('records.list', { caseId })).items).toEqual([]);
});

test('an amended report takes the place of the earlier one, keeps both, and says who still relies on it', async () => {
  const { call, refused } = await openPractice();
  const { caseId, recordIds } = await buildCase(call);
  const [report] = recordIds;

  const { recordItemId, warnings } = await call('records.addAmended', { recordItemId: report });

  const { items, completeness } = await call('records.list', { caseId });
  const amended = items.find(({ id }) => id === recordItemId);
  expect(amended).toMatchObject({ supersedesId: report, kind: 'pathologyReport', state: { kind: 'needed' } });
  expect(amended?.custodianId).toBe(items.find(({ id }) => id === report)?.custodianId);
  expect(warnings.join(' ')).toContain('rests on the earlier one');
  expect(completeness.warnings).toContainEqual({ recordItemId, text: warnings[0] });
  expect(await refused('records.delete', { recordItemId: report })).toMatchObject({ code: 'inUse' });
  expect(await refused('records.update', { recordItemId: report, changes: { supersedesId: report } })).toMatchObject({
    code: 'invalidInput',
    field: 'changes.supersedesId',
  });
});

test('tissue that the laboratory may discard is warned about', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { organizationId } = await call('organizations.add', { name: 'Sampleton Pathology', accreditation: 'none' });
  await call('records.add', { caseId, kind: 'tissueBlock', custodianId: organizationId, servedFrom: '2025-01-10' });

  const { tissueWarnings } = await call('records.list', { caseId });

  expect(tissueWarnings).toMatchObject([{ level: expect.any(String), until: '2027-01-10' }]);
});

test('a file of another client cannot be what came in', async () => {
  const { call, refused } = await openPractice();
  const { recordIds } = await buildCase(call);
  const { clientId } = await call('clients.add', { legalName: 'Somebody Else' });
  const { file } = await call('files.add', { purpose: 'record', name: 'x', bytes: new Uint8Array([1]), clientId });

  const error = await refused('records.update', { recordItemId: recordIds[0], changes: { fileId: file.id } });

  expect(error).toMatchObject({ code: 'invalidInput', field: 'changes.fileId' });
});
