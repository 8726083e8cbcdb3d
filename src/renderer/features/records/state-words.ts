import type { RecordStateKind } from '../../../domain/records/record-item.ts';
import type { WordedState } from './next-state.ts';

/** What is asked when a state needs words. */
export const wordsQuestion: Readonly<Record<WordedState, string>> = {
  incomplete: 'What is missing',
  notAvailable: 'Why it cannot be had',
  notNeeded: 'Why it is not needed',
};

/** One key per state, for a ledger row that has the focus. */
export const stateKeys: Readonly<Record<RecordStateKind, string>> = {
  needed: 'n',
  requested: 'a',
  received: 'r',
  checked: 'c',
  incomplete: 'i',
  notAvailable: 'x',
  notNeeded: 'o',
};
