import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Takes pictures of what is on screen, light and dark, into a folder. */
export function camera(page: Page, folder: string) {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  return {
    async take(name: string): Promise<void> {
      await closeNotes(page);
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

/** Closes the notes of what was just done, as one does who wants to see what is behind them. */
async function closeNotes(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Close this note' });
  while ((await close.count()) > 0) {
    const before = await close.count();
    // A note may go by itself in this very moment; the wait below sees that it is gone either way.
    await close
      .first()
      .press('Enter', { timeout: 2_000 })
      .catch(() => undefined);
    await page.waitForFunction(
      (count) => document.querySelectorAll('[aria-label="Close this note"]').length < count,
      before,
    );
  }
}
