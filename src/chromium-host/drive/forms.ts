import type { Page } from 'playwright-core';
import type { CaseId, OrganizationId } from '../../domain/shared/ids.ts';
import { goToAddress } from './ask.ts';
import { press } from './hand.ts';
import { seeDrawnPages } from './requests.ts';

/** Keeps a custodian's own form; what goes into its fields is proposed by their names. */
export async function keepForm(page: Page, organizationId: OrganizationId, file: string): Promise<void> {
  await goToAddress(page, `/directory/${organizationId}/forms`);
  await page.getByRole('heading', { name: 'Own forms' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('list', { name: 'Fields' }).waitFor();
  await seeDrawnPages(page);
}

/** Fills the form of a custodian in for a case and saves it. */
export async function fillForm(page: Page, caseId: CaseId, form: RegExp): Promise<void> {
  await goToAddress(page, `/cases/${caseId}/letters`);
  await press(page, 'Fill in a form');
  // A dialog that opens takes the focus, so a key pressed meanwhile would reach its Close button.
  await page.getByRole('dialog', { name: 'Fill in a form' }).getByRole('button', { name: form }).click();
  await page.getByRole('list', { name: 'What stands in the form' }).waitFor();
  await seeDrawnPages(page);
}
