import type { Page } from 'playwright-core';
import { goToTab, press, see, submit, type } from './hand.ts';

/** A consultation as it is booked: the day and the time on the wall clock of the center. */
export interface NewConsultation {
  readonly clinician: string;
  readonly center: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:MM */
  readonly time: string;
  /** Words of the zone in the list. */
  readonly zone: string;
}

/** Books a consultation of the case on screen and ends on its page. */
export async function bookConsultation(page: Page, { clinician, center, day, time, zone }: NewConsultation) {
  await goToTab(page, 'Consultations');
  await press(page, 'Plan a consultation');
  const dialog = page.getByRole('dialog', { name: 'Plan a consultation' });
  await type(dialog, 'Doctor', clinician);
  await type(dialog, 'Center', center);
  await dialog.getByLabel('The time is known').check();
  await dialog.getByRole('textbox', { name: 'Day' }).fill(day);
  await dialog.getByLabel('Time at the center').fill(time);
  await dialog.getByRole('combobox', { name: 'Time zone of the center' }).fill(zone);
  await page.getByRole('option', { name: zone }).click();
  await submit(dialog, 'Book it');
  await dialog.waitFor({ state: 'hidden' });
  await see(page, clinician);
}

/** Saves the slot of the consultation on screen for a calendar, with nothing in it but its time. */
export async function saveCalendarFile(page: Page): Promise<void> {
  await press(page, 'Calendar file');
  const dialog = page.getByRole('dialog', { name: 'Calendar file' });
  await submit(dialog, 'Save the calendar file');
  await dialog.waitFor({ state: 'hidden' });
}

/** Saves the travel sheet of the consultation on screen. */
export async function saveTravelSheet(page: Page): Promise<void> {
  await press(page, 'Print the travel sheet');
  const dialog = page.getByRole('dialog', { name: 'Print the travel sheet' });
  await submit(dialog, 'Save as PDF');
  await dialog.waitFor({ state: 'hidden' });
  await see(page, /^Saved as .*Travel sheet/);
}

/** Writes notes while the consultation on screen goes on, until they are saved. */
export async function writeNotes(page: Page, notes: string): Promise<void> {
  await page.getByRole('link', { name: 'Open notes and answers' }).click();
  const field = page.getByLabel('Notes', { exact: true });
  await field.click();
  await field.pressSequentially(notes);
  await field.blur();
  await see(page, /^Saved at/);
}
