import type { Locator, Page } from '@playwright/test';
import type { CaseId } from '../../src/domain/shared/ids.ts';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, goTo, openNewStore } from './store.ts';

const names = ['Łukasz Przykładowy', 'Nguyễn Thị Minh Khai', 'Sigríður Ólafsdóttir'] as const;

/** A store with three cases at their first step, in the order of the names. */
async function threeCases(page: Page): Promise<CaseId[]> {
  await openNewStore(page);
  await goTo(page, '/board');
  const ids: CaseId[] = [];
  for (const legalName of names) {
    const { clientId } = await ask(page, 'clients.add', { legalName });
    ids.push((await ask(page, 'cases.add', { clientId, cancer: 'Colon, stage III' })).caseId);
  }
  await expect(column(page, 'Reasons').getByRole('listitem')).toHaveCount(3);
  return ids;
}

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const card = (page: Page, name: string) => page.getByRole('link', { name });
/** The names in a column, in the order a screen reader is told. */
const order = async (place: Locator) => {
  const items = await place.getByRole('listitem').all();
  const placed = await Promise.all(
    items.map(async (item) => ({
      at: Number(await item.getAttribute('aria-posinset')),
      text: (await item.textContent()) ?? '',
    })),
  );
  return placed.sort((a, b) => a.at - b.at).map(({ text }) => names.find((name) => text.includes(name)));
};
const spoken = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).first();

test('an empty board says what it is for and offers the one next thing', async ({ page }) => {
  await openNewStore(page);
  await goTo(page, '/board');

  await expect(page.getByText(/becomes a card here/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'New client' })).toHaveCount(1);
  await shot(page, 'board empty');
  await axe(page);
});

test('nine columns stand in the window without sideways scrolling; empty ones shrink', async ({ page }) => {
  await threeCases(page);
  await page.setViewportSize({ width: 1366, height: 768 });

  await expect(page.getByRole('region', { name: 'Decision', exact: true })).toBeInViewport();
  const widths = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    window: window.innerWidth,
  }));
  expect(widths.page).toBeLessThanOrEqual(widths.window);
  await shot(page, 'board');
  await axe(page);
});

test('the arrow keys go from card to card, and Enter opens the case', async ({ page }) => {
  const [, second] = await threeCases(page);
  if (second === undefined) throw new Error('There is no second case.');
  await ask(page, 'cases.moveToStep', { caseId: second, to: 'records', overrideReason: 'Told by phone' });
  await expect(column(page, 'Records').getByRole('listitem')).toHaveCount(1);
  await card(page, names[0]).focus();

  await page.keyboard.press('ArrowDown');
  await expect(card(page, names[2])).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(card(page, names[1])).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: names[1] })).toBeVisible();
});

test('a card is moved within its column by the keyboard, said aloud, and keeps the focus', async ({ page }) => {
  await threeCases(page);
  await card(page, names[0]).focus();

  await page.keyboard.press('Alt+ArrowDown');

  await expect(spoken(page, `${names[0]} moved to place 2 of 3.`)).toBeAttached();
  await expect.poll(() => order(column(page, 'Reasons'))).toEqual([names[1], names[0], names[2]]);
  await expect(card(page, names[0])).toBeFocused();
});

