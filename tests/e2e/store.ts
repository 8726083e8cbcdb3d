import { expect, type Page } from '@playwright/test';
import type { OperationInput, OperationName, OperationOutput } from '../../src/contract/all.ts';
import type { Answer } from '../../src/contract/operation.ts';

export const PASSPHRASE = 'lantern orbit maple quiet harbor zinc';

/** Calls an operation from the page, to set a scene without typing it; throws what was refused. */
export async function ask<Name extends OperationName>(
  page: Page,
  name: Name,
  input: OperationInput<Name>,
): Promise<OperationOutput<Name>> {
  const answer = await page.evaluate(
    ([operation, given]) => {
      const invoke = window.bridge.invoke as (name: string, input: unknown, callId: string) => Promise<Answer<unknown>>;
      return invoke(operation as string, given, crypto.randomUUID());
    },
    [name, input as unknown],
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value as OperationOutput<Name>;
}

/** Makes a new empty store and opens it, past the screens that other tests are about. */
export async function openNewStore(page: Page): Promise<void> {
  const { recoveryKey } = await ask(page, 'vault.create', {
    passphrase: PASSPHRASE,
    personName: 'Mira Beispiel',
    initials: 'MB',
    practiceName: 'Sample Advocacy',
  });
  await ask(page, 'vault.finishCreate', { recoveryKey: recoveryKey.join('-') });
  await expect(page.getByRole('link', { name: 'Clients', exact: true })).toBeVisible();
}

/** Unlocks the store on the unlock screen, as a user does. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Clients', exact: true })).toBeVisible();
}

/** Goes to an address of the window: "/clients/new". */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
}
