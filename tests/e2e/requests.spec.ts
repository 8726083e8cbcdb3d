import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { CaseId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

const hospital = 'Sample General Hospital';

/** A client whose birth date nobody has asked for yet, with two reports a hospital still owes. */
async function caseWithGap(page: Page): Promise<CaseId> {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', {
    legalName: 'Łukasz Przykładowy',
    addresses: [
      {
        kind: 'home',
        address: { lines: ['12 Sample Lane'], city: 'Springfield', region: 'IL', postalCode: '62701', country: '' },
      },
    ],
    phones: [{ kind: 'mobile', number: '555-0100', mayLeaveMessage: true }],
    safeContact: { mayCall: true, mayText: false, mayEmail: false, mayMail: true, note: null },
  });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Breast, left' });
  const { organizationId } = await ask(page, 'organizations.add', {
    name: hospital,
    kind: 'hospital',
    address: { lines: ['1 Example Way'], city: 'Springfield', region: 'IL', postalCode: '62701', country: '' },
    departments: [{ name: 'Release of Information', kind: 'him', fax: '555-0111', acceptedChannels: ['mail', 'fax'] }],
  });
  const held = { caseId, custodianId: organizationId, servedFrom: '2026-03-02', servedTo: null };
  await ask(page, 'records.add', { ...held, kind: 'pathologyReport', title: 'Core biopsy' });
  await ask(page, 'records.add', { ...held, kind: 'imagingReport' });
  await ask(page, 'records.add', { ...held, kind: 'pathologySlides' });
  return caseId;
}

async function draftRequest(page: Page, caseId: CaseId): Promise<void> {
  await goTo(page, `/cases/${caseId}/requests`);
  await page.getByRole('checkbox', { name: /^Slide and block release/ }).uncheck();
  await page.getByRole('button', { name: 'Draft 1 letter' }).click();
  await page.getByRole('link', { name: hospital, exact: true }).click();
  await expect(page.getByRole('heading', { name: `Request to ${hospital}` })).toBeVisible();
}

function letter(page: Page) {
  return page.getByRole('region', { name: `Letter to ${hospital}` });
}

test('a letter with a gap names it and does not print; filling it in makes the letter', async ({ page }) => {
  const caseId = await caseWithGap(page);
  await goTo(page, `/cases/${caseId}/requests`);
  await expect(page.getByText('Letters that ask custodians for this client')).toBeVisible();
  const proposals = page.getByRole('region', { name: hospital });
  await expect(proposals.getByRole('checkbox')).toHaveCount(2);
  await expect(proposals.getByRole('checkbox', { name: /^Right-of-access request: .*Core biopsy/ })).toBeChecked();
  await expect(proposals).toContainText('Slides and blocks are specimens, not records');
  await shot(page, 'what to ask for now');
  await axe(page);
  await proposals.getByRole('checkbox', { name: /^Slide and block release/ }).uncheck();
  await page.getByRole('button', { name: 'Draft 1 letter' }).click();
  await page.getByRole('link', { name: hospital, exact: true }).click();

  const missing = page.getByRole('status').filter({ hasText: 'missing before this letter can go out' });
  await expect(missing).toContainText('Date of birth of the client');
  for (const name of ['Print', 'Save as PDF', 'Mark as sent']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeDisabled();
  }
  await expect(letter(page).getByRole('article', { name: /Page 1/ })).toContainText('Przykładowy');
  await shot(page, 'letter with a gap');
  await axe(page);

  await missing.getByRole('link', { name: /Date of birth/ }).click();
  await expect(page.getByLabel('Date of birth', { exact: true })).toBeFocused();
  await page.keyboard.type('April 30, 1968');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Date of birth', { exact: true })).toBeHidden();
  await page.goBack();

  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
  await expect(missing).toBeHidden();
  await expect(letter(page)).toContainText('April 30, 1968');
  await shot(page, 'letter ready');

  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect
    .poll(async () => (await ask(page, 'history.list', { caseId, limit: 1 })).map((change) => change.summary))
    .toEqual([expect.stringContaining('Printed the letter CB-0001')]);
});

test('what is changed in the form stands in the letter, and is saved', async ({ app, page }) => {
  const caseId = await caseWithGap(page);
  const { case: theCase } = await ask(page, 'cases.get', { caseId });
  await ask(page, 'clients.update', { clientId: theCase.clientId, changes: { dateOfBirth: '1968-04-30' } });
  await draftRequest(page, caseId);

  await page.getByLabel('Needed by', { exact: true }).fill('2027-01-20');
  await page.getByLabel('Why it is needed by then').fill('a visit to a cancer center on January 25');
  await page.getByRole('switch', { name: 'Look at the records in person' }).click();
  await expect(letter(page)).toContainText('a visit to a cancer center on January 25');
  await expect(letter(page)).toContainText('look at the records in person');

  await page.getByRole('button', { name: 'Do not ask for Imaging report' }).click();
  await expect(letter(page)).not.toContainText('Imaging report');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(/^Saved as /)).toBeVisible();
  expect(readdirSync(app.saveFolder)).toEqual([expect.stringMatching(/\.pdf$/)]);
});

