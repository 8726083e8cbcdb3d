import type { Page } from '@playwright/test';
import type { CaseId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore, unlock } from './store.ts';

async function newCase(page: Page): Promise<CaseId> {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Nguyễn Thị Mẫu' });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Breast, left' });
  await ask(page, 'records.add', { caseId, kind: 'pathologyReport', title: 'Core biopsy' });
  return caseId;
}

function point(page: Page, name: string) {
  return page.getByRole('group', { name, exact: true });
}

test('an opinion is typed up by keyboard: three answers, rows by Enter, a source', async ({ page }) => {
  const caseId = await newCase(page);
  await goTo(page, `/cases/${caseId}/opinions`);
  await expect(page.getByText('Type up what each doctor wrote')).toBeVisible();
  await page.getByRole('link', { name: 'Record an opinion' }).click();
  await page.getByLabel('Clinician').fill('Dr. Mara Vzorová');

  await point(page, 'Biomarkers').getByRole('radio', { name: 'Not stated' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await point(page, 'Biomarkers').getByRole('textbox', { name: 'Marker 1' }).focus();
  await page.keyboard.type('ER');
  await page.keyboard.press('Enter');
  await page.keyboard.type('positive 90%');
  await page.keyboard.press('Enter');
  await page.keyboard.type('HER2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('IHC 1+');
  await expect(point(page, 'Biomarkers').getByRole('listitem')).toHaveCount(2);
  await point(page, 'Biomarkers')
    .getByRole('button', { name: /^Add where it stands/ })
    .click();
  await point(page, 'Biomarkers').getByLabel('Document').fill('Consultation letter');
  await point(page, 'Biomarkers').getByLabel('Page').fill('3');

  await point(page, 'Further tests').getByText('None', { exact: true }).click();
  await expect(point(page, 'Further tests')).toContainText('No further tests');
  await page.getByRole('button', { name: 'Records in hand: 0 of 1' }).click();
  const inHand = page.getByRole('checkbox', { name: /Core biopsy/ });
  await inHand.focus();
  await page.keyboard.press('Space');
  await expect(inHand).toBeChecked();
  await shot(page, 'opinion being typed');
  await axe(page);
  await page.getByLabel('Clinician').press('Control+Enter');

  await expect(page.getByRole('link', { name: 'Dr. Mara Vzorová' })).toBeVisible();
  await expect(page.getByText('2 of 12 points addressed')).toBeVisible();
  const [opinion] = await ask(page, 'opinions.list', { caseId });
  expect(opinion?.basedOn).toHaveLength(1);
  expect(opinion?.dimensions.biomarkers).toMatchObject({
    kind: 'stated',
    value: [
      { marker: 'ER', result: 'positive 90%' },
      { marker: 'HER2', result: 'IHC 1+' },
    ],
    citation: { document: 'Consultation letter', page: 3 },
  });
  expect(opinion?.dimensions.furtherTesting.kind).toBe('none');
  expect(opinion?.dimensions.stage.kind).toBe('notStated');
});

test('"Stated" with nothing stated is refused in words at its field', async ({ page }) => {
  const caseId = await newCase(page);
  await goTo(page, `/cases/${caseId}/opinions/new`);
  await page.getByLabel('Clinician').fill('Dr. Mara Vzorová');
  await point(page, 'Stage').getByText('Stated', { exact: true }).click();
  await page.getByRole('button', { name: 'Save the opinion' }).click();

  await expect(page.getByText('Write the stage as the document says it')).toBeVisible();
  await expect(point(page, 'Stage').getByLabel('Stage group')).toBeFocused();
  await axe(page);
});

test('what was typed is offered again after a crash', async ({ app, page }) => {
  const caseId = await newCase(page);
  await goTo(page, `/cases/${caseId}/opinions/new`);
  await page.getByLabel('Clinician').fill('Dr. Mara Vzorová');
  await expect.poll(() => ask(page, 'drafts.list', {})).toHaveLength(1);
  await app.kill();
  const again = await app.restart();
  await unlock(again);

  await goTo(again, `/cases/${caseId}/opinions/new`);
  await again.getByRole('button', { name: 'Continue with it' }).click();
  await expect(again.getByLabel('Clinician')).toHaveValue('Dr. Mara Vzorová');
});
