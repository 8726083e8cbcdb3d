import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { PROJECT } from '../../src/chromium-host/project.ts';
import type { CaseId, OrganizationId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

const fillable = join(PROJECT, 'resources/sample/custodian-form.pdf');
const hospital = 'Sample General Hospital and Affiliated Outpatient Clinics of Springfield';

/** A case with a record at a hospital that insists on its own form. */
async function caseAtHospital(page: Page): Promise<{ caseId: CaseId; organizationId: OrganizationId }> {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', {
    legalName: 'Łukasz Przykładowy',
    dateOfBirth: '1968-04-30',
    safeContact: { mayCall: true, mayText: false, mayEmail: false, mayMail: true, note: null },
  });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Breast, left' });
  const { organizationId } = await ask(page, 'organizations.add', { name: hospital, kind: 'hospital' });
  await ask(page, 'records.add', {
    caseId,
    kind: 'pathologyReport',
    title: 'Core biopsy',
    custodianId: organizationId,
  });
  return { caseId, organizationId };
}

async function keep(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
}

/** Waits until nothing on the page is still coming or going: what fades has the colors of neither state. */
async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
}

async function flatPdf(pages: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) pdf.addPage([612, 792]).drawText('Name of patient:', { x: 72, y: 700 });
  return Buffer.from(await pdf.save());
}

