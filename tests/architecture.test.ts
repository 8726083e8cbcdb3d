import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');

/** Which folders and packages each folder may import. "node:" stands for all of Node, "*" for every package. */
const table: Record<string, ReadonlyArray<string>> = {
  'src/domain': ['src/domain', 'resources'],
  'src/contract': ['src/contract', 'src/domain', 'zod'],
  'src/documents': ['src/documents', 'src/domain', '@cantoo/pdf-lib', 'fontkit', 'ical-generator'],
  'src/store': ['src/store', 'src/domain', 'kysely', 'better-sqlite3-multiple-ciphers', 'node:'],
  'src/sample': ['src/sample', 'src/contract', 'src/domain'],
  'src/application': [
    ...['src/application', 'src/contract', 'src/domain', 'src/documents', 'src/store', 'src/sample', 'resources'],
    ...['zod', '@node-rs/argon2', 'node:'],
  ],
  electron: ['electron', 'src/application', 'src/contract', 'node:'],
  'src/cli': ['src/cli', 'src/application', 'src/contract', 'src/sample', 'zod', 'node:'],
  'src/chromium-host': ['src/chromium-host', 'src/contract', 'src/sample', 'playwright-core', 'node:'],
  'src/renderer': ['src/renderer', 'src/contract', 'src/domain', '*'],
};

/** What may be imported as a type only. */
const typesOnly: Record<string, ReadonlyArray<string>> = {
  'src/chromium-host': ['electron', 'src/domain'],
  'src/cli': ['src/domain'],
};
const notForTheWindow = ['electron', 'playwright-core', 'kysely', 'better-sqlite3-multiple-ciphers', '@node-rs/argon2'];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const files = globSync(['electron/**/*.ts', 'src/**/*.{ts,tsx}'], { cwd: PROJECT }).sort();

function importsOf(file: string): ReadonlyArray<Import> {
  const text = readFileSync(join(PROJECT, file), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\b([^;'"]*?from )?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm,
  );
  const from = folderOf(file);
  return [...statements].map((found) => {
    const specifier = found[2] ?? found[3] ?? '';
    const to = specifier.startsWith('.') ? relative(PROJECT, join(PROJECT, dirname(file), specifier)) : specifier;
    return { file, from, to: to.replaceAll('\\', '/'), isType: /^\s*type\b/.test(found[1] ?? '') };
  });
}

function folderOf(path: string): string {
  return Object.keys(table).find((folder) => path.startsWith(`${folder}/`)) ?? '';
}

function isAllowed({ from, to, isType }: Import): boolean {
  if (isType && typesOnly[from]?.some((place) => to === place || to.startsWith(`${place}/`))) return true;
  const allowed = table[from] ?? [];
  if (to.startsWith('node:')) return allowed.includes('node:');
  if (from === 'electron' && to === 'electron') return true;
  if (from === 'src/renderer' && notForTheWindow.some((name) => to === name || to.startsWith(`${name}/`))) return false;
  if (allowed.some((place) => to === place || to.startsWith(`${place}/`))) return true;
  return allowed.includes('*') && !/^(src|electron|resources|tests)\//.test(to);
}

/** A feature of the window is its own folder; features meet in renderer/app. */
function crossesFeatures({ file, to }: Import): boolean {
  const own = /^src\/renderer\/features\/([^/]+)\//.exec(file)?.[1];
  const other = /^src\/renderer\/features\/([^/]+)\//.exec(to)?.[1];
  const isLow = /^src\/renderer\/(ui|lib)\//.test(file);
  const toApp = to.startsWith('src/renderer/app/');
  return (
    (own !== undefined && ((other !== undefined && other !== own) || toApp)) ||
    (isLow && (other !== undefined || toApp))
  );
}

const imports = files.flatMap(importsOf);

test('every source file stands in a folder of the import table', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => folderOf(file) === '')).toEqual([]);
});

test('each folder imports only what the table allows', () => {
  const wrong = imports.filter((one) => !isAllowed(one));
  const howToFix =
    'Move the code to the layer that may import this, or hand the value in as an argument (README, import rule):';
  expect(
    wrong.map((one) => `${one.file} -> ${one.to}`),
    howToFix,
  ).toEqual([]);
});

test('features of the window do not import each other', () => {
  const wrong = imports.filter(crossesFeatures).map((one) => `${one.file} -> ${one.to}`);
  expect(
    wrong,
    'Let the two meet in src/renderer/app, or move what they share to renderer/ui or renderer/lib:',
  ).toEqual([]);
});

test('no source file has grown past 400 lines', () => {
  const long = files.filter((file) => readFileSync(join(PROJECT, file), 'utf8').split('\n').length > 400);
  expect(long, 'Split these files along a seam:').toEqual([]);
});
