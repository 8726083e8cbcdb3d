import type { Page } from 'playwright-core';
import { ask, goToAddress } from './ask.ts';
import { press, see } from './hand.ts';

/** Opens notes, tasks and activity of a client's case and ends when they are drawn. */
export async function openNotes(page: Page, clientName: RegExp): Promise<void> {
  await openTab(page, clientName, 'notes');
  await page.getByRole('list', { name: 'Open tasks' }).waitFor();
  await page.getByRole('list', { name: 'What happened, newest first' }).waitFor();
}

/** Opens the talk with the oncologist of a client's case and ends when what was said is drawn. */
export async function openOncologist(page: Page, clientName: RegExp): Promise<void> {
  await openTab(page, clientName, 'oncologist');
  await page.getByRole('list', { name: 'Talks, newest first' }).waitFor();
}

/** Saves who does what, of the case on screen, as PDF. */
export async function saveSharedCare(page: Page): Promise<void> {
  await press(page, 'Print who does what');
  const dialog = page.getByRole('dialog', { name: 'Print who does what' });
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await see(page, /^Saved as /);
  await dialog.waitFor({ state: 'hidden' });
}

/** Opens the tasks of the whole practice. */
export async function openTasks(page: Page): Promise<void> {
  await goToAddress(page, '/tasks');
  await page.getByRole('region', { name: 'Overdue' }).waitFor();
}

async function openTab(page: Page, clientName: RegExp, tab: 'notes' | 'oncologist'): Promise<void> {
  const clients = await ask(page, 'clients.list', {});
  const theCase = clients.find(({ legalName }) => clientName.test(legalName))?.cases[0];
  if (theCase === undefined) throw new Error('This client has no case.');
  await goToAddress(page, `/cases/${theCase.id}/${tab}`);
}
