import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore, PASSPHRASE, unlock } from './store.ts';

test('the letterhead is changed, refused in place, and taken back', async ({ page }) => {
  await openNewStore(page);
  await goTo(page, '/settings');
  const practice = page.getByRole('region', { name: 'Practice', exact: true });
  await practice.getByLabel('Email').fill('not an address');
  await practice.getByRole('button', { name: 'Save the practice' }).click();
  await expect(practice.getByText('This is not an email address.')).toBeVisible();
  await expect(practice.getByLabel('Email')).toBeFocused();
  await axe(page);
  await practice.getByLabel('Email').fill('office@sample.example');
  await practice.getByLabel('Lock after').fill('25');
  await practice.getByRole('button', { name: 'Save the practice' }).click();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  expect((await ask(page, 'practice.get', {})).practice).toMatchObject({
    email: 'office@sample.example',
    idleMinutes: 25,
  });

  await page.getByRole('button', { name: 'Undo', exact: true }).click();

  await expect(practice.getByLabel('Email')).toHaveValue('');
  await shot(page, 'settings');
});

test('what was typed and not saved is offered again after a lock', async ({ page }) => {
  await openNewStore(page);
  await goTo(page, '/settings');
  await page.getByLabel('Line under the name').fill('Independent patient advocacy');
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
  await unlock(page);
  await goTo(page, '/settings');

  await expect(page.getByText(/and did not save it/)).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Continue with it' }).click();

  await expect(page.getByLabel('Line under the name')).toHaveValue('Independent patient advocacy');
});

test('the passphrase is changed with the present one, and the new one opens the store', async ({ page }) => {
  const next = `${PASSPHRASE} anew`;
  await openNewStore(page);
  await goTo(page, '/settings');
  await page.getByLabel(/^Present passphrase/).fill('not this one');
  await page.getByLabel(/^New passphrase/).fill(next);
  await page.getByLabel(/^The same again/).fill(next);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(page.getByText('This passphrase does not open the store.')).toBeVisible();
  await page.getByLabel(/^Present passphrase/).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(page.getByText('Passphrase changed.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByLabel('Passphrase', { exact: true }).fill(next);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
});

test('light and dark can be chosen, a lock keeps the choice, and the browser keeps nothing', async ({ page }) => {
  await openNewStore(page);
  await goTo(page, '/settings');
  await page.getByText('Dark', { exact: true }).click();

  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await axe(page);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);

  await page.keyboard.press('ControlOrMeta+l');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('the history takes a change back, and the trash gives a deleted client back', async ({ page }) => {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Łukasz Przykładowy' });
  await ask(page, 'clients.delete', { clientId });
  await goTo(page, '/trash');
  await expect(page.getByRole('listitem').filter({ hasText: 'Łukasz Przykładowy' })).toBeVisible();
  await axe(page);
  await shot(page, 'trash');
  await page.getByRole('button', { name: 'Restore Łukasz Przykładowy' }).click();
  await expect(page.getByText('The trash is empty.')).toBeVisible();
  expect(await ask(page, 'clients.list', {})).toHaveLength(1);

  await ask(page, 'clients.update', { clientId, changes: { preferredName: 'Luk' } });
  await goTo(page, '/history');
  await axe(page);
  await shot(page, 'history');
  const changes = page.getByRole('list', { name: 'Changes, newest first' });
  await changes.getByRole('listitem').first().getByRole('button', { name: /^Undo/ }).click();

  await expect.poll(async () => (await ask(page, 'clients.get', { clientId })).preferredName).toBeNull();
});
