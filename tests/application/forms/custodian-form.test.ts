import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { type BuiltCase, buildCase, buildClientWithCase } from '../../support/build-case.ts';
import { buildClient } from '../../support/build-client.ts';
import { addFill, addForm } from '../../support/build-form.ts';
import { craftForm } from '../../support/crafted-pdf.ts';
import { openPractice, type TestApplication } from '../../support/test-application.ts';

async function start(): Promise<{ app: TestApplication; built: BuiltCase }> {
  const app = await openPractice();
  return { app, built: await buildCase(app.call) };
}

async function valuesOf(app: TestApplication, formFillId: string): Promise<Record<string, string>> {
  const { values } = await app.call('fills.preview', { formFillId });
  return Object.fromEntries(values.map(({ key, value }) => [key, value]));
}

test('a form mapped once is filled for one client and then for another', async () => {
  const { app, built } = await start();
  const formId = await addForm(app.call, built);
  const other = await buildClientWithCase(
    app.call,
    {},
    buildClient({ legalName: 'Thanh Nguyễn', dateOfBirth: '1970-12-03' }),
  );

  const first = await addFill(app.call, built, formId);
  const second = await addFill(app.call, { ...built, caseId: other.caseId }, formId);

  expect(await valuesOf(app, first)).toMatchObject({ 'field:Patient Name': 'Łukasz Przykładowy' });
  expect(await valuesOf(app, second)).toMatchObject({
    'field:Patient Name': 'Thanh Nguyễn',
    'field:DOB': '12/03/1970',
    'field:Release To': 'Ada Advocate, Compass Advocacy',
  });
  const { pdf } = await app.call('fills.preview', { formFillId: second });
  expect((await PDFDocument.load(pdf)).getForm().getTextField('Patient Name').getText()).toBe('Thanh Nguyễn');
});

test('the form of a request asks for what the request asks for', async () => {
  const { app, built } = await start();
  const formId = await addForm(app.call, built);

  const { formFillId } = await app.call('fills.add', { formId, caseId: built.caseId, requestId: built.draftId });

  expect(await valuesOf(app, formFillId)).toMatchObject({
    'field:Release To': 'Łukasz Przykładowy',
    'field:Information to be released': expect.stringContaining('Pathology report'),
  });
});

test('what is typed over the facts stays until it is taken back', async () => {
  const { app, built } = await start();
  const formFillId = await addFill(app.call, built);

  await app.call('fills.update', { formFillId, changes: { 'field:Patient Name': 'L. Przykładowy', 'field:DOB': '' } });
  expect(await valuesOf(app, formFillId)).toMatchObject({
    'field:Patient Name': 'L. Przykładowy',
    'field:DOB': '',
  });

  await app.call('fills.update', { formFillId, changes: { 'field:Patient Name': null } });
  expect(await valuesOf(app, formFillId)).toMatchObject({ 'field:Patient Name': 'Łukasz Przykładowy' });
});

test('a value that does not fit, and a fact nobody knows, are named beside the field', async () => {
  const { app, built } = await start();
  await app.call('clients.update', {
    clientId: built.clientId,
    changes: {
      dateOfBirth: null,
      medicalRecordNumbers: [{ organizationId: built.organizationId, mrn: 'A-123456789' }],
    },
  });
  const formFillId = await addFill(app.call, built);

  const { values } = await app.call('fills.preview', { formFillId });

  const problemOf = (key: string) => values.find((value) => value.key === key)?.problem;
  expect(problemOf('field:MRN')).toContain('takes 6 characters');
  expect(problemOf('field:DOB')).toContain('is not known yet');
  expect(problemOf('field:Patient Name')).toBeNull();
});

test('a frozen form keeps its bytes and what stands on it, whatever becomes of the facts', async () => {
  const { app, built } = await start();
  const formFillId = await addFill(app.call, built);
  await app.call('fills.freeze', { formFillId });
  const frozen = await app.call('fills.preview', { formFillId });

  await app.call('clients.update', { clientId: built.clientId, changes: { legalName: 'Somebody Else' } });

  const later = await app.call('fills.preview', { formFillId });
  expect(later).toEqual(frozen);
  expect(later.isFrozen).toBe(true);
  expect(later.values).toContainEqual(
    expect.objectContaining({ key: 'field:Patient Name', value: 'Łukasz Przykładowy' }),
  );
  expect((await PDFDocument.load(later.pdf)).getForm().getFields()).toEqual([]);

  await app.call('history.undo', {});
  await app.call('history.undo', {});
  expect(await app.call('fills.preview', { formFillId })).toMatchObject({ isFrozen: false });
});

