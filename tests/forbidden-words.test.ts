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

/** What the app never says to a client as its own word: no advice, no ranking, no promise, no blame. */
const neverSaid: ReadonlyArray<{ word: RegExp; example: string }> = [
  { word: /recom[ie]+nd/i, example: 'Le recomendamos esperar.' },
  { word: /aconsejamos/i, example: 'Le aconsejamos esperar.' },
  {
    word: /(el|la|lo|las|los) mejor|mejor(es)? (opini|opci|m[eé]dic|centro|hospital|tratamiento)/i,
    example: 'la mejor opción',
  },
  { word: /opini(ón|ones) correcta/i, example: 'la opinión correcta' },
  { word: /\berr(or|ores|óneo|ónea)\b/i, example: 'Hay un error.' },
  { word: /equivoc/i, example: 'El médico se equivocó.' },
  { word: /ganador/i, example: 'la opinión ganadora' },
  { word: /tasa de (curación|éxito)/i, example: 'la tasa de curación' },
  { word: /garant/i, example: 'No hay garantía.' },
  { word: /usted (debe|tiene que)\b|\bdebería/i, example: 'Usted debe decidir pronto.' },
  { word: /(?<!\p{L})(tú|tu|tus|ti|contigo)(?!\p{L})/iu, example: 'Tu decisión' },
  { word: /[¡!]/, example: '¡Listo!' },
];
/** Besides, on the summary, which sets doctors side by side. */
const neverCompared: typeof neverSaid = [
  { word: /\b(mejor|peor)(es)?\b/i, example: 'Conserva mejor la voz.' },
  { word: /\bcorrect/i, example: 'Es correcto.' },
  { word: /puntaje|puntuación|calificación|recomendado/i, example: 'un puntaje de 8' },
];
const spanishWords = (folder: string) =>
  globSync(`${folder}/es/*.json`, { cwd: join(PROJECT, 'resources') })
    .sort()
    .map((file) => ({ file, words: sayings(JSON.parse(readFileSync(join(PROJECT, 'resources', file), 'utf8'))) }));
const spanishLetters = spanishWords('letters');
const spanishSummary = spanishWords('opinions');

function sayings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sayings) : [];
}

test('there are Spanish words to look at', () => {
  expect(spanishLetters.length).toBeGreaterThan(15);
  expect(spanishSummary.map(({ file }) => file)).toEqual([
    'opinions/es/record-kinds.json',
    'opinions/es/sheet.json',
    'opinions/es/words.json',
  ]);
});

describe.each(neverSaid)('$word', ({ word, example }) => {
  test('is found in a sentence that holds it', () => {
    expect(example).toMatch(word);
  });

  test('is said to no client in Spanish', () => {
    const saying = [...spanishLetters, ...spanishSummary].flatMap(({ file, words }) =>
      words.filter((one) => word.test(one)).map((one) => `${file}: ${one}`),
    );
    expect(saying).toEqual([]);
  });
});

describe.each(neverCompared)('$word', ({ word, example }) => {
  test('is found in a sentence that holds it', () => {
    expect(example).toMatch(word);
  });

  test('is not in the Spanish summary', () => {
    expect(spanishSummary.flatMap(({ words }) => words.filter((one) => word.test(one)))).toEqual([]);
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
