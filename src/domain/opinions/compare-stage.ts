import { isSameWords } from './compare-words.ts';
import type { ComparisonPart } from './comparison.ts';
import type { Stage, StagePrefix } from './opinion.ts';
import { stagePrefixLabel } from './say.ts';
import {
  type ReadStage,
  readStage,
  readTnm,
  type StageGroup,
  type StagePart,
  type TnmLetter,
  tnmLetters,
} from './stage-words.ts';
import { type Cell, DIFFERENT, partOf, SAME, same, strongest, unknown, type Verdict } from './verdict.ts';

const LESS_EXACT = 'One is less exact than the other.';

/**
 * Compares two stages: groups by their number and letter, so that "IIB" is "stage 2B", then T, N and M one by one.
 *
 * Stages found in different ways (clinical, pathologic, after treatment, at recurrence) or counted by different
 * systems or editions are not set against each other: such a pair is for a person to read.
 */
export function compareStages(one: Stage, other: Stage): Verdict {
  const [first, second] = [readStage(one), readStage(other)];
  const basis = compareBasis(first, second);
  if (basis.agreement === 'unknown') return basis;

  const group = compareGroupOf(one, other, first, second);
  const tnm = compareTnmOf(one, other, first, second);
  if (group === null && tnm === null) return unknown('One gives the stage group, the other T, N and M.');
  const details = [basis, ...(group === null ? [] : [group]), ...(tnm === null ? [] : [tnm])];
  const found = strongest(details);
  if (found.agreement !== 'same') return found;
  // Without a group in both, T, N and M carry the stage alone, so one that is left out is not agreement.
  if (group === null) {
    return isTnmComplete(first, second) ? found : unknown('Not all of T, N and M are given by both.');
  }
  return tnm === null && (one.tnm !== null || other.tnm !== null)
    ? strongest([found, same('Only some give T, N and M.')])
    : found;
}

/** The lines under a stage: group, T, N, M, and how and by which edition it was found. */
export function stageParts(cells: ReadonlyArray<Cell<Stage>>): ReadonlyArray<ComparisonPart> {
  const isComparable = haveOneBasis(cells);
  const guard =
    <Value>(compare: (one: Value, other: Value) => Verdict) =>
    (one: Value, other: Value): Verdict =>
      isComparable ? compare(one, other) : unknown('Found in different ways.');
  const parts = [
    partOf('Group', mapCells(cells, groupText), guard(compareGroupTexts)),
    ...tnmLetters.map((letter) =>
      partOf(
        letter,
        mapCells(cells, (stage) => tnmPartText(stage, letter)),
        guard((one, other) => compareParts(letter, one, other)),
      ),
    ),
    partOf('T, N, M as written', mapCells(cells, unreadTnm), (one, other) =>
      isSameWords(one, other) ? SAME : unknown('Written in a way that cannot be read apart.'),
    ),
    partOf('How it was found', mapCells(cells, prefixText), (one, other) => (one === other ? SAME : unknown(''))),
    partOf('Edition', mapCells(cells, editionText), (one, other) => compareEditions(readStage(one), readStage(other))),
  ];
  return parts.filter((part) => part !== null);
}

function compareBasis(first: ReadStage, second: ReadStage): Verdict {
  return strongest([comparePrefixes(first, second), compareEditions(first, second), compareGroupKinds(first, second)]);
}

function comparePrefixes(first: ReadStage, second: ReadStage): Verdict {
  const [one, other] = [sorted(first.prefixes), sorted(second.prefixes)];
  if (one === other) return SAME;
  const named = one === '' ? other : one;
  if (one !== '' && other !== '') {
    return unknown('The stages were found in different ways (clinical, pathologic, after treatment or at recurrence).');
  }
  // A stage after treatment or at recurrence says something else than a stage at the start.
  if (/[yra]/.test(named)) return unknown('Only one says that the stage is after treatment or at recurrence.');
  return same('Only some say whether the stage is clinical or pathologic.');
}

function compareEditions(first: ReadStage, second: ReadStage): Verdict {
  const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;
  if (differ(first.system, second.system) || differ(first.edition, second.edition)) {
    return unknown('The stages follow different systems or editions.');
  }
  return SAME;
}

function compareGroupKinds(first: ReadStage, second: ReadStage): Verdict {
  return first.groupKind === second.groupKind
    ? SAME
    : unknown('One is an anatomic or a prognostic stage group; the other does not say the same.');
}

// Null when the two have no group in common to compare.
function compareGroupOf(one: Stage, other: Stage, first: ReadStage, second: ReadStage): Verdict | null {
  if (one.group === null || other.group === null) return null;
  if (first.group === null || second.group === null) {
    return isSameWords(one.group, other.group)
      ? SAME
      : unknown('A stage group is written in a way that cannot be read apart.');
  }
  return compareGroups(first.group, second.group);
}

function compareGroups(one: StageGroup, other: StageGroup): Verdict {
  if (one.level !== other.level) return DIFFERENT;
  const letter = compareDetail(one.letter, other.letter);
  return letter.agreement === 'same' ? compareDetail(one.digit, other.digit) : letter;
}

