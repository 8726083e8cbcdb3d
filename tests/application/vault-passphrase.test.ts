import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { passphraseProblems, suggestPassphrase } from '../../src/application/vault/passphrase.ts';

const words = join(import.meta.dirname, '../../resources/words');
const common = new Set(readLines('common-passphrases.txt'));
const wordList = readLines('eff-large-wordlist.txt');
const names = ['Ada Advocate', 'North Star Advocacy'];

describe('a passphrase that will do', () => {
  test.each([
    'velvet otter piano gravel',
    'pianogravelotter',
    'Wir fahren übermorgen nach Łódź',
    'слон гуляет по крыше',
    '今日はとても良い天気ですね、散歩に行こう',
    '🦊 under the old 🌉 at noon',
    'Ada walked nine dogs home',
    'x'.repeat(3) + 'otter velvet gravel '.repeat(12),
  ])('%s', (passphrase) => {
    expect(passphraseProblems(passphrase, names, common)).toEqual([]);
  });
});

describe('a passphrase that will not do', () => {
  test.each([
    ['fourteen chars', 'too short: 1 more character,'],
    ['', 'too short: 15 more characters,'],
    ['a b'.repeat(90), 'too long: 270 characters, at most 256'],
    ['broken \ud800 character in it', 'broken character'],
    ['North Star Advocacy', 'little more than your name'],
    ['Ada Advocate 2026', 'little more than your name'],
    ['crossbearing crossbearing', 'little more than your name'],
    ['passwordpassword', 'one of the first that would be tried'],
    ['Password Password', 'one of the first that would be tried'],
    ['qwertyuiop12345', 'one of the first that would be tried'],
    ['iloveyou michelle', 'one of the first that would be tried'],
    ['1234 iloveyou sunshine 99', 'one of the first that would be tried'],
    ['aaaaaaaaaaaaaaaaaaaa', 'one of the first that would be tried'],
    ['otterotterotterotter', 'one of the first that would be tried'],
    ['abcdefghijklmnopqrst', 'one of the first that would be tried'],
    ['483920174650193', 'one of the first that would be tried'],
    ['98765432109876543210', 'one of the first that would be tried'],
  ])('%s', (passphrase, expected) => {
    expect(passphraseProblems(passphrase, names, common).join(' ')).toContain(expected);
  });
});

test('fifteen code points are enough, however many bytes they take', () => {
  expect(passphraseProblems('🦊🌉🌲🐟🪁🧩🥁🛶🧵🔭🪴🧊🎈🥨🐝', [], common)).toEqual([]);
});

describe('the generator', () => {
  test('takes six words of a list of 7,776', () => {
    const passphrase = suggestPassphrase(wordList);

    expect(wordList).toHaveLength(7_776);
    expect(new Set(wordList).size).toBe(7_776);
    expect(passphrase.split(' ')).toHaveLength(6);
    for (const word of passphrase.split(' ')) expect(wordList).toContain(word);
  });

  test('never makes one that its own rule refuses', () => {
    for (let index = 0; index < 200; index++) {
      const passphrase = suggestPassphrase(wordList);
      expect({ passphrase, problems: passphraseProblems(passphrase, names, common) }).toEqual({
        passphrase,
        problems: [],
      });
    }
  });

  test('does not repeat itself', () => {
    const made = Array.from({ length: 50 }, () => suggestPassphrase(wordList));

    expect(new Set(made).size).toBe(50);
  });
});

test('the bundled list holds more than ten thousand common passphrases', () => {
  expect(common.size).toBeGreaterThan(10_000);
});

function readLines(name: string): string[] {
  return readFileSync(join(words, name), 'utf8').trimEnd().split('\n');
}
