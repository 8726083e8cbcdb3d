import data from '../../../resources/reference/today.json' with { type: 'json' };
import type { ClockRules, StateRule } from '../law/law.ts';
import type { LetterKind } from '../letters/letter.ts';
import type { FollowUpAction } from '../requests/cadence.ts';
import { clockOf } from '../requests/clock.ts';
import { nextFollowUp } from '../requests/follow-up.ts';
import type { FollowUpFacts } from '../requests/follow-up-setting.ts';
import { addDays, type Day, LATEST_DAY } from '../shared/days.ts';

/** What can be next about an open request: its follow-up, or that its letter has not gone out. */
export type PlannedAction = FollowUpAction | 'send';

/** What is next about a request, the same on every day from `from` to `to`. */
export interface FollowUpSpan {
  readonly from: Day;
  readonly to: Day;
  readonly action: PlannedAction;
  /** The day it is to be done; before `from` when it is overdue. */
  readonly dueOn: Day;
  /** The first day of the span on which it is late; null when it is not late within the span. */
  readonly lateFrom: Day | null;
  readonly what: string;
  readonly why: string;
  readonly letterKind: LetterKind | null;
}

/** The facts of a follow-up that do not depend on the day. */
export interface FollowUpDaysFacts extends Omit<FollowUpFacts, 'clock' | 'today'> {
  readonly rules: ClockRules;
  readonly state: StateRule | null;
}

/**
 * What `nextFollowUp` will say about a request on each of `count` days from `first` on, equal days taken together; days
 * on which it says nothing are left out. A letter that has not gone out is one span without end. So Today reads what is next on a day instead of working it out.
 */
export function followUpDays(facts: FollowUpDaysFacts, first: Day, count: number): ReadonlyArray<FollowUpSpan> {
  if (facts.request.sent === null) return [waitsToBeSent(facts, first)];
  const spans: FollowUpSpan[] = [];
  for (let offset = 0; offset < count; offset += 1) {
    const day = addDays(first, offset);
    const onDay = followUpOn(facts, day);
    if (onDay === null) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.to === addDays(day, -1) && isSame(last, onDay)) {
      spans[spans.length - 1] = { ...last, to: day, lateFrom: last.lateFrom ?? onDay.lateFrom };
    } else {
      spans.push(onDay);
    }
  }
  return spans;
}

function waitsToBeSent({ request }: FollowUpDaysFacts, from: Day): FollowUpSpan {
  return {
    from,
    to: LATEST_DAY,
    action: 'send',
    dueOn: request.letterDate,
    lateFrom: addDays(request.letterDate, data.sendWithinDays + 1),
    what: data.what.send,
    why: '',
    letterKind: request.letterKind,
  };
}

function followUpOn(facts: FollowUpDaysFacts, today: Day): FollowUpSpan | null {
  const { request, rules, state } = facts;
  const clock = clockOf(request, today, rules, state);
  const followUp = nextFollowUp({ ...facts, clock, today });
  if (followUp === null) return null;
  const { on, action, what, why, letterKind, isOverdue } = followUp;
  return { from: today, to: today, action, dueOn: on, lateFrom: isOverdue ? today : null, what, why, letterKind };
}

function isSame(one: FollowUpSpan, other: FollowUpSpan): boolean {
  return (
    one.action === other.action &&
    one.dueOn === other.dueOn &&
    one.what === other.what &&
    one.why === other.why &&
    one.letterKind === other.letterKind
  );
}
