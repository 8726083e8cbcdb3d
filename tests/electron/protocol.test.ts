import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { answer, isOurs, readPageFiles } from '../../electron/protocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossbearing-pages-'));
mkdirSync(join(folder, 'ui/assets'), { recursive: true });
writeFileSync(join(folder, 'secret.html'), 'secret');
writeFileSync(join(folder, 'ui/index.html'), '<meta name="style-nonce" content="__STYLE_NONCE__">');
writeFileSync(join(folder, 'ui/assets/a.js'), 'a()');
writeFileSync(join(folder, 'ui/assets/a.js.map'), '{}');
const files = readPageFiles(join(folder, 'ui'));
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, method = 'GET') => answer(files, { url, method });

test('bundled files are served with their type and strict headers', async () => {
  const script = get('app://ui/assets/a.js?v=1#x');
  expect(script.status).toBe(200);
  expect(await script.text()).toBe('a()');
  expect(Object.fromEntries(script.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
});

test('the page gets the whole policy, and a nonce for styles that is new for each load', async () => {
  const [first, second] = [get('app://ui/'), get('app://ui/index.html')];
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
  expect(await first.text()).toBe(`<meta name="style-nonce" content="${nonce}">`);
  expect(second.headers.get('content-security-policy')).not.toContain(nonce);
  expect(policy.replace(` 'nonce-${nonce}'`, '')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
  );
});

test('two hundred addresses that try to leave the folder find nothing', () => {
  const up = fc.constantFrom('..', '%2e%2e', '.%2e', '..%2f', '..%5c', '..\\', '%252e%252e', '....//', '/', '//', '.');
  const target = fc.constantFrom(
    'secret.html',
    'etc/passwd',
    'index.html%00',
    'assets',
    'assets/',
    'C:/x',
    'assets/a.js.map',
  );
  const tried = fc.sample(fc.tuple(fc.array(up, { minLength: 1, maxLength: 6 }), target), { numRuns: 200, seed: 2 });
  for (const [parts, end] of tried) {
    const response = get(`app://ui/${parts.join('/')}/${end}`);
    expect(response.status, parts.join('/')).toBe(404);
  }
});

test.each([
  'app://file/index.html',
  'app://ui.example/index.html',
  'app://uix/index.html',
  'app://user@ui/index.html',
  'file:///etc/passwd',
  'https://ui/index.html',
])('an address that is not of our pages is not ours: %s', (url) => {
  expect(isOurs(url)).toBe(false);
  expect(get(url).status).toBe(404);
});

test('only reading is answered', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) expect(get('app://ui/index.html', method).status).toBe(404);
});
