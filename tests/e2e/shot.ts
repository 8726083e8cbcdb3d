import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PROJECT } from '../../src/chromium-host/project.ts';

/** Leaves a picture of the page in test-results/shots, for a person to look at. */
export async function shot(page: Page, name: string): Promise<void> {
  const file = `${name.replace(/[^\w]+/g, '-').slice(0, 80)}.png`;
  await page.screenshot({ path: join(PROJECT, 'test-results/shots', file) });
}
