import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { type ChaseScene, daysAgo, openChase } from './chase-scene.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo } from './store.ts';

async function openTimeline(page: Page): Promise<ChaseScene> {
  const scene = await openChase(page);
  await goTo(page, `/cases/${scene.caseId}/timeline`);
  await expect(page.getByText('Add what happened, as it is told')).toBeVisible();
  return scene;
}

/** A year of events with a gap in it, and everything the sheets hold. */
async function tellStory(page: Page, { caseId }: ChaseScene): Promise<void> {
  const told = { toldBy: 'Olaf' };
  const event = (kind: 'symptom' | 'test' | 'diagnosis' | 'visit', days: number, title: string, more = {}) =>
    ask(page, 'health.addEvent', { caseId, kind, from: daysAgo(days), title, ...told, ...more });
  await event('symptom', 400, 'Tired', { isOngoing: true, precision: 'month' });
  await event('test', 330, 'Colonoscopy');
  await event('diagnosis', 320, 'Cancer of the sigmoid');
  await event('visit', 120, 'Oncology visit');
  await event('visit', 20, 'Second visit');
  await ask(page, 'records.add', {
    caseId,
    kind: 'operativeReport',
    title: 'Sigmoid resection',
    servedFrom: daysAgo(250),
  });
  const source = { recordItemId: null, toldBy: 'Olaf', lostRecord: null };
  await ask(page, 'health.addTreatment', {
    caseId,
    kind: 'systemic',
    name: 'FOLFOX',
    line: 1,
    from: daysAgo(100),
    to: daysAgo(40),
    source,
  });
  await ask(page, 'health.addMedication', { caseId, name: 'Eliquis 5 mg', source });
  await ask(page, 'health.addMedication', { caseId, name: 'Vitamin D', isSupplement: true, source });
  await ask(page, 'health.addAllergy', { caseId, substance: 'Iodinated contrast', kind: 'contrast', source });
  await ask(page, 'health.addRelative', {
    caseId,
    kinship: 'father',
    cancer: 'Colon cancer',
    ageAtDiagnosis: 58,
    source,
  });
  await ask(page, 'health.addRelative', { caseId, kinship: 'maternalAunt', geneticResult: 'MLH1 carrier', source });
}

test('events are added in one row by keyboard alone, with a month or a year as people say it', async ({ page }) => {
  await openTimeline(page);
  await axe(page);
  const row = page.getByRole('form', { name: 'Add an event' });
  await row.getByLabel('When').focus();
  await page.keyboard.type('Mar 2024');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lump felt');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Lump felt', { exact: false }).first()).toBeVisible();
  await expect(row.getByLabel('When')).toBeFocused();
  await page.keyboard.type('2023');
  await page.keyboard.press('Tab');
  await page.keyboard.type('First doubts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '2023' }).getByText('First doubts')).toBeVisible();
  await expect(page.getByRole('region', { name: '2024' }).getByText('Mar 2024')).toBeVisible();
  await expect(page.getByRole('region', { name: '2024' })).toContainText('As told by the client');

  await page.keyboard.type('31 Feb 2024');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Never');
  await page.keyboard.press('Enter');
  await expect(row.getByText('Write a date as')).toBeVisible();
  await expect(row.getByLabel('What happened')).toHaveValue('Never');
  await row.getByLabel('When').fill('1950');
  await page.keyboard.press('Enter');
  const early = page.getByRole('region', { name: '1950' });
  await expect(early).toContainText('Before the client was born');
  await axe(page);
});

