import { expect, test } from 'vitest';
import { paragraphsOf, type TextRun } from '../../../src/renderer/lib/pdf-lines.ts';

function run(str: string, x: number, y: number, width = str.length * 5): TextRun {
  return { str, transform: [11, 0, 0, 11, x, y], width, height: 11 };
}

test('lines that follow each other closely are one paragraph', () => {
  const runs = [run('I ask for copies', 70, 700), run('of these records.', 70, 685)];

  expect(paragraphsOf(runs)).toEqual(['I ask for copies of these records.']);
});

test('a wider gap begins a new paragraph', () => {
  const runs = [run('Dear staff,', 70, 700), run('I ask for copies.', 70, 670)];

  expect(paragraphsOf(runs)).toEqual(['Dear staff,', 'I ask for copies.']);
});

test('runs of one line are read from left to right, however they were drawn', () => {
  const runs = [run('Przykładowy', 110, 700), run('Łukasz', 70, 700, 36)];

  expect(paragraphsOf(runs)).toEqual(['Łukasz Przykładowy']);
});

test('a word drawn in two pieces stays one word', () => {
  const runs = [run('recon', 70, 700, 25), run('sider', 95, 700, 25)];

  expect(paragraphsOf(runs)).toEqual(['reconsider']);
});

test('the columns of a table row are parted by a comma', () => {
  const runs = [run('Pathology report', 70, 700), run('March 3, 2026', 300, 700)];

  expect(paragraphsOf(runs)).toEqual(['Pathology report, March 3, 2026']);
});

test('a raised mark stays on its line', () => {
  const runs = [run('May', 70, 700, 18), run('1', 88, 703, 4)];

  expect(paragraphsOf(runs)).toEqual(['May1']);
});

test('a page without text has no paragraphs', () => {
  expect(paragraphsOf([run('  ', 70, 700)])).toEqual([]);
});
