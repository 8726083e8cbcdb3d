import { stateCode, stateCodes, stateName } from '../shared/us-states.ts';

/** What a program says about whom it takes and whom not, in its own sentences. */
export interface ProgramLimits {
  readonly excludes: ReadonlyArray<string>;
  readonly takes: ReadonlyArray<string>;
}

/** A state of the client and the sentence that shuts it out. */
export interface StateLimit {
  readonly state: string;
  readonly words: string;
}

/** The parts of "Adults living in California with a new cancer" that make a sentence speak of where people live. */
const SPEAKS_OF_HOME = /\b(live|lives|living|reside|residing|resident|residents)\b/i;

/**
 * Which of the client's states a program shuts out: named among those it excludes, or not named where it takes people
 * living in certain states only. States are known by name or code on the client's side, by name in a program's
 * sentences; a sentence that names none says nothing here.
 */
export function notTakenFrom(
  { excludes, takes }: ProgramLimits,
  clientStates: ReadonlyArray<string>,
): { readonly excluded: ReadonlyArray<StateLimit>; readonly notNamed: ReadonlyArray<StateLimit> } {
  const states = [
    ...new Set(clientStates.map((written) => stateName(stateCode(written) ?? '')).filter((name) => name !== null)),
  ];
  const excluded = states.flatMap((state) =>
    excludes.filter((words) => statesNamedIn(words).includes(state)).map((words) => ({ state, words })),
  );
  const notNamed = takes.flatMap((words) => {
    const named = SPEAKS_OF_HOME.test(words) ? statesNamedIn(words) : [];
    if (named.length === 0 || states.some((state) => named.includes(state))) return [];
    return states.map((state) => ({ state, words }));
  });
  return { excluded, notNamed };
}

// Longest first, so that "West Virginia" is not read as "Virginia".
const longestFirst = stateCodes
  .map((code) => stateName(code) ?? code)
  .toSorted((one, other) => other.length - one.length);

function statesNamedIn(words: string): ReadonlyArray<string> {
  let rest = words;
  return longestFirst.filter((name) => {
    const without = rest.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), '');
    const isNamed = without !== rest;
    rest = without;
    return isNamed;
  });
}
