import type { Locator, Page } from 'playwright-core';

/** What is on screen: the page, or a part of it such as a dialog. */
export type Place = Page | Locator;

/** Clicks into a field and types over what is there, key by key. */
export async function type(place: Place, label: string | RegExp, text: string): Promise<void> {
  const field = place.getByRole('textbox', { name: label, exact: true }).first();
  await field.click();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
}

/** Presses a button by its words. */
export async function press(place: Place, name: string | RegExp): Promise<void> {
  await place.getByRole('button', { name, exact: true }).click();
}

/** Goes to a form's button, once it can be pressed, and presses Enter, as one does who has just typed the last field. */
export async function submit(place: Place, name: string | RegExp): Promise<void> {
  await place.getByRole('button', { name, exact: true, disabled: false }).press('Enter');
}

/** Opens a list and picks the entry of these words. */
export async function choose(place: Place, label: string, option: string | RegExp): Promise<void> {
  const page = 'page' in place ? place.page() : place;
  await place
    .getByRole('combobox', { name: label })
    .or(place.getByRole('textbox', { name: label }))
    .first()
    .click();
  await page.getByRole('option', { name: option }).click();
}

/** Goes to a place of the left rail. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }).click();
}

/** Goes to a tab of the case on screen. */
export async function goToTab(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Case' }).getByRole('link', { name }).click();
  await page
    .getByRole('heading', { name, level: 2 })
    .or(page.getByRole('heading', { name, level: 1 }))
    .waitFor();
}

/** Waits until the whole page shows this text somewhere. */
export async function see(place: Place, text: string | RegExp): Promise<void> {
  await place.getByText(text).first().waitFor();
}
