import type { Locator, Page } from '@playwright/test';
import { openChase } from './chase-scene.ts';
import { expect, test } from './fixtures.ts';
import { ask, goTo } from './store.ts';

/** Opens a dialog by key, closes it by key, and finds the keyboard where it was. */
async function comesBackTo(page: Page, opener: Locator): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(page.locator('[role="dialog"]:focus-within')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
}

test('a dialog closed by key gives the keyboard back to what opened it', async ({ page }) => {
  const { caseId } = await openChase(page);
  await goTo(page, `/cases/${caseId}/custody`);
  await comesBackTo(page, page.getByRole('button', { name: 'Follow a material' }));
  await goTo(page, `/cases/${caseId}/consultations`);
  await comesBackTo(page, page.getByRole('button', { name: 'Plan a consultation' }));
  await goTo(page, `/cases/${caseId}/sources`);
  await comesBackTo(page, page.getByRole('button', { name: 'Add a candidate' }));
  await goTo(page, `/cases/${caseId}/timeline`);
  await comesBackTo(page, page.getByRole('button', { name: 'Add a medicine' }));
  await goTo(page, '/board');
  await comesBackTo(page, page.getByRole('button', { name: 'Keys' }));
});

test('a dialog begins at its first field, not at the button that closes it', async ({ page }) => {
  const { caseId } = await openChase(page);
  await goTo(page, `/cases/${caseId}/timeline`);
  await page.getByRole('button', { name: 'Add a medicine' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toBeFocused();
});

test('a dialog opened from a menu gives the keyboard back to the button of the menu', async ({ page }) => {
  const { caseId } = await openChase(page);
  const { consultationId } = await ask(page, 'consultations.add', { caseId, clinicianName: 'Dr. Ada Beispiel' });
  await goTo(page, `/cases/${caseId}/consultations/${consultationId}`);
  const more = page.getByRole('button', { name: 'More' });
  await more.press('Enter');
  await page.getByRole('menuitem', { name: /^Cancel/ }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(more).toBeFocused();
});

test('the keyboard stays where it was when what it stood on is taken away', async ({ page }) => {
  const { caseId } = await openChase(page);
  await ask(page, 'questions.add', { caseId, text: 'Which block was tested?' });
  await ask(page, 'questions.add', { caseId, text: 'What does the second laboratory need?' });
  await goTo(page, `/cases/${caseId}/questions`);
  await page.getByRole('button', { name: 'Move question 2 up' }).press('Enter');
  // At the top there is no further up: the button that was pressed cannot be pressed again.
  await expect(page.getByRole('listitem', { name: /^Question 1: What does/ }).locator(':focus')).toHaveCount(1);
});
