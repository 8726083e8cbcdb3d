import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Takes pictures of what is on screen, light and dark, into a folder. */
export function camera(page: Page, folder: string) {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  return {
    async take(name: string): Promise<void> {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), animations: 'disabled' });
        count += 1;
      }
      await page.emulateMedia({ colorScheme: 'light' });
    },
    count: () => count,
  };
}