test('a step with things left open asks why, Cancel first; the reason is kept and Undo takes it back', async ({
  page,
}) => {
  const [first] = await threeCases(page);
  await card(page, names[0]).focus();
  await page.keyboard.press('Alt+ArrowRight');
  const dialog = page.getByRole('dialog', { name: 'Move to Timing?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(dialog.getByRole('listitem')).not.toHaveCount(0);
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(spoken(page, `${names[0]} stays in Reasons.`)).toBeAttached();
  await expect(card(page, names[0])).toBeFocused();

  await page.keyboard.press('Alt+ArrowRight');
  await dialog.getByLabel(/^Why it goes on/).fill('She starts on Monday');
  await page.getByRole('button', { name: 'Move to Timing all the same' }).click();
  await expect(column(page, 'Timing').getByRole('link', { name: names[0] })).toBeFocused();
  const [kept] = await ask(page, 'history.list', { caseId: first ?? null });
  expect(kept).toMatchObject({ operation: 'cases.moveToStep', reason: 'She starts on Monday' });

  await page.keyboard.press('ControlOrMeta+z');
  await expect(column(page, 'Reasons').getByRole('link', { name: names[0] })).toBeVisible();
});

test('the menu of a card explains where the case cannot go, and a refused move says why', async ({ page }) => {
  const [first] = await threeCases(page);
  await ask(page, 'cases.moveToStep', { caseId: first as CaseId, to: 'evaluation', overrideReason: 'Told by phone' });
  await column(page, 'Evaluation').getByRole('link', { name: names[0] }).focus();

  await page.keyboard.press('m');
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem', { name: /^Oncologist/ })).toBeFocused();
  await axe(page);
  await shot(page, 'board menu');
  await menu.getByRole('menuitem', { name: /^Questions/ }).press('Enter');

  await expect(page.getByText(/A case does not go back from Evaluation to Questions/)).toBeVisible();
  await expect(column(page, 'Evaluation').getByRole('link', { name: names[0] })).toBeVisible();
});

test('a card is dragged to a place of another column and onto an empty one', async ({ page }) => {
  const [, second, third] = await threeCases(page);
  for (const caseId of [second, third]) {
    await ask(page, 'cases.moveToStep', { caseId: caseId as CaseId, to: 'records', overrideReason: 'Told by phone' });
  }
  await expect(column(page, 'Records').getByRole('listitem')).toHaveCount(2);

  await card(page, names[2]).dragTo(card(page, names[1]), { targetPosition: { x: 40, y: 6 }, steps: 10 });
  await expect.poll(() => order(column(page, 'Records'))).toEqual([names[2], names[1]]);

  await card(page, names[2]).dragTo(column(page, 'Source'), { steps: 10 });
  await expect(column(page, 'Source').getByRole('link', { name: names[2] })).toBeVisible();
});

test('the board is narrowed by text, urgency and client, and says how many match', async ({ page }) => {
  await threeCases(page);
  await page.getByLabel('Name or cancer').fill('olafsdottir');
  await expect(page.getByText('1 case matches')).toBeVisible();
  await expect(column(page, 'Reasons').getByRole('listitem')).toHaveCount(1);

  await page.getByRole('combobox', { name: 'Urgency' }).click();
  await page.getByRole('option', { name: 'Urgent' }).click();
  await expect(page.getByText('0 cases match')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(column(page, 'Reasons').getByRole('listitem')).toHaveCount(3);

  await page.getByRole('combobox', { name: 'Client' }).click();
  await page.getByRole('option', { name: names[1] }).click();
  await expect(page.getByText('1 case matches')).toBeVisible();
  await expect(card(page, names[1])).toBeVisible();
});

test('what is overdue is counted on every column and stands alone at one press of a key', async ({ page }) => {
  const [first] = await threeCases(page);
  if (first === undefined) throw new Error('three cases were built');
  const overdue = page.getByRole('button', { name: /^Overdue/ });
  await expect(overdue).toHaveText('Overdue 0');
  await ask(page, 'cases.update', {
    caseId: first,
    changes: { nextAction: { what: 'Call the laboratory', dueOn: '2026-01-05' } },
  });
  await expect(column(page, 'Reasons').getByText('1 overdue')).toBeVisible();
  await expect(overdue).toHaveText('Overdue 1');
  await overdue.press('Enter');
  await expect(overdue).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('1 case matches')).toBeVisible();
  await expect(column(page, 'Reasons').getByRole('listitem')).toHaveCount(1);
  await expect(card(page, names[0])).toBeVisible();
  await shot(page, 'board overdue');
  await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'board overdue dark');
  await axe(page);
  await overdue.press('Enter');
  await expect(column(page, 'Reasons').getByRole('listitem')).toHaveCount(3);
});
