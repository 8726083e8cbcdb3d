import data from '../../../resources/reference/timing.json' with { type: 'json' };
import type { PacketTier, RecordItem } from '../records/record-item.ts';
import { type Day, daysBetween } from '../shared/days.ts';
import type { Case } from './case.ts';
import { decisionByOf, isDecided } from './decision-by.ts';
import { emergencyBanner, timingWarnings } from './timing-warnings.ts';

/** What a warning about time is about: a key of `warnings` in resources/reference/timing.json. */
export type TimingWarningCode = keyof typeof data.warnings;
export const timingWarningCodes = Object.keys(data.warnings) as ReadonlyArray<TimingWarningCode>;

export interface TimingWarning {
  readonly code: TimingWarningCode;
  readonly level: 'caution' | 'warning' | 'alert';
  readonly text: string;
  /** Where the rule and its day counts come from. */
  readonly source: string;
}

/** How much time a case has, and what that asks for now. */
export interface Timing {
  readonly decisionBy: Day | null;
  /** Where decisionBy comes from, in words, with its source. */
  readonly because: string;
  /** Calendar days from today to decisionBy; negative once it has passed; null without one, once decided and closed. */
  readonly daysLeft: number | null;
  readonly isConfirmed: boolean;
  /** Stands over everything else on every page of the case; null where nothing asks for care now. */
  readonly banner: string | null;
  /** What is said beside the window bar. */
  readonly sentence: string;
  /** Share of the window from opening to decisionBy that has passed, 0 to 1. */
  readonly used: number | null;
  readonly warnings: ReadonlyArray<TimingWarning>;
}

/** What timing must know beyond the case itself. */
export interface TimingFacts {
  readonly reachedTier: PacketTier | null;
  readonly opinionCount: number;
  /** The ledger, where known: imaging and labs that will be old at the consultation are then named. */
  readonly records?: ReadonlyArray<Pick<RecordItem, 'kind' | 'title' | 'servedFrom' | 'servedTo' | 'state'>>;
  /** The day the packet went to the center; null or absent while none has. */
  readonly packetSentOn?: Day | null;
  /** The day a treatment of this case began, as its history says; null or absent while none has. */
  readonly treatmentBegunOn?: Day | null;
  /** A consultation is noted as held. */
  readonly isConsultHeld?: boolean;
}

/** The day-independent facts from which the window of a case is told on any day. */
export interface WindowFacts extends Pick<Case, 'urgency' | 'status' | 'openedOn' | 'urgencyConfirmedBy'> {
  readonly decisionBy: Day | null;
  /** The decision is on record, so the window has done its work. */
  readonly isDecided: boolean;
}

/** The window of a case as it stands on one day: what a card shows. */
export type WindowOnDay = Pick<Timing, 'decisionBy' | 'daysLeft' | 'used' | 'sentence'>;

/**
 * Where a case stands in its window on `today`, with every warning that follows (workflow.md 3.1 and 3.3). Dates that
 * contradict each other are named in a warning and reckoned with as they are, never changed.
 */
export function timingOf(theCase: Case, facts: TimingFacts, today: Day): Timing {
  const { decisionBy, because } = decisionByOf(theCase);
  const window = windowOnDay({ ...theCase, decisionBy, isDecided: isDecided(theCase) }, today);
  return {
    ...window,
    because,
    isConfirmed: theCase.urgencyConfirmedBy !== null,
    banner: emergencyBanner(theCase),
    warnings: timingWarnings(theCase, facts, window, today),
  };
}

/** The part of timing that changes from day to day, cheap enough to tell for every card of a board. */
export function windowOnDay(facts: WindowFacts, today: Day): WindowOnDay {
  const { decisionBy } = facts;
  if (facts.status === 'closed') {
    return { decisionBy, daysLeft: null, used: null, sentence: 'The case is closed' };
  }
  if (facts.isDecided) return { decisionBy, daysLeft: null, used: null, sentence: 'The decision is recorded' };
  if (decisionBy === null) {
    return { decisionBy, daysLeft: null, used: null, sentence: data.windows[facts.urgency].withoutDate };
  }
  const daysLeft = daysBetween(today, decisionBy);
  const confirmation =
    facts.urgencyConfirmedBy === null
      ? 'the oncologist has not confirmed the wait'
      : `${facts.urgencyConfirmedBy} confirmed the wait`;
  return {
    decisionBy,
    daysLeft,
    used: usedShare(daysBetween(facts.openedOn, decisionBy), daysLeft),
    sentence: daysLeft < 0 ? passedSentence(-daysLeft) : `${leftSentence(daysLeft)}; ${confirmation}`,
  };
}

function usedShare(length: number, daysLeft: number): number {
  // A window that ends on or before the day it opens has no length to share out.
  if (length <= 0) return daysLeft > 0 ? 0 : 1;
  return Math.min(1, Math.max(0, (length - daysLeft) / length));
}

function leftSentence(daysLeft: number): string {
  if (daysLeft === 0) return 'Today is the last day to decide';
  return `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left to decide`;
}

function passedSentence(days: number): string {
  return `The window ended ${days === 1 ? 'yesterday' : `${days} days ago`}; confirm with the oncologist today`;
}
