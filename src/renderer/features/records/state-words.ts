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

/** Keys for what a ledger row holds beside its state. */
export const cellKeys = { neededBy: 'b', accessionNumber: 'u', file: 'f' } as const;

/** Every key a ledger row takes, as an accessible name for them. */
export const allKeys = [...Object.values(stateKeys), ...Object.values(cellKeys)]
  .map((key) => key.toUpperCase())
  .join(' ');
