import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The word lists of resources/words, read at first use: unlocking needs neither. */
export function wordsFrom(resourcesFolder: string): {
  wordList: () => ReadonlyArray<string>;
  commonPassphrases: () => ReadonlySet<string>;
} {
  let wordList: ReadonlyArray<string> | undefined;
  let commonPassphrases: ReadonlySet<string> | undefined;
  return {
    wordList: () => {
      wordList ??= readLines(resourcesFolder, 'eff-large-wordlist.txt');
      return wordList;
    },
    commonPassphrases: () => {
      commonPassphrases ??= new Set(readLines(resourcesFolder, 'common-passphrases.txt'));
      return commonPassphrases;
    },
  };
}

function readLines(resourcesFolder: string, name: string): ReadonlyArray<string> {
  return readFileSync(join(resourcesFolder, 'words', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
