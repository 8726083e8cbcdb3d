import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

async function sizedShot(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await shot(page, `${name} ${width}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, 'sideways scrolling').toBe(0);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

test('a letter is worded anew, seen before it is kept, and taken back to the shipped text', async ({ page }) => {
  await openNewStore(page);
  await goTo(page, '/settings');
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Letter texts' }).click();
  await expect(page.getByText(/both are printed at the foot of the letter/)).toBeVisible();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('article', { name: /Page 1/ })).toBeVisible();
  await axe(page);
  await sizedShot(page, 'letter texts');

  const { statements } = await ask(page, 'texts.get', { kind: 'a', language: 'en' });
  const salutation = statements.find(({ id }) => id === 'salutation');
  await page.getByRole('button', { name: 'Change Salutation' }).press('Enter');
  const wording = page.getByLabel('Wording');
  await expect(wording).toBeFocused();
  await wording.fill('Dear records office, {nobodyKnows}');
  await expect(page.getByText(/nobodyKnows/).last()).toBeVisible();
  await expect(wording).toHaveAttribute('aria-invalid', 'true');
  await wording.fill('Good day to the records office,');
  await expect(preview).toContainText('Good day to the records office,');
  await axe(page);
  await shot(page, 'letter texts tried');
  await page.getByRole('button', { name: 'Keep this wording' }).click();
  await expect(page.getByText('Your wording')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change Salutation' })).toBeFocused();
  await shot(page, 'letter texts kept');

  await page.getByRole('button', { name: 'Back to the shipped text: Salutation' }).click();
  await expect(page.getByText('Your wording')).toBeHidden();
  await expect(preview).toContainText(salutation?.shipped ?? 'no salutation');
});

test('a wording that loses what the letter has to say asks for a reason', async ({ page }) => {
  await openNewStore(page);
  await goTo(page, '/settings/texts');
  const { statements } = await ask(page, 'texts.get', { kind: 'a', language: 'en' });
  const judged = await Promise.all(
    statements.map(({ id }) =>
      ask(page, 'texts.check', { kind: 'a', language: 'en', statementId: id, text: 'Please send everything soon.' }),
    ),
  );
  const required = judged.findIndex(
    ({ problems }) => problems.length > 0 && problems.every((one) => one.severity === 'warn'),
  );
  await page
    .getByRole('list', { name: 'Statements' })
    .getByRole('button', { name: /^Change/ })
    .nth(required)
    .click();
  await page.getByLabel('Wording').fill('Please send everything soon.');
  await expect(page.getByText('This says less than the letter has to')).toBeVisible();
  await axe(page);
  await shot(page, 'letter texts weakened');
  await page.getByRole('button', { name: 'Keep this wording' }).click();
  await expect(page.getByLabel('Why it may stand')).toHaveAttribute('aria-invalid', 'true');

  await page.getByLabel('Why it may stand').fill('This office answers shorter letters sooner.');
  await page.getByRole('button', { name: 'Keep this wording' }).click();
  await expect(page.getByText('Reason given: This office answers shorter letters sooner.')).toBeVisible();

  await page.getByRole('button', { name: 'Back to the shipped letter' }).click();
  await expect(page.getByText('Your wording')).toBeHidden();
});

test('the law table refuses nonsense in place, keeps a state rule, and goes back to the shipped one', async ({
  page,
}) => {
  await openNewStore(page);
  await goTo(page, '/settings/law');
  await expect(page.getByText('An option for the custodian, never a cap.')).toBeVisible();
  await expect(page.getByText(/whole-slide images/)).toBeVisible();
  await axe(page);
  await sizedShot(page, 'law table');

  await page.getByLabel('Days to answer').fill('3');
  await page.getByRole('button', { name: 'Save days and fee' }).click();
  await expect(page.getByLabel('Days to answer')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/would count as due soon from the start/)).toBeVisible();
  await shot(page, 'law table refused');
  await page.getByLabel('Days to answer').fill('15');
  await page.getByRole('button', { name: 'Save days and fee' }).click();
  await expect(page.getByText('Your practice has changed this table.')).toBeVisible();

  await page.getByRole('button', { name: 'Change the rule of California' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('switch', { name: 'The clock counts with this rule' }).click();
  await expect(dialog.getByText(/nobody here has put down that they read it/)).toBeVisible();
  await dialog.getByLabel('Verified on', { exact: true }).fill('Nov 20, 2026');
  await dialog.getByRole('textbox', { name: 'Days', exact: true }).fill('0');
  await dialog.getByRole('button', { name: 'Save the rule' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Days', exact: true })).toBeFocused();
  await axe(page);
  await shot(page, 'state rule');
  await dialog.getByRole('textbox', { name: 'Days', exact: true }).fill('15');
  await dialog.getByRole('button', { name: 'Save the rule' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: /California/ })).toContainText('Used');

  await page.getByRole('button', { name: 'Back to the shipped table' }).click();
  await expect(page.getByRole('row', { name: /California/ })).toContainText('Not used');
  await expect(page.getByLabel('Days to answer')).toHaveValue(/^30/);
});

test('the follow-up plan takes a step, puts it by its day, and goes back to the shipped plan', async ({ page }) => {
  await openNewStore(page);
  await goTo(page, '/settings/cadence');
  await expect(page.getByLabel('Day of step 1', { exact: true })).toHaveValue('1');
  await axe(page);
  await sizedShot(page, 'follow-up plan');

  await page.getByRole('button', { name: 'Add a step' }).click();
  await expect(page.getByLabel('Day of step 9', { exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('10');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByText('This cannot be empty.')).toBeVisible();
  await expect(page.getByLabel('What is done in step 9')).toBeFocused();
  await page.keyboard.type('Ask the department whether the slides are pulled');
  await page.getByRole('button', { name: 'Save the plan' }).click();

  await expect(page.getByText('This is your practice’s own plan.')).toBeVisible();
  const { current } = await ask(page, 'cadence.get', {});
  expect(current.map(({ day }) => day)).toEqual([1, 2, 7, 10, 14, 23, 31, 45, 180]);
  await expect(page.getByLabel('What is done in step 4')).toHaveValue(/slides are pulled/);

  await page.getByRole('button', { name: 'Remove step 1', exact: true }).click();
  await page.getByLabel('Day of step 5', { exact: true }).fill('40');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByText('The reminder comes before the overdue follow-up. Choose an earlier day.')).toBeVisible();
  await axe(page);
  await shot(page, 'follow-up plan refused');

  await page.getByRole('button', { name: 'Back to the shipped plan' }).click();
  await expect(page.getByLabel('Day of step 8', { exact: true })).toHaveValue('180');
});

test('texts, law and plan are legible in the dark', async ({ page }) => {
  await openNewStore(page);
  await ask(page, 'settings.update', { changes: { appearance: 'dark' } });
  for (const place of ['texts', 'law', 'cadence']) {
    await goTo(page, `/settings/${place}`);
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Settings' })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
    await axe(page);
    await shot(page, `settings ${place} dark`);
  }
});