test('a form with fields is mapped by proposals, filled in for a case, typed over and frozen', async ({
  app,
  page,
}) => {
  const { caseId, organizationId } = await caseAtHospital(page);
  await goTo(page, `/directory/${organizationId}/forms`);
  await expect(page.getByText(/Keep the custodian’s blank form here/)).toBeVisible();
  await axe(page);
  await shot(page, 'forms empty');
  await keep(page, 'Release form.pdf', readFileSync(fillable));
  await expect(page.getByRole('heading', { level: 1, name: 'Release form' })).toBeVisible();
  const fields = page.getByRole('list', { name: 'Fields' });
  await expect(fields.getByText('Proposed').first()).toBeVisible();
  await expect(page.getByRole('article', { name: /Page 1/ })).toBeVisible();
  await axe(page);
  await fields.getByRole('combobox').first().focus();
  await page.setViewportSize({ width: 1366, height: 768 });
  const confirms = fields.getByRole('button', { name: /^Confirm what goes into/ });
  const proposed = await confirms.count();
  await confirms.first().press('Enter');
  await expect(confirms).toHaveCount(proposed - 1);
  await shot(page, 'form mapping 1366');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await shot(page, 'form mapping 1920');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: `Confirm all ${proposed - 1}` }).press('Enter');
  await expect(fields.getByText('Proposed')).toHaveCount(0);
  await expect(page.getByText('Every field was looked at.')).toBeVisible();

  await goTo(page, `/cases/${caseId}/letters`);
  await expect(page.getByRole('button', { name: 'Fill in a form' })).toBeVisible();
  await shot(page, 'letters and forms');
  await page.getByRole('button', { name: 'Fill in a form' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fill in a form' });
  await expect(dialog.getByRole('region', { name: hospital })).toBeVisible();
  await shot(page, 'fill in a form');
  await dialog.getByRole('button', { name: /Release form/ }).press('Enter');
  const values = page.getByRole('list', { name: 'What stands in the form' });
  const name = values.getByRole('textbox').filter({ hasText: 'Łukasz Przykładowy' }).first();
  await expect(name).toBeVisible();
  await expect(values.getByRole('status').first()).toBeVisible();
  await expect(page.getByRole('article', { name: /Page 1/ })).toBeVisible();
  await axe(page);
  await shot(page, 'filled form');

  const [label] = await values
    .getByRole('listitem')
    .filter({ has: page.getByText('Łukasz Przykładowy') })
    .allInnerTexts();
  await name.fill('Łukasz Próbny');
  await expect(values.getByText('Typed over')).toBeVisible();
  await expect
    .poll(async () => {
      const [filling] = await ask(page, 'fills.list', { caseId });
      return Object.values(filling?.fill.changes ?? {});
    })
    .toEqual(['Łukasz Próbny']);
  await page.getByRole('button', { name: /^Take the fact again/ }).click();
  await expect(values.getByText('Typed over')).toBeHidden();
  expect(label).toContain('From the facts');

  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(/^Saved as /)).toBeVisible();
  expect(readdirSync(app.saveFolder)).toHaveLength(1);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect
    .poll(async () => (await ask(page, 'history.list', { caseId, limit: 1 })).map(({ summary }) => summary))
    .toEqual([expect.stringMatching(/^Printed the form Release form/)]);
  await page.getByRole('button', { name: 'Freeze', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('no field can be changed');
  await axe(page);
  await shot(page, 'freeze a form');
  await page.getByRole('button', { name: 'Freeze the form' }).click();
  await expect(page.getByText('Exactly these pages are kept.')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await settled(page);
  await axe(page);
  await shot(page, 'form frozen');
});

test('on a flat page a box is placed, moved, resized, filled and removed by the keyboard alone', async ({ page }) => {
  const { organizationId } = await caseAtHospital(page);
  await goTo(page, `/directory/${organizationId}/forms`);
  await keep(page, 'Flat form.pdf', await flatPdf(2));
  await expect(page.getByText(/flat page without fields/)).toBeVisible();
  await expect(page.getByRole('article', { name: /Page 2/ })).toBeVisible();

  await page.getByRole('button', { name: 'Place a text box' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Put the text box on page 1' })).toBeFocused();
  await axe(page);
  await page.keyboard.press('Enter');
  const box = page.getByRole('button', { name: 'Box 1: empty' });
  await expect(box).toBeFocused();
  const boxOf = async () => {
    const [form] = await ask(page, 'forms.list', { organizationId });
    return form?.boxes[0];
  };
  await expect.poll(boxOf).toMatchObject({ page: 0, x: 102, y: 132, width: 180, height: 16 });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect.poll(boxOf).toMatchObject({ x: 103, y: 142, width: 181, height: 26 });

  const source = page.getByRole('combobox', { name: 'Box 1, page 1' });
  await source.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('date of birth');
  await page.keyboard.press('Enter');
  await page.getByLabel('Text size of box 1').fill('14');
  await expect.poll(boxOf).toMatchObject({ size: 14, source: { kind: 'fact', fact: 'patientBorn' } });
  await expect(page.getByRole('button', { name: 'Box 1: Patient’s date of birth' })).toBeVisible();
  await axe(page);
  await shot(page, 'flat form');

  await page.getByRole('button', { name: 'Place a text box' }).click();
  await page.getByRole('button', { name: 'Put the text box on page 1' }).click({ position: { x: 200, y: 60 } });
  const second = page.getByRole('button', { name: 'Box 2: empty' });
  const before = await second.boundingBox();
  await second.hover();
  await page.mouse.down();
  await page.mouse.move((before?.x ?? 0) + 120, (before?.y ?? 0) + 90, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await second.boundingBox())?.y ?? 0).toBeGreaterThan((before?.y ?? 0) + 40);
  await shot(page, 'flat form two boxes');
  await second.press('Delete');
  await expect(second).toBeHidden();
  await expect.poll(async () => (await ask(page, 'forms.list', { organizationId }))[0]?.boxes).toHaveLength(1);
});

test('what is no form to fill in is told in a sentence, and nothing of it is kept', async ({ page }) => {
  const { organizationId } = await caseAtHospital(page);
  await goTo(page, `/directory/${organizationId}/forms`);
  const long = await flatPdf(301);
  for (const [name, bytes, words] of [
    ['Empty.pdf', Buffer.alloc(0), /0 bytes/],
    ['Notes.pdf', Buffer.from('These are only notes.'), /not a PDF/],
    ['Damaged.pdf', Buffer.from('%PDF-1.7\nnothing after this'), /damaged|cannot be read/i],
    ['Long.pdf', long, /301 pages/],
  ] as const) {
    await keep(page, name, bytes);
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  }
  await shot(page, 'form refused');
  await axe(page);
  expect(await ask(page, 'forms.list', { organizationId })).toEqual([]);
  expect(await ask(page, 'files.list', { organizationId })).toEqual([]);
});
