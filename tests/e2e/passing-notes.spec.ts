import { expect, test } from './fixtures.ts';
import { ask, goTo, openNewStore } from './store.ts';

test('a note that follows another stays as long as the first, so that Undo can be reached', async ({ page }) => {
  await openNewStore(page);
  await ask(page, 'tasks.add', { caseId: null, what: 'Call the daughter' });
  await ask(page, 'tasks.add', { caseId: null, what: 'Order paper' });
  await goTo(page, '/tasks');
  await page.clock.install();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const open = page.getByRole('list', { name: 'Without a day tasks' });
  await open.getByRole('checkbox', { name: 'Call the daughter' }).click();
  await expect(page.getByRole('status').filter({ has: undo })).toContainText('Call the daughter');

  await page.clock.fastForward(6_000);
  await open.getByRole('checkbox', { name: 'Order paper' }).click();
  await expect(page.getByRole('status').filter({ has: undo })).toContainText('Order paper');
  await page.clock.fastForward(4_000);
  await page.clock.fastForward(1_000);
  await expect(undo).toBeVisible();
  await undo.click();
  await expect(open.getByRole('checkbox', { name: 'Order paper' })).not.toBeChecked();
});
