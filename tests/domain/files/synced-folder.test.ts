import { expect, test } from 'vitest';
import { saySaved } from '../../../src/domain/files/synced-folder.ts';

test('a saved file is named with its place', () => {
  expect(saySaved(['/home/ada/letters/a.pdf'])).toBe('Saved as /home/ada/letters/a.pdf');
});

test('of several files the first is named', () => {
  expect(saySaved(['/home/ada/a.pdf', '/home/ada/b.pdf'])).toBe('Saved 2 files, the first as /home/ada/a.pdf');
});

test('nothing saved needs no words', () => {
  expect(saySaved([])).toBeNull();
});

test.each(['/home/ada/Dropbox/a.pdf', 'C:\\Users\\ada\\OneDrive - Practice\\a.pdf', '/Users/ada/Box/a.pdf'])(
  'a folder that looks synced is named as one: %s',
  (path) => {
    expect(saySaved([path])).toBe(
      `Saved as ${path}. This folder looks synced to other computers, and the file is not encrypted.`,
    );
  },
);

test('the name of the file itself says nothing of its folder', () => {
  expect(saySaved(['/home/ada/records in dropbox.pdf'])).toBe('Saved as /home/ada/records in dropbox.pdf');
});