test('undo while a letter is being written shows in the form as well as in the letter', async ({ page }) => {
  const caseId = await caseWithGap(page);
  await draftRequest(page, caseId);
  await page.getByRole('switch', { name: 'Look at the records in person' }).click();
  await expect(letter(page)).toContainText('look at the records in person');

  await page.getByRole('button', { name: /^Undo: Changed the request/ }).click();

  await expect(page.getByRole('switch', { name: 'Look at the records in person' })).not.toBeChecked();
  await expect(letter(page)).not.toContainText('look at the records in person');
});

test('a letter marked as sent is frozen, its clock runs, and receipt settles it', async ({ page }) => {
  const caseId = await caseWithGap(page);
  const { case: theCase } = await ask(page, 'cases.get', { caseId });
  await ask(page, 'clients.update', { clientId: theCase.clientId, changes: { dateOfBirth: '1968-04-30' } });
  await draftRequest(page, caseId);

  await page.getByRole('button', { name: 'Mark as sent' }).click();
  const sending = page.getByRole('dialog');
  await sending.getByLabel('Tracking number').fill('9400 1000');
  await axe(page);
  await sending.getByRole('button', { name: 'Mark as sent' }).click();

  await expect(page.getByText('Exactly as sent on')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Clock' }).getByText('Nobody has confirmed receipt')).toBeVisible();
  // The letter beside it names the rule too, once its pages are drawn.
  await expect(page.getByRole('region', { name: 'Clock' }).getByText('45 CFR 164.524(b)(2)(i)')).toBeVisible();
  await ask(page, 'clients.update', { clientId: theCase.clientId, changes: { legalName: 'Another Name' } });
  await expect(letter(page)).toContainText('Przykładowy');
  await shot(page, 'letter sent');
  await axe(page);

  await page.getByRole('button', { name: 'Confirm receipt' }).click();
  const receiving = page.getByRole('dialog');
  await receiving.getByLabel('Who said so').fill('Maria at the front desk');
  await receiving.getByRole('button', { name: 'Confirm receipt' }).click();
  await expect(page.getByText('Maria at the front desk').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Clock' }).getByText('Nobody has confirmed receipt')).toBeHidden();

  await page.getByRole('button', { name: 'Close the request' }).click();
  await expect(page.getByText('No clock is running')).toBeVisible();
});

test('all letters not sent yet are saved in one go', async ({ app, page }) => {
  const caseId = await caseWithGap(page);
  const { case: theCase } = await ask(page, 'cases.get', { caseId });
  await draftRequest(page, caseId);
  await goTo(page, `/cases/${caseId}/requests`);
  const bar = page.getByRole('region', { name: 'Letters not sent yet' });
  await expect(bar).toContainText('Date of birth of the client');
  await expect(bar.getByRole('button', { name: 'Print 1 letter' })).toBeDisabled();
  await shot(page, 'requests with a gap');
  await axe(page);

  await ask(page, 'clients.update', { clientId: theCase.clientId, changes: { dateOfBirth: '1968-04-30' } });
  await bar.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(/^Saved as /)).toBeVisible();
  expect(readdirSync(app.saveFolder)).toHaveLength(1);
});

test('the line between form and letter moves by arrow keys and stays where it was put', async ({ page }) => {
  const caseId = await caseWithGap(page);
  await draftRequest(page, caseId);
  const line = page.getByRole('separator', { name: 'Width of the panes' });
  const before = Number(await line.getAttribute('aria-valuenow'));
  await line.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => Number(await line.getAttribute('aria-valuenow'))).toBeGreaterThan(before);

  await page.getByRole('link', { name: 'Opinions' }).click();
  await page.goBack();

  await expect.poll(async () => Number(await line.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
});

test('a deleted request goes to the trash and undo brings it back', async ({ page }) => {
  const caseId = await caseWithGap(page);
  await draftRequest(page, caseId);

  await page.getByRole('button', { name: 'Delete this request' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the request' }).click();
  await expect(page.getByText('Letters that ask custodians for this client')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();

  await expect(page.getByRole('link', { name: hospital, exact: true })).toBeVisible();
});

test('a request by hand goes to whom the proposals do not know', async ({ page }) => {
  const caseId = await caseWithGap(page);
  await ask(page, 'organizations.add', { name: 'Sample Genomics', kind: 'laboratory' });
  await goTo(page, `/cases/${caseId}/requests`);
  await page.getByRole('button', { name: 'New request' }).click();
  const dialog = page.getByRole('dialog', { name: 'New request' });
  await dialog.getByRole('button', { name: 'Draft the request' }).click();
  await expect(dialog.getByText('Choose whom to ask.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Ask' }).click();
  await page.getByRole('option', { name: 'Sample Genomics' }).click();
  await dialog.getByRole('combobox', { name: 'With' }).click();
  await page.getByRole('option', { name: 'Laboratory report and variant data request' }).click();
  await axe(page);
  await dialog.getByRole('button', { name: 'Draft the request' }).click();
  await expect(page.getByRole('heading', { name: 'Request to Sample Genomics' })).toBeVisible();
  await expect(page.getByText('Laboratory report and variant data request, our reference')).toBeVisible();
});
