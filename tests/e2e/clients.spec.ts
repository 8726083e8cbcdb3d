import type { Page } from '@playwright/test';
import type { ClientId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore, unlock } from './store.ts';

async function newClient(page: Page, legalName = 'Łukasz Przykładowy'): Promise<ClientId> {
  const { clientId } = await ask(page, 'clients.add', { legalName });
  await goTo(page, `/clients/${clientId}`);
  await expect(page.getByRole('heading', { level: 1, name: legalName })).toBeVisible();
  return clientId;
}

test('a name is enough for a client, who is then found without the marks on the letters', async ({ page }) => {
  await openNewStore(page);
  await goTo(page, '/clients');
  await expect(page.getByText('A name is enough to begin')).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'New client' }).click();
  await axe(page);
  await page.getByLabel('Legal name').fill('Łukasz Przykładowy');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Łukasz Przykładowy' })).toBeVisible();
  await shot(page, 'client');
  await axe(page);
  await page.getByRole('link', { name: 'Clients', exact: true }).first().click();
  await page.getByLabel('Find by name').fill('lukasz przyk');
  await expect(page.getByRole('link', { name: 'Łukasz Przykładowy' })).toBeVisible();
  await page.getByLabel('Find by name').fill('nobody');
  await expect(page.getByText(/holds “nobody”/)).toBeVisible();
});

