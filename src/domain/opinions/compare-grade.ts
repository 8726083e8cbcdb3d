import { isSameWords, plainWords } from './compare-words.ts';
import type { Grade } from './opinion.ts';
import { DIFFERENT, SAME, same, unknown, type Verdict } from './verdict.ts';

/** A grade as far as the rule can read it. */
interface ReadGrade {
  /** Canonical name of the system; null when none is named. */
  readonly system: string | null;
  /** Plain number of the grade; null when the value is written otherwise. */
  readonly number: number | null;
  readonly gleason: readonly [number, number] | null;
  /** Sum alone ("Gleason 7"), or the sum of the two patterns. */
  readonly gleasonSum: number | null;
}

const systems: ReadonlyArray<readonly [name: string, pattern: RegExp]> = [
  ['gradeGroup', /\b(?:grade group|isup|gg)\b/],
  ['gleason', /\bgleason\b/],
  ['nottingham', /\b(?:nottingham|elston)\b/],
  ['fnclcc', /\b(?:fnclcc|french federation)\b/],
  ['who', /\bwho\b/],
  ['fuhrman', /\bfuhrman\b/],
  ['figo', /\bfigo\b/],
];

/**
 * Compares two grades of one system; grades of different systems, or without one, are for a person to read.
 *
 * Gleason patterns are compared as written (3+4 is not 4+3); a grade group and Gleason patterns are two names of one
 * grade and are compared where one pair of patterns stands for one group (ISUP 2014: 3+3 is 1, 3+4 is 2, 4+3 is 3).
 */
export function compareGrades(one: Grade, other: Grade): Verdict {
  const [first, second] = [readGrade(one), readGrade(other)];
  if (first.system === null || second.system === null) {
    return unknown('A grade without the name of its grading system cannot be compared.');
  }
  const [left, right] = [first.system, second.system].sort();
  if (left === 'gleason' && right === 'gradeGroup') {
    return first.system === 'gleason' ? acrossGleason(first, second) : acrossGleason(second, first);
  }
  if (left === 'gleason' && right === 'gleason') {
    const found = compareGleason(first, second);
    if (found !== null) return found;
  }
  if (left === 'gleason' && left !== right) return unknown('The grades use different grading systems.');
  if (left !== right) return unknown('The grades use different grading systems.');
  if (first.number !== null && second.number !== null) return first.number === second.number ? SAME : DIFFERENT;
  return isSameWords(one.value, other.value) ? SAME : unknown('The grades are written in different ways.');
}

function compareGleason(one: ReadGrade, other: ReadGrade): Verdict | null {
  if (one.gleason !== null && other.gleason !== null) {
    return one.gleason[0] === other.gleason[0] && one.gleason[1] === other.gleason[1] ? SAME : DIFFERENT;
  }
  if (one.gleasonSum === null || other.gleasonSum === null) return null;
  if (one.gleasonSum !== other.gleasonSum) return DIFFERENT;
  const neitherHasPatterns = one.gleason === null && other.gleason === null;
  return neitherHasPatterns ? SAME : unknown('Only one gives the two Gleason patterns behind the sum.');
}

function acrossGleason(gleason: ReadGrade, group: ReadGrade): Verdict {
  if (gleason.gleason === null || group.number === null) {
    return unknown('One gives a Gleason score, the other a grade group.');
  }
  const [first, second] = gleason.gleason;
  const expected = gradeGroupOf(first, second);
  if (expected !== group.number) return DIFFERENT;
  // Groups 4 and 5 gather several patterns, so the group says less than the patterns do.
  return expected <= 3
    ? same('A Gleason score and its grade group are two names of one grade.')
    : unknown('The grade group fits, but says less than the two Gleason patterns.');
}

function gradeGroupOf(first: number, second: number): number {
  const sum = first + second;
  if (sum <= 6) return 1;
  if (sum === 7) return first === 3 ? 2 : 3;
  return sum === 8 ? 4 : 5;
}

function readGrade({ system, value }: Grade): ReadGrade {
  const all = plainWords(`${system ?? ''} ${value}`);
  const known = systems.find(([, pattern]) => pattern.test(system === null ? all : plainWords(system)));
  // A Gleason system with "grade group 2" as its value is a grade group.
  const name = /\b(?:grade group|isup)\b/.test(all) && !/\d\s*\+\s*\d/.test(all) ? 'gradeGroup' : (known?.[0] ?? null);
  const own = name ?? (system === null ? null : plainWords(system));
  const patterns = /([1-5])\s*\+\s*([1-5])/.exec(value);
  const gleason = patterns === null ? null : ([Number(patterns[1]), Number(patterns[2])] as const);
  return {
    system: own,
    number: gleason === null ? plainNumber(value) : null,
    gleason: own === 'gleason' ? gleason : null,
    gleasonSum: own !== 'gleason' ? null : gleason !== null ? gleason[0] + gleason[1] : plainNumber(value),
  };
}

const PLAIN_GRADE =
  /^(?:(?:nottingham|fnclcc|gleason|isup|who|fuhrman|figo)\s*)?(?:histologic(?:al)?\s*)?(?:grade|score|g|gg)?\s*(?:group)?\s*(\d{1,2}|i{1,3}|iv)(?:\s*(?:\/|of)\s*[345])?$/;
const ROMAN = ['', 'i', 'ii', 'iii', 'iv'];

function plainNumber(value: string): number | null {
  const found = PLAIN_GRADE.exec(plainWords(value))?.[1];
  if (found === undefined) return null;
  return ROMAN.includes(found) ? ROMAN.indexOf(found) : Number(found);
}
