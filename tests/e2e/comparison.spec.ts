import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { OperationInput } from '../../src/contract/all.ts';
import { blankAnnotation } from '../../src/domain/opinions/comparison.ts';
import type { CaseId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

type Dimensions = NonNullable<OperationInput<'opinions.add'>['dimensions']>;

const citation = { document: 'Letter', page: 1, quote: null, restsOn: [] };

function says(her2: string, reasons: string): Dimensions {
  return {
    diagnosis: {
      kind: 'stated',
      value: { histology: 'Invasive ductal carcinoma', subtype: null, site: 'Left breast' },
      citation,
    },
    biomarkers: { kind: 'stated', value: [{ marker: 'HER2', result: her2 }], citation },
    modality: { kind: 'stated', value: ['surgery', 'systemic'], citation },
    evidence: { kind: 'stated', value: reasons, citation },
  };
}

async function twoOpinions(page: Page): Promise<CaseId> {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Sigríður Ólafsdóttir' });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Breast, left' });
  const { recordItemId: report } = await ask(page, 'records.add', { caseId, kind: 'pathologyReport' });
  const { recordItemId: reRead } = await ask(page, 'records.add', { caseId, kind: 'ihcReport' });
  await ask(page, 'opinions.add', {
    caseId,
    clinician: 'Dr. Mara Vzorová',
    basedOn: [report],
    dimensions: says('positive', 'Drugs first.'),
  });
  await ask(page, 'opinions.add', {
    caseId,
    clinician: 'Prof. Henrik Storybook',
    basedOn: [report, reRead],
    dimensions: says('low', 'Surgery first, as the marker was read again.'),
  });
  return caseId;
}

/** The rows that belong to one point of the comparison. */
function point(page: Page, name: string) {
  return page.getByRole('rowgroup').filter({ has: page.getByText(name, { exact: true }) });
}

test('one opinion is not a comparison; the screen says what to do', async ({ page }) => {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Sigríður Ólafsdóttir' });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Breast, left' });
  await ask(page, 'opinions.add', { caseId, clinician: 'Dr. Mara Vzorová' });
  await goTo(page, `/cases/${caseId}/comparison`);

  await page.getByRole('link', { name: 'Record the other opinion' }).click();

  await expect(page.getByRole('heading', { name: 'A new opinion' })).toBeVisible();
});

test('two opinions stand side by side, differences first, and the notes are kept', async ({ page }) => {
  const caseId = await twoOpinions(page);
  await goTo(page, `/cases/${caseId}/comparison`);
  const basis = page.getByRole('status').filter({ hasText: 'These opinions rest on different records' });
  await expect(basis).toContainText('Dr. Mara Vzorová did not have:');
  await expect(page.getByRole('columnheader', { name: /Prof. Henrik Storybook/ })).toBeVisible();
  await expect(page.getByRole('rowgroup').nth(1)).toContainText('Biomarkers');
  await expect(point(page, 'Biomarkers').getByText('Different').first()).toBeVisible();
  await expect(point(page, 'Diagnosis').getByText('Same').first()).toBeVisible();
  await expect(point(page, 'Stage').getByText('Not addressed')).toBeVisible();
  await shot(page, 'comparison');
  await axe(page);

  await page.getByRole('radiogroup', { name: 'Biomarkers: Would it change treatment?' }).getByText('Yes').click();
  await point(page, 'Biomarkers').getByLabel('Question that would settle it').fill('Was HER2 tested again by FISH?');
  await page
    .getByRole('radiogroup', { name: /^Reasons given: Side by side/ })
    .getByText('Different')
    .click();
  await expect(point(page, 'Reasons given').getByText('Different, seen by eye')).toBeVisible();
  await expect
    .poll(async () => (await ask(page, 'comparison.get', { caseId })).annotations)
    .toContainEqual({
      ...blankAnnotation(caseId, 'biomarkers'),
      material: 'yes',
      clarifyingQuestion: 'Was HER2 tested again by FISH?',
    });

  await page.getByText('Natural order').click();
  await expect(page.getByRole('rowgroup').nth(1)).toContainText('Diagnosis');
});

