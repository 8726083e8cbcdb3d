import data from '../../../resources/opinions/markers.json' with { type: 'json' };
import { byCodePoint, plainWords } from './compare-words.ts';
import type { ComparisonPart } from './comparison.ts';
import { compareResults, joinResults } from './marker-result.ts';
import type { BiomarkerResult } from './opinion.ts';
import { type Cell, onlySome, partOf, strongest, type Verdict } from './verdict.ts';

interface Marker {
  readonly name: string;
  /** Every name in plain words. */
  readonly names: ReadonlyArray<string>;
}

const known: ReadonlyArray<Marker> = data.markers.map(({ name, also }) => ({
  name,
  names: [name, ...also].map(plainWords),
}));
const byKey = new Map(known.flatMap((marker) => marker.names.map((name) => [keyOf(name), marker] as const)));

// Hyphens, spaces and slashes in marker names are habit: "HER-2/neu" is "HER2 neu".
function keyOf(name: string): string {
  return plainWords(name).replaceAll(/[\s/().-]/g, '');
}

/** Compares marker by marker; a marker only one opinion reports is "only one side", never agreement. */
export function compareBiomarkers(one: ReadonlyArray<BiomarkerResult>, other: ReadonlyArray<BiomarkerResult>): Verdict {
  const [first, second] = [byMarker(one), byMarker(other)];
  const verdicts = markersOf([first, second]).map((marker) => {
    const [left, right] = [first.get(marker.name), second.get(marker.name)];
    return left === undefined || right === undefined
      ? onlySome(`Only some report ${marker.name}.`)
      : compareResults(marker.name, marker.names, left, right);
  });
  return strongest(verdicts);
}

/** One line per marker, known markers first in the order of the list, then the others by name. */
export function biomarkerParts(
  cells: ReadonlyArray<Cell<ReadonlyArray<BiomarkerResult>>>,
): ReadonlyArray<ComparisonPart> {
  const read = cells.map((cell) => (cell.kind === 'said' ? byMarker(cell.value) : null));
  const parts = markersOf(read.filter((results) => results !== null)).map((marker) =>
    partOf(
      marker.name,
      cells.map((cell, place): Cell<string> => {
        if (cell.kind !== 'said') return cell;
        const result = read[place]?.get(marker.name);
        return result === undefined ? { kind: 'silent' } : { kind: 'said', value: result, words: result };
      }),
      (one, other) => compareResults(marker.name, marker.names, one, other),
    ),
  );
  return parts.filter((part) => part !== null);
}

// Keyed by canonical name, or by the name as written where the list does not know it.
function byMarker(results: ReadonlyArray<BiomarkerResult>): ReadonlyMap<string, string> {
  const gathered = new Map<string, string[]>();
  for (const { marker, result } of results) {
    const { names, method } = readName(marker);
    const said = method === null ? result : `${method} ${result}`;
    for (const name of names) gathered.set(name, [...(gathered.get(name) ?? []), said]);
  }
  return new Map([...gathered].map(([name, all]) => [name, joinResults(all)]));
}

const METHOD = /^(.+?)[\s(]+(?:by\s+)?(IHC|FISH|CISH|DISH|ISH|PCR|NGS)\)?$/i;
const FILLER = /\s+(?:status|expression|result)$/i;

// "HER2/neu" is one marker, "ER/PR" two; "HER2 IHC" is HER2 with the method as part of the result.
function readName(written: string): { names: ReadonlyArray<string>; method: string | null } {
  const whole = byKey.get(keyOf(written)) ?? byKey.get(keyOf(written.replace(FILLER, '')));
  if (whole !== undefined) return { names: [whole.name], method: null };
  const [, base = '', method = null] = METHOD.exec(written.trim()) ?? [];
  const measured = method === null ? undefined : byKey.get(keyOf(base));
  if (measured !== undefined) return { names: [measured.name], method };
  const halves = written.split(/\/|,|\band\b/).map((half) => byKey.get(keyOf(half)));
  const isEveryHalfKnown = halves.length > 1 && halves.every((half) => half !== undefined);
  return {
    names: isEveryHalfKnown ? halves.flatMap((half) => half?.name ?? []) : [unlistedName(written)],
    method: null,
  };
}

function unlistedName(written: string): string {
  return plainWords(written).toUpperCase();
}

function markersOf(read: ReadonlyArray<ReadonlyMap<string, string>>): ReadonlyArray<Marker> {
  const names = new Set(read.flatMap((results) => [...results.keys()]));
  const listed = known.filter(({ name }) => names.delete(name));
  const others = [...names].sort(byCodePoint).map((name) => ({ name, names: [plainWords(name)] }));
  return [...listed, ...others];
}
