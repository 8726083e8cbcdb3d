import { plainWords } from './compare-words.ts';

/** A choice a combination name leaves open: the taxane of AC-T. */
export interface OpenDrug {
  readonly what: string;
  readonly oneOf: ReadonlyArray<string>;
}

/** Names of drugs and combinations, as dated data (resources/drugs/names.json). */
export interface DrugNames {
  readonly asOf: string;
  readonly source: string;
  readonly drugs: ReadonlyArray<{ readonly generic: string; readonly also: ReadonlyArray<string> }>;
  /** Brand names that hold several drugs, or one in another form; `words` says which form. */
  readonly combinations: ReadonlyArray<{
    readonly name: string;
    readonly drugs: ReadonlyArray<string>;
    readonly words: string | null;
  }>;
  /** Letters that stand for the same drugs everywhere; `open` is a letter that does not. */
  readonly regimens: ReadonlyArray<{
    readonly name: string;
    readonly also: ReadonlyArray<string>;
    readonly drugs: ReadonlyArray<string>;
    readonly open: OpenDrug | null;
    readonly words: string | null;
  }>;
  /** Drugs given to help another work or to protect; often left out when a plan is named. */
  readonly helpers: ReadonlyArray<string>;
  readonly saltWords: ReadonlyArray<string>;
  /** Endings of words that name an operation or radiation, never a drug. */
  readonly procedureEndings: ReadonlyArray<string>;
  /** Words after which a drug's name no longer means that it is given. */
  readonly unclearWords: ReadonlyArray<string>;
}

/** One line of a plan read apart: "weekly Taxol" is paclitaxel, with "weekly" left over. */
export interface PlanItem {
  readonly written: string;
  readonly drugs: ReadonlyArray<string>;
  readonly open: OpenDrug | null;
  /** What is left beside the names: dose, schedule, form; or the whole text when no drug was found. */
  readonly rest: string;
  /** False when a word such as "or" or "without" makes the line say something else than "these are given". */
  readonly isClear: boolean;
  /** True when the text names an operation or radiation. */
  readonly isProcedure: boolean;
}

/** Reads one line of a plan; the same names give the same drugs whatever brand is written. */
export type ReadPlanItem = (written: string) => PlanItem;

interface Entry {
  readonly name: string;
  readonly drugs: ReadonlyArray<string>;
  readonly open: OpenDrug | null;
  readonly words: string | null;
}

/** Finds every name of a list in a text: one pattern, longest names first, so that none is taken for part of another. */
interface Finder {
  readonly pattern: RegExp;
  readonly entries: ReadonlyMap<string, Entry>;
}

const readers = new WeakMap<DrugNames, ReadPlanItem>();
const CONNECTORS = /(?:^|(?<=\s))(?:and|with|plus|&)(?=\s|$)|[+/,;()]/g;
// A name of at most four letters that is also a word ("AIM", "TIP") counts only as written.
const CASE_MATTERS = /^[A-Z]{2,4}$/;

/** Makes the reader for a list of names; the same list gives the same reader. */
export function planReader(names: DrugNames): ReadPlanItem {
  const kept = readers.get(names);
  if (kept !== undefined) return kept;
  const reader = createReader(names);
  readers.set(names, reader);
  return reader;
}

function createReader(names: DrugNames): ReadPlanItem {
  const entries = entriesOf(names);
  const finders = [
    finderOf(
      entries.filter(({ name }) => !CASE_MATTERS.test(name)),
      'giu',
    ),
    finderOf(
      entries.filter(({ name }) => CASE_MATTERS.test(name)),
      'gu',
    ),
  ];
  const unclear = new Set(names.unclearWords);
  const salts = new RegExp(`(?:^|(?<=\\s))(?:${names.saltWords.join('|')})(?=\\s|$)`, 'g');
  const procedure = new RegExp(`(?:${names.procedureEndings.join('|')})(?:\\s|$)`);

  return (written) => {
    const drugs = new Set<string>();
    const forms: string[] = [];
    let open: OpenDrug | null = null;
    let left = written.normalize('NFKC').replaceAll(/[\u2010-\u2015\u2212]/g, '-');
    for (const finder of finders) {
      left = left.replaceAll(finder.pattern, (found) => {
        const entry = entryFor(finder, found);
        if (entry === undefined) return found;
        for (const drug of entry.drugs) drugs.add(drug);
        open = entry.open ?? open;
        if (entry.words !== null) forms.push(entry.words);
        return ' ';
      });
    }
    const spoken = plainWords(left);
    const isClear = !spoken.split(/[\s,;()]+/).some((word) => unclear.has(word));
    const rest = drugs.size === 0 ? spoken : plainWords(spoken.replaceAll(salts, ' ').replaceAll(CONNECTORS, ' '));
    return {
      written,
      drugs: [...drugs].sort(),
      open,
      rest: [rest, ...forms.sort()].filter((part) => part !== '').join(' '),
      isClear,
      isProcedure: procedure.test(spoken),
    };
  };
}

function entriesOf(names: DrugNames): ReadonlyArray<Entry> {
  return [
    ...names.drugs.flatMap(({ generic, also }) =>
      [generic, ...also].map((name) => ({ name, drugs: [generic], open: null, words: null })),
    ),
    ...names.combinations.map(({ name, drugs, words }) => ({ name, drugs, open: null, words })),
    ...names.regimens.flatMap(({ name, also, drugs, open, words }) =>
      [name, ...also].map((one) => ({ name: one, drugs, open, words })),
    ),
  ];
}

function finderOf(entries: ReadonlyArray<Entry>, flags: string): Finder {
  const bodies = entries
    .map(({ name }) => name)
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[\\s-]+'));
  // A biologic's four-letter suffix ("trastuzumab-dkst") names the maker, not another drug.
  const suffix = '(?:(?<=mab)-[a-z]{4})?';
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:${bodies.join('|')})${suffix}(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`,
      flags,
    ),
    entries: new Map(entries.map((entry) => [nameKey(entry.name), entry])),
  };
}

function entryFor({ entries }: Finder, found: string): Entry | undefined {
  return entries.get(nameKey(found)) ?? entries.get(nameKey(found.replace(/(?<=mab)-[a-z]{4}$/i, '')));
}

function nameKey(name: string): string {
  return name.toLowerCase().replaceAll(/[\s-]+/g, ' ');
}