test('why a difference arises and what is done about it are written beside it, and become a task', async ({ page }) => {
  const caseId = await twoOpinions(page);
  await goTo(page, `/cases/${caseId}/comparison`);
  const markers = point(page, 'Biomarkers');
  await expect(markers.getByText('Why they differ')).toHaveCount(0);
  await page.getByRole('radiogroup', { name: 'Biomarkers: Would it change treatment?' }).getByText('Yes').click();

  await expect(markers.getByText('Why they differ')).toHaveCount(1);
  // In a low window these fields are below the edge, where only the tab may scroll.
  await page.setViewportSize({ width: 1366, height: 520 });
  await axe(page);
  await page.setViewportSize({ width: 1366, height: 768 });

  await markers.getByRole('checkbox', { name: 'A test read differently' }).focus();
  await page.keyboard.press('Space');
  // The next ones follow before the first is stored.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(markers.getByText(/What usually follows: A third pathologist/)).toContainText('Source:');
  await markers.getByLabel('What is done about it').fill('Ask both laboratories to comment');
  await markers.getByLabel('Who does it').fill('The advocate');
  const due = markers.getByRole('textbox', { name: 'By', exact: true });
  await due.fill('2026-02-30');
  await page.keyboard.press('Tab');
  await expect(markers.getByText('This is not a day on the calendar.')).toBeVisible();
  await due.fill('2026-12-04');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await ask(page, 'comparison.get', { caseId })).annotations)
    .toContainEqual({
      ...blankAnnotation(caseId, 'biomarkers'),
      material: 'yes',
      divergenceReasons: ['testInterpretation', 'missingInformation', 'treatmentPhilosophy'],
      action: 'Ask both laboratories to comment',
      owner: 'The advocate',
      dueOn: '2026-12-04',
    });
  await shot(page, 'comparison why they differ');
  await axe(page);

  await markers.getByRole('button', { name: /^Make it a task/ }).click();
  await expect(markers.getByText('Is a task')).toBeVisible();
  expect((await ask(page, 'tasks.list', { caseId })).map(({ task }) => [task.what, task.dueOn])).toEqual([
    ['Ask both laboratories to comment', '2026-12-04'],
  ]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'comparison why they differ dark');
  await axe(page);
});

test("the client's summary is looked at and saved", async ({ app, page }) => {
  const caseId = await twoOpinions(page);
  await goTo(page, `/cases/${caseId}/comparison`);
  await page.getByRole('button', { name: 'Summary for the client' }).click();
  const dialog = page.getByRole('dialog', { name: 'Summary for the client' });
  await expect(dialog.getByRole('article', { name: /Page 1/ })).toContainText('Dr. Mara Vzorová');
  await shot(page, 'summary for the client');
  await axe(page);

  await dialog.getByRole('button', { name: 'Save as PDF' }).click();

  await expect(page.getByText(/^Saved as /)).toBeVisible();
  expect(readdirSync(app.saveFolder)).toEqual([expect.stringMatching(/\.pdf$/)]);
});

test("the client's summary is read and saved in Spanish where the client reads Spanish, or when chosen", async ({
  app,
  page,
}) => {
  const caseId = await twoOpinions(page);
  const { case: theCase } = await ask(page, 'cases.get', { caseId });
  await ask(page, 'clients.update', { clientId: theCase.clientId, changes: { language: 'es' } });
  await goTo(page, `/cases/${caseId}/comparison`);
  await page.getByRole('button', { name: 'Summary for the client' }).click();
  const dialog = page.getByRole('dialog', { name: 'Summary for the client' });
  const language = dialog.getByRole('radiogroup', { name: 'Language of the summary' });
  await expect(dialog.getByRole('article', { name: /Page 1/ })).toContainText('Lo que dicen ambos');
  await expect(language.getByRole('radio', { name: 'Spanish' })).toBeChecked();
  await shot(page, 'summary for the client in Spanish');
  await axe(page);

  await language.getByText('English').click();
  await expect(dialog.getByRole('article', { name: /Page 1/ })).toContainText('What both say');
  await language.getByText('Spanish').click();
  await expect(dialog.getByRole('article', { name: /Page 1/ })).toContainText('Lo que dicen ambos');
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();

  await expect(page.getByText(/^Saved as /)).toBeVisible();
  expect(readdirSync(app.saveFolder)).toEqual([expect.stringMatching(/^Comparacion de opiniones .*\.pdf$/)]);
});
