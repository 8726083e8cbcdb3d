import type { Page } from 'playwright-core';
import { choose, goTo, press, see, submit, type } from './hand.ts';

export interface Address {
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
}

export interface NewClient {
  readonly legalName: string;
  readonly preferredName: string;
  /** YYYY-MM-DD */
  readonly dateOfBirth: string;
  readonly phone: string;
  readonly address: Address;
}

/** Enters a client and ends on the client's page. */
export async function addClient(page: Page, client: NewClient): Promise<void> {
  await goTo(page, 'Clients');
  await page.getByRole('link', { name: 'New client' }).click();
  await type(page, /^Legal name/, client.legalName);
  await type(page, /^Preferred name/, client.preferredName);
  await type(page, /^Date of birth/, client.dateOfBirth);
  await press(page, 'Add a phone');
  await type(page, 'Phone 1', client.phone);
  await press(page, 'Add an address');
  await typeAddress(page, client.address);
  await submit(page, 'Add the client');
  await page.getByRole('heading', { name: client.legalName }).waitFor();
}

export async function typeAddress(page: Page, address: Address): Promise<void> {
  await type(page, /^Street/, address.street);
  await type(page, /^City/, address.city);
  await type(page, /^State or region/, address.region);
  await type(page, /^ZIP or postal code/, address.postalCode);
}

/** Opens a case from the client's page and ends on the case. */
export async function openCase(page: Page, cancer: string, urgency: RegExp): Promise<void> {
  await press(page, 'Open a case');
  const dialog = page.getByRole('dialog', { name: 'Open a case' });
  await type(dialog, /^Cancer, in short/, cancer);
  await choose(dialog, 'Urgency', urgency);
  await submit(dialog, 'Open the case');
  await see(page, cancer);
  await page.getByRole('navigation', { name: 'Case' }).waitFor();
}