function compareDetail(one: string | null, other: string | null): Verdict {
  if (one === other) return SAME;
  return one === null || other === null ? unknown(LESS_EXACT) : DIFFERENT;
}

function compareTnmOf(one: Stage, other: Stage, first: ReadStage, second: ReadStage): Verdict | null {
  if (one.tnm === null || other.tnm === null) return null;
  if (first.tnm === null || second.tnm === null) {
    return isSameWords(one.tnm, other.tnm)
      ? SAME
      : unknown('T, N and M are written in a way that cannot be read apart.');
  }
  const [left, right] = [first.tnm, second.tnm];
  const parts = tnmLetters.flatMap((letter) => {
    const [a, b] = [left.parts[letter], right.parts[letter]];
    return a === undefined || b === undefined ? [] : [compareParts(letter, a, b)];
  });
  const rest = left.rest === right.rest ? [] : [unknown('Something besides T, N and M differs in wording.')];
  const found = strongest([...parts, ...rest]);
  const isComplete = isTnmComplete(first, second);
  return found.agreement === 'same' && !isComplete
    ? strongest([found, same('Not all of T, N and M are given by both.')])
    : found;
}

function isTnmComplete(first: ReadStage, second: ReadStage): boolean {
  return tnmLetters.every(
    (letter) => (first.tnm?.parts[letter] === undefined) === (second.tnm?.parts[letter] === undefined),
  );
}

/** Compares two T, two N or two M. An X ("could not be assessed") against a number is for a person to read. */
function compareParts(letter: TnmLetter, one: StagePart, other: StagePart): Verdict {
  // M0 is found by examination whatever the rest rests on, so its prefix says nothing.
  const isPlainM0 = letter === 'M' && one.value === '0' && other.value === '0';
  if (
    !isPlainM0 &&
    one.prefixes.size > 0 &&
    other.prefixes.size > 0 &&
    sorted(one.prefixes) !== sorted(other.prefixes)
  ) {
    return unknown(`${letter} was found in different ways.`);
  }
  if (one.value !== other.value) {
    return one.value === 'X' || other.value === 'X' ? unknown(`One could not assess ${letter}.`) : DIFFERENT;
  }
  const detail = compareDetail(one.detail, other.detail);
  if (detail.agreement !== 'same') return detail;
  return one.note === other.note ? SAME : unknown(`A note beside ${letter} differs.`);
}

function haveOneBasis(cells: ReadonlyArray<Cell<Stage>>): boolean {
  const read = cells.flatMap((cell) => (cell.kind === 'said' ? [readStage(cell.value)] : []));
  return read.every((one, place) =>
    read.slice(place + 1).every((other) => compareBasis(one, other).agreement !== 'unknown'),
  );
}

function mapCells<Value>(
  cells: ReadonlyArray<Cell<Stage>>,
  read: (stage: Stage) => { value: Value; words: string } | null,
): ReadonlyArray<Cell<Value>> {
  return cells.map((cell) => {
    if (cell.kind !== 'said') return cell;
    const found = read(cell.value);
    return found === null ? { kind: 'silent' } : { kind: 'said', ...found };
  });
}

function groupText(stage: Stage): { value: string; words: string } | null {
  return stage.group === null ? null : { value: stage.group, words: stage.group };
}

function compareGroupTexts(one: string, other: string): Verdict {
  const stage = (group: string): Stage => ({ prefix: null, tnm: null, group, edition: null });
  const [first, second] = [stage(one), stage(other)];
  return compareGroupOf(first, second, readStage(first), readStage(second)) ?? SAME;
}

function tnmPartText(stage: Stage, letter: TnmLetter): { value: StagePart; words: string } | null {
  const part = stage.tnm === null ? undefined : readTnm(stage.tnm)?.parts[letter];
  if (part === undefined) return null;
  const value = part.value === 'IS' ? 'is' : part.value === 'A' ? 'a' : part.value;
  return { value: part, words: `${letter}${value}${part.detail ?? ''}${part.note ?? ''}` };
}

function unreadTnm(stage: Stage): { value: string; words: string } | null {
  if (stage.tnm === null || readTnm(stage.tnm) !== null) return null;
  return { value: stage.tnm, words: stage.tnm };
}

function prefixText(stage: Stage): { value: string; words: string } | null {
  const { prefixes } = readStage(stage);
  if (prefixes.size === 0) return null;
  const words = (['c', 'p', 'y', 'r'] as const satisfies ReadonlyArray<StagePrefix>)
    .filter((prefix) => prefixes.has(prefix))
    .map((prefix) => stagePrefixLabel(prefix));
  return { value: sorted(prefixes), words: words.length === 0 ? 'at autopsy' : words.join(', ') };
}

function editionText(stage: Stage): { value: Stage; words: string } | null {
  return stage.edition === null ? null : { value: stage, words: stage.edition };
}

function sorted(prefixes: ReadonlySet<string>): string {
  return [...prefixes].sort().join('');
}
