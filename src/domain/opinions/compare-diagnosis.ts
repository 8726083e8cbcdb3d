import { areOppositeSides, isSameWords } from './compare-words.ts';
import type { ComparisonPart } from './comparison.ts';
import type { Diagnosis } from './opinion.ts';
import { type Cell, different, partOf, SAME, same, strongest, unknown, type Verdict } from './verdict.ts';

/**
 * Compares two diagnoses word by word. Other words may mean the same disease, so only equal words are "same" and only
 * opposite sides of the body are "different"; all else is for a person to read.
 */
export function compareDiagnoses(one: Diagnosis, other: Diagnosis): Verdict {
  return strongest([
    compareWords(one.histology, other.histology, 'The diagnoses are worded differently.'),
    compareSubtypes(one.subtype, other.subtype),
    compareSites(one.site, other.site),
  ]);
}

/** The lines under a diagnosis: cancer type, subtype and place. */
export function diagnosisParts(cells: ReadonlyArray<Cell<Diagnosis>>): ReadonlyArray<ComparisonPart> {
  const parts = [
    partOf('Cancer type', pick(cells, 'histology'), (one, other) => compareWords(one, other, '')),
    partOf('Subtype', pick(cells, 'subtype'), compareSubtypes),
    partOf('Place', pick(cells, 'site'), compareSites),
  ];
  return parts.filter((part) => part !== null);
}

function compareWords(one: string, other: string, because: string): Verdict {
  return isSameWords(one, other) ? SAME : unknown(because);
}

function compareSubtypes(one: string | null, other: string | null): Verdict {
  if (one === null && other === null) return SAME;
  if (one === null || other === null) return unknown('Only one names a subtype.');
  return compareWords(one, other, 'The subtypes are worded differently.');
}

function compareSites(one: string | null, other: string | null): Verdict {
  if (one === null && other === null) return SAME;
  if (one === null || other === null) return same('Only some name the place.');
  return areOppositeSides(one, other)
    ? different('The places are on opposite sides of the body.')
    : compareWords(one, other, 'The places are worded differently.');
}

function pick(cells: ReadonlyArray<Cell<Diagnosis>>, field: keyof Diagnosis): ReadonlyArray<Cell<string>> {
  return cells.map((cell) => {
    if (cell.kind !== 'said') return cell;
    const words = cell.value[field];
    return words === null ? { kind: 'silent' } : { kind: 'said', value: words, words };
  });
}
