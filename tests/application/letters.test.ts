import { expect, test } from 'vitest';
import { buildCase } from '../support/build-case.ts';
import { openPractice } from '../support/test-application.ts';

test('a drafted request proposes reference, department, date and needed-by day', async () => {
  const { call } = await openPractice();
  const { caseId, organizationId, himId } = await buildCase(call);

  const [view] = await call('requests.list', { caseId });

  expect(view).toMatchObject({
    request: {
      reference: 'CB-0001',
      custodianId: organizationId,
      departmentId: himId,
      letterDate: '2026-11-21',
      neededBy: '2026-11-28',
      sent: null,
    },
    custodianName: 'Example General Hospital',
    departmentName: 'Health Information Management',
    clock: { status: 'draft' },
  });
});

test('the needed-by day is never after the decision', async () => {
  const { call } = await openPractice();
  const { caseId, organizationId } = await buildCase(call);
  await call('cases.update', { caseId, changes: { latestSafeStart: '2026-11-24' } });

  const { requestId } = await call('requests.add', { caseId, custodianId: organizationId });

  expect((await call('requests.get', { requestId })).request.neededBy).toBe('2026-11-24');
});

test('references count up and are not used again after an undo', async () => {
  const { call } = await openPractice();
  const { caseId, organizationId } = await buildCase(call);
  await call('requests.add', { caseId, custodianId: organizationId });
  await call('history.undo', {});

  const { requestId } = await call('requests.add', { caseId, custodianId: organizationId });

  expect((await call('requests.get', { requestId })).request.reference).toBe('CB-0003');
});

test('a letter is a PDF, the same bytes each time', async () => {
  const { call } = await openPractice();
  const { draftId } = await buildCase(call);

  const one = await call('letters.build', { requestId: draftId });
  const other = await call('letters.build', { requestId: draftId });

  expect(new TextDecoder('latin1').decode(one.pdf.slice(0, 5))).toBe('%PDF-');
  expect(one.pageCount).toBeGreaterThan(0);
  expect(other.pdf).toEqual(one.pdf);
});

test('a letter with a hole is shown with its gaps and neither built, saved nor sent', async () => {
  const { call, refused, context } = await openPractice();
  const { clientId, caseId, draftId } = await buildCase(call);
  await call('clients.update', { clientId, changes: { dateOfBirth: null } });

  const preview = await call('letters.preview', { requestId: draftId });
  expect(preview.gaps).toMatchObject([{ where: 'client', field: 'dateOfBirth' }]);

  const detail = { gaps: preview.gaps.map(({ label }) => label) };
  const attempts = [
    refused('letters.build', { requestId: draftId }),
    refused('letters.save', { requestId: draftId }),
    refused('letters.buildBatch', { caseId }),
    refused('letters.saveBatch', { caseId, as: 'onePdf' }),
    refused('requests.markSent', { requestId: draftId, sentOn: '2026-11-20', channel: 'fax' }),
  ];
  for (const error of await Promise.all(attempts)) expect(error).toMatchObject({ code: 'letterHasGaps', detail });
  expect(context.desktop.saved).toEqual([]);
  expect((await call('requests.get', { requestId: draftId })).request.sent).toBeNull();
});

test('among several letters a gap is told with the reference of its letter', async () => {
  const { call, refused } = await openPractice();
  const { caseId, organizationId } = await buildCase(call);
  await call('requests.add', { caseId, custodianId: organizationId });

  expect(await refused('letters.buildBatch', { caseId })).toMatchObject({
    code: 'letterHasGaps',
    detail: { gaps: ['CB-0002: The records asked for'] },
  });
});

test('a character the fonts lack is named and never printed as a box', async () => {
  const { call, refused } = await openPractice();
  const { clientId, draftId } = await buildCase(call);
  await call('clients.update', { clientId, changes: { legalName: 'Ana 😀 Ejemplo' } });

  const preview = await call('letters.preview', { requestId: draftId });
  expect(preview.missingCharacters.map(({ character }) => character)).toContain('😀');

  for (const name of ['letters.build', 'letters.save']) {
    expect(await refused(name, { requestId: draftId })).toMatchObject({
      code: 'missingCharacters',
      detail: { characters: ['😀'] },
    });
  }
});

test('marking as sent freezes the exact bytes, starts the clock and moves the records asked for', async () => {
  const { call } = await openPractice();
  const { caseId, clientId, draftId, recordIds } = await buildCase(call);
  await call('records.update', {
    recordItemId: recordIds[1],
    changes: { state: { kind: 'received', receivedOn: '2026-11-01' } },
  });
  const printed = await call('letters.build', { requestId: draftId });

  await call('requests.markSent', { requestId: draftId, sentOn: '2026-11-16', channel: 'mail', tracking: 'X1' });
  await call('clients.update', { clientId, changes: { legalName: 'Somebody Else', dateOfBirth: null } });

  const preview = await call('letters.preview', { requestId: draftId });
  expect(preview).toMatchObject({ isFrozen: true, gaps: [], pageCount: printed.pageCount });
  expect(preview.pdf).toEqual(printed.pdf);
  expect((await call('letters.build', { requestId: draftId })).pdf).toEqual(printed.pdf);
  const view = await call('requests.get', { requestId: draftId });
  expect(view.clock).toMatchObject({
    status: 'awaiting',
    assumed: true,
    receivedOn: '2026-11-21',
    dueOn: '2026-12-21',
  });
  const { items } = await call('records.list', { caseId });
  const states = recordIds.map((id) => items.find((item) => item.id === id)?.state);
  expect(states).toEqual([
    { kind: 'requested', requestedOn: '2026-11-16' },
    { kind: 'received', receivedOn: '2026-11-01' },
    { kind: 'needed' },
  ]);
});

