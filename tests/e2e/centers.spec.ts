import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

test('a center is found, read with its sources, noted on, taken back and taken into the directory', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openNewStore(page);
  await goTo(page, '/directory');
  await page.getByRole('navigation', { name: 'Directory' }).getByRole('link', { name: 'Centers' }).click();
  await expect(page.getByText('It is not a ranking of care', { exact: false }).first()).toBeVisible();
  await shot(page, 'centers');
  await axe(page);

  await page.getByLabel('Find by name, place or note').fill('taussig');
  await expect(page.getByText('in alphabetical order')).toBeVisible();
  await page.getByLabel('Find by name, place or note').fill('jackson laboratory');
  await expect(page.getByRole('row', { name: /^The Jackson Laboratory/ })).toContainText('Does not treat patients');
  await page.getByLabel('Find by name, place or note').fill('');
  await page.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'Ohio (OH)' }).click();
  await expect(page.getByRole('row', { name: /, OH/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /, CA/ })).toHaveCount(0);

  const first = page.getByRole('rowheader').getByRole('button').first();
  const name = (await first.textContent()) ?? '';
  await first.press('Enter');
  const panel = page.getByRole('region', { name });
  await expect(panel.getByText(/^As of 2026-01, \d+ source/)).toBeVisible();
  await expect(panel.getByRole('list', { name: 'Sources' })).toBeVisible();
  await shot(page, 'center');
  await axe(page);
  await panel.getByRole('button', { name: 'Edit' }).click();
  await panel.getByLabel('Own note').fill('Intake answers within a day');
  await shot(page, 'center form');
  await axe(page);
  await panel.getByRole('button', { name: 'Save the entry' }).click();
  await expect(panel.getByText('Intake answers within a day')).toBeVisible();
  await expect(panel.getByText('changed by you')).toBeVisible();

  await panel.getByRole('button', { name: 'Back to the shipped entry' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go back' }).click();
  await expect(panel.getByText('Intake answers within a day')).toBeHidden();
  await panel.getByRole('button', { name: 'Add to directory' }).click();
  await panel.getByRole('link', { name: 'Open it in the directory' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);

  // A letter to it has a gap for its address; the gap leads here, and the next key writes.
  const [organization] = await ask(page, 'organizations.list', {});
  await goTo(page, '/directory');
  await goTo(page, `/directory/${organization?.id}?field=address`);
  await expect(page.getByRole('button', { name: 'Add address' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Street')).toBeFocused();
  await shot(page, 'address of a center asked for');
  await axe(page);
});

test('a center of your own is added and removed, and stands between the others by its name', async ({ page }) => {
  await openNewStore(page);
  await goTo(page, '/directory/centers');
  await page.getByRole('button', { name: 'New center' }).click();
  const form = page.getByRole('region', { name: 'New center' });
  await form.getByRole('button', { name: 'Add to the list' }).click();
  await expect(form.getByLabel('Name')).toBeFocused();
  await form.getByLabel('Name').fill('Aardvark Sample Program');
  await form.getByRole('button', { name: 'Add a fact' }).click();
  await form.getByLabel('What').fill('Turnaround');
  await form.getByLabel('Words').fill('Two weeks, by their own word');
  await form.getByRole('button', { name: 'Add to the list' }).click();

  const panel = page.getByRole('region', { name: 'Aardvark Sample Program' });
  await expect(panel.getByText('Two weeks, by their own word')).toBeVisible();
  await expect(page.getByRole('rowheader').first()).toContainText('Aardvark Sample Program');
  await panel.getByRole('button', { name: 'Remove from the list' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the center' }).click();
  await expect(panel).toBeHidden();
  const { centers } = await ask(page, 'centers.list', { text: 'aardvark' });
  expect(centers).toEqual([]);
});
