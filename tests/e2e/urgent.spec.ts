import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { daysAgo } from './chase-scene.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Case' }).getByRole('link', { name, exact: true });
const tomorrow = daysAgo(-1);

test('a new urgent client goes from the first call to a booked consult with the questions printed', async ({
  app,
  page,
}) => {
  await openNewStore(page);
  await goTo(page, '/clients/new');
  await page.getByLabel('Legal name').fill('Łukasz Przykładowy');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Open a case' }).click();
  const opening = page.getByRole('dialog', { name: 'Open a case' });
  await opening.getByLabel('Cancer, in short').fill('Lymphoma, fast-growing');
  await opening.getByRole('combobox', { name: 'Urgency' }).click();
  await page.getByRole('option', { name: /^Urgent/ }).click();
  await opening.getByRole('button', { name: 'Open the case' }).click();
  await expect(
    page.getByText(/^5 days left to decide; the oncologist has not confirmed the wait$/).first(),
  ).toBeVisible();

  await tab(page, 'Intake').click();
  const why = part(page, 'Why a second opinion');
  await why.getByText('Rare or unusual tumor or subtype').click();
  await why.getByText('Confirm the diagnosis').click();
  const words = part(page, "In the client's own words");
  await words.getByLabel('Goal').fill('To know which lymphoma this is before the first cycle');
  await words.getByLabel('To be avoided').fill('Losing the feeling in my hands');
  const first = part(page, 'First opinion');
  await first.getByLabel('Doctor', { exact: true }).fill('Dr. Ada First');
  await first.getByLabel('In short').fill('Aggressive lymphoma; six cycles, the first within a week');
  await page.getByRole('heading', { name: 'Intake' }).click();
  await expect(first.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

  await tab(page, 'Overview').click();
  await page.getByRole('button', { name: 'Edit timing' }).click();
  const timing = part(page, 'Timing');
  await timing.getByLabel('Confirmed by').fill('Dr. Ada First');
  await timing.getByRole('textbox', { name: 'Confirmed on' }).fill(daysAgo(0));
  await timing.getByRole('button', { name: 'Save timing' }).click();
  await expect(page.getByText('5 days left to decide; Dr. Ada First confirmed the wait').first()).toBeVisible();

  await tab(page, 'Sources').click();
  await page.getByRole('button', { name: 'Add a candidate' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a candidate' });
  await adding.getByLabel('Or by its name').fill('Second Center');
  await adding.getByLabel('Or the doctor’s name').fill('Dr. Vera Second');
  await adding.getByRole('button', { name: 'Add the candidate' }).click();
  const grid = page.getByRole('table', { name: 'Candidates side by side' });
  await grid.getByRole('button', { name: 'Choose Second Center' }).click();
  const choosing = page.getByRole('dialog', { name: 'Choose Second Center' });
  await choosing.getByLabel('Why this one').fill('Sees this lymphoma every week, has a slot tomorrow');
  await choosing.getByRole('button', { name: 'Choose it' }).click();
  await expect(grid.getByText('Sees this lymphoma every week')).toBeVisible();

  await tab(page, 'Questions').click();
  await page.getByRole('button', { name: /^Begin with \d+ proposed questions$/ }).click();
  const list = page.getByRole('list', { name: 'Questions', exact: true });
  for (const place of [1, 2, 3]) await list.getByRole('button', { name: `Question ${place} counts most` }).click();
  await expect(page.getByText(/^\d+ questions, 3 marked/)).toBeVisible();

  await tab(page, 'Consultations').click();
  await page.getByRole('button', { name: 'Plan a consultation' }).click();
  const planning = page.getByRole('dialog', { name: 'Plan a consultation' });
  await planning.getByLabel('Doctor').fill('Dr. Vera Second');
  await planning.getByLabel('Center').fill('Second Center');
  await planning.getByLabel('The time is known').check();
  await planning.getByRole('textbox', { name: 'Day' }).fill(tomorrow);
  await planning.getByLabel('Time at the center').fill('14:05');
  await planning.getByRole('button', { name: 'Book it' }).click();
  await expect(planning).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Dr. Vera Second, Second Center' })).toBeVisible();
  await axe(page);

  await tab(page, 'Questions').click();
  await page.getByRole('button', { name: 'Question sheet' }).click();
  const sheet = page.getByRole('dialog', { name: 'Question sheet' });
  await expect(sheet.getByText('What counts most to me').first()).toBeAttached({ timeout: 60_000 });
  await sheet.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(`Saved as ${app.saveFolder}`)).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  const [pdf] = readdirSync(app.saveFolder).filter((name) => name.endsWith('.pdf'));
  const printed = execFileSync('pdftotext', ['-layout', join(app.saveFolder, pdf ?? ''), '-'], { encoding: 'utf8' });
  expect(printed).toContain('What counts most to me');
  expect(printed).toContain('Łukasz Przykładowy');
  expect(printed).not.toMatch(/[{}]/);

  // The whole chain is there for the next one who opens the case.
  await goTo(page, '/today');
  await expect(page.getByRole('option').filter({ hasText: 'Łukasz Przykładowy' }).first()).toBeVisible();
  await shot(page, 'urgent today');
  const [client] = await ask(page, 'clients.list', { text: 'przyk' });
  const [theCase] = client?.cases ?? [];
  const { case: kept, timing: told } = await ask(page, 'cases.get', { caseId: theCase?.id ?? '' });
  expect(kept).toMatchObject({ urgency: 'urgent', consultOn: tomorrow, goal: expect.stringContaining('lymphoma') });
  expect(told).toMatchObject({ daysLeft: 5, isConfirmed: true });
});
