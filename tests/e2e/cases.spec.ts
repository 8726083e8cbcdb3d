import type { Page } from '@playwright/test';
import type { OperationInput } from '../../src/contract/all.ts';
import type { CaseId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

type Given = Omit<OperationInput<'cases.add'>, 'clientId' | 'cancer'>;

async function openedCase(page: Page, given: Given = {}): Promise<CaseId> {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Łukasz Przykładowy' });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Breast, left', ...given });
  await goTo(page, `/cases/${caseId}/overview`);
  await expect(page.getByRole('region', { name: 'Steps' })).toBeVisible();
  return caseId;
}

test('a case is opened from the client by the keyboard and says that its timing is not confirmed', async ({ page }) => {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Łukasz Przykładowy' });
  await goTo(page, `/clients/${clientId}`);
  await page.getByRole('button', { name: 'Open a case' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Open a case' });
  await expect(dialog.getByLabel('Cancer, in short')).toBeFocused();
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('This cannot be empty.')).toBeVisible();
  await page.keyboard.type('Breast, left, HER2-positive');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Łukasz Przykładowy' })).toBeVisible();
  await expect(page.getByText('Timing not confirmed with the oncologist').first()).toBeVisible();
  await expect(page.getByText('28 days left to decide; the oncologist has not confirmed the wait')).toBeVisible();
  await shot(page, 'case overview');
  await axe(page);
});

test('the earliest of the dates given decides, and the page says where it comes from', async ({ page }) => {
  await openedCase(page);
  const today = Temporal.Now.plainDateISO();
  const start = today.add({ days: 9 }).toString();
  await page.getByRole('button', { name: 'Edit timing' }).click();
  const timing = page.getByRole('region', { name: 'Timing' });
  await timing.getByLabel('Confirmed by').fill('Dr. Testa Muster');
  await timing.getByRole('textbox', { name: 'Confirmed on' }).fill(today.toString());
  await timing.getByRole('textbox', { name: 'Latest safe start' }).fill('soon');
  await timing.getByRole('button', { name: 'Save timing' }).click();
  await expect(timing.getByRole('textbox', { name: 'Latest safe start' })).toBeFocused();
  await expect(timing.getByText(/This is not a day on the calendar/)).toBeVisible();
  await timing.getByRole('textbox', { name: 'Latest safe start' }).fill(start);
  await axe(page);
  await timing.getByRole('button', { name: 'Save timing' }).click();

  await expect(timing.getByText(/^in 9 days/).first()).toBeVisible();
  await expect(timing.getByText(/latest safe start/i).first()).toBeVisible();
  await expect(page.getByText('9 days left to decide; Dr. Testa Muster confirmed the wait')).toBeVisible();
  await expect(page.getByText('Timing not confirmed with the oncologist')).toBeHidden();
});

test('a move with something open shows what, asks why, and can be taken back', async ({ page }) => {
  const caseId = await openedCase(page);
  await page.getByRole('button', { name: 'Move on to Timing' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move to Timing?' });
  await expect(dialog.getByText('The first opinion is summarized')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await axe(page);
  await dialog.getByRole('button', { name: 'Move to Timing all the same' }).click();
  await expect(dialog.getByText('This cannot be empty.')).toBeVisible();
  await dialog.getByLabel('Why it goes on all the same').fill('The client is in a hurry');
  await dialog.getByRole('button', { name: 'Move to Timing all the same' }).click();

  await expect(page.getByRole('button', { name: 'Move on to Source' })).toBeVisible();
  const [moved] = await ask(page, 'history.list', { caseId });
  expect(moved).toMatchObject({ operation: 'cases.moveToStep', reason: 'The client is in a hurry' });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Move on to Timing' })).toBeVisible();
});

test('a move that is not legal is explained where it would be made', async ({ page }) => {
  const caseId = await openedCase(page);
  await ask(page, 'cases.moveToStep', { caseId, to: 'evaluation', overrideReason: 'Told by phone' });
  await expect(page.getByRole('button', { name: /^7\. Evaluation.*case is here/ })).toBeVisible();
  await page.getByRole('button', { name: /^5\. Questions/ }).click();

  await expect(page.getByText('A case does not go back from Evaluation to Questions.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Move to Prepare questions' })).toBeHidden();
  await page.getByRole('button', { name: /^4\. Records/ }).click();
  await page.getByRole('button', { name: 'Move to Gather records' }).click();
  await expect(page.getByRole('button', { name: 'Move on to Questions' })).toBeVisible();
});

test('criteria are told from the case or ticked by hand; a blocked step needs the reason', async ({ page }) => {
  const caseId = await openedCase(page, { authorization: 'signed' });
  const steps = page.getByRole('region', { name: 'Steps' });
  await expect(steps.getByRole('button', { name: /^1\. Reasons.*1 of 4 met/ })).toBeVisible();
  await steps.getByRole('button', { name: /^2\. Timing/ }).click();
  await steps.getByRole('checkbox', { name: /work-up is complete/ }).check();
  await expect(steps.getByRole('button', { name: /^2\. Timing.*3 of 3 met/ })).toBeVisible();

  await steps.getByRole('combobox', { name: 'Status of Timing' }).click();
  await page.getByRole('option', { name: 'Blocked' }).click();
  await steps.getByRole('button', { name: 'Save the status' }).click();
  await expect(steps.getByText('This cannot be empty.')).toBeVisible();
  await steps.getByLabel('Why it is blocked').fill('The oncologist is away');
  await page.keyboard.press('Enter');
  await expect(steps.getByText('Blocked: The oncologist is away')).toBeVisible();
  const { case: stored } = await ask(page, 'cases.get', { caseId });
  expect(stored.steps.timing).toEqual({ status: 'blocked', reason: 'The oncologist is away' });
  await axe(page);
});

test('reasons, goal and next action are written in place and read back', async ({ page }) => {
  await openedCase(page);
  await page.getByRole('button', { name: 'Edit why a second opinion' }).click();
  const why = page.getByRole('region', { name: 'Why a second opinion' });
  await why.getByRole('checkbox', { name: 'Treatment turns on a biomarker' }).press('Space');
  await why.getByLabel("Goal, in the client's words").fill('To see my daughter marry');
  await axe(page);
  await why.getByRole('button', { name: 'Save why a second opinion' }).click();
  await expect(why.getByRole('listitem').filter({ hasText: 'Treatment turns on a biomarker' })).toBeVisible();
  await expect(why.getByText('To see my daughter marry')).toBeVisible();

  await page.getByRole('button', { name: 'Edit next action' }).click();
  const next = page.getByRole('region', { name: 'Next action' });
  await next.getByRole('button', { name: 'Note the next action' }).click();
  await next.getByRole('textbox', { name: 'Next action' }).fill('Call pathology');
  await next.getByRole('textbox', { name: 'Due' }).fill(Temporal.Now.plainDateISO().subtract({ days: 1 }).toString());
  await next.getByRole('button', { name: 'Save next action' }).click();
  await expect(page.getByText(/^Overdue, was due yesterday/)).toBeVisible();
});

test('an emergency is said before everything else, on every tab', async ({ page }) => {
  const caseId = await openedCase(page, { urgency: 'emergency' });
  const banner = page.getByText('Contact the treating team or emergency services now. Do not wait for an opinion.');
  await expect(banner).toBeVisible();
  await axe(page);
  await goTo(page, `/cases/${caseId}/records`);
  await expect(banner).toBeVisible();
});

test('a deleted case goes to the trash and comes back', async ({ page }) => {
  await openedCase(page);
  await page.getByRole('button', { name: 'Delete the case' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the case' }).click();

  const cases = page.getByRole('region', { name: 'Cases' });
  await expect(cases.getByText(/No case yet/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(cases.getByRole('link', { name: 'Breast, left' })).toBeVisible();
});

test('the goal is one on Overview and Intake: it shows at once, and neither page writes older words over newer', async ({
  page,
}) => {
  const caseId = await openedCase(page);
  const goalOf = async () => (await ask(page, 'cases.get', { caseId })).case;
  const why = page.getByRole('region', { name: 'Why a second opinion' });

  await why.getByRole('button', { name: 'Edit why a second opinion' }).click();
  await why.getByLabel('First opinion, in short').fill('Surgery first');
  // As an undo, or another window, would change it under the open form.
  await ask(page, 'cases.update', { caseId, changes: { goal: 'To sing in May', reasons: ['findTrial'] } });
  await expect(why.getByLabel("Goal, in the client's words")).toHaveValue('To sing in May');
  await expect(why.getByLabel('First opinion, in short')).toHaveValue('Surgery first');
  await why.getByRole('button', { name: 'Save why a second opinion' }).click();
  await expect(why.getByText('To sing in May')).toBeVisible();
  expect(await goalOf()).toMatchObject({
    goal: 'To sing in May',
    reasons: ['findTrial'],
    firstOpinionSummary: 'Surgery first',
  });

  await goTo(page, `/cases/${caseId}/intake`);
  const words = page.getByRole('region', { name: "In the client's own words", exact: true });
  await expect(words.getByLabel('Goal')).toHaveValue('To sing in May');
  await words.getByLabel('Worries').fill('Her voice');
  await ask(page, 'cases.update', { caseId, changes: { goal: 'To sing in June' } });
  await expect(words.getByLabel('Goal')).toHaveValue('To sing in June');
  await words.getByLabel('Worries').press('Control+Enter');
  await expect(words.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  expect(await goalOf()).toMatchObject({ goal: 'To sing in June', worries: 'Her voice' });

  await words.getByLabel('Goal').fill('To sing in July');
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(why.getByText('To sing in July')).toBeVisible();
});
