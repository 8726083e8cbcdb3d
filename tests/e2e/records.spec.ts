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

test('what a biopsy leaves is added in one go and stands together, and an amended report folds the earlier one', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const caseId = await openedLedger(page);
  await ask(page, 'organizations.add', {
    name: 'Sample Valley Hospital and Regional Medical Center of Exampleton',
    departments: [{ name: 'Slide room', kind: 'pathology' }],
  });
  await page.getByRole('button', { name: 'Add a biopsy, scan or operation' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add what was done' });
  await dialog.getByLabel('Title').fill('Core biopsy, left breast');
  await dialog.getByRole('combobox', { name: 'Custodian' }).click();
  await page.getByRole('option', { name: /^Sample Valley/ }).click();
  await dialog.getByLabel('Accession number').fill('S24-10442');
  await dialog.getByRole('textbox', { name: 'Day' }).fill('2024-10-03');
  await dialog.getByRole('checkbox', { name: /^Immunohistochemistry/ }).check();
  await expect(dialog.getByRole('checkbox', { name: 'Tissue block: Core biopsy, left breast' })).toBeChecked();
  await shot(page, 'records of a biopsy');
  await axe(page);
  await dialog.getByRole('button', { name: 'Add 4 records' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(line(page, 'Pathology report')).toBeFocused();
  await expect(page.getByRole('row', { name: /^Pathology slides/ })).toContainText('Slide room');
  await expect(page.getByRole('row', { name: /^Tissue block/ })).toContainText(
    'belongs with pathology report, pathology slides',
  );

  await line(page, 'Tissue block').focus();
  await page.keyboard.press('b');
  await page.getByRole('textbox', { name: 'Needed by' }).fill('2026-01-05');
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Tissue block/ })).toContainText('overdue');
  await expect(line(page, 'Tissue block')).toBeFocused();

  await line(page, 'Pathology report').press('c');
  await line(page, 'Pathology report').press('Enter');
  await page.getByRole('button', { name: 'Add amended report' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Received on' }).fill('2026-11-10');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Pathology report/ })).toHaveCount(1);
  await page.getByRole('button', { name: /^Amended; earlier version of .* kept/ }).click();
  await expect(page.getByRole('row', { name: /it no longer counts/ })).toContainText('Checked');
  await shot(page, 'records paired and amended');
  await axe(page);
  await page.getByRole('button', { name: 'Close the panel' }).click();
  await expect(page.getByRole('region', { name: 'Tissue at risk' })).toContainText('Tissue block');
  await page
    .getByRole('region', { name: 'What is missing limits' })
    .getByRole('button', { name: /^Show all/ })
    .click();
  await page.getByRole('button', { name: /^Limits \d+ questions?: Pathology slides/ }).press('Enter');
  await expect(page.getByRole('list', { name: 'Questions that rest on: Pathology slides' })).toBeFocused();
  await shot(page, 'records limits');
  await axe(page);
  expect((await ask(page, 'records.list', { caseId })).items).toHaveLength(5);
});

test('a record added alone is offered what belongs with it, and its document is kept and opened', async ({ page }) => {
  const caseId = await openedLedger(page);
  await page.getByRole('button', { name: 'Add a record' }).click();
  const panel = page.getByRole('region', { name: 'Add a record' });
  await panel.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Imaging report' }).click();
  await panel.getByLabel('Accession number').fill('MR26-77');
  await panel.getByRole('button', { name: 'Add to the ledger' }).click();
  const offer = page.getByRole('region', { name: 'Not listed yet' });
  await expect(offer.getByRole('checkbox', { name: 'Imaging study files' })).toBeChecked();
  await axe(page);
  await offer.getByRole('button', { name: 'Add 1 record' }).click();
  await expect(page.getByRole('row', { name: /^Imaging study files/ })).toContainText('belongs with imaging report');
  await expect(offer).toBeHidden();

  await line(page, 'Imaging report').press('Enter');
  const edit = page.getByRole('region', { name: 'Imaging report' });
  await edit.locator('input[type=file]').setInputFiles({
    name: 'report.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('no pages at all'),
  });
  await edit.getByRole('button', { name: 'Open the document' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Open the document of Imaging report' })).toBeVisible();
  const { items } = await ask(page, 'records.list', { caseId });
  expect(items.filter(({ fileId }) => fileId !== null)).toHaveLength(1);
});

test('a ledger of 500 records is walked, narrowed and sorted by key', async ({ page }) => {
  const caseId = await openedLedger(page);
  for (let batch = 0; batch < 13; batch += 1) {
    const items = Array.from({ length: 39 }, (_, place) => ({
      kind: 'labResults' as const,
      title: `Panel ${batch * 39 + place}`,
      servedFrom: '2026-01-05',
    }));
    await ask(page, 'records.addParts', { caseId, items });
  }
  await expect(page.getByText('0 of 507 records checked')).toBeVisible();
  const lines = page.getByRole('rowheader').getByRole('button', { name: /^Lab results/ });
  await lines.first().focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Lab results Panel 506' })).toBeFocused();
  expect(await lines.count(), 'only what is in sight is drawn').toBeLessThan(80);
  await shot(page, 'records 500');
  await page.keyboard.press('r');
  await expect(page.getByRole('row', { name: /Panel 506/ })).toContainText('Received');
  await expect(page.getByRole('button', { name: 'Lab results Panel 506' })).toBeFocused();
  await page.getByRole('searchbox', { name: 'Find in the ledger' }).fill('panel 49');
  await expect(page.getByText('15 of 507 shown')).toBeVisible();
  await page.getByRole('button', { name: 'Record', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Record', exact: true }).press('Enter');
  await expect(lines.first()).toContainText('Panel 499');
  await page.getByRole('searchbox', { name: 'Find in the ledger' }).fill('nothing like it');
  await page.getByRole('button', { name: 'Show all records' }).click();
  await expect(page.getByText('shown', { exact: false })).toHaveCount(0);
  await axe(page);
});
