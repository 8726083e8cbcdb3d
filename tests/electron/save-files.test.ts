import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  safeFileName,
  writeAllUnderNewNames,
  writeUnderNewName,
  writeWhole,
} from '../../src/application/save-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossbearing-saves-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});
const bytes = new Uint8Array([1, 2, 3]);

test.each([
  ['Access request - Łukasz Przykładowy.pdf', 'Access request - Lukasz Przykladowy.pdf'],
  ['Nguyễn Ólafsdóttir.PDF', 'Nguyen Olafsdottir.pdf'],
  ['../../etc/passwd', 'etc-passwd.pdf'],
  ['..\\..\\x.pdf', 'x.pdf'],
  ['con.pdf', 'document con.pdf'],
  ['', 'document.pdf'],
  ['😀.pdf', 'document.pdf'],
  ['a\u202Egnp.pdf', 'a-gnp.pdf'],
])('%j is saved as %j', (suggested, name) => {
  expect(safeFileName(suggested)).toBe(name);
});

test('any suggestion becomes a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (suggested) => {
      const name = safeFileName(suggested);
      expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9 _-]*\.[a-z0-9]{1,5}$/);
      expect(name.length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 1_000 },
  );
});

test('a name that is taken gets a number, and no file is replaced', async () => {
  const paths = [];
  for (let count = 0; count < 3; count += 1) paths.push(await writeUnderNewName(folder, 'letter.pdf', bytes));
  expect(paths).toEqual(['letter.pdf', 'letter (2).pdf', 'letter (3).pdf'].map((name) => join(folder, name)));
  expect(readdirSync(folder)).toHaveLength(3);
});

test('a saved file is for this user only and holds exactly the bytes', async () => {
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, 'older');
  await writeWhole(path, bytes);
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['letter.pdf']);
});

test('a place that cannot be written to is a refusal, and nothing is left behind', async () => {
  writeFileSync(join(folder, 'file'), '');
  const below = join(folder, 'file', 'below');
  await expect(writeUnderNewName(below, 'a.pdf', bytes)).rejects.toMatchObject({ code: 'saveFailed' });
  await expect(writeWhole(join(folder, 'gone', 'a.pdf'), bytes)).rejects.toMatchObject({ code: 'saveFailed' });
  expect(readdirSync(folder)).toEqual(['file']);
});

test('of several files all are saved or none', async () => {
  // Reading these bytes fails as a write would.
  const broken = { name: 'b.pdf', bytes: null as unknown as Uint8Array };
  await expect(writeAllUnderNewNames(folder, [{ name: 'a.pdf', bytes }, broken])).rejects.toMatchObject({
    code: 'saveFailed',
  });
  expect(readdirSync(folder)).toEqual([]);
  const saved = await writeAllUnderNewNames(folder, [
    { name: 'a.pdf', bytes },
    { name: 'a.pdf', bytes },
  ]);
  expect(saved).toEqual([join(folder, 'a.pdf'), join(folder, 'a (2).pdf')]);
});
