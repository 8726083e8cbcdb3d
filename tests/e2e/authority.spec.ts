import { axe } from './axe.ts';
import { daysAgo, openChase } from './chase-scene.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { goTo } from './store.ts';

test('an authorization is drafted, made into its form, signed and revoked', async ({ page }) => {
  const scene = await openChase(page);
  await goTo(page, `/clients/${scene.clientId}`);
  await page.getByRole('link', { name: 'Authority register' }).click();
  await expect(page.getByText('A signed authorization lets custodians talk with you')).toBeVisible();
  await expect(page.getByText('never stand in for the client')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'New authorization' }).click();

  await page.getByRole('combobox', { name: 'One custodian' }).click();
  await page.getByRole('option', { name: 'Sample General Hospital' }).click();
  await page.getByText('Operative report', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Dated from' }).fill('2025-01-01');
  await page.getByRole('textbox', { name: 'Ends on' }).fill(daysAgo(-300));
  await shot(page, 'authorization form');
  await axe(page);
  await page.getByRole('button', { name: 'Save the authorization' }).click();

  const card = page.getByRole('article', { name: 'Authorization: Sample General Hospital' });
  await expect(card).toContainText('Not signed');
  await card.getByRole('button', { name: 'Make the form to sign' }).click();
  await expect(page.getByRole('heading', { name: 'Authorization', exact: true })).toBeVisible();
  await expect(page.getByRole('article', { name: /^Page 1/ })).toContainText('Sample General Hospital');
  await shot(page, 'letter c');

  await goTo(page, `/clients/${scene.clientId}/authority`);
  await card.getByRole('button', { name: 'Mark as signed' }).click();
  const signing = page.getByRole('dialog', { name: 'Mark the authorization as signed' });
  await signing.getByRole('textbox', { name: 'Signed on' }).fill(daysAgo(10));
  await signing.getByText('Genetic tests', { exact: true }).click();
  await axe(page);
  await signing.getByRole('button', { name: 'Mark as signed' }).click();
  await expect(card).toContainText('Valid');
  await expect(card).toContainText('Genetic tests');
  await card.locator('input[type="file"]').setInputFiles({
    name: 'signed.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 broken'),
  });
  await expect(card.getByRole('button', { name: 'Save a copy of signed.pdf' })).toBeVisible();
  await shot(page, 'authority register');
  await axe(page);

  await card.getByRole('button', { name: 'Revoke' }).click();
  const revoking = page.getByRole('dialog', { name: /^Revoke the authorization/ });
  await expect(revoking.getByRole('listitem')).toContainText('Sample General Hospital');
  await axe(page);
  await revoking.getByRole('button', { name: 'Revoke it' }).click();
  const revoked = page.getByRole('dialog', { name: 'Revoked' });
  await shot(page, 'revoked');
  await revoked.getByRole('link', { name: 'Revocation of an authorization to Sample General Hospital' }).click();
  await expect(page.getByRole('heading', { name: 'Revocation of an authorization' })).toBeVisible();
  await expect(page.getByRole('article', { name: /^Page 1/ })).toContainText('revoke');
});

test('people are registered by legal effect, and an advocate never as a representative', async ({ page }) => {
  const scene = await openChase(page);
  await goTo(page, `/clients/${scene.clientId}/authority`);
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByLabel('Name', { exact: false }).first().fill('Mira Beispiel');
  await dialog.getByLabel('Relationship').fill('Advocate');
  await dialog.getByRole('combobox', { name: 'May do, by law' }).click();
  await page.getByRole('option', { name: 'Stands in for the client' }).click();
  await dialog.getByRole('button', { name: 'Add the person' }).click();
  await expect(dialog.getByText('does not make an advocate a personal representative')).toBeVisible();
  await axe(page);
  await dialog.getByLabel('Name', { exact: false }).first().fill('Anna Przykładowa');
  await dialog.getByLabel('Relationship').fill('Daughter');
  await dialog.getByLabel('Rests on').fill('Health care power of attorney of May 3, 2025');
  await dialog.getByRole('button', { name: 'Add the person' }).click();
  const people = page.getByRole('region', { name: 'Other people' });
  await expect(people).toContainText('Anna Przykładowa');
  await expect(people).toContainText('Stands in for the client');
  await expect(people).toContainText('A copy goes with every letter that Anna Przykładowa signs.');
  await expect(dialog).toBeHidden();
  await shot(page, 'people');
  await axe(page);
});
