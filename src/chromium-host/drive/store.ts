import type { Page } from 'playwright-core';
import { press, see, submit, type } from './hand.ts';

export interface NewStore {
  readonly personName: string;
  readonly practiceName: string;
}

/** Makes a store from the first screen on: takes a suggested passphrase, types the recovery key back from the sheet. */
export async function createStore(page: Page, { personName, practiceName }: NewStore): Promise<string> {
  await press(page, 'Set up my practice');
  await type(page, /^Your name/, personName);
  await page.keyboard.press('Tab');
  await type(page, /^Name of your practice/, practiceName);
  await submit(page, 'Go on');
  await press(page, 'Suggest one');
  await see(page, 'This passphrase will do.');
  const passphrase = await page
    .getByLabel(/^Passphrase/)
    .first()
    .inputValue();
  await submit(page, 'Make the store');
  const sheet = page.getByRole('list', { name: 'Recovery key' });
  await sheet.waitFor();
  const key = await sheet.getByRole('listitem').allInnerTexts();
  await press(page, 'Save the sheet as PDF');
  await type(page, /^Type the key from the sheet/, key.join('-'));
  await submit(page, 'Finish');
  await seeFrame(page);
  return passphrase;
}

/** Opens the store with its passphrase. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).click();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await seeFrame(page);
}

/** Locks the store by its key; a fresh page asks for the passphrase. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
}

/** Opens the eight invented clients from the first or the unlock screen. */
export async function openSample(page: Page): Promise<void> {
  await press(page, 'Open the sample practice');
  await seeFrame(page);
}

async function seeFrame(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
}
