import type { Page } from 'playwright-core';
import { goToTab, press } from './hand.ts';

/** Drafts a request to each custodian that the ledger proposes, and ends on the list of requests. */
export async function askForRecords(page: Page, custodianCount: number): Promise<void> {
  await goToTab(page, 'Requests');
  await press(page, 'Ask for records');
  const dialog = page.getByRole('dialog', { name: 'Ask for records' });
  await press(dialog, custodianCount > 1 ? `Draft ${custodianCount} requests` : 'Draft the request');
  await dialog.waitFor({ state: 'hidden' });
}

/** Opens the request to a custodian from the list and waits until its letter is drawn. */
export async function openRequest(page: Page, custodian: string): Promise<void> {
  await page.getByRole('table').getByRole('link', { name: custodian }).click();
  await page.getByRole('heading', { name: `Request to ${custodian}` }).waitFor();
  await seeDrawnPages(page);
}

/** Waits until the pages of a PDF are on screen. */
export async function seeDrawnPages(page: Page): Promise<void> {
  await page.locator('main canvas, [role="dialog"] canvas').first().waitFor();
  await page.waitForFunction(() => {
    const drawn = document.querySelector<HTMLCanvasElement>('main canvas, [role="dialog"] canvas');
    return drawn !== null && drawn.width > 300;
  });
}

/** Asks for all letters of the case that are not sent yet to be saved, in one way or the other. */
export async function saveLetters(page: Page, way: 'Save as one PDF' | 'Save as separate files'): Promise<void> {
  await press(page, way);
}
