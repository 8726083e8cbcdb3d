import { plainWords } from './compare-words.ts';
import { different, SAME, strongest, unknown, type Verdict } from './verdict.ts';

/** What a result claims in one of the words laboratories use. */
type Status =
  | 'positive'
  | 'lowPositive'
  | 'negative'
  | 'low'
  | 'ultralow'
  | 'equivocal'
  | 'amplified'
  | 'notAmplified'
  | 'mutated'
  | 'wildType'
  | 'high'
  | 'stable'
  | 'deficient'
  | 'proficient';

/** A figure with what it measures: "TPS 50%" is tps, 50 to 50. */
interface Figure {
  readonly measure: string;
  readonly low: number;
  readonly high: number;
  readonly isExact: boolean;
}

/** A result read apart; what no rule knows stays in `rest`. */
interface MarkerResult {
  readonly words: string;
  readonly statuses: ReadonlyArray<Status>;
  readonly figures: ReadonlyArray<Figure>;
  readonly variants: ReadonlyArray<string>;
  readonly rest: string;
}

// Longer phrases first: "not amplified" must not be read as "amplified", nor "ultralow" as "low".
const statusWords: ReadonlyArray<readonly [Status, RegExp]> = [
  ['notAmplified', /\b(?:not|non|no)[ -]?amplif(?:ied|ication)\b|\bamplification (?:not detected|absent)\b/],
  [
    'wildType',
    /\bwild[ -]?type\b|\bwt\b|\b(?:not|un|non)[ -]?mutated\b|\bno (?:pathogenic )?(?:mutations?|variants?|fusions?|rearrangements?)(?: (?:found|detected|identified))?\b|\b(?:mutation|variant|fusion|rearrangement) not (?:found|detected|identified)\b|\bnot (?:found|detected|identified|rearranged)\b/,
  ],
  ['ultralow', /\bultra[ -]?low\b/],
  ['lowPositive', /\blow[ -]?positive\b|\bpositive[ -]?low\b|\bweakly positive\b/],
  ['equivocal', /\bequivocal\b|\bindeterminate\b|\bborderline\b|\binconclusive\b/],
  ['deficient', /\bdeficien(?:t|cy)\b|\bdmmr\b/],
  ['proficient', /\bproficien(?:t|cy)\b|\bpmmr\b/],
  ['stable', /\bstable\b|\bmss\b/],
  ['amplified', /\bamplif(?:ied|ication)(?: detected)?\b/],
  [
    'mutated',
    /\bmutated\b|\bmutation (?:detected|found|present)\b|\brearranged\b|\bfusion (?:detected|found|present)\b|\bmutation\b|\bdetected\b/,
  ],
  ['high', /\bhigh\b|\bmsi-?h\b/],
  ['low', /\blow\b|\bmsi-?l\b/],
  ['negative', /\bnegative\b|\bneg\b|(?<=^|\s)-(?=$|\s)/],
  ['positive', /\bpositive\b|\bpos\b|(?<=^|\s)\+(?=$|\s)/],
];

const FIGURE =
  /(?<![\w.])(?:(tps|cps|ic|allred|h-?score|ihc(?: score)?|score|ratio|copy number|vaf)\b[\s:=]*)?(<=|>=|<|>|≤|≥|~|about |approximately )?\s*(\d+(?:\.\d+)?)(?:\s*(?:-|to)\s*(\d+(?:\.\d+)?))?\s*(%|percent|mut(?:ations)?\/mb|\+|\/8|\/300)?(?!\w)/g;
const VARIANT = /\bp?\.?([a-z])(\d{1,4})([a-z*])\b|\bp\.([a-z]{3})(\d{1,4})([a-z]{3}|\*)\b/g;
const FILLER = /\b(?:result|status|tumou?r|cells?|staining|nuclei|of|in|the|with|is|was|and|expression)\b|[(),;:.=]/g;

