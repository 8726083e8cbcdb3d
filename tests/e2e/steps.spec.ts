import type { Page } from '@playwright/test';
import type { CaseId, ClientId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

const scheme = (page: Page, colorScheme: 'light' | 'dark') => page.emulateMedia({ colorScheme });

async function openedCase(page: Page): Promise<{ caseId: CaseId; clientId: ClientId }> {
  await openNewStore(page);
  const { clientId } = await ask(page, 'clients.add', { legalName: 'Łukasz Przykładowy' });
  const { caseId } = await ask(page, 'cases.add', { clientId, cancer: 'Breast, left' });
  await goTo(page, `/cases/${caseId}/overview`);
  await expect(page.getByRole('list', { name: 'The nine steps' })).toBeVisible();
  return { caseId, clientId };
}

test('the path leads through the nine steps and says what each asks for, and what shows it', async ({ page }) => {
  const { caseId } = await openedCase(page);
  await ask(page, 'cases.update', {
    caseId,
    changes: { reasons: ['confirmStage'], triggers: ['rareCancer'], fearsOffending: true },
  });
  const steps = page.getByRole('region', { name: 'Steps', exact: true });
  await expect(steps.getByRole('button', { name: /^1\. Reasons In progress 1 of 4 met case is here/ })).toHaveAttribute(
    'aria-current',
    'step',
  );
  const reasons = steps.getByRole('region', { name: 'Step Reasons' });
  await expect(reasons.getByText('There: 1 reason, 1 trigger')).toBeVisible();
  await expect(reasons.getByRole('list', { name: 'Warnings' })).toContainText('The client fears offending the doctor');
  await expect(reasons.getByRole('link', { name: /^Authority: The client's HIPAA/ })).toBeVisible();
  await expect(page.getByText('Waits for The first opinion is summarized and 2 more')).toBeVisible();
  await shot(page, 'steps guide light');
  await axe(page);

  await steps.getByRole('button', { name: /^4\. Records/ }).press('Enter');
  const records = steps.getByRole('region', { name: 'Step Gather records' });
  await expect(records.getByText('Nothing in custody yet. Tick it where you know better.')).toBeVisible();
  await expect(records.getByRole('list', { name: 'What to note at this step' })).toContainText('Missing');
  await scheme(page, 'dark');
  await shot(page, 'steps guide dark');
  await axe(page);
  await scheme(page, 'light');
  await records.getByRole('link', { name: /^Custody: The center has confirmed receipt/ }).click();
  await expect(page.getByRole('link', { name: 'Custody', exact: true })).toHaveAttribute('aria-current', 'page');
});

test('a checklist is ticked, added to, reordered and reworded by the keyboard, and undone', async ({ page }) => {
  const { caseId } = await openedCase(page);
  const list = page.getByRole('list', { name: 'Checklist of Reasons' });
  const lines = list.getByRole('listitem');
  await expect(lines).toHaveCount(8);
  const routine = list.getByRole('checkbox', { name: /^Explain that a second opinion is routine/ });
  await routine.press('Space');
  await expect(lines.first()).toContainText('by Mira Beispiel');
  await expect(routine).toBeChecked();

  await page.getByLabel('A line of your own').fill('Call the sister');
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(9);
  const own = list.getByRole('checkbox', { name: 'Call the sister' });
  await own.press('Alt+ArrowUp');
  await expect(lines.nth(7)).toContainText('Call the sister');
  await expect(own).toBeFocused();
  await page.getByRole('button', { name: 'More for Call the sister' }).press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Move up' })).toBeVisible();
  await axe(page);
  await page.getByRole('menuitem', { name: 'Reword' }).click();
  await page.getByLabel('Words of this line').fill('Call the sister in Gdańsk');
  await page.keyboard.press('Enter');
  await expect(lines.nth(7)).toContainText('Call the sister in Gdańsk');

  await page.getByRole('button', { name: 'More for Call the sister in Gdańsk' }).click();
  await page.getByRole('menuitem', { name: 'Take off the list' }).click();
  await expect(lines).toHaveCount(8);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(lines).toHaveCount(9);
  const [reasons] = await ask(page, 'checklists.get', { caseId });
  expect(reasons?.lines[7]).toMatchObject({ text: 'Call the sister in Gdańsk', isOwn: true });
});

test('a line of the checklist is dragged to another place', async ({ page }) => {
  await openedCase(page);
  const lines = page.getByRole('list', { name: 'Checklist of Reasons' }).getByRole('listitem');
  const first = (await lines.first().textContent()) ?? '';
  const grip = lines.first().locator('span[aria-hidden="true"]').first();
  await lines.nth(4).scrollIntoViewIfNeeded();
  const { height = 0 } = (await lines.nth(3).boundingBox()) ?? {};
  await grip.dragTo(lines.nth(3), { targetPosition: { x: 60, y: height - 3 }, steps: 10 });

  await expect(lines.nth(3)).toHaveText(first);
});

test('a case is put on hold with its reason, taken up, closed with what stays open, and reopened', async ({ page }) => {
  const { caseId } = await openedCase(page);
  await page.getByRole('button', { name: 'Put on hold' }).click();
  const hold = page.getByRole('dialog', { name: 'Put the case on hold?' });
  await hold.getByRole('button', { name: 'Put on hold' }).click();
  await expect(hold.getByText('This cannot be empty.')).toBeVisible();
  await hold.getByLabel('Why it is on hold').fill('The client is away');
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('On hold: The client is away')).toBeVisible();
  await goTo(page, '/board');
  await expect(page.getByRole('region', { name: 'Reasons', exact: true }).getByText('On hold')).toBeVisible();
  await axe(page);
  await goTo(page, `/cases/${caseId}/overview`);
  await page.getByRole('button', { name: 'Take it up again' }).click();
  await expect(page.getByText('On hold: The client is away')).toBeHidden();

  await page.getByRole('button', { name: 'Close the case' }).click();
  const close = page.getByRole('dialog', { name: 'Close the case?' });
  await expect(close.getByRole('list', { name: 'What stays open' })).toContainText('No follow-up stands with a date.');
  await close.getByRole('combobox', { name: 'Why it is closed' }).click();
  await page.getByRole('option', { name: 'Care moved elsewhere' }).click();
  await close.getByLabel('In words').fill('To her brother’s city');
  await axe(page);
  await shot(page, 'closing a case');
  await close.getByRole('button', { name: 'Close the case' }).click();
  await expect(page.getByText('Closed: Care moved elsewhere')).toBeVisible();
  await page.getByRole('button', { name: 'Reopen the case' }).click();
  await expect(page.getByText('Closed: Care moved elsewhere')).toBeHidden();
});

test('the practice words its own checklist and goes back to the shipped one', async ({ page }) => {
  const { caseId } = await openedCase(page);
  await goTo(page, '/settings/checklists');
  await page.getByRole('combobox', { name: 'Step', exact: true }).click();
  await page.getByRole('option', { name: '9. Decision' }).click();
  await page.getByRole('textbox', { name: 'Line 1', exact: true }).fill('Sit down together with the options');
  await page.getByRole('button', { name: 'Add a line' }).click();
  await expect(page.getByRole('textbox', { name: 'Line 13', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Save the checklist' }).click();
  await expect(page.getByText('This cannot be empty.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Line 13', exact: true }).fill('Send a card');
  await axe(page);
  await shot(page, 'checklist settings');
  await page.getByRole('button', { name: 'Save the checklist' }).click();
  await expect(page.getByText('This is your practice’s own checklist.')).toBeVisible();
  const textsNow = async () =>
    (await ask(page, 'checklists.get', { caseId }))
      .find(({ step }) => step === 'decision')
      ?.lines.map(({ text }) => text);
  expect(await textsNow()).toEqual(expect.arrayContaining(['Sit down together with the options', 'Send a card']));

  await page.getByRole('button', { name: 'Back to the shipped checklist' }).click();
  await expect(page.getByText('This is your practice’s own checklist.')).toBeHidden();
  expect(await textsNow()).not.toContain('Send a card');
});

test('the guide and the tabs fit a narrow window without sideways scrolling', async ({ page }) => {
  await openedCase(page);
  for (const width of [1366, 900]) {
    await page.setViewportSize({ width, height: 768 });
    const overflow = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *')].some((element) => {
        const { overflowX } = getComputedStyle(element);
        return element.scrollWidth > element.clientWidth + 1 && (overflowX === 'auto' || overflowX === 'scroll');
      }),
    );
    expect(overflow, `at ${width}`).toBe(false);
    await shot(page, `steps at ${width}`);
  }
});
