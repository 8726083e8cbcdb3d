import type { Page } from 'playwright-core';
import { goToTab, press, see } from './hand.ts';

/** Goes to the dates of the case on screen, with every latest day to ask. */
export async function openDates(page: Page): Promise<void> {
  await goToTab(page, 'Dates');
  await page.getByRole('list', { name: 'Milestones' }).waitFor();
}

/** Saves the timing note of the case whose dates are on screen. */
export async function saveTimingNote(page: Page): Promise<void> {
  await press(page, 'Print the timing note');
  await press(page, 'Save as PDF');
  await see(page, /^Saved as .*Timing note/);
}
