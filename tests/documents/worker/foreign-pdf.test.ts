import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFTextField } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { inspectPdf } from '../../../src/documents/worker/inspect.ts';
import { type PdfAnswer, type PdfJob, runPdfJob } from '../../../src/documents/worker/pdf-job.ts';
import { craftFlat, craftForm, craftHugePng, craftPng } from '../../support/crafted-pdf.ts';

const fonts = { regular: readFileSync(join(import.meta.dirname, '../../../resources/fonts/NotoSans-Regular.ttf')) };

type Fill = Extract<PdfJob, { kind: 'fill' }>;

async function fill(bytes: Uint8Array, given: Partial<Fill>) {
  const answer = await runPdfJob({ kind: 'fill', bytes, values: [], boxes: [], flatten: false, ...given }, fonts);
  if (answer.kind !== 'filled') throw new Error(`not filled: ${JSON.stringify(answer)}`);
  return answer.value;
}

async function merge(parts: Extract<PdfJob, { kind: 'merge' }>['parts']): Promise<PdfAnswer> {
  return await runPdfJob({ kind: 'merge', parts, title: 'Package', paperSize: 'letter' }, fonts);
}

/** Everything a PDF holds as text: its objects, and its streams opened. */
async function insideOf(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) =>
      object instanceof PDFRawStream
        ? `${object.dict}${Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')}`
        : String(object),
    )
    .join('\n');
}

const ARMED = /JavaScript|app\.alert|Launch|calculator|OpenAction|XFA|\/AA\b/;

test('a form tells its pages and fields as its maker named them', async () => {
  const inspected = await inspectPdf(await craftForm({ pages: 2 }));

  expect(inspected).toMatchObject({ ok: true, pageCount: 2, pageSizes: [{ width: 612, height: 792 }, {}] });
  expect(inspected.ok && inspected.fields).toEqual([
    { name: 'Patient Name', type: 'text', page: 0, maxLength: null, choices: [] },
    { name: 'DOB', type: 'text', page: 0, maxLength: 10, choices: [] },
    { name: 'MRN', type: 'text', page: 0, maxLength: 6, choices: [] },
    { name: 'Release To', type: 'text', page: 0, maxLength: null, choices: [] },
    { name: 'Information to be released', type: 'text', page: 0, maxLength: null, choices: [] },
    { name: 'State', type: 'choice', page: 0, maxLength: null, choices: ['OH', 'NY'] },
    { name: 'Include images', type: 'checkbox', page: 0, maxLength: null, choices: [] },
  ]);
});

test('a turned page has the size it is shown in, cut to its crop box', async () => {
  const inspected = await inspectPdf(await craftFlat([0, 90, 180, 270]));

  expect(inspected.ok && inspected.pageSizes).toEqual([
    { width: 580, height: 750 },
    { width: 750, height: 580 },
    { width: 580, height: 750 },
    { width: 750, height: 580 },
  ]);
});

test('what cannot be opened says so and says what to do', async () => {
  const form = await craftForm();
  const cutOff = form.slice(0, form.length / 2);
  const broken = new TextEncoder().encode(`%PDF-1.4\n${'no objects here '.repeat(40)}\n%%EOF`);
  const locked = await lock(form);

  expect(await inspectPdf(new TextEncoder().encode('%PDF-1.4 nothing more'))).toMatchObject({ ok: false });
  expect(await inspectPdf(cutOff)).toEqual({
    ok: false,
    problem: expect.stringContaining('end of this PDF is missing'),
  });
  expect(await inspectPdf(broken)).toEqual({ ok: false, problem: expect.stringContaining('damaged') });
  expect(await inspectPdf(locked)).toEqual({
    ok: false,
    problem: 'It is locked with a password. Ask for an unlocked copy, or save one without a password.',
  });
});

async function lock(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return await document.save();
}

test('filled fields hold names of every Latin spelling and stay open to be typed over', async () => {
  const { pdf, problems } = await fill(await craftForm(), {
    values: [
      { name: 'Patient Name', value: 'Łukasz Przykładowy-Nguyễn' },
      { name: 'State', value: 'oh' },
      { name: 'Include images', value: true },
    ],
  });

  const form = (await PDFDocument.load(pdf)).getForm();
  expect(problems).toEqual([]);
  expect(form.getTextField('Patient Name').getText()).toBe('Łukasz Przykładowy-Nguyễn');
  expect(form.getDropdown('State').getSelected()).toEqual(['OH']);
  expect(form.getCheckBox('Include images').isChecked()).toBe(true);
  expect(form.getTextField('DOB')).toBeInstanceOf(PDFTextField);
});

