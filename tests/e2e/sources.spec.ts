import type { Page } from '@playwright/test';
import type { CaseId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

async function newCase(page: Page): Promise<CaseId> {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', {
    legalName: 'Łukasz Przykładowy',
    dateOfBirth: '1961-02-28',
    addresses: [
      {
        kind: 'home',
        address: { lines: ['12 Invented Lane'], city: 'Boston', region: 'MA', postalCode: '00001', country: 'USA' },
      },
    ],
  });
  return (await ask(page, 'cases.add', { clientId, cancer: 'Soft tissue sarcoma, thigh' })).caseId;
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a phone call fills the intake, two candidates are compared, one is chosen and the shortlist saved', async ({
  app,
  page,
}) => {
  const caseId = await newCase(page);
  await goTo(page, `/cases/${caseId}/intake`);

  const why = part(page, 'Why a second opinion');
  await why.getByText('Rare or unusual tumor or subtype').click();
  await expect(why.getByText('Fewer than two of these are chosen so far.')).toBeVisible();
  await why.getByText('Extensive or life-altering operation proposed').click();
  await expect(why.getByText('High value', { exact: true })).toBeVisible();
  await expect(why.getByText(/Source: Process reference, section 2/)).toBeVisible();

  const words = part(page, "In the client's own words");
  await words.getByLabel('Goal').fill('To walk my daughter down the aisle');
  await expect(why.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await words.getByLabel('Worries').fill('Losing the leg');
  await words.getByLabel('To be avoided').fill('Amputation');

  const first = part(page, 'First opinion');
  await first.getByLabel('Doctor', { exact: true }).fill('Dr. Ada First');
  await first.getByRole('textbox', { name: 'Day of the first opinion' }).fill('1950-03-01');
  await first.getByLabel('In short').fill('Amputation within two weeks');
  await first.getByLabel('The client fears offending the doctor').check();
  await expect(first.getByText(/Whom would you choose for a second look/)).toBeVisible();
  await expect(first.getByText(/lies before the client was born/)).toBeVisible();

  const support = part(page, 'Support');
  await support.getByRole('button', { name: 'Add a support person' }).click();
  await support.getByLabel('Support person 1', { exact: true }).fill('Maja Przykładowa');
  await support.getByLabel('Relationship').fill('Daughter');
  await support.getByLabel('May be told').check();
  const agreed = part(page, 'Who decides, and what is agreed');
  await agreed.getByRole('combobox', { name: 'Who decides' }).click();
  await page.getByRole('option', { name: 'Not clear yet' }).click();
  await expect(agreed.getByText(/Ask whether there is a health care proxy/)).toBeVisible();
  await axe(page);
  await page.getByRole('heading', { name: 'Intake' }).click();
  await expect(support.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await shot(page, 'intake');

  const { case: kept } = await ask(page, 'cases.get', { caseId });
  expect(kept).toMatchObject({
    triggers: ['rareCancer', 'majorSurgery'],
    goal: 'To walk my daughter down the aisle',
    values: { mustAvoid: 'Amputation' },
    firstOpinionOn: '1950-03-01',
    decisionMaker: 'unclear',
  });
  const client = await ask(page, 'clients.get', { clientId: kept.clientId });
  expect(client.supportPeople).toMatchObject([{ name: 'Maja Przykładowa', mayBeTold: true }]);

  await page.getByRole('button', { name: 'Print the case brief' }).click();
  const brief = page.getByRole('dialog', { name: 'Print the case brief' });
  await expect(brief.getByText('Left empty, the paper says that it is not approved yet.')).toBeVisible();
  await axe(page);
  await brief.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(`Saved as ${app.saveFolder}`).first()).toBeVisible();

  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await expect(page.getByText('Centers, programs and doctors who might give the opinion')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Add a candidate' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a candidate' });
  await adding.getByRole('combobox', { name: 'From the list of centers' }).fill('Online Second Opinion, Dana');
  await page.getByRole('option', { name: /Dana-Farber/ }).click();
  await axe(page);
  await adding.getByRole('button', { name: 'Add the candidate' }).click();
  const grid = page.getByRole('table', { name: 'Candidates side by side' });
  await expect(grid.getByText(/does not take clients from Massachusetts/)).toBeVisible();
  await page.getByRole('button', { name: 'Add a candidate' }).click();
  await adding.getByLabel('Or by its name').fill('Far Sarcoma Center');
  await adding.getByLabel('Or the doctor’s name').fill('Dr. Vera Second');
  await adding.getByRole('button', { name: 'Add the candidate' }).click();
  await expect(adding).toBeHidden();

  const answer = (point: string, name: string) => grid.getByRole('button', { name: new RegExp(`^${point}, ${name}:`) });
  await answer('Focuses on this cancer', 'Far Sarcoma Center').focus();
  await page.keyboard.press('y');
  await expect(answer('Focuses on this cancer', 'Far Sarcoma Center')).toHaveText('Yes');
  await page.keyboard.press('ArrowDown');
  await expect(answer('Board certified', 'Far Sarcoma Center')).toBeFocused();
  await page.keyboard.press('n');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('u');
  await expect(grid.getByRole('button', { name: /^Board certified, Dana-Farber.*: Not known$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const noting = page.getByRole('dialog', { name: /^Board certified: Dana-Farber/ });
  await noting.getByLabel('Note').fill('Calls back on Monday');
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(grid.getByText('Calls back on Monday')).toBeVisible();

  await grid.getByRole('button', { name: 'Far Sarcoma Center', exact: true }).click();
  const intake = part(page, 'Its intake');
  await intake.getByLabel('Its number for the case').fill('SO-17');
  await intake.getByLabel('Records it asks for').fill('Pathology report\nSlides');
  await intake.getByRole('button', { name: 'Add a fee' }).click();
  await intake.getByLabel('Fee 1 for').fill('Consult');
  await intake.getByLabel('Amount in dollars').fill('$1,250.50');
  await intake.getByRole('button', { name: 'Note what the plan said' }).click();
  await intake.getByLabel('Said by').fill('Kim');
  await page.getByRole('heading', { name: 'Sources' }).click();
  await expect(intake.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expect(grid.getByText(/not written down: the day, the reference number missing/)).toBeVisible();

  await grid.getByRole('button', { name: 'Choose Far Sarcoma Center' }).click();
  const choosing = page.getByRole('dialog', { name: 'Choose Far Sarcoma Center' });
  await choosing.getByRole('button', { name: 'Choose it' }).click();
  await expect(choosing.getByText('Write why this one is chosen; it is kept with the case.')).toBeVisible();
  await choosing.getByLabel('Why this one').fill('Sees this cancer most');
  await axe(page);
  await choosing.getByRole('button', { name: 'Choose it' }).click();
  await expect(grid.getByText('Sees this cancer most')).toBeVisible();
  await shot(page, 'sources');
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  await page.getByRole('button', { name: 'Print the shortlist' }).click();
  await page.getByRole('dialog', { name: 'Print the shortlist' }).getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Source shortlist').first()).toBeVisible();

  const { candidates } = await ask(page, 'sources.list', { caseId });
  expect(candidates[1]?.candidate).toMatchObject({
    status: 'chosen',
    reason: 'Sees this cancer most',
    intake: { intakeNumber: 'SO-17', fees: [{ what: 'Consult', cents: 125_050 }], coverage: { saidBy: 'Kim' } },
  });
});

test('what is refused stays where it was typed, and is offered again', async ({ app, page }) => {
  const caseId = await newCase(page);
  await goTo(page, `/cases/${caseId}/intake`);
  const words = part(page, "In the client's own words");
  const goal = words.getByLabel('Goal');
  await goal.fill('x'.repeat(10_000));
  await words.getByLabel('Worries').fill('Losing the leg');
  await page.getByRole('heading', { name: 'Intake' }).click();
  await expect(words.getByText('This is too long: at most 2000 characters.')).toBeVisible();
  await expect(words.getByText('Not saved: look at the marked fields')).toBeVisible();
  await expect(goal).toHaveValue('x'.repeat(10_000));
  await axe(page);
  expect((await ask(page, 'cases.get', { caseId })).case.goal).toBeNull();

  await goTo(page, `/cases/${caseId}/overview`);
  await expect(words).toBeHidden();
  await goTo(page, `/cases/${caseId}/intake`);
  await words.getByRole('button', { name: 'Continue with it' }).click();
  await expect(goal).toHaveValue('x'.repeat(10_000));
  await goal.fill('To dance again');
  await words.getByLabel('Work').focus();
  await page.keyboard.press('Control+Enter');
  await expect(words.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  expect((await ask(page, 'cases.get', { caseId })).case).toMatchObject({
    goal: 'To dance again',
    worries: 'Losing the leg',
  });
  expect(app.takeTrouble()).toEqual([]);
});

test('undo takes a saved part back into its fields', async ({ page }) => {
  const caseId = await newCase(page);
  await goTo(page, `/cases/${caseId}/intake`);
  const words = part(page, "In the client's own words");
  await words.getByLabel('Goal').fill('To dance again');
  await page.getByRole('heading', { name: 'Intake' }).click();
  await expect(words.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(words.getByLabel('Goal')).toHaveValue('');
});

test('support people, insurance and time zone are changed on the client’s own page too', async ({ page }) => {
  const caseId = await newCase(page);
  const { clientId } = (await ask(page, 'cases.get', { caseId })).case;
  await goTo(page, `/clients/${clientId}`);
  await page.getByRole('button', { name: 'Edit support people' }).click();
  const people = part(page, 'Support people');
  await people.getByRole('button', { name: 'Add a support person' }).click();
  await people.getByLabel('Support person 1', { exact: true }).fill('Jan Przykładowy');
  await people.getByLabel('Phone').fill('call him');
  await people.getByRole('button', { name: 'Save support people' }).click();
  await expect(people.getByText('A phone number has digits.')).toBeVisible();
  await axe(page);
  await people.getByLabel('Phone').fill('555-0101');
  await people.getByRole('button', { name: 'Save support people' }).click();
  await expect(people.getByText('555-0101 · may not be told')).toBeVisible();

  await page.getByRole('button', { name: 'Edit insurance' }).click();
  const insurance = part(page, 'Insurance');
  await insurance.getByRole('button', { name: 'Add a health plan' }).click();
  await insurance.getByLabel('Health plan 1', { exact: true }).fill('Example Health Plan');
  await insurance.getByRole('button', { name: 'Save insurance' }).click();
  await expect(insurance.getByText('Member number not noted')).toBeVisible();

  await page.getByRole('button', { name: 'Edit identity' }).click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Central');
  await page.getByRole('option', { name: 'Central (Chicago)' }).click();
  await page.getByRole('button', { name: 'Save identity' }).click();
  await expect(part(page, 'Identity').getByText('America/Chicago')).toBeVisible();
  await axe(page);
});

test('a candidate is ruled out, considered again, moved and taken back by the keyboard', async ({ page }) => {
  const caseId = await newCase(page);
  for (const name of ['First Center', 'Second Center']) await ask(page, 'sources.add', { caseId, name });
  await goTo(page, `/cases/${caseId}/sources`);
  const grid = page.getByRole('table', { name: 'Candidates side by side' });
  await page.getByRole('button', { name: 'More about First Center' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Move later' }).press('Enter');
  await expect(grid.getByRole('columnheader').first()).toContainText('Second Center');
  await page.getByRole('button', { name: 'More about First Center' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Rule out…' }).press('Enter');
  const ruling = page.getByRole('dialog', { name: 'Rule out First Center' });
  await ruling.getByLabel('Why not this one').fill('First slot is too late');
  await ruling.getByRole('button', { name: 'Rule it out' }).press('Enter');
  const ruledOut = part(page, 'Ruled out');
  await expect(ruledOut).toContainText('First slot is too late');
  await axe(page);
  await ruledOut.getByRole('button', { name: 'Consider again: First Center' }).press('Enter');
  await expect(ruledOut).toBeHidden();
  await page.getByRole('button', { name: /^Undo:/ }).press('Enter');
  await expect(ruledOut).toBeVisible();
});
