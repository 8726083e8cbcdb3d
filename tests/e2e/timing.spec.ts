import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { daysAgo } from './chase-scene.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

/** The day a number of days from today. */
const inDays = (count: number) => daysAgo(-count);

/** A case with a consult in twelve days and four records that are missing, one of them asked for. */
async function openScene(page: Page) {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Łucja Przykładowa' });
  const { caseId } = await ask(page, 'cases.add', {
    clientId,
    cancer: 'Lung, right',
    openedOn: daysAgo(6),
    consultOn: inDays(12),
    latestSafeStart: inDays(26),
  });
  const { organizationId } = await ask(page, 'organizations.add', { name: 'Sample Hospital' });
  for (const kind of ['pathologyReport', 'clinicNote', 'imagingStudy'] as const) {
    await ask(page, 'records.add', { caseId, kind, custodianId: organizationId });
  }
  await ask(page, 'records.add', { caseId, kind: 'medications' });
  return { clientId, caseId };
}

test('moving the consult turns the latest days to ask red before they are past', async ({ page }) => {
  const { caseId } = await openScene(page);
  await goTo(page, `/cases/${caseId}/dates`);
  const table = page.getByRole('table', { name: 'By when to ask' });
  const report = table.getByRole('row').filter({ hasText: 'Pathology report' });
  await expect(report).toContainText(/Ask by .* \(in 3 days\)/);
  await expect(report).toContainText('Usual: 5 to 7 days');
  await expect(table.locator('tr[data-red]')).toHaveCount(0);
  await expect(page.getByText(/^Everything is needed by .* \(in 10 days\): Consult on/)).toBeVisible();
  await shot(page, 'dates-plenty');
  await axe(page);

  await goTo(page, `/cases/${caseId}/overview`);
  await page.getByRole('button', { name: 'Edit timing' }).click();
  const timing = page.getByRole('region', { name: 'Timing' });
  await timing.getByRole('textbox', { name: 'Consult' }).fill(inDays(10));
  await timing.getByRole('button', { name: 'Save timing' }).click();
  await expect(timing.getByText(/^in 10 days/).first()).toBeVisible();

  await goTo(page, `/cases/${caseId}/dates`);
  await expect(report).toContainText('Ask by tomorrow');
  await expect(table.locator('tr[data-red]')).toHaveCount(3);
  await expect(report.getByRole('img', { name: 'Now' })).toBeVisible();
  await expect(table.getByRole('row').filter({ hasText: 'Medications' })).not.toHaveAttribute('data-red');
  await shot(page, 'dates-red');
  await axe(page);

  await ask(page, 'cases.update', { caseId, changes: { consultOn: inDays(6) } });
  await expect(report).toContainText('The day to ask was');
  await ask(page, 'cases.update', { caseId, changes: { consultOn: inDays(20) } });
  await expect(table.locator('tr[data-red]')).toHaveCount(0);

  await report.getByRole('link', { name: 'Ask now: Pathology report' }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${caseId}/requests`));
});

test('the timing of a case is written down, drawn to scale and said in words', async ({ page }) => {
  const { caseId } = await openScene(page);
  await goTo(page, `/cases/${caseId}/overview`);
  const timing = page.getByRole('region', { name: 'Timing' });
  const picture = timing.getByRole('img', { name: /days left to decide; the oncologist has not confirmed/ });
  await expect(picture).toHaveAccessibleName(/Opened .*\. Today .*\. Consult .*\. Decide by/);

  await page.getByRole('button', { name: 'Edit timing' }).click();
  await timing.getByRole('combobox', { name: 'Phase' }).click();
  await page.getByRole('option', { name: 'Before treatment' }).click();
  await timing.getByRole('combobox', { name: 'Work-up' }).click();
  await page.getByRole('option', { name: 'Partly complete' }).click();
  await timing.getByRole('button', { name: 'Add a result' }).click();
  await timing.getByRole('textbox', { name: 'Test', exact: true }).fill('NGS panel');
  await timing.getByRole('textbox', { name: 'Expected on' }).fill(daysAgo(1));
  await timing.getByRole('textbox', { name: 'Day of the decision point' }).fill(inDays(9));
  await timing.getByRole('button', { name: 'Save timing' }).click();
  await expect(timing.getByText('Say what happens on that day: a scan, a cycle, a change of line.')).toBeVisible();
  await timing.getByRole('textbox', { name: 'Next decision point' }).fill('Scan after cycle 3');
  await axe(page);
  await timing.getByRole('button', { name: 'Save timing' }).click();
  await expect(timing.getByText('The result of NGS panel was expected on')).toBeVisible();
  await expect(timing.getByText('Partly complete')).toBeVisible();
  await expect(timing.getByText(/Scan after cycle 3/)).toBeVisible();

  // Dates that contradict each other are said and kept.
  await ask(page, 'cases.update', { caseId, changes: { plannedTreatmentStart: inDays(40) } });
  await expect(timing.getByText(/after the latest safe start .* Ask the oncologist which date holds/)).toBeVisible();
  await shot(page, 'timing-section');
  await axe(page);
});

test('a tick of the emergency list sets the banner on every tab and changes nothing else', async ({ page }) => {
  const { caseId } = await openScene(page);
  await goTo(page, `/cases/${caseId}/overview`);
  const lists = page.getByRole('region', { name: 'To ask about' });
  await lists.getByRole('checkbox', { name: 'Fever while on chemotherapy' }).check();
  const banner = page.getByText('Contact the treating team or emergency services now. Do not wait for an opinion.');
  await expect(banner).toBeVisible();
  expect((await ask(page, 'cases.get', { caseId })).case.urgency).toBe('standard');
  await goTo(page, `/cases/${caseId}/dates`);
  await expect(banner).toBeVisible();
  await shot(page, 'dates-banner');
  await axe(page);

  await goTo(page, `/cases/${caseId}/overview`);
  await lists.getByRole('checkbox', { name: 'Fever while on chemotherapy' }).uncheck();
  await expect(banner).toBeHidden();
  await lists.getByRole('checkbox', { name: 'Small-cell lung cancer' }).check();
  await page.getByRole('button', { name: 'Make it the next action, due today' }).click();
  await expect(page.getByText('Ask the oncologist today how urgent it is').first()).toBeVisible();
  const stored = (await ask(page, 'cases.get', { caseId })).case;
  expect(stored.nextAction?.dueOn).toBe(inDays(0));
  expect(stored.urgency).toBe('standard');
  await axe(page);
});

test('signs ticked while those before are still being saved are all kept', async ({ page }) => {
  const { caseId } = await openScene(page);
  await goTo(page, `/cases/${caseId}/overview`);
  const signs = page.getByRole('group', { name: 'Signs that need care now' }).getByRole('checkbox');
  await expect(signs.nth(2)).toBeVisible();
  // Each comes when the store has the one before, and the screen has not read it again yet.
  await signs.evaluateAll(([first, ...next]) => {
    window.bridge.on((event) => {
      if (event.name === 'store.changed') (next.shift() as HTMLInputElement | undefined)?.click();
    });
    (first as HTMLInputElement).click();
  });
  await expect
    .poll(async () => (await ask(page, 'cases.get', { caseId })).case.emergencySigns.length)
    .toBe(await signs.count());
  expect(await signs.evaluateAll((boxes) => boxes.every((box) => (box as HTMLInputElement).checked))).toBe(true);
});

test('the practice changes its back-plan, sees it in the case, and goes back to the shipped one', async ({
  app,
  page,
}) => {
  const { caseId } = await openScene(page);
  await goTo(page, `/cases/${caseId}/dates`);
  const path = page.getByRole('list', { name: 'Milestones' });
  await expect(path.getByRole('listitem')).toHaveCount(10);
  await page.getByRole('link', { name: 'Change the milestones' }).click();
  const plan = page.getByRole('region', { name: 'Plan Standard' });
  await plan.getByRole('textbox', { name: 'To day of milestone 1, plan Standard' }).fill('');
  await plan.getByRole('button', { name: 'Save the plan Standard' }).click();
  await expect(plan.getByText('Write a whole number of days.')).toBeVisible();
  await plan.getByRole('textbox', { name: 'To day of milestone 1, plan Standard' }).fill('2');
  await plan.getByRole('button', { name: 'Add a milestone' }).click();
  await plan.getByRole('textbox', { name: 'What is reached, of milestone 11, plan Standard' }).fill('Ride arranged');
  await axe(page);
  await shot(page, 'back-plan-settings');
  await plan.getByRole('button', { name: 'Save the plan Standard' }).click();
  await expect(plan.getByText('These are your practice’s own milestones')).toBeVisible();

  await goTo(page, `/cases/${caseId}/dates`);
  await expect(path.getByText('Ride arranged')).toBeVisible();
  await page.getByRole('button', { name: 'Print the timing note' }).press('Enter');
  await axe(page);
  await page.getByRole('button', { name: 'Save as PDF' }).press('Enter');
  await expect(page.getByText(`Saved as ${app.saveFolder}`)).toBeVisible();

  await goTo(page, '/settings/back-plan');
  await plan.getByRole('button', { name: 'Back to the shipped plan' }).click();
  await expect(plan.getByText('These are your practice’s own milestones')).toBeHidden();
  await goTo(page, `/cases/${caseId}/dates`);
  await expect(path.getByRole('listitem')).toHaveCount(10);
});
