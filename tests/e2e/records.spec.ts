import type { Page } from '@playwright/test';
import type { CaseId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

async function openedLedger(page: Page): Promise<CaseId> {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Łukasz Przykładowy' });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Breast, left' });
  await goTo(page, `/cases/${caseId}/records`);
  await expect(page.getByText('Nothing is on the ledger yet.')).toBeVisible();
  return caseId;
}

/** The button that holds a record's line in the ledger. */
function line(page: Page, name: string) {
  return page.getByRole('rowheader').getByRole('button', { name });
}

test('one press lists what the minimum packet needs, and the keyboard says where each stands', async ({ page }) => {
  await openedLedger(page);
  await axe(page);
  await page.getByRole('button', { name: 'Add what the minimum packet needs' }).click();
  await expect(page.getByText('0 of 9 records checked')).toBeVisible();

  await line(page, 'Identity and coverage').focus();
  await page.keyboard.press('c');
  await expect(page.getByRole('row', { name: /Identity and coverage/ })).toContainText('Checked');
  await expect(page.getByText('1 of 9 records checked')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Minimum.*1 of 9 checked/ })).toBeVisible();
  await expect(line(page, 'Identity and coverage')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(line(page, 'Timeline')).toBeFocused();
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Incomplete' });
  await dialog.getByLabel('What is missing').fill('Dates before 2025');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Timeline/ })).toContainText('Missing: Dates before 2025');
  await shot(page, 'record ledger');
  await axe(page);
});

test('a report never stands for the slides', async ({ page }) => {
  const caseId = await openedLedger(page);
  const accessionNumber = 'S26-10442';
  await ask(page, 'records.add', { caseId, kind: 'pathologyReport', accessionNumber });
  await ask(page, 'records.add', { caseId, kind: 'pathologySlides', accessionNumber });
  await expect(page.getByText('A report never stands for the slides, the block or the images')).toBeVisible();

  await page.getByRole('button', { name: 'Needed: change the state of Pathology report' }).click();
  await page.getByRole('menuitem', { name: 'Checked' }).click();
  await page.getByRole('button', { name: /^Good/ }).click();
  const packet = page.getByRole('region', { name: 'Packet' });
  await expect(packet.getByText('The report is here; it does not stand for the slides.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Pathology slides/ })).toContainText('Needed');
  await axe(page);
});

test('a record is written in the panel, its custodian added on the way, and the line takes the focus', async ({
  page,
}) => {
  const caseId = await openedLedger(page);
  await page.getByRole('button', { name: 'Add a record' }).click();
  const panel = page.getByRole('region', { name: 'Add a record' });
  await panel.getByRole('combobox', { name: 'Kind' }).fill('slides');
  await expect(page.getByRole('option', { name: 'Pathology slides' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('No report stands for it.', { exact: false })).toBeVisible();
  await panel.getByLabel('Title').fill('Core biopsy, left breast');
  await panel.getByRole('button', { name: 'New custodian' }).click();
  await page.getByRole('dialog', { name: 'New custodian' }).getByLabel('Name').fill('Sample Valley Hospital');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('combobox', { name: 'Custodian' })).toHaveValue('Sample Valley Hospital');
  await panel.getByRole('textbox', { name: 'Service from' }).fill('2026-13-40');
  await panel.getByLabel('Accession number').fill('S26-10442');
  await panel.getByRole('button', { name: 'Add to the ledger' }).click();
  await expect(panel.getByRole('textbox', { name: 'Service from' })).toBeFocused();
  await axe(page);
  await panel.getByRole('textbox', { name: 'Service from' }).fill('10/3/2026');
  await panel.getByRole('button', { name: 'Add to the ledger' }).click();

  const row = page.getByRole('row', { name: /Pathology slides/ });
  await expect(row).toContainText('Sample Valley Hospital');
  await expect(row).toContainText('Oct 3');
  await expect(row).toContainText('S26-10442');
  await expect(line(page, 'Pathology slides')).toBeFocused();
  const { items } = await ask(page, 'records.list', { caseId });
  expect(items).toMatchObject([{ kind: 'pathologySlides', servedFrom: '2026-10-03', state: { kind: 'needed' } }]);
});

test('a line opens with Enter, is changed beside the ledger, and Escape goes back to it', async ({ page }) => {
  const caseId = await openedLedger(page);
  await ask(page, 'records.add', { caseId, kind: 'imagingStudy', title: 'CT chest' });
  await line(page, 'Imaging study').press('Enter');
  const panel = page.getByRole('region', { name: /^Imaging study.*: CT chest/ });
  await panel.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'Not available' }).click();
  await panel.getByRole('button', { name: 'Save the record' }).click();
  await expect(panel.getByLabel('Why it cannot be had')).toBeFocused();
  await panel.getByLabel('Why it cannot be had').fill('The site purged it');
  await axe(page);
  await panel.getByRole('button', { name: 'Save the record' }).click();
  await expect(page.getByRole('row', { name: /CT chest/ })).toContainText('The site purged it');
  await expect(line(page, 'Imaging study')).toBeFocused();

  await page.keyboard.press('Enter');
  await panel.getByLabel('Note').fill('Ask the scanning site once more');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(line(page, 'Imaging study')).toBeFocused();
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Continue with it' }).click();
  await expect(panel.getByLabel('Note')).toHaveValue('Ask the scanning site once more');
});

test('a record removed by mistake is brought back, and the keyboard goes on with its neighbor', async ({ page }) => {
  const caseId = await openedLedger(page);
  await ask(page, 'records.add', { caseId, kind: 'medications' });
  await ask(page, 'records.add', { caseId, kind: 'allergies' });
  await expect(line(page, 'Allergies')).toBeVisible();
  await line(page, 'Medications').press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the record' }).click();

  await expect(line(page, 'Medications')).toBeHidden();
  await expect(line(page, 'Allergies')).toBeFocused();
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the record' }).click();
  await expect(page.getByRole('button', { name: 'Add a record' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(line(page, 'Allergies')).toBeVisible();
});