test('a proposal is marked until somebody has confirmed or changed it', async () => {
  const { app, built } = await start();
  const formId = await addForm(app.call, built);
  const proposed = async () =>
    (await app.call('forms.get', { formId })).mappings.filter(({ isProposed }) => isProposed).length;
  const { mappings } = await app.call('forms.get', { formId });
  const before = await proposed();
  expect(before).toBeGreaterThan(1);

  const place = mappings.findIndex(({ isProposed }) => isProposed);
  await app.call('forms.update', {
    formId,
    changes: { mappings: mappings.map((one, at) => (at === place ? { ...one, isProposed: false } : one)) },
  });
  expect(await proposed()).toBe(before - 1);
  expect((await app.call('forms.get', { formId })).mappings[place]?.source).toEqual(mappings[place]?.source);

  // Whoever sends a mapping without the mark has written it.
  await app.call('forms.update', {
    formId,
    changes: { mappings: mappings.map(({ fieldName, source }) => ({ fieldName, source })) },
  });
  expect(await proposed()).toBe(0);
  await app.call('history.undo', {});
  expect(await proposed()).toBe(before - 1);
});

test('history says that a filled form was printed, and undo passes over it', async () => {
  const { app, built } = await start();
  const formFillId = await addFill(app.call, built);
  const undoable = await app.call('history.undoable', {});

  await app.call('fills.recordPrint', { formFillId });

  const [last] = await app.call('history.list', { caseId: built.caseId, limit: 1 });
  expect(last?.summary).toMatch(/^Printed the form .+ of Łukasz Przykładowy$/);
  expect(await app.call('history.undoable', {})).toEqual(undoable);
});

test('text boxes placed on the pages are filled with facts, words and ticks', async () => {
  const { app, built } = await start();
  const formId = await addForm(app.call, built);
  const box = { page: 0, x: 60, y: 400, width: 200, height: 20, size: 11 };
  await app.call('forms.update', {
    formId,
    changes: {
      boxes: [
        { ...box, id: 'name', source: { kind: 'fact', fact: 'patientName' } },
        { ...box, id: 'words', y: 430, source: { kind: 'words', words: 'Second opinion' } },
        { ...box, id: 'tick', y: 460, source: { kind: 'tick', isTicked: true } },
      ],
    },
  });
  const formFillId = await addFill(app.call, built, formId);

  const { values } = await app.call('fills.preview', { formFillId });

  expect(values.filter(({ key }) => key.startsWith('box:'))).toEqual([
    { key: 'box:name', label: 'Patient’s full name', value: 'Łukasz Przykładowy', isChanged: false, problem: null },
    { key: 'box:words', label: 'Second opinion', value: 'Second opinion', isChanged: false, problem: null },
    { key: 'box:tick', label: 'Tick', value: 'X', isChanged: false, problem: null },
  ]);
  for (const wrong of [{ page: 3 }, { x: 700 }, { width: 1 }]) {
    const changes = { boxes: [{ ...box, id: 'b', source: { kind: 'empty' }, ...wrong }] };
    const error = await app.refused('forms.update', { formId, changes });
    expect(error).toMatchObject({ code: 'invalidInput', field: 'changes.boxes.0' });
  }
});

test('a locked form is kept and says why it cannot be filled in', async () => {
  const { app, built } = await start();
  const document = await PDFDocument.load(await craftForm());
  document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  const { organizationId } = built;

  const { file } = await app.call('files.add', {
    purpose: 'custodianForm',
    name: 'locked.pdf',
    bytes: new Uint8Array(await document.save()),
    organizationId,
  });
  const error = await app.refused('forms.add', { organizationId, fileId: file.id, title: 'Locked' });

  expect(file).toMatchObject({ isReadable: false, problem: expect.stringContaining('locked with a password') });
  expect(error).toMatchObject({ code: 'fileUnreadable', message: expect.stringContaining('unlocked copy') });
});

test('files say what they are from their content, and a lost one comes back from the trash with its bytes', async () => {
  const { app, built } = await start();
  const { clientId } = built;
  const bytes = new TextEncoder().encode('<svg onload="run()">');

  const { file } = await app.call('files.add', { purpose: 'record', name: '../scan\u202Egnp.svg', bytes, clientId });
  const { changeId } = await app.call('files.delete', { fileId: file.id });
  await app.call('trash.restore', { changeId });

  expect(file).toMatchObject({
    name: 'scangnp.svg',
    mediaType: 'application/octet-stream',
    isReadable: false,
    problem: expect.stringContaining('neither a PDF nor a PNG or JPEG'),
  });
  expect((await app.call('files.read', { fileId: file.id })).bytes).toEqual(bytes);
  expect(await app.call('files.list', { clientId })).toHaveLength(1);
});

test('a client in the trash comes back with files, forms filled in and amended records', async () => {
  const { app, built } = await start();
  await addFill(app.call, built);
  await app.call('files.add', { purpose: 'record', name: 'x', bytes: new Uint8Array([1]), caseId: built.caseId });
  await app.call('records.addAmended', { recordItemId: built.recordIds[0] });
  const before = await app.call('vault.check', {});

  const { changeId } = await app.call('clients.delete', { clientId: built.clientId });
  expect(await app.call('files.list', { clientId: built.clientId })).toEqual([]);
  await app.call('trash.restore', { changeId });

  const after = await app.call('vault.check', {});
  const tables = ['clients', 'cases', 'files', 'formFills', 'recordItems', 'requests'];
  for (const table of tables) expect(after.counts[table], table).toBe(before.counts[table]);
  expect(after.ok).toBe(true);
});
