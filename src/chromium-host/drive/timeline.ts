import type { Page } from 'playwright-core';
import { ask, goToAddress } from './ask.ts';
import { press, see } from './hand.ts';

/** The sheets of a client's history, as the dialog names them. */
export const historySheets = [
  { choice: /^Timeline/, file: 'timeline.pdf' },
  { choice: /^Medicines/, file: 'medications.pdf' },
  { choice: /^Family/, file: 'family-history.pdf' },
  { choice: /^Treatment/, file: 'treatment-summary.pdf' },
] as const;

/** Opens the timeline of a client's case and ends when its picture is drawn. */
export async function openTimeline(page: Page, clientName: RegExp): Promise<void> {
  const clients = await ask(page, 'clients.list', {});
  const theCase = clients.find(({ legalName }) => clientName.test(legalName))?.cases[0];
  if (theCase === undefined) throw new Error('This client has no case.');
  await goToAddress(page, `/cases/${theCase.id}/timeline`);
  await page.getByRole('group', { name: /^Timeline picture/ }).waitFor();
}

/** Saves one sheet of the timeline on screen as PDF. */
export async function saveHistorySheet(page: Page, choice: RegExp): Promise<void> {
  await press(page, 'Print a sheet');
  const dialog = page.getByRole('dialog', { name: 'Print a sheet' });
  await dialog.getByRole('combobox', { name: 'Which sheet' }).click();
  await page.getByRole('option', { name: choice }).click();
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await see(page, /^Saved as /);
  await dialog.getByRole('button', { name: 'Done', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
