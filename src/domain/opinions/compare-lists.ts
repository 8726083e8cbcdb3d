import { byCodePoint, isSameWords, plainWords } from './compare-words.ts';
import type { ComparisonPart } from './comparison.ts';
import { type Modality, modalities, type Trial } from './opinion.ts';
import { modalityLabel, unnamedTrial } from './say.ts';
import { type Cell, different, onlySome, SAME, unknown, type Verdict } from './verdict.ts';

/** Compares two sets of treatment kinds; the list is closed, so any that only one names is a difference. */
export function compareModalities(one: ReadonlyArray<Modality>, other: ReadonlyArray<Modality>): Verdict {
  const isEqual = modalities.every((modality) => one.includes(modality) === other.includes(modality));
  return isEqual ? SAME : different('The plans name different kinds of treatment.');
}

/** One line per kind of treatment that any opinion names. */
export function modalityParts(cells: ReadonlyArray<Cell<ReadonlyArray<Modality>>>): ReadonlyArray<ComparisonPart> {
  const named = modalities.filter((modality) => saying(cells).some((value) => value.includes(modality)));
  return named.map((modality) => ({
    name: modalityLabel(modality),
    values: cells.map((cell) =>
      cell.kind === 'said' ? (cell.value.includes(modality) ? 'Yes' : null) : cell.kind === 'none' ? 'None' : null,
    ),
    agreement:
      saying(cells).every((value) => value.includes(modality)) && !hasNone(cells)
        ? saying(cells).length < cells.length
          ? 'onlySome'
          : 'same'
        : 'different',
  }));
}

/**
 * Compares two lists of wanted tests by their words. A test more on one side only is "only one side"; where both
 * sides have tests the other lacks, they may be the same test in other words, which a person has to see.
 */
export function compareTests(one: ReadonlyArray<string>, other: ReadonlyArray<string>): Verdict {
  const [first, second] = [wordSet(one), wordSet(other)];
  const [onlyFirst, onlySecond] = [lacking(first, second), lacking(second, first)];
  if (onlyFirst.length === 0 && onlySecond.length === 0) return SAME;
  if (onlyFirst.length > 0 && onlySecond.length > 0) {
    return unknown('The tests are named differently; they may or may not be the same tests.');
  }
  return onlySome('Only some ask for every test on the list.');
}

/** One line per test, by its words. */
export function testParts(cells: ReadonlyArray<Cell<ReadonlyArray<string>>>): ReadonlyArray<ComparisonPart> {
  const all = saying(cells);
  const names = new Map(all.flatMap((tests) => tests.map((test) => [plainWords(test), test] as const)));
  const isSplit = all.some((one, place) =>
    all.slice(place + 1).some((other) => compareTests(one, other).agreement === 'unknown'),
  );
  return [...names]
    .sort(([one], [other]) => byCodePoint(one, other))
    .map(([key, name]) => {
      const values = cells.map((cell) =>
        cell.kind === 'said'
          ? (cell.value.find((test) => plainWords(test) === key) ?? null)
          : cell.kind === 'none'
            ? 'None'
            : null,
      );
      const isEverywhere = values.every((value) => value !== null);
      return {
        name,
        values,
        agreement: hasNone(cells) ? 'different' : isEverywhere ? 'same' : isSplit ? 'unknown' : 'onlySome',
      };
    });
}

/**
 * Compares two lists of trials: by NCT number where both give one, by name otherwise. Numbers that differ are
 * different trials; a trial more on one side only is "only one side".
 */
export function compareTrials(one: ReadonlyArray<Trial>, other: ReadonlyArray<Trial>): Verdict {
  const onlyFirst = one.filter((trial) => !other.some((twin) => isSameTrial(trial, twin)));
  const onlySecond = other.filter((trial) => !one.some((twin) => isSameTrial(trial, twin)));
  if (onlyFirst.length === 0 && onlySecond.length === 0) return SAME;
  if (onlyFirst.length === 0 || onlySecond.length === 0) return onlySome('Only some name every trial on the list.');
  return [...onlyFirst, ...onlySecond].every(({ nctId }) => nctId !== null)
    ? different('The trials have different NCT numbers.')
    : unknown('A trial is named without its NCT number.');
}

/** One line per trial. */
export function trialParts(cells: ReadonlyArray<Cell<ReadonlyArray<Trial>>>): ReadonlyArray<ComparisonPart> {
  const distinct: Trial[] = [];
  const inOrder = saying(cells)
    .flat()
    .toSorted((a, b) => byCodePoint(trialName(a), trialName(b)));
  for (const trial of inOrder) {
    if (!distinct.some((known) => isSameTrial(known, trial))) distinct.push(trial);
  }
  return distinct.map((trial) => {
    const values = cells.map((cell) => {
      if (cell.kind !== 'said') return cell.kind === 'none' ? 'None' : null;
      const found = cell.value.find((twin) => isSameTrial(trial, twin));
      return found === undefined ? null : trialName(found);
    });
    const isEverywhere = values.every((value) => value !== null);
    return {
      name: trialName(trial),
      values,
      agreement: hasNone(cells) ? 'different' : isEverywhere ? 'same' : 'onlySome',
    };
  });
}

function isSameTrial(one: Trial, other: Trial): boolean {
  if (one.nctId !== null && other.nctId !== null) return one.nctId === other.nctId;
  return one.name !== null && other.name !== null && isSameWords(one.name, other.name);
}

function trialName({ nctId, name }: Trial): string {
  return [nctId, name].filter((part) => part !== null).join(' ') || unnamedTrial();
}

function wordSet(texts: ReadonlyArray<string>): ReadonlySet<string> {
  return new Set(texts.map(plainWords));
}

function lacking(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlyArray<string> {
  return [...one].filter((text) => !other.has(text));
}

function saying<Value>(cells: ReadonlyArray<Cell<Value>>): ReadonlyArray<Value> {
  return cells.flatMap((cell) => (cell.kind === 'said' ? [cell.value] : []));
}

function hasNone(cells: ReadonlyArray<Cell<unknown>>): boolean {
  return cells.some(({ kind }) => kind === 'none');
}
