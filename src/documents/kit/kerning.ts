import type { ClassDefinition, CoverageTable, Font, PairSubtable } from 'fontkit';

/** Adjusts the distance of two glyphs, in font units; 0 for most. */
export type Kerning = (left: number, right: number) => number;

const PAIR = 2;
const EXTENSION = 9;

/**
 * Reads the kerning pairs of a font (GPOS, feature `kern`). fontkit's own shaping takes a millisecond a word; looked up
 * pair by pair and remembered, kerning costs nothing that could be measured.
 */
export function readKerning(font: Font): Kerning {
  const subtables = pairSubtables(font).map(compile);
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * 65_536 + right;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    let found: number | undefined;
    for (const subtable of subtables) {
      found = subtable(left, right);
      if (found !== undefined) break;
    }
    known.set(key, found ?? 0);
    return found ?? 0;
  };
}

function pairSubtables({ GPOS: table }: Font): ReadonlyArray<PairSubtable> {
  if (table === undefined) return [];
  const kern = table.featureList.filter(({ tag }) => tag === 'kern');
  const indexes = [...new Set(kern.flatMap(({ feature }) => [...feature.lookupListIndexes]))];
  return indexes.flatMap((index) => {
    const { lookupType, subTables } = table.lookupList.get(index);
    return [...subTables].flatMap((subtable) => {
      if (lookupType === PAIR) return [subtable];
      if (lookupType !== EXTENSION || subtable.lookupType !== PAIR || subtable.extension === undefined) return [];
      return [subtable.extension];
    });
  });
}

// Undefined: this subtable says nothing of the pair, ask the next.
function compile(subtable: PairSubtable): (left: number, right: number) => number | undefined {
  const covered = coverageOf(subtable.coverage);
  if (subtable.version === 1) {
    const sets = new Map<number, Map<number, number>>();
    return (left, right) => {
      const index = covered.get(left);
      if (index === undefined) return undefined;
      let pairs = sets.get(index);
      if (pairs === undefined) {
        const read = subtable.pairSets?.get(index) ?? [];
        pairs = new Map([...read].map(({ secondGlyph, value1 }) => [secondGlyph, value1?.xAdvance ?? 0]));
        sets.set(index, pairs);
      }
      return pairs.get(right);
    };
  }
  const first = classesOf(subtable.classDef1);
  const second = classesOf(subtable.classDef2);
  return (left, right) => {
    if (!covered.has(left)) return undefined;
    const record = subtable.classRecords?.get(first.get(left) ?? 0).get(second.get(right) ?? 0);
    return record?.value1?.xAdvance ?? 0;
  };
}

function coverageOf({ version, glyphs, rangeRecords }: CoverageTable): ReadonlyMap<number, number> {
  const covered = new Map<number, number>();
  if (version === 1) for (const [index, glyph] of [...(glyphs ?? [])].entries()) covered.set(glyph, index);
  for (const { start, end, startCoverageIndex } of version === 2 ? (rangeRecords ?? []) : []) {
    for (let glyph = start; glyph <= end; glyph += 1) covered.set(glyph, startCoverageIndex + glyph - start);
  }
  return covered;
}

function classesOf(definition: ClassDefinition | undefined): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  if (definition?.version === 1) {
    for (const [index, value] of [...(definition.classValueArray ?? [])].entries()) {
      classes.set((definition.startGlyph ?? 0) + index, value);
    }
  }
  for (const range of definition?.classRangeRecord ?? []) {
    for (let glyph = range.start; glyph <= range.end; glyph += 1) classes.set(glyph, range.class);
  }
  return classes;
}
