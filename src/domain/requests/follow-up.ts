import data from '../../../resources/requests/cadence.json' with { type: 'json' };
import { addDays, businessDayFrom, type Day, daysBetween, latest, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { cadenceActionFacts, type FollowUp } from './cadence.ts';
import { dayAfterPromise, isReached, standingPromise } from './contact-log.ts';
import { answerToDenial, eventCandidates, weeklyCandidate } from './follow-up-events.ts';
import {
  type Candidate,
  dayOfRetry,
  type FollowUpFacts,
  type Past,
  ranks,
  type Setting,
  settingOf,
  withRetry,
} from './follow-up-setting.ts';
import { stepCandidate } from './follow-up-steps.ts';
import type { Request } from './request.ts';

/**
 * What to do next about a request and why; null for a draft and for what is complete or closed (record-requests.md
 * section 9, cadence).
 *
 * Receipt is confirmed first while it is only assumed and nothing has come back. A promised day moves calls and status
 * letters to the business day after it, in an urgent case to the day itself; it moves neither what claims that time has
 * ended nor what stands in the way, such as an open invoice. Steps that a contact or letter has settled are passed; once
 * all are, a call follows every week. Calls fall on business days.
 */
export function nextFollowUp(facts: FollowUpFacts): FollowUp | null {
  const setting = settingOf(facts);
  if (setting === null || ['draft', 'complete', 'closed'].includes(facts.clock.status)) return null;
  const chosen = choose(candidatesOf(setting), facts.today);
  if (chosen === null) return null;
  const { rank: _rank, lateAfter, ...followUp } = chosen;
  return { ...followUp, isOverdue: (lateAfter ?? followUp.on) < facts.today };
}

function candidatesOf(setting: Setting): ReadonlyArray<Candidate> {
  if (setting.clock.status === 'denied') return deniedCandidates(setting);
  const confirm = confirmCandidate(setting);
  if (confirm !== null) return [confirm];
  const promise = promiseCandidate(setting);
  const steps = setting.cadence.flatMap((step) => stepCandidate(step, setting) ?? []);
  const claims = steps.filter(({ rank }) => rank === ranks.claim);
  // While something is promised the plan waits; what stands in its way does not.
  if (promise !== null) return [promise, ...claims, ...eventCandidates(setting, true)];
  const all = [...steps, ...eventCandidates(setting, false)];
  const isPlanOver = all.every(({ action }) => action === 'complaint');
  return isPlanOver ? [...all, weeklyCandidate(setting)] : all;
}

function choose(candidates: ReadonlyArray<Candidate>, today: Day): Candidate | null {
  const due = candidates.filter(({ on }) => on <= today);
  const sorted =
    due.length > 0
      ? due.toSorted((one, other) => other.rank - one.rank || daysBetween(one.on, other.on))
      : candidates.toSorted((one, other) => daysBetween(other.on, one.on) || other.rank - one.rank);
  return sorted[0] ?? null;
}

/** Confirming receipt comes before everything that is worked out from it, until an answer or a claim has overtaken it. */
function confirmCandidate({ request, clock, cadence, past, start, today }: Setting): Candidate | null {
  const step = cadence.find(({ action }) => action === 'confirmReceipt');
  if (step === undefined || !clock.assumed || hasAnswered(request)) return null;
  if (past.letters.some(({ kind }) => kind === 'f' || kind === 'o')) return null;
  const planned = businessDayFrom(addDays(start, step.day));
  const on = latest([planned, nextTry(past, start)]) ?? planned;
  const within = businessDayFrom(addDays(start, Math.max(step.day, data.confirmWithinDays)));
  return {
    on,
    action: 'confirmReceipt',
    what: step.what,
    why: withRetry(cadenceActionFacts('confirmReceipt').why, past, start, today),
    letterKind: null,
    rank: ranks.claim,
    lateAfter: latest([on, within]) ?? on,
  };
}

/** Whoever sends, bills, extends or denies has the request, whatever day it came. */
function hasAnswered({ items, denial, extension, fee }: Request): boolean {
  const hasOutcome = items.some(({ outcome }) => outcome !== null && outcome.kind !== 'withdrawn');
  return hasOutcome || denial !== null || extension !== null || fee.quotedOn !== null || fee.invoicedOn !== null;
}

/** The business day after the last contact since `day`, reached or not; null when there was none. */
function nextTry(past: Past, day: Day): Day | null {
  const last = latest([past.lastTry, past.contacts.at(-1)?.on ?? null]);
  return last === null || last < day ? null : businessDayFrom(addDays(last, 1));
}

/** The call after the day something was promised for, or after it can have come when it is said to be on its way. */
function promiseCandidate({ past, isUrgent, today }: Setting): Candidate | null {
  const promise = standingPromise(past.contacts) ?? onTheWay(past);
  if (promise === null) return null;
  const { what, why } = promise.contact.promisedOn === null ? data.events.onTheWay : data.events.promised;
  const planned = isUrgent ? businessDayFrom(promise.on) : dayAfterPromise(promise.on);
  const retry = dayOfRetry(past, planned);
  const who = promise.contact.person === null ? '' : ` (${promise.contact.person})`;
  const named = promise.contact.promisedOn ?? promise.contact.on;
  const because = putIn(why, { day: shortDate(named, today), who });
  return {
    on: retry ?? planned,
    action: 'promisedCall',
    what,
    why: retry === null ? because : withRetry(because, past, planned, today),
    letterKind: null,
    rank: ranks.promise,
  };
}

function onTheWay({ contacts }: Past): ReturnType<typeof standingPromise> {
  const last = contacts.findLast(isReached);
  if (last?.outcome !== 'sentAll' && last?.outcome !== 'sentPart') return null;
  return { contact: last, on: addDays(last.on, data.onTheWayDays) };
}

function deniedCandidates(setting: Setting): ReadonlyArray<Candidate> {
  const answer = answerToDenial(setting);
  const complaint = setting.cadence
    .filter(({ action }) => action === 'complaint')
    .flatMap((step) => stepCandidate(step, setting) ?? []);
  return [...(answer.length > 0 ? answer : [weeklyCandidate(setting)]), ...complaint];
}
