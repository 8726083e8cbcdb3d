import { readFileSync } from 'node:fs';
import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { shot } from './shot.ts';
import { ask, PASSPHRASE } from './store.ts';

test('the window opens on the first screen, which a screen reader can use', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Open the sample practice' })).toBeVisible();
  await expect(page).toHaveTitle(/Crossbearing/);
  await shot(page, 'first screen');
  await axe(page);
});

test('the page holds two functions of ours and no more of the host', async ({ page }) => {
  const found = await page.evaluate(() => ({
    bridge: Object.keys(window.bridge).sort(),
    isFrozen: Object.isFrozen(window.bridge),
    ofHost: ['require', 'process', 'module', 'electron', '__crossbearingHost'].filter((name) => name in window),
  }));
  expect(found).toEqual({ bridge: ['invoke', 'on'], isFrozen: true, ofHost: [] });
});

test('the content policy holds: no foreign script, style, frame or connection', async ({ app, page }) => {
  const refused = await page.evaluate(async () => {
    const broken = new Set<string>();
    const add = (tag: string, facts: object) => document.body.append(Object.assign(document.createElement(tag), facts));
    await new Promise<void>((allRefused) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        if (broken.add(event.effectiveDirective).size === 5) allRefused();
      });
      add('script', { textContent: 'window.injected = true' });
      add('style', { textContent: 'body { color: red }' });
      add('img', { src: 'https://example.org/x.png' });
      add('iframe', { src: 'https://example.org/' });
      fetch('https://example.org/').catch(() => undefined);
    });
    return { broken: [...broken].sort(), injected: 'injected' in window };
  });
  expect(refused.injected).toBe(false);
  expect(refused.broken).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem']);
  expect(app.takeTrouble().filter((what) => what.includes('Content Security Policy')).length).toBeGreaterThan(4);
});

test('the page cannot leave, open a window or put a file on the disk', async ({ app, page }) => {
  const address = page.url();
  await page.evaluate(() => {
    window.open('https://example.org/');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'leak.txt';
    link.click();
    location.href = 'https://example.org/';
  });
  await expect(page.getByRole('button', { name: 'Open the sample practice' })).toBeVisible();
  expect(page.url()).toBe(address);
  await expect.poll(() => page.context().pages().length).toBe(1);
  app.takeTrouble();
});

test('a malformed call is refused by name, and what is too large before it is looked at', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const ask = (name: string, input: unknown) =>
      (window.bridge.invoke as (name: string, input: unknown, callId: string) => Promise<unknown>)(
        name,
        input,
        crypto.randomUUID(),
      );
    return [
      await ask('vault.status', {}),
      await ask('constructor', {}),
      await ask('clients.list', {}),
      await ask('vault.status', { extra: 1 }),
      await ask('vault.status', { text: 'x'.repeat(2_000_000) }),
      await ask('vault.status', { bytes: new Uint8Array(2_000_000) }),
    ];
  });
  expect(answers).toMatchObject([
    { ok: true, value: { state: 'absent' } },
    { ok: false, error: { code: 'unknownOperation' } },
    { ok: false, error: { code: 'locked' } },
    { ok: false, error: { code: 'invalidInput' } },
    { ok: false, error: { code: 'tooLarge' } },
    { ok: false, error: { code: 'tooLarge' } },
  ]);
});

test('bytes reach the page as the very bytes that are saved', async ({ app, page }) => {
  await ask(page, 'vault.create', {
    passphrase: PASSPHRASE,
    personName: 'Mira Beispiel',
    initials: 'MB',
    practiceName: 'Sample Advocacy',
  });
  const { savedAs } = await ask(page, 'vault.saveRecoverySheet', {});
  expect(savedAs?.startsWith(app.saveFolder)).toBe(true);
  const { pdf } = await ask(page, 'vault.recoverySheet', {});
  expect(pdf).toBeInstanceOf(Uint8Array);
  expect(Buffer.from(pdf).equals(readFileSync(savedAs ?? ''))).toBe(true);
});
