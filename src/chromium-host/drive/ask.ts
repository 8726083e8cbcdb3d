import type { Page } from 'playwright-core';
import type { OperationInput, OperationName, OperationOutput } from '../../contract/all.ts';
import type { Answer } from '../../contract/operation.ts';

/** Asks the application in the window one operation and gives its value; throws its sentence when it refuses. */
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

/** Goes to an address of the window, as a link would. */
export async function goToAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
}