test('what a field cannot take is left out and named, and nothing is cut off', async () => {
  const { pdf, problems } = await fill(await craftForm(), {
    values: [
      { name: 'MRN', value: '1234567' },
      { name: 'Release To', value: 'A name much longer than its line '.repeat(4) },
      { name: 'Patient Name', value: 'Bo 😀' },
      { name: 'State', value: 'Ohio' },
      { name: 'Gone', value: 'x' },
    ],
  });

  const form = (await PDFDocument.load(pdf)).getForm();
  expect(problems).toEqual([
    { key: 'field:MRN', problem: expect.stringContaining('takes 6 characters, and there are 7') },
    { key: 'field:Release To', problem: expect.stringContaining('too long for the room') },
    { key: 'field:Patient Name', problem: expect.stringContaining('no sign for 😀') },
    { key: 'field:State', problem: expect.stringContaining('offers only: OH; NY') },
    { key: 'field:Gone', problem: expect.stringContaining('no such field') },
  ]);
  expect(['MRN', 'Release To', 'Patient Name'].map((name) => form.getTextField(name).getText())).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a flattened form has no fields left and the same bytes each time', async () => {
  const form = await craftForm({ withScripts: true });
  const given = { values: [{ name: 'Patient Name', value: 'Łukasz' }], flatten: true };

  const once = await fill(form, given);
  const again = await fill(form, given);

  const document = await PDFDocument.load(once.pdf);
  expect(document.catalog.has(PDFName.of('AcroForm'))).toBe(false);
  expect(document.getPage(0).node.Annots()).toBeUndefined();
  expect(once.pdf).toEqual(again.pdf);
  expect(once.pdf.length).toBeLessThan(60_000);
});

test('nothing that could run goes out of a filled or merged document, not even as dead bytes', async () => {
  const form = await craftForm({ withScripts: true });
  expect(await insideOf(form)).toMatch(ARMED);

  const open = await fill(form, { values: [{ name: 'DOB', value: '02/28/1961' }] });
  const flat = await fill(form, { flatten: true });
  const merged = await merge([{ bytes: form, mediaType: 'application/pdf' }]);

  expect(await insideOf(open.pdf)).not.toMatch(ARMED);
  expect(await insideOf(flat.pdf)).not.toMatch(ARMED);
  expect(merged.kind === 'merged' && (await insideOf(merged.value.pdf))).not.toMatch(ARMED);
});

test('text boxes stand where they were placed, on turned pages too, and say when they do not fit', async () => {
  const box = { x: 20, y: 30, width: 200, height: 20, size: 12 };
  const { pdf, problems } = await fill(await craftFlat([0, 90]), {
    boxes: [
      { ...box, id: 'here', page: 0, value: 'Here' },
      { ...box, id: 'turned', page: 1, value: 'Turned' },
      { ...box, id: 'tick', page: 0, value: true },
      { ...box, id: 'long', page: 0, width: 30, height: 8, value: 'Far too long for this' },
      { ...box, id: 'off', page: 7, value: 'x' },
      { ...box, id: 'outside', page: 0, x: 9_000, value: 'x' },
    ],
    flatten: true,
  });

  expect(problems).toEqual([
    { key: 'box:long', problem: expect.stringContaining('too long for its box') },
    { key: 'box:off', problem: expect.stringContaining('no such page') },
    { key: 'box:outside', problem: expect.stringContaining('outside the page') },
  ]);
  // The crop box begins at (10, 20) and is 580 by 750: a page turned by 90 degrees runs up its right edge.
  expect(await insideOf(pdf)).toContain('1 0 0 1 10 20 cm');
  expect(await insideOf(pdf)).toContain('0 1 -1 0 590 20 cm');
});

test('parts of a package become one PDF in order, a picture a page of its own', async () => {
  const answer = await merge([
    { bytes: await craftForm({ pages: 2 }), mediaType: 'application/pdf' },
    { bytes: craftPng(), mediaType: 'image/png' },
  ]);

  if (answer.kind !== 'merged') throw new Error('not merged');
  const document = await PDFDocument.load(answer.value.pdf);
  expect(answer.value.pageCount).toBe(3);
  expect(document.getPages().map((page) => page.getSize())).toEqual([
    { width: 612, height: 792 },
    { width: 612, height: 792 },
    { width: 612, height: 792 },
  ]);
  expect(document.getTitle()).toBe('Package');
  expect(document.getPage(2).node.Resources()?.lookup(PDFName.of('XObject'))).toBeInstanceOf(PDFDict);
});

test('a part that cannot be used is refused by its number', async () => {
  const png = { bytes: craftPng(), mediaType: 'image/png' } as const;

  expect(await merge([png, { bytes: craftHugePng(), mediaType: 'image/png' }])).toEqual({
    kind: 'refused',
    problem: expect.stringMatching(/^Part 2 cannot be used\. .*40 megapixels/),
  });
  expect(await merge([{ bytes: new Uint8Array(9), mediaType: 'application/octet-stream' }])).toMatchObject({
    kind: 'refused',
  });
});
