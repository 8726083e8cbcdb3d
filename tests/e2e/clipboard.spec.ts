import type { Page } from '@playwright/test';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../src/chromium-host/find-browser.ts';
import { expect, test } from './fixtures.ts';
import { chooseHost } from './launch.ts';
import { ask, goTo, openNewStore } from './store.ts';

const passphrase = (page: Page) => page.getByLabel('Passphrase', { exact: true });

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+l');
  await expect(passphrase(page)).toBeFocused();
}

test('what was copied is gone from the clipboard after a lock', async ({ page }) => {
  await openNewStore(page);
  await ask(page, 'clipboard.copy', { text: 'Ana Ejemplo, 555-0123' });
  await goTo(page, '/clients/new');
  const name = page.getByRole('textbox', { name: /^Legal name/ });
  await name.press('ControlOrMeta+v');
  await expect(name).toHaveValue('Ana Ejemplo, 555-0123');

  await lock(page);
  await expect(async () => {
    await passphrase(page).fill('');
    await passphrase(page).press('ControlOrMeta+v');
    await expect(passphrase(page)).toHaveValue('', { timeout: 100 });
  }).toPass();
});

test('what the user copied since stays on the clipboard after a lock', async ({ page }) => {
  await openNewStore(page);
  await ask(page, 'clipboard.copy', { text: 'Ana Ejemplo, 555-0123' });
  await goTo(page, '/clients/new');
  const name = page.getByRole('textbox', { name: /^Legal name/ });
  await name.fill('Confirmation 4711');
  await name.press('ControlOrMeta+a');
  await name.press('ControlOrMeta+c');

  await lock(page);
  await passphrase(page).press('ControlOrMeta+v');
  await expect(passphrase(page)).toHaveValue('Confirmation 4711');
});

test('a page that listens for everything learns nothing of the clipboard when the host reads it', async () => {
  test.skip(chooseHost().kind !== 'chromium', 'Electron reads the clipboard without the page.');
  const { clipboard, connectClipboard } = await import('../../src/chromium-host/stand-in/clipboard.ts');
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  await connectClipboard(context, page);
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: LISTENS }));
  await page.goto('https://ui.app.localhost/');
  const heard = () => page.evaluate('heard');

  await clipboard.writeText('Ana Ejemplo');
  expect(await clipboard.readText()).toBe('Ana Ejemplo');
  await page.getByRole('textbox').focus();
  expect(await clipboard.readText()).toBe('Ana Ejemplo');
  await expect(page.getByRole('textbox')).toHaveValue('as it was');
  expect(await heard()).toEqual([]);

  await page.evaluate('listenInFrame()');
  await expect(clipboard.readText()).rejects.toThrow('did not paste');
  // The key without a name may be heard there, never what the clipboard holds.
  expect(await heard()).toEqual(['keydown ']);

  await page.getByRole('textbox').focus();
  clipboard.clear();
  expect(await clipboard.readText()).toBe('');
  await clipboard.writeText('one more');
  await page.getByRole('textbox').fill('');
  await page.getByRole('textbox').press('ControlOrMeta+v');
  await expect(page.getByRole('textbox')).toHaveValue('one more');
  expect(await heard()).toContain('paste one more');
  await browser.close();
});

/** A page that writes down every copy, paste and key, in itself and in a frame that takes the focus. */
const LISTENS = `<input value="as it was"><script>
const heard = [];
function listen(to) {
  for (const type of ['copy', 'paste', 'beforeinput', 'input', 'keydown'])
    to.addEventListener(type, (event) => heard.push(type + ' ' + (event.clipboardData?.getData('text/plain') ?? '')), true);
}
listen(window);
function listenInFrame() {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  listen(frame.contentWindow);
  const field = frame.contentDocument.body.appendChild(document.createElement('input'));
  frame.contentWindow.focus();
  field.focus();
}
</script>`;
