import type { RecordState, RecordStateKind } from '../../../domain/records/record-item.ts';
import { assertNever } from '../../../domain/shared/assert-never.ts';
import type { Day } from '../../../domain/shared/days.ts';

/** States that say something in words: what is missing, or why the thing is not to be had or not needed. */
const wordedStates = ['incomplete', 'notAvailable', 'notNeeded'] as const;
export type WordedState = (typeof wordedStates)[number];

export function isWorded(kind: RecordStateKind): kind is WordedState {
  return wordedStates.some((worded) => worded === kind);
}

/**
 * The state a thing comes into when the advocate says so today.
 *
 * A day already known is kept: checking a disc that came on Monday does not move its arrival to today. Asking again after
 * it came in part starts a new request day.
 *
 * @param words what is missing, or the reason, for a worded state; ignored for the others
 */
export function nextState(current: RecordState, kind: RecordStateKind, today: Day, words = ''): RecordState {
  const receivedOn = 'receivedOn' in current ? current.receivedOn : today;
  switch (kind) {
    case 'needed':
      return { kind };
    case 'requested':
      return { kind, requestedOn: current.kind === 'requested' ? current.requestedOn : today };
    case 'received':
      return { kind, receivedOn };
    case 'checked':
      return { kind, receivedOn, checkedOn: today };
    case 'incomplete':
      return { kind, receivedOn, missing: words };
    case 'notAvailable':
    case 'notNeeded':
      return { kind, reason: words };
    default:
      return assertNever(kind);
  }
}

/** The words a state carries; empty for a state without any. */
export function wordsOf(state: RecordState): string {
  if (state.kind === 'incomplete') return state.missing;
  return 'reason' in state ? state.reason : '';
}