const aminoAcids: Readonly<Record<string, string>> = {
  ala: 'a',
  arg: 'r',
  asn: 'n',
  asp: 'd',
  cys: 'c',
  gln: 'q',
  glu: 'e',
  gly: 'g',
  his: 'h',
  ile: 'i',
  leu: 'l',
  lys: 'k',
  met: 'm',
  phe: 'f',
  pro: 'p',
  ser: 's',
  thr: 't',
  trp: 'w',
  tyr: 'y',
  val: 'v',
  ter: '*',
};

/**
 * Compares two results of one marker, "positive 95%" with "positive". Different words of one scale differ
 * (HER2-positive and HER2-low); a figure only one side gives, or words the rule does not know, are for a person to read.
 *
 * @param marker canonical name of the marker, "HER2"
 * @param names every name of the marker in plain words, so that "HER2-positive" is read as "positive"
 */
export function compareResults(marker: string, names: ReadonlyArray<string>, one: string, other: string): Verdict {
  const [first, second] = [readResult(one, names), readResult(other, names)];
  if (first.words === second.words) return SAME;
  if (first.statuses.length > 1 || second.statuses.length > 1) {
    return unknown(`The ${marker} results hold more than one finding.`);
  }
  const status = compareStatuses(marker, first, second);
  if (status.agreement === 'different') return status;
  const variants = compareVariants(marker, first, second);
  if (variants.agreement === 'different') return variants;
  const found = strongest([
    status,
    variants,
    compareFigures(marker, first, second),
    compareRest(marker, first, second),
  ]);
  return found;
}

function readResult(text: string, names: ReadonlyArray<string>): MarkerResult {
  const words = plainWords(text);
  let rest = ` ${words} `;
  const statuses: Status[] = [];
  for (const [status, pattern] of statusWords) {
    const cut = rest.replaceAll(new RegExp(pattern, 'g'), ' ');
    if (cut !== rest) statuses.push(status);
    rest = cut;
  }
  for (const name of [...names].sort((one, other) => other.length - one.length)) {
    rest = rest.replaceAll(` ${name}-`, ' ').replaceAll(` ${name} `, ' ');
  }
  const variants: string[] = [];
  rest = rest.replaceAll(VARIANT, (_, a, at, b, long, longAt, longB) => {
    variants.push(long === undefined ? `${a}${at}${b}` : `${short(long)}${longAt}${short(longB)}`);
    return ' ';
  });
  const figures: Figure[] = [];
  rest = rest.replaceAll(FIGURE, (_, measure, sign, low, high, unit) => {
    figures.push(toFigure(measure, sign, low, high, unit));
    return ' ';
  });
  rest = rest.replaceAll(FILLER, ' ').replaceAll(/\s+/g, ' ').trim();
  return { words, statuses, figures: sortFigures(figures), variants: variants.sort(), rest };
}

function short(acid: string): string {
  return aminoAcids[acid] ?? acid;
}

function toFigure(
  measure: string | undefined,
  sign: string | undefined,
  low: string | undefined,
  high: string | undefined,
  unit: string | undefined,
): Figure {
  const value = Number(low);
  const isPercent = unit === '%' || unit === 'percent';
  // "3+" is an immunohistochemistry score whether or not the text says so.
  const named = unit === '+' ? 'ihc' : (measure ?? (isPercent ? '%' : (unit ?? 'number')));
  return {
    measure: named.replace('ihc score', 'ihc').replace('-', ''),
    low: value,
    high: high === undefined ? value : Number(high),
    isExact: sign === undefined && high === undefined,
  };
}

function sortFigures(figures: ReadonlyArray<Figure>): ReadonlyArray<Figure> {
  return figures.toSorted((one, other) =>
    one.measure < other.measure ? -1 : one.measure > other.measure ? 1 : one.low - other.low,
  );
}

