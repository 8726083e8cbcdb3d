import type { Page } from 'playwright-core';
import { submit } from './hand.ts';

/** Drags a client's card onto a column with the mouse; a step left complete asks for no reason. */
export async function dragCard(page: Page, clientName: string, column: string): Promise<void> {
  // Cards only: the client's name is a link in other places too.
  const card = page.locator('[data-step]').getByRole('link', { name: clientName });
  const target = page.getByRole('region', { name: column, exact: true });
  // Before the board is there, the page that goes away may name the client too.
  await target.waitFor();
  await card.dragTo(target, { steps: 12 });
  await target.getByRole('link', { name: clientName }).waitFor();
}

/** Moves a client's card by its menu, with the keyboard only. */
export async function moveCardByMenu(page: Page, clientName: string, column: string, reason: string): Promise<void> {
  const button = page.getByRole('button', { name: `Move ${clientName} to another step` });
  await button.press('Enter');
  await page.getByRole('menuitem', { name: column }).press('Enter');
  await goOnAllTheSame(page, reason);
  await page.getByRole('region', { name: column, exact: true }).getByRole('link', { name: clientName }).waitFor();
}

async function goOnAllTheSame(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Move to/ });
  await dialog.getByRole('textbox', { name: /^Why it goes on/ }).click();
  await page.keyboard.type(reason);
  await submit(dialog, /all the same$/);
  await dialog.waitFor({ state: 'hidden' });
}