test('a sent request takes no change and is not sent again', async () => {
  const { call, refused } = await openPractice();
  const { draftId } = await buildCase(call);
  const sent = { requestId: draftId, sentOn: '2026-11-20', channel: 'fax' as const };
  await call('requests.markSent', sent);

  expect(await refused('requests.markSent', sent)).toMatchObject({ code: 'alreadySent' });
  expect(await refused('requests.update', { requestId: draftId, changes: {} })).toMatchObject({ code: 'alreadySent' });
});

test('sending can be taken back, and the request is a draft again', async () => {
  const { call } = await openPractice();
  const { caseId, draftId } = await buildCase(call);
  await call('requests.markSent', { requestId: draftId, sentOn: '2026-11-20', channel: 'fax' });

  await call('history.undo', {});

  expect((await call('requests.get', { requestId: draftId })).request).toMatchObject({ sent: null, receipt: null });
  const { items } = await call('records.list', { caseId });
  expect(items.map(({ state }) => state.kind)).toEqual(['needed', 'needed', 'needed']);
});

test.each([
  ['before it was sent', '2026-11-19', 'receipt.receivedOn'],
  ['in the future', '2026-11-22', 'receipt.receivedOn'],
])('a receipt %s is refused', async (_label, receivedOn, field) => {
  const { call, refused } = await openPractice();
  const { draftId } = await buildCase(call);
  await call('requests.markSent', { requestId: draftId, sentOn: '2026-11-20', channel: 'fax' });

  const receipt = { receivedOn, basis: 'staff', confirmedWith: null };

  expect(await refused('requests.confirmReceipt', { requestId: draftId, receipt })).toMatchObject({
    code: 'invalidInput',
    field,
  });
});

test('a batch holds the letters that wait to be sent, in one file and each in its own', async () => {
  const { call, context } = await openPractice();
  const { caseId, organizationId, recordIds } = await buildCase(call);
  const items = [{ recordItemId: recordIds[2], from: null, to: null }];
  await call('requests.add', { caseId, custodianId: organizationId, items });

  const batch = await call('letters.buildBatch', { caseId });
  const saved = await call('letters.saveBatch', { caseId, as: 'separateFiles' });

  expect(batch.files.map(({ suggestedName }) => suggestedName)).toEqual([
    'CB-0001 Example General Hospital.pdf',
    'CB-0002 Example General Hospital.pdf',
  ]);
  expect(saved.savedAs).toHaveLength(2);
  expect(context.desktop.saved.map(({ bytes }) => bytes)).toEqual(batch.files.map(({ pdf }) => pdf));
  const { savedAs } = await call('letters.saveBatch', { caseId, as: 'onePdf' });
  expect(savedAs).toEqual(['/saved/Letters 2026-11-21.pdf']);
});

test('a case without waiting letters has nothing to print', async () => {
  const { call, refused } = await openPractice();
  const { caseId, draftId } = await buildCase(call);
  await call('requests.markSent', { requestId: draftId, sentOn: '2026-11-20', channel: 'fax' });

  expect(await refused('letters.buildBatch', { caseId })).toMatchObject({ code: 'nothingToPrint' });
  expect(await refused('letters.saveBatch', { caseId, as: 'onePdf' })).toMatchObject({ code: 'nothingToPrint' });
});

test('what leaves the store is in history, a cancelled dialog is not, and undo passes both over', async () => {
  const { call, context } = await openPractice();
  const { caseId, draftId } = await buildCase(call);
  const undoable = await call('history.undoable', {});

  await call('letters.recordPrint', { requestId: draftId });
  await call('letters.save', { requestId: draftId });
  await call('comparison.saveSheet', { caseId });
  context.desktop.answer = 'cancel';
  const cancelled = [
    (await call('letters.save', { requestId: draftId })).savedAs,
    (await call('letters.saveBatch', { caseId, as: 'onePdf' })).savedAs,
    (await call('comparison.saveSheet', { caseId })).savedAs,
  ];

  expect(cancelled).toEqual([[], [], null]);
  const history = await call('history.list', { caseId, limit: 3 });
  expect(history.map(({ summary }) => summary)).toEqual([
    'Saved the comparison summary for Łukasz Przykładowy',
    'Saved the letter CB-0001 to Example General Hospital for Łukasz Przykładowy',
    'Printed the letter CB-0001 to Example General Hospital for Łukasz Przykładowy',
  ]);
  expect(await call('history.undoable', {})).toEqual(undoable);
});

test('a comparison needs two opinions, whichever way it is asked for', async () => {
  const { call, refused } = await openPractice();
  const { caseId, opinionIds } = await buildCase(call);
  await call('opinions.delete', { opinionId: opinionIds[1] });

  for (const name of ['comparison.get', 'comparison.sheet', 'comparison.saveSheet']) {
    expect(await refused(name, { caseId })).toMatchObject({ code: 'tooFewOpinions' });
  }
});
