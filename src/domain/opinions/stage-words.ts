import type { Stage } from './opinion.ts';

/** A stage group read apart: "stage 2B" is level 2, letter B. */
export interface StageGroup {
  readonly level: number;
  readonly letter: string | null;
  readonly digit: string | null;
}

/** One of T, N, M: "cT1c(m)" is value 1, detail "c", note "(m)". */
export interface StagePart {
  readonly value: string;
  readonly detail: string | null;
  readonly note: string | null;
  readonly prefixes: ReadonlySet<string>;
}

export type TnmLetter = 'T' | 'N' | 'M';
export const tnmLetters = ['T', 'N', 'M'] as const satisfies ReadonlyArray<TnmLetter>;

export interface Tnm {
  readonly parts: Readonly<Partial<Record<TnmLetter, StagePart>>>;
  /** What stands besides T, N and M, such as "G2 R0". */
  readonly rest: string;
}

/** A stage as far as the rule can read it; `null` parts with text in the stage mean "written in a way it cannot". */
export interface ReadStage {
  /** c, p, y, r wherever the stage names them. */
  readonly prefixes: ReadonlySet<string>;
  readonly group: StageGroup | null;
  readonly tnm: Tnm | null;
  /** "ajcc", "figo" and so on; null when not named. */
  readonly system: string | null;
  /** Edition or year as digits; null when not named. */
  readonly edition: string | null;
  /** "anatomic" or "prognostic" group of the eighth AJCC edition; null when not named. */
  readonly groupKind: string | null;
}

const ROMAN = ['0', 'I', 'II', 'III', 'IV'];
const PREFIX = '(?:YP|YC|RP|RC|Y|R|C|P)';
const GROUP = new RegExp(
  `^(${PREFIX})?[\\s-]*(?:STAGE[\\s:.-]*)?(?:GROUP[\\s:.-]*)?(${PREFIX})?[\\s-]*(0|IV|I{1,3}|[1-4])[\\s-]*([A-E])?[\\s-]?([1-3]|IS)?$`,
);
const SYSTEM = /\b(AJCC|UICC|FIGO|LUGANO|ANN ARBOR|BINET|RAI|ISS|R-ISS|INSS|INRG|BCLC|COG)\b/;

/** Reads a stage apart without changing what it says. */
export function readStage(stage: Stage): ReadStage {
  const prefixes = new Set<string>(stage.prefix === null ? [] : [stage.prefix]);
  const tnm = stage.tnm === null ? null : readTnm(stage.tnm);
  for (const letter of ['T', 'N'] as const)
    for (const prefix of tnm?.parts[letter]?.prefixes ?? []) prefixes.add(prefix);
  const { group, groupPrefixes, rest, groupKind } = readGroup(stage.group ?? '');
  for (const prefix of groupPrefixes) prefixes.add(prefix);
  const source = `${stage.edition ?? ''} ${rest}`.toUpperCase();
  return {
    prefixes,
    group,
    tnm,
    groupKind,
    system: SYSTEM.exec(source)?.[1]?.toLowerCase() ?? null,
    edition: /\d+/.exec(stage.edition ?? '')?.[0] ?? null,
  };
}

function readGroup(text: string): {
  group: StageGroup | null;
  groupPrefixes: ReadonlyArray<string>;
  rest: string;
  groupKind: string | null;
} {
  let upper = text.normalize('NFKC').toUpperCase().trim();
  const groupPrefixes: string[] = [];
  let groupKind: string | null = null;
  let rest = '';
  const take = (pattern: RegExp, use: (found: string) => void) => {
    upper = upper.replace(pattern, (found) => {
      use(found);
      return ' ';
    });
  };
  take(/\b(?:CLINICAL|PATHOLOGIC(?:AL)?)\b/, (found) => groupPrefixes.push(found[0] === 'C' ? 'c' : 'p'));
  take(/\b(?:ANATOMIC(?:AL)?|PROGNOSTIC)\b/, (found) => {
    groupKind = found[0] === 'A' ? 'anatomic' : 'prognostic';
  });
  take(SYSTEM, (found) => {
    rest = found;
  });
  const match = GROUP.exec(upper.replaceAll(/\s+/g, ' ').trim());
  if (match === null) return { group: null, groupPrefixes, rest, groupKind };
  for (const letter of `${match[1] ?? ''}${match[2] ?? ''}`.toLowerCase()) groupPrefixes.push(letter);
  const level = match[3] ?? '';
  return {
    group: {
      level: ROMAN.includes(level) ? ROMAN.indexOf(level) : Number(level),
      letter: match[4] ?? null,
      digit: match[5] ?? null,
    },
    groupPrefixes,
    rest,
    groupKind,
  };
}

const TNM_PART =
  /^(yp|yc|rp|rc|y|r|c|p|a)?([TNM])(is|[0-4X]|a(?![a-z]))((?:mi|[a-e])?[1-3]?)((?:\s*\([^)]*\))*)[\s,;]*/i;

/** Reads T, N and M; null when a letter stands twice, none can be read, or the text can be read in two ways. */
export function readTnm(text: string): Tnm | null {
  let left = text
    .normalize('NFKC')
    .replace(/^\s*TNM[\s:]*/i, '')
    .trim();
  const parts: Partial<Record<TnmLetter, StagePart>> = {};
  let prefixes: ReadonlyArray<string> = [];
  let rest = '';
  while (left !== '') {
    const match = TNM_PART.exec(left);
    if (match === null) {
      // A word that is no T, N or M, such as "G2": kept whole, so that it is never taken for agreement.
      const word = /^\S+\s*/.exec(left)?.[0] ?? left;
      rest += word;
      left = left.slice(word.length);
      continue;
    }
    const letter = (match[2] ?? '').toUpperCase() as TnmLetter;
    if (parts[letter] !== undefined) return null;
    // "T2cN0" may be T2c N0 or T2 cN0: two different things, so neither is read into it.
    if (/c$/i.test(match[4] ?? '') && /^[NM]/i.test(left.slice(match[0].length)) && !/[\s,;]$/.test(match[0]))
      return null;
    // "pT2 N1" means pN1 as well: a prefix holds until the next one.
    if (match[1] !== undefined) prefixes = [...match[1].toLowerCase()];
    parts[letter] = {
      value: (match[3] ?? '').toUpperCase(),
      detail: match[4] ? match[4].toLowerCase() : null,
      note: match[5] ? match[5].replaceAll(/\s+/g, '').toLowerCase() : null,
      prefixes: new Set(prefixes),
    };
    left = left.slice(match[0].length);
  }
  return Object.keys(parts).length === 0 ? null : { parts, rest: rest.trim().toLowerCase() };
}
