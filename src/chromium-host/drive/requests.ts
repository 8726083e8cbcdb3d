import type { Page } from 'playwright-core';
import { choose, goToTab, press, type } from './hand.ts';

/** Drafts the letters that the missing things of the case need, and ends on the list of requests. */
export async function askForRecords(page: Page, letterCount: number): Promise<void> {
  await goToTab(page, 'Requests');
  await press(page, letterCount === 1 ? 'Draft 1 letter' : `Draft ${letterCount} letters`);
  await page.getByRole('region', { name: 'Letters not sent yet' }).waitFor();
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

/** Says in the letter to an image library that the files come on a disc. */
export async function sayHowImagesTravel(page: Page): Promise<void> {
  await choose(page, 'How the files travel', /disc/i);
  await type(page, /^Number of discs/, '2');
  await page.keyboard.press('Tab');
  await page.getByRole('status').filter({ hasText: 'missing before this letter' }).waitFor({ state: 'hidden' });
}
