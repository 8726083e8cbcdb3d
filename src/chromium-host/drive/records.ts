import type { Page } from 'playwright-core';
import { type Address, typeAddress } from './clients.ts';
import { choose, goTo, press, submit, type } from './hand.ts';

export interface NewCustodian {
  readonly name: string;
  readonly kind: RegExp;
  readonly phone: string;
  readonly fax: string;
  readonly address: Address;
}

/** Puts a custodian with its address into the directory. */
export async function addCustodian(page: Page, custodian: NewCustodian): Promise<void> {
  await goTo(page, 'Directory');
  await page.getByRole('link', { name: 'New organization' }).click();
  await type(page, /^Name/, custodian.name);
  await choose(page, 'Kind', custodian.kind);
  await type(page, /^Phone/, custodian.phone);
  await type(page, /^Fax/, custodian.fax);
  await press(page, 'Add address');
  await typeAddress(page, custodian.address);
  await submit(page, 'Add to the directory');
  await page.getByRole('heading', { name: custodian.name }).waitFor();
}

export interface NewRecord {
  readonly kind: RegExp;
  readonly title: string;
  readonly custodian: string;
  /** YYYY-MM-DD */
  readonly servedFrom: string;
  readonly accessionNumber?: string;
}

/** Writes a needed thing onto the ledger of the case on screen. */
export async function addRecord(page: Page, record: NewRecord): Promise<void> {
  await press(page, 'Add a record');
  const panel = page.getByRole('region', { name: 'Add a record' });
  await choose(panel, 'Kind', record.kind);
  await type(panel, /^Title/, record.title);
  await choose(panel, 'Custodian', record.custodian);
  await type(panel, /^Service from/, record.servedFrom);
  if (record.accessionNumber !== undefined) await type(panel, /^Accession number/, record.accessionNumber);
  await submit(panel, 'Add to the ledger');
  await page.getByRole('rowheader', { name: record.title }).waitFor();
}
