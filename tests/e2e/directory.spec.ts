import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

test('an organization with a department is entered by the keyboard and found again', async ({ page }) => {
  await openNewStore(page);
  await goTo(page, '/directory');
  await expect(page.getByText('Each is entered once and serves every client.')).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'New organization' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Szpital Świętej Próby');
  await page.getByRole('textbox', { name: 'Fax' }).fill('fax me');
  await page.getByRole('checkbox', { name: 'Fax' }).press('Space');
  await page.getByRole('button', { name: 'Add to the directory' }).click();
  await expect(page.getByRole('textbox', { name: 'Fax' })).toBeFocused();
  await expect(page.getByText('A phone number has digits.')).toBeVisible();
  await axe(page);
  await page.getByRole('textbox', { name: 'Fax' }).fill('555-0111');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Szpital Świętej Próby' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a department' }).click();
  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Image library' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Image library');
  await page.getByLabel('Hours').fill('Mon to Fri, 8 to 4');
  await axe(page);
  await page.getByRole('button', { name: 'Add the department' }).click();
  const department = page.getByRole('region', { name: 'Image library' });
  await expect(department.getByText('Mon to Fri, 8 to 4')).toBeVisible();
  await shot(page, 'organization');
  await axe(page);

  await page.getByRole('link', { name: 'Directory', exact: true }).first().click();
  await page.getByLabel('Find by name').fill('swietej');
  await expect(page.getByRole('row', { name: /Szpital Świętej Próby/ })).toContainText('Image library');
});

test('what a record rests on is not deleted, and the reason is told; what nothing uses is', async ({ page }) => {
  await openNewStore(page);
  const { organizationId } = await ask(page, 'organizations.add', {
    name: 'Sample Valley Hospital',
    departments: [
      { name: 'Pathology', kind: 'pathology' },
      { name: 'Image library', kind: 'imageLibrary' },
    ],
  });
  const { departments } = await ask(page, 'organizations.get', { organizationId });
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Łukasz Przykładowy' });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Breast, left' });
  const { recordItemId } = await ask(page, 'records.add', {
    caseId,
    kind: 'pathologySlides',
    custodianId: organizationId,
    departmentId: departments.find(({ kind }) => kind === 'pathology')?.id ?? null,
  });

  await goTo(page, `/directory/${organizationId}`);
  const refusal = page.getByRole('alert').filter({ hasText: 'Not done' });
  await page.getByRole('button', { name: 'Remove Pathology' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the department' }).click();
  await expect(refusal).toContainText(/record/i);
  await refusal.getByRole('button', { name: 'Close this note' }).click();
  await page.getByRole('button', { name: 'Remove Image library' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the department' }).click();
  await expect(page.getByRole('region', { name: 'Image library' })).toBeHidden();
  await expect(page.getByRole('region', { name: 'Pathology' })).toBeVisible();

  await page.getByRole('button', { name: 'Delete the organization' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the organization' }).click();
  await expect(refusal).toContainText(/record/i);
  await expect(page.getByRole('heading', { level: 1, name: 'Sample Valley Hospital' })).toBeVisible();

  await ask(page, 'records.delete', { recordItemId });
  await page.getByRole('button', { name: 'Delete the organization' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the organization' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Directory' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sample Valley Hospital' })).toBeHidden();
});

test('an organization that is not there is told in words', async ({ page }) => {
  await openNewStore(page);
  await goTo(page, '/directory/no-such-organization');
  await expect(page.getByRole('alert')).toBeVisible();
});
