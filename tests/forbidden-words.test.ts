import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');

/** What may stand nowhere in the app, a line that would be caught, and why. */
const forbidden: ReadonlyArray<{ word: RegExp; example: string; why: string }> = [
  {
    word: /\bverbose\s*:/,
    example: '{ verbose: console.log }',
    why: 'prints the key of the store and every bound value',
  },
  { word: /\bATTACH\b/, example: "ATTACH 'x.db' AS x KEY ''", why: 'writes plaintext with an empty key' },
  { word: /\.serialize\(/, example: 'database.serialize()', why: 'gives the store as plaintext' },
  { word: /\.backup\(/, example: 'database.backup(file)', why: 'leaves an empty file when the store is encrypted' },
  { word: /\brekey\b/, example: 'database.rekey(key)', why: 'leaves an unreadable store when it is cut short' },
  { word: /\bunsafeMode\b/, example: 'database.unsafeMode()', why: 'switches the safeguards of SQLite off' },
  {
    word: /\bloadExtension\b/,
    example: 'database.loadExtension(file)',
    why: 'runs foreign code beside the open store',
  },
  { word: /crypto\.argon2|argon2[^}]*\} from 'node:crypto'/, example: 'crypto.argon2()', why: 'throws in Electron' },
  { word: /dangerouslySetInnerHTML/, example: 'dangerouslySetInnerHTML={x}', why: 'lets text become markup' },
  { word: /\binnerHTML\b/, example: 'node.innerHTML = x', why: 'lets text become markup' },
  { word: /\bopenPath\b/, example: 'shell.openPath(file)', why: 'hands a plaintext copy to another program' },
  { word: /\blog\s*:\s*\[/, example: "new Kysely({ log: ['query'] })", why: 'prints every statement with its values' },
  {
    word: /\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b/,
    example: 'localStorage.x',
    why: 'keeps plaintext on disk',
  },
];

const files = globSync(['electron/**/*.{ts,tsx}', 'src/**/*.{ts,tsx}'], { cwd: PROJECT }).sort();
const texts = files.map((file) => ({ file, text: readFileSync(join(PROJECT, file), 'utf8') }));

describe.each(forbidden)('$word, since it $why', ({ word, example }) => {
  test('is found in a line that holds it', () => {
    expect(example).toMatch(word);
  });

  test('is nowhere in the app', () => {
    expect(texts.filter(({ text }) => word.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

// The Chromium host is never packaged; before starting it may ask whether Electron can be had.
test('nothing that is packaged, the window apart, asks for anything over a network', () => {
  const asking = texts.filter(
    ({ file, text }) =>
      !/^src\/(renderer|chromium-host)\//.test(file) && /\bfetch\(|node:(https?|net|dgram|tls)'/.test(text),
  );

  expect(asking.map(({ file }) => file)).toEqual([]);
});

test('only the store opens a database', () => {
  const opening = texts.filter(({ text }) => text.includes('better-sqlite3'));

  expect(opening.map(({ file }) => file)).toEqual([
    'src/store/connection.ts',
    'src/store/dialect.ts',
    'src/store/lock-file.ts',
  ]);
});