const opposites: ReadonlyArray<readonly [Status, Status]> = [
  ['positive', 'negative'],
  ['lowPositive', 'negative'],
  ['low', 'ultralow'],
  ['amplified', 'notAmplified'],
  ['mutated', 'wildType'],
  ['mutated', 'negative'],
  ['positive', 'wildType'],
  ['high', 'stable'],
  ['high', 'low'],
  ['high', 'negative'],
  ['low', 'stable'],
  ['deficient', 'proficient'],
];
// HER2-low is its own group beside HER2-positive; of other markers "low" may still count as positive.
const her2Opposites: ReadonlyArray<readonly [Status, Status]> = [
  ['positive', 'low'],
  ['positive', 'ultralow'],
];

function compareStatuses(marker: string, first: MarkerResult, second: MarkerResult): Verdict {
  const [one, other] = [first.statuses[0], second.statuses[0]];
  if (one === other) return SAME;
  if (one === undefined || other === undefined) return unknown(`Only one says in words how ${marker} came out.`);
  const pairs = marker === 'HER2' ? [...opposites, ...her2Opposites] : opposites;
  const clash = pairs.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
  if (clash) return different(`The ${marker} results differ.`);
  if (marker === 'HER2' && [one, other].includes('negative')) {
    return unknown('HER2-low and HER2-ultralow were long reported as HER2-negative.');
  }
  if ([one, other].includes('equivocal'))
    return unknown(`One ${marker} result is equivocal; a later test may have settled it.`);
  return unknown(`The ${marker} results use different words.`);
}

function compareVariants(marker: string, first: MarkerResult, second: MarkerResult): Verdict {
  const [one, other] = [first.variants, second.variants];
  if (one.join() === other.join()) return SAME;
  if (one.length > 0 && other.length > 0) {
    return one.some((variant) => other.includes(variant))
      ? unknown(`One names more ${marker} variants than the other.`)
      : different(`The ${marker} variants differ.`);
  }
  const without = one.length === 0 ? first : second;
  const saysNone = without.statuses[0] === 'wildType' || without.statuses[0] === 'negative';
  return saysNone ? different(`The ${marker} results differ.`) : unknown(`Only one names the ${marker} variant.`);
}

function compareFigures(marker: string, first: MarkerResult, second: MarkerResult): Verdict {
  const [one, other] = [first.figures, second.figures];
  if (one.length === 0 && other.length === 0) return SAME;
  if (one.length === 0 || other.length === 0) return unknown(`Only one gives a figure for ${marker}.`);
  if (one.length !== other.length || one.some((figure, at) => figure.measure !== other[at]?.measure)) {
    return unknown(`The ${marker} figures measure different things.`);
  }
  if (
    one.every(
      (figure, at) =>
        figure.low === other[at]?.low && figure.high === other[at]?.high && figure.isExact === other[at]?.isExact,
    )
  ) {
    const areExact = one.every(({ isExact }) => isExact);
    return areExact ? SAME : unknown(`The ${marker} figures are ranges or limits.`);
  }
  const areExact = [...one, ...other].every(({ isExact }) => isExact);
  if (!areExact) return unknown(`The ${marker} figures are ranges or limits.`);
  // Where both use the same word for the result, whether the figures matter is for a person to say.
  if (first.rest !== '' || second.rest !== '') return unknown(`The ${marker} figures stand in different words.`);
  return first.statuses.length > 0
    ? unknown(`Both use the same word for ${marker}; the figures differ.`)
    : different(`The ${marker} figures differ.`);
}

function compareRest(marker: string, first: MarkerResult, second: MarkerResult): Verdict {
  return first.rest === second.rest ? SAME : unknown(`The ${marker} results are worded differently.`);
}

/** Both results of one marker in one opinion, when it stands there twice. */
export function joinResults(results: ReadonlyArray<string>): string {
  const distinct = new Map(results.map((result) => [plainWords(result), result]));
  return [...distinct.values()].sort().join('; ');
}
