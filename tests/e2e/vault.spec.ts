import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { openNewStore, PASSPHRASE, unlock } from './store.ts';

const passphrase = (page: Page) => page.getByLabel('Passphrase', { exact: true });
const recoveryKey = async (page: Page) =>
  (await page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem').allInnerTexts()).join(' ');

test('a store is made in three steps: who, passphrase, recovery key typed back', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Set up my practice' }).click();
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.keyboard.type('Mira van der Beispiel');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This cannot be empty.')).toBeVisible();
  await expect(page.getByLabel('Name of your practice')).toBeFocused();
  await expect(page.getByLabel('Your initials')).toHaveValue('MB');
  await axe(page);
  await page.getByLabel('Name of your practice').fill('Sample Advocacy');
  await page.keyboard.press('Enter');

  const fresh = page.getByLabel(/^Passphrase/).first();
  await fresh.fill('short');
  await expect(page.getByRole('list', { name: 'About this passphrase' })).toContainText('10 more characters');
  await page.getByRole('button', { name: 'Suggest one' }).click();
  await expect(page.getByText('This passphrase will do.')).toBeVisible();
  await shot(page, 'new passphrase');
  await axe(page);
  await page.getByRole('button', { name: 'Make the store' }).click();

  await expect(page.getByRole('heading', { name: 'Your recovery key' })).toBeVisible();
  await shot(page, 'recovery key');
  await axe(page);
  await page.getByRole('button', { name: 'Save the sheet as PDF' }).click();
  await expect(page.getByText(`Saved as ${app.saveFolder}`)).toBeVisible();
  await page.getByLabel(/^Type the key/).fill('QXZKA');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Compare it with the sheet/)).toBeVisible();
  await expect(page.getByLabel(/^Type the key/)).toBeFocused();
  await page.getByLabel(/^Type the key/).fill((await recoveryKey(page)).toLowerCase().replaceAll(' ', ''));
  await page.keyboard.press('Enter');

  await expect(
    page.getByRole('button', { name: 'New client' }).or(page.getByRole('link', { name: 'New client' })),
  ).toBeVisible();
  await axe(page);
});

test('a wrong passphrase is told plainly, and after several the app waits', async ({ page }) => {
  await openNewStore(page);
  await page.keyboard.press('ControlOrMeta+l');
  await expect(passphrase(page)).toBeFocused();
  await page.keyboard.type('not the passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This passphrase does not open the store.')).toBeVisible();
  await shot(page, 'wrong passphrase');
  await axe(page);

  const patience = page.getByRole('button', { name: /^Try again in \d+ s$/ });
  let tries = 1;
  await expect(async () => {
    if (!(await patience.isVisible())) {
      tries += 1;
      await passphrase(page).fill(`wrong ${tries}`);
      await page.keyboard.press('Enter');
    }
    // The first wait is a short one: it may be over before it is looked at, and then the next try is followed by a longer one.
    await expect(patience).toBeDisabled({ timeout: 500 });
    await expect(page.getByText('Nothing is erased.')).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(tries).toBeGreaterThanOrEqual(5);

  await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
  await unlock(page);
});

test('a lost passphrase is replaced by the recovery key, which is used up by it', async ({ page }) => {
  await page.getByRole('button', { name: 'Set up my practice' }).click();
  await page.getByLabel('Your name').fill('Mira Beispiel');
  await page.getByLabel('Name of your practice').fill('Sample Advocacy');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Suggest one' }).click();
  await page.getByRole('button', { name: 'Make the store' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery key' })).toBeVisible();
  const first = await recoveryKey(page);
  await page.getByLabel(/^Type the key/).fill(first);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+l');

  await page.getByRole('button', { name: /Use the recovery key/ }).click();
  await page.getByLabel(/^Recovery key/).fill(first);
  await page.getByLabel(/^New passphrase/).fill(PASSPHRASE);
  await page.getByLabel(/^The same again/).fill('something else');
  await page.getByRole('button', { name: 'Recover the store' }).click();
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await axe(page);
  await page.getByLabel(/^The same again/).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Recover the store' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery key' })).toBeVisible();
  const second = await recoveryKey(page);
  await page.getByLabel(/^Type the key/).fill(second);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+l');
  await unlock(page);

  expect(second).not.toBe(first);
});

test('a damaged key file is explained, and the store is left alone', async ({ app, page }) => {
  await openNewStore(page);
  await app.stop();
  writeFileSync(join(app.storeFolder, 'keys.json'), 'not a key file');

  const again = await app.restart();

  await expect(again.getByRole('heading', { name: 'The key file cannot be read' })).toBeVisible();
  await expect(again.getByRole('heading', { name: 'What to do now' })).toBeVisible();
  await shot(again, 'key file damaged');
  await axe(again);
  rmSync(join(app.storeFolder, 'keys.json'));
});
