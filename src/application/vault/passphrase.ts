import { randomInt } from 'node:crypto';

const SHORTEST_PASSPHRASE = 15;
const LONGEST_PASSPHRASE = 256;
const SUGGESTED_WORD_COUNT = 6;
const APP_NAME = 'Crossbearing';

/** A name has to leave at least this many other characters, or the passphrase is little more than the name. */
const LEAST_BESIDE_NAMES = 8;
/** Shorter names, such as initials, occur in ordinary words by chance. */
const SHORTEST_NAME_THAT_COUNTS = 4;
/** Shorter entries of the list occur in good passphrases by chance. */
const SHORTEST_COMMON_THAT_COUNTS = 4;
const LEAST_DIFFERENT_CHARACTERS = 6;
/** Two entries of a list of 50,000 are guessed within hours, even at the price of one slow derivation per guess. */
const MOST_COMMON_IN_A_ROW = 2;

/** Makes up a passphrase of six random words, about 77 bits. */
export function suggestPassphrase(wordList: ReadonlyArray<string>): string {
  const words = Array.from({ length: SUGGESTED_WORD_COUNT }, () => wordList[randomInt(wordList.length)]);
  return words.join(' ');
}

/**
 * What is wrong with a passphrase, in words; empty when it will do.
 *
 * Length counts in characters as people see them typed (code points after NFKC). No rule about digits or signs: they make
 * passphrases harder to keep in mind, not harder to guess.
 *
 * @param names of the person and the practice, which a thief finds on the laptop's lid
 */
export function passphraseProblems(
  passphrase: string,
  names: ReadonlyArray<string>,
  commonPassphrases: ReadonlySet<string>,
): ReadonlyArray<string> {
  const text = passphrase.normalize('NFKC');
  if (!text.isWellFormed()) return ['It holds a broken character. Type it again.'];
  const length = [...text].length;
  if (length > LONGEST_PASSPHRASE) return [`It is too long: ${length} characters, at most ${LONGEST_PASSPHRASE}.`];

  const problems: string[] = [];
  if (length < SHORTEST_PASSPHRASE) {
    const missing = SHORTEST_PASSPHRASE - length;
    problems.push(
      `It is too short: ${missing} more character${missing === 1 ? '' : 's'}, please. A few words in a row are easy to keep in mind.`,
    );
  }
  const folded = fold(text);
  if (isLittleMoreThanNames(folded, [...names, APP_NAME])) {
    problems.push(
      'It is little more than your name, the name of your practice or the name of this app. Add words that have nothing to do with them.',
    );
  }
  if (length >= SHORTEST_PASSPHRASE && isEasilyGuessed(text, folded, commonPassphrases)) {
    problems.push(
      'It is one of the first that would be tried: a common password, a bare number, or a pattern that repeats or counts. Take a few words that do not belong together.',
    );
  }
  return problems;
}

function isLittleMoreThanNames(folded: string, names: ReadonlyArray<string>): boolean {
  const parts = names
    .flatMap((name) => [fold(name), ...name.split(/\s+/u).map(fold)])
    .filter((part) => [...part].length >= SHORTEST_NAME_THAT_COUNTS)
    .sort((one, other) => other.length - one.length);
  const rest = parts.reduce((text, part) => text.replaceAll(part, ''), folded);
  return rest !== folded && [...rest].length < LEAST_BESIDE_NAMES;
}

function isEasilyGuessed(text: string, folded: string, commonPassphrases: ReadonlySet<string>): boolean {
  return (
    new Set(text.toLowerCase()).size < LEAST_DIFFERENT_CHARACTERS ||
    repeatsShortPiece(folded) ||
    isRun(folded) ||
    commonPassphrases.has(text.toLowerCase()) ||
    /^\d+$/u.test(folded) ||
    isMadeOfCommon(folded, commonPassphrases) ||
    isMadeOfCommon(folded.replace(/^\d+|\d+$/gu, ''), commonPassphrases)
  );
}

function repeatsShortPiece(folded: string): boolean {
  return /^(.{1,10}?)\1+.{0,3}$/u.test(folded);
}

/** "abcdefghijklmnop" or "98765432109876543": every character follows the one before, up or down. */
function isRun(folded: string): boolean {
  const codes = [...folded].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const isStep = (step: number, way: number): boolean => step === way || step === -9 * way || step === -25 * way;
  return steps.length > 0 && (steps.every((step) => isStep(step, 1)) || steps.every((step) => isStep(step, -1)));
}

function isMadeOfCommon(
  folded: string,
  commonPassphrases: ReadonlySet<string>,
  pieces = MOST_COMMON_IN_A_ROW,
): boolean {
  if (commonPassphrases.has(folded)) return true;
  if (pieces === 1) return false;
  for (let end = SHORTEST_COMMON_THAT_COUNTS; end <= folded.length - SHORTEST_COMMON_THAT_COUNTS; end++) {
    const isPiece = commonPassphrases.has(folded.slice(0, end));
    if (isPiece && isMadeOfCommon(folded.slice(end), commonPassphrases, pieces - 1)) return true;
  }
  return false;
}

// Upper case, accents, spaces and signs do not make a known word unknown.
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}
