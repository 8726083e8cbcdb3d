import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureFolder, writeFileWhole } from '../../src/store/write-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { fillDisk, mountTinyDisk, NO_TINY_DISK } from './hostile-disk.ts';

const bytes = (text: string) => Buffer.from(text);

test('a file holds what was written and only its owner may read it', () => {
  const file = join(temporaryFolder(), 'keys.json');

  writeFileWhole(file, bytes('new'));

  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('what was there before stays beside it as .bak', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'keys.json');
  writeFileWhole(file, bytes('first'), { keepPrevious: true });
  writeFileWhole(file, bytes('second'), { keepPrevious: true });

  writeFileWhole(file, bytes('third'), { keepPrevious: true });

  expect(readFileSync(`${file}.bak`, 'utf8')).toBe('second');
  expect(readdirSync(folder)).toEqual(['keys.json', 'keys.json.bak']);
});

test('a write that cannot be finished leaves the old file and no part', () => {
  const folder = temporaryFolder();
  const taken = join(folder, 'keys.json');
  mkdirSync(taken);

  expect(() => writeFileWhole(taken, bytes('new'))).toThrow();
  expect(readdirSync(folder)).toEqual(['keys.json']);
});

test('a link put in the place of the part file is not followed', () => {
  const folder = temporaryFolder();
  const other = join(folder, 'other');
  writeFileSync(other, 'untouched');
  symlinkSync(other, join(folder, 'keys.json.part'));

  writeFileWhole(join(folder, 'keys.json'), bytes('new'));

  expect(readFileSync(other, 'utf8')).toBe('untouched');
});

test('on a full disk the old file stays whole', ({ skip }) => {
  const disk = join(temporaryFolder(), 'disk');
  if (!mountTinyDisk(disk, 64)) skip(NO_TINY_DISK);
  const file = join(disk, 'keys.json');
  writeFileWhole(file, bytes('old'));
  fillDisk(join(disk, 'filler'));

  expect(() => writeFileWhole(file, Buffer.alloc(8_192, 1), { keepPrevious: true })).toThrow(
    expect.objectContaining({ code: 'ENOSPC' }),
  );
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(existsSync(`${file}.part`)).toBe(false);
});

test('a new folder is closed to others', () => {
  const folder = join(temporaryFolder(), 'a', 'b');

  ensureFolder(folder);

  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
