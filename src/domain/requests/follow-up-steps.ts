import data from '../../../resources/requests/cadence.json' with { type: 'json' };
import { addDays, businessDayFrom, type Day, daysBetween, latest, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { type CadenceStep, cadenceActionFacts } from './cadence.ts';
import { type Candidate, dayOfRetry, type Past, ranks, type Setting, withRetry } from './follow-up-setting.ts';

/** A step of the plan that is still to be done; null once it is passed or has no place on this route. */
export function stepCandidate(step: CadenceStep, setting: Setting): Candidate | null {
  const { past, limit, clock, isUrgent, today } = setting;
  const facts = cadenceActionFacts(step.action);
  const isOutOfPlace =
    step.action === 'confirmReceipt' ||
    (step.isUrgentOnly && !isUrgent) ||
    (facts.isFederalOnly && limit === null) ||
    (step.action === 'reminder' && limit !== null && today > limit);
  if (isOutOfPlace) return null;
  const day = stepDay(step, setting);
  if (day === null || isPassed(step, day, past)) return null;
  const isCall = facts.letterKind === null;
  const planned = isCall ? businessDayFrom(day) : day;
  const retry = isCall ? dayOfRetry(past, day) : null;
  const why = putIn(facts.why, {
    day: String(step.day),
    limit: limit === null ? '' : shortDate(limit, today),
    complaintBy: clock.complaintBy === null ? '' : shortDate(clock.complaintBy, today),
  });
  const isClaim = facts.isFederalOnly && step.action !== 'reminder';
  return {
    on: retry ?? planned,
    action: step.action,
    what: step.what,
    why: retry === null ? why : withRetry(why, past, day, today),
    letterKind: facts.letterKind,
    rank: isClaim ? ranks.claim : ranks.soft,
  };
}

/** The day of a step; null while what it counts from has not happened. */
function stepDay(step: CadenceStep, { start, limit, clock, past, request, today }: Setting): Day | null {
  const day = addDays(start, step.day);
  switch (step.action) {
    case 'dailyCall':
      return latest([day, past.lastTouch === null ? null : addDays(past.lastTouch, 1)]);
    case 'reminder':
      return limit === null ? null : movedWithLimit(day, start, limit);
    case 'overdueLetter':
    case 'escalate':
      return limit === null ? null : latest([movedWithLimit(day, start, limit), addDays(limit, 1)]);
    case 'complaint': {
      if (limit === null || clock.complaintBy === null || today > clock.complaintBy) return null;
      const deniedOn = request.denial?.receivedOn ?? null;
      const failure = deniedOn !== null && deniedOn <= limit ? deniedOn : addDays(limit, 1);
      const last = latest([failure, addDays(failure, step.day - data.complaintAheadDays)]);
      return last !== null && last < clock.complaintBy ? last : clock.complaintBy;
    }
    default:
      return day;
  }
}

/** The plan is written for an answer due on day 30; an extension or another count of days moves its later part. */
function movedWithLimit(day: Day, start: Day, limit: Day): Day {
  return addDays(day, daysBetween(addDays(start, data.planAnswerDays), limit));
}

function isPassed(step: CadenceStep, day: Day, { lastTouch, letters }: Past): boolean {
  const { passedBy, letterKind } = cadenceActionFacts(step.action);
  // A daily call counts from the last contact, so none has passed it.
  if (step.action === 'dailyCall') return false;
  if (passedBy === 'letter') return letters.some(({ kind, on }) => on >= day && (kind === letterKind || kind === 'o'));
  const from = letterKind === null ? addDays(day, -data.countsDaysBefore) : day;
  return lastTouch !== null && lastTouch >= from;
}
