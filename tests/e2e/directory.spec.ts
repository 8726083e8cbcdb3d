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

test('two entries of one hospital are compared, made one, and taken apart again', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openNewStore(page);
  const { organizationId: keptId } = await ask(page, 'organizations.add', {
    name: 'Sample Valley Hospital',
    kind: 'hospital',
    phone: '503-555-0110',
    accreditation: 'cap',
    departments: [{ name: 'Pathology', kind: 'pathology' }],
  });
  const { organizationId: mergedId } = await ask(page, 'organizations.add', {
    name: 'Sample Valley Hosp. and Regional Medical Center of Exampleton',
    kind: 'hospital',
    phone: '(503) 555-0110',
    fax: '503-555-0111',
    feeHabits: 'Per page, invoice by fax first',
  });
  await ask(page, 'clinicians.add', { name: 'Ólöf Prófdóttir', credential: 'MD', organizationId: mergedId });
  await goTo(page, '/directory');
  await expect(page.getByText('Same phone number.', { exact: false })).toBeVisible();
  await shot(page, 'directory duplicates');
  await axe(page);

  await page.getByRole('button', { name: /^Compare/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Are these one and the same?' });
  await expect(dialog.getByRole('radio')).toHaveCount(2);
  await dialog.getByRole('radio', { name: /^Sample Valley Hospital/ }).check();
  await expect(dialog.getByText(/^1 clinician moves to Sample Valley Hospital\./)).toBeVisible();
  await shot(page, 'directory merge');
  await axe(page);
  await dialog.getByRole('button', { name: 'Merge the two' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('1 organization', { exact: true })).toBeVisible();
  await expect(page.getByText('Possible duplicates')).toBeHidden();

  await goTo(page, `/directory/${keptId}`);
  await expect(page.getByText('503-555-0111')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ólöf Prófdóttir, MD' })).toBeVisible();
  await shot(page, 'organization merged');
  await axe(page);
  await page.getByRole('button', { name: /^Take apart again/ }).click();
  await expect(page.getByRole('link', { name: 'Ólöf Prófdóttir, MD' })).toBeHidden();
  expect((await ask(page, 'organizations.get', { organizationId: mergedId })).mergedIntoId).toBeNull();
});

test('an organization keeps its habits and its copy service, and says what was seen of it', async ({ page }) => {
  await openNewStore(page);
  const { organizationId } = await ask(page, 'organizations.add', { name: 'Sample Valley Hospital' });
  await ask(page, 'organizations.add', { name: 'Fiction Copy Service', kind: 'copyService' });
  await goTo(page, `/directory/${organizationId}`);
  await expect(page.getByText('No request has gone to it yet.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Edit organization' }).click();
  await page.getByLabel('Hours').fill('Mon to Thu, 9 to 3');
  await page.getByLabel('Fees as met').fill('Nothing for patients');
  await page.getByRole('combobox', { name: 'Copy service' }).click();
  await page.getByRole('option', { name: 'Fiction Copy Service' }).click();
  await page.getByRole('combobox', { name: 'Accreditation of its laboratory' }).click();
  await page.getByRole('option', { name: 'CAP-accredited', exact: true }).click();
  await axe(page);
  await page.getByRole('button', { name: 'Save organization' }).click();
  await expect(page.getByText('Nothing for patients')).toBeVisible();
  await page.getByRole('link', { name: 'Fiction Copy Service' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fiction Copy Service' })).toBeVisible();
});

test('a clinician is entered by the keyboard, a wrong NPI is told, and the list finds the name', async ({ page }) => {
  await openNewStore(page);
  const { organizationId } = await ask(page, 'organizations.add', {
    name: 'Sample Valley Hospital',
    departments: [{ name: 'Breast clinic', kind: 'clinic' }],
  });
  await goTo(page, '/directory/clinicians');
  await expect(page.getByText('Here will be the doctors', { exact: false })).toBeVisible();
  await goTo(page, `/directory/${organizationId}`);
  await page.getByRole('link', { name: 'Add a clinician' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Works at' })).toHaveValue('Sample Valley Hospital');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ólöf Prófdóttir');
  await page.getByLabel('NPI').fill('12345');
  await page.getByRole('button', { name: 'Add to the directory' }).press('Enter');
  await expect(page.getByLabel('NPI')).toBeFocused();
  await page.getByLabel('NPI').fill('1234567890');
  await expect(page.getByText('does not pass its own check digit', { exact: false })).toBeVisible();
  await page.getByRole('combobox', { name: 'Department' }).click();
  await page.getByRole('option', { name: 'Breast clinic' }).click();
  await shot(page, 'clinician form');
  await axe(page);
  await page.getByRole('button', { name: 'Add to the directory' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ólöf Prófdóttir' })).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Clinicians' }).click();
  await page.getByLabel('Find by name').fill('profdottir');
  await expect(page.getByRole('row', { name: /Ólöf/ })).toContainText('Breast clinic');
  await shot(page, 'clinicians');
  await axe(page);
});
