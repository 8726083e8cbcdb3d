import words from '../../../resources/reference/intake-words.json' with { type: 'json' };
import type { TriggerCode } from '../cases/case.ts';

/** How much a second opinion is likely to be worth, by the number of triggers alone; never by the disease. */
export interface SecondOpinionValue {
  readonly value: 'high' | 'usual';
  readonly text: string;
  readonly source: string;
}

/** Two or more triggers make the value high (workflow.md section 2); a trigger named twice counts once. */
export function secondOpinionValue(triggers: ReadonlyArray<TriggerCode>): SecondOpinionValue {
  const { highFrom, high, usual, source } = words.secondOpinionValue;
  const isHigh = new Set(triggers).size >= highFrom;
  return { value: isHigh ? 'high' : 'usual', text: isHigh ? high : usual, source };
}