test('what is wrong is said beside the field, what was typed stays, and the focus goes to the first of it', async ({
  page,
}) => {
  await openNewStore(page);
  await goTo(page, '/clients/new');
  const name = page.getByLabel('Legal name');
  const born = page.getByRole('textbox', { name: 'Date of birth' });
  await name.fill('x'.repeat(10_000));
  await born.fill('31.02.1961');
  await page.getByRole('textbox', { name: 'Email' }).fill('somewhere');
  await page.getByRole('button', { name: 'Add the client' }).click();

  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/This is too long: at most 200 characters/);
  await expect(name).toHaveValue('x'.repeat(10_000));
  await expect(born).toHaveAccessibleDescription(/This is not a day on the calendar/);
  await expect(born).toHaveValue('31.02.1961');
  await expect(page.getByText('This is not an email address.')).toBeVisible();
  await axe(page);

  await name.fill('Anna\u0007 Muster');
  await born.focus();
  await expect(name).toHaveAccessibleDescription(/characters that cannot be printed/);
  await name.fill('Anna Muster');
  await born.fill('March 4, 1961');
  await page.getByRole('textbox', { name: 'Email' }).fill('');
  await page.getByRole('button', { name: 'Add the client' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anna Muster' })).toBeVisible();
  await expect(page.getByText(/Born March 4, 1961/)).toBeVisible();
});

test('a half-typed client survives a crash and a lock', async ({ app, page }) => {
  await openNewStore(page);
  await goTo(page, '/clients/new');
  await page.getByLabel('Legal name').fill('Nguyễn Thị Mẫu');
  await expect.poll(async () => (await ask(page, 'drafts.list', {})).length).toBe(1);
  await app.kill();

  const again = await app.restart();
  await unlock(again);
  await goTo(again, '/clients/new');
  await again.getByRole('button', { name: 'Continue with it' }).click();
  await expect(again.getByLabel('Legal name')).toHaveValue('Nguyễn Thị Mẫu');

  await again.getByLabel('Preferred name').fill('Mai');
  await again.keyboard.press('Control+l');
  await unlock(again);
  await goTo(again, '/clients');
  await goTo(again, '/clients/new');
  await again.getByRole('button', { name: 'Continue with it' }).click();
  await expect(again.getByLabel('Preferred name')).toHaveValue('Mai');
  await again.getByRole('button', { name: 'Add the client' }).click();
  await expect(again.getByRole('heading', { level: 1, name: 'Nguyễn Thị Mẫu' })).toBeVisible();
  expect(await ask(again, 'drafts.list', {})).toEqual([]);
});

test('a part of the page is changed in place, and the keyboard stays where it was', async ({ page }) => {
  await openNewStore(page);
  await newClient(page);
  await page.getByRole('button', { name: 'Edit contact' }).press('Enter');
  const contact = page.getByRole('region', { name: 'Contact' });
  await contact.getByRole('button', { name: 'Add a phone' }).click();
  await contact.getByRole('textbox', { name: 'Phone 1' }).fill('call me');
  await contact.getByRole('button', { name: 'Add an address' }).click();
  await contact.getByLabel('Street').fill('12 Sample Street\nApt 4');
  await contact.getByLabel('May text').uncheck();
  await axe(page);
  await contact.getByRole('button', { name: 'Save contact' }).click();

  await expect(contact.getByText('A phone number has digits.')).toBeVisible();
  await expect(contact.getByRole('textbox', { name: 'Phone 1' })).toBeFocused();
  await contact.getByRole('textbox', { name: 'Phone 1' }).fill('555-0100');
  await contact.getByLabel('City').fill('Testville');
  await contact.getByRole('button', { name: 'Save contact' }).click();
  await expect(contact.getByText('555-0100 · leave no message')).toBeVisible();
  await expect(contact.getByText('May call, email or send mail; do not text')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit contact' })).toBeFocused();
});

test('leaving a part half changed asks before it throws anything away', async ({ page }) => {
  await openNewStore(page);
  await newClient(page);
  await page.getByRole('button', { name: 'Edit note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Prefers mornings');
  const note = page.getByRole('region', { name: 'Note' });
  await note.getByRole('button', { name: 'Cancel' }).click();

  const question = page.getByRole('dialog', { name: 'Throw away what you typed?' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Prefers mornings');
  await expect(question).toBeHidden();
  await note.getByRole('button', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Throw it away' }).click();
  await expect(page.getByText('Nothing noted.')).toBeVisible();
});

test('record numbers and a representative are kept, with a custodian added on the way', async ({ page }) => {
  await openNewStore(page);
  await newClient(page);
  await page.getByRole('button', { name: 'Edit medical record numbers' }).click();
  const numbers = page.getByRole('region', { name: 'Medical record numbers' });
  await numbers.getByRole('button', { name: 'Add a medical record number' }).click();
  await numbers.getByRole('button', { name: 'New custodian' }).click();
  const dialog = page.getByRole('dialog', { name: 'New custodian' });
  await dialog.getByLabel('Name').fill('Sample Valley Hospital');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await numbers.getByRole('textbox', { name: 'Record number' }).fill('MRN-0012');
  await numbers.getByRole('button', { name: 'Save medical record numbers' }).click();
  await expect(numbers.getByRole('definition')).toHaveText('MRN-0012');
  await expect(numbers.getByText('Sample Valley Hospital')).toBeVisible();

  await page.getByRole('button', { name: 'Edit personal representative' }).click();
  const authority = page.getByRole('region', { name: 'Personal representative' });
  await authority.getByRole('button', { name: 'Add a personal representative' }).click();
  await authority.getByLabel('Name').fill('Ewa Przykładowa');
  await authority.getByLabel('Relationship').fill('Sister');
  await authority.getByRole('button', { name: 'Save personal representative' }).click();
  await expect(authority.getByText('Health care power of attorney')).toBeVisible();
  await expect(authority.getByText('Not on file yet')).toBeVisible();
});

test('a deleted client is brought back by Undo', async ({ page }) => {
  await openNewStore(page);
  await newClient(page);
  await page.getByRole('button', { name: 'Delete the client' }).click();
  const question = page.getByRole('dialog', { name: 'Delete this client?' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await axe(page);
  await question.getByRole('button', { name: 'Delete the client' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Łukasz Przykładowy' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Łukasz Przykładowy' })).toBeVisible();
});

test('a name of 200 letters without a space leaves every screen as wide as it was', async ({ page }) => {
  const name = 'Ł'.repeat(200);
  await openNewStore(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  const clientId = await newClient(page, name);
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'x'.repeat(200) });
  const { organizationId } = await ask(page, 'organizations.add', { name: 'y'.repeat(200) });
  await ask(page, 'records.add', { caseId, kind: 'other', title: 'z'.repeat(200), custodianId: organizationId });

  const screens = [
    [`/clients/${clientId}`, page.getByRole('heading', { level: 2, name: 'Identity' })],
    ['/clients', page.getByRole('cell', { name: 'English' })],
    [`/cases/${caseId}/overview`, page.getByRole('heading', { level: 2, name: 'Steps' })],
    [`/cases/${caseId}/records`, page.getByRole('rowheader')],
    ['/directory', page.getByRole('link', { name: 'y'.repeat(200) })],
    [`/directory/${organizationId}`, page.getByRole('heading', { level: 2, name: 'Departments' })],
  ] as const;
  for (const [address, sign] of screens) {
    await goTo(page, address);
    await expect(sign).toBeVisible();
    await shot(page, `long names ${address.replace(/[0-9a-f-]{30,}/, '')}`);
    const excess = await page.evaluate(() => {
      const main = document.querySelector('main');
      const pageExcess = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      return pageExcess + (main === null ? 0 : main.scrollWidth - main.clientWidth);
    });
    expect(excess, address).toBe(0);
  }
});