test('the picture shows lanes, today and the gap with its missing record, and opens an event by keyboard', async ({
  page,
}) => {
  const scene = await openTimeline(page);
  await tellStory(page, scene);
  const picture = page.getByRole('group', { name: /^Timeline picture/ });
  await expect(picture.getByRole('button')).toHaveCount(5);
  await expect(picture.getByText('Today')).toBeVisible();
  await expect(picture.getByRole('img').first()).toHaveAccessibleName(
    /^Nothing known for 199 days. Missing: .* and 8 more$/,
  );
  await expect(page.getByRole('region', { name: 'Times nothing is known of' })).toContainText('Sigmoid resection');
  await axe(page);

  await picture.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change the event' });
  await expect(dialog.getByLabel('What happened')).toHaveValue('Second visit');
  await axe(page);
  await dialog.getByLabel('Until').fill(daysAgo(30));
  await dialog.getByRole('button', { name: 'Save the event' }).click();
  await expect(dialog.getByText('The end is before the beginning').first()).toBeVisible();
  await dialog.getByLabel('Until').fill('');
  await dialog.getByLabel('What happened').fill('Second oncology visit');
  await dialog.getByRole('button', { name: 'Save the event' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Second oncology visit').last()).toBeVisible();

  await shot(page, 'timeline');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'timeline dark');
  await axe(page);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('what the records speak of comes onto the timeline in one press, and can be taken back', async ({ page }) => {
  const scene = await openTimeline(page);
  await tellStory(page, scene);
  const proposed = page.getByRole('region', { name: /^The records speak of/ });
  await expect(proposed).toContainText('FOLFOX');
  await proposed
    .getByRole('button', { name: /^Put .* on the timeline$/ })
    .last()
    .click();
  await expect(proposed).toBeHidden();
  await expect(
    page.getByRole('group', { name: /^Timeline picture/ }).getByRole('button', { name: /FOLFOX/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(proposed).toBeVisible();
});

test('sheets are kept with their sources, blood thinners are flagged, and a sheet becomes the record', async ({
  app,
  page,
}) => {
  const scene = await openTimeline(page);
  await tellStory(page, scene);
  const medicines = page.getByRole('list', { name: 'Medicines and supplements' });
  await expect(medicines).toContainText('Blood thinner by its name (list of 2026-11)');
  await medicines.getByRole('button', { name: 'Move up: Vitamin D' }).click();
  await expect(medicines.getByRole('listitem').first()).toContainText('Vitamin D');
  await medicines.getByRole('button', { name: 'Edit: Eliquis 5 mg' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the medicine' });
  await dialog.getByRole('combobox', { name: 'Blood thinner (anticoagulant)' }).click();
  await page.getByRole('option', { name: 'No, I know so' }).click();
  await axe(page);
  await dialog.getByRole('button', { name: 'Save the medicine' }).click();
  await expect(medicines).not.toContainText('Blood thinner');

  await page.getByRole('button', { name: 'Add an allergy' }).click();
  const allergy = page.getByRole('dialog', { name: 'Add an allergy' });
  await allergy.getByLabel('To what').fill('Latex gloves');
  await axe(page);
  await allergy.getByRole('button', { name: 'Add the allergy' }).click();
  await expect(page.getByRole('list', { name: 'Allergies and reactions' })).toContainText('Latex gloves');
  await page.getByRole('button', { name: 'Add a relative' }).click();
  await axe(page);
  await page.getByRole('dialog', { name: 'Add a relative' }).getByRole('button', { name: 'Add the relative' }).click();
  await expect(page.getByRole('list', { name: 'Family history' })).toContainText('Mother');
  await page.getByRole('button', { name: 'Add a treatment' }).click();
  await axe(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Edit condition' }).click();
  await page.getByLabel('Weight in kg').fill('900');
  await page.getByRole('button', { name: 'Save the condition' }).click();
  await expect(page.getByText('Weight in kilograms, 1 to 500.')).toBeVisible();
  await page.getByLabel('Weight in kg').fill('71.5');
  await axe(page);
  await page.getByRole('button', { name: 'Save the condition' }).click();
  await expect(page.getByText('71.5 kg')).toBeVisible();

  const sheets = page.getByRole('list', { name: 'Sheets in the record ledger' });
  await sheets.getByRole('button', { name: 'Use this sheet as the record: Allergies' }).click();
  await expect(sheets).toContainText('In the ledger: checked');
  await expect(sheets).toContainText('Counts as received, not as checked');
  await shot(page, 'timeline sheets');

  await page.getByRole('button', { name: 'Print a sheet' }).click();
  const printing = page.getByRole('dialog', { name: 'Print a sheet' });
  await axe(page);
  await printing.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(`Saved as ${app.saveFolder}`)).toBeVisible();
  const file = readFileSync(join(app.saveFolder, `Timeline ${daysAgo(0)}.pdf`));
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
});

test('the first line of each sheet is added where there is none yet', async ({ page }) => {
  await openTimeline(page);
  for (const [add, field, typed, sheet] of [
    ['Add a medicine', 'Name', 'Metformin', 'Medicines and supplements'],
    ['Add an allergy', 'To what', 'Latex', 'Allergies and reactions'],
  ] as const) {
    await page.getByRole('button', { name: add }).press('Enter');
    const dialog = page.getByRole('dialog', { name: add });
    await dialog.getByRole('textbox', { name: field }).fill(typed);
    await dialog.getByRole('button', { name: add.replace(/ (a|an) /, ' the ') }).press('Enter');
    await expect(page.getByRole('list', { name: sheet })).toContainText(typed);
  }
  for (const add of ['Add a treatment', 'Add a relative']) {
    await page.getByRole('button', { name: add }).press('Enter');
    await expect(page.getByRole('dialog', { name: add })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
