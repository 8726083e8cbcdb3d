import data from '../../../resources/requests/cadence.json' with { type: 'json' };
import type { Urgency } from '../cases/case.ts';
import type { CaseLetter, LetterKind } from '../letters/letter.ts';
import { addBusinessDays, addDays, businessDayFrom, type Day, daysBetween, latest, shortDate } from '../shared/days.ts';
import { type Cadence, type CadenceStep, cadenceActionFacts, type FollowUp } from './cadence.ts';
import type { RequestClock } from './clock.ts';
import type { Contact } from './contact.ts';
import { dayAfterPromise, inContactOrder, isReached, standingPromise } from './contact-log.ts';
import { openItems } from './partial-arrival.ts';
import type { Request, RequestItemOutcome } from './request.ts';

/** What the next follow-up is worked out from. */
export interface FollowUpFacts {
  readonly request: Request;
  readonly contacts: ReadonlyArray<Contact>;
  readonly clock: RequestClock;
  readonly cadence: Cadence;
  readonly urgency: Urgency;
  readonly today: Day;
  /** Letters of the case that follow this request up; those not sent do not count. */
  readonly letters?: ReadonlyArray<Pick<CaseLetter, 'kind' | 'sent'>>;
}

/** One thing that could be done next. Of those whose day has come the highest rank is told, else the earliest. */
interface Candidate extends Omit<FollowUp, 'isOverdue'> {
  readonly rank: number;
  /** The day after which it is late; the day itself when there is no leeway. */
  readonly lateAfter?: Day;
}

const ranks = { weekly: 0, soft: 1, promise: 2, event: 3, claim: 4 } as const;

/** What was done about the request since it went out. */
interface Past {
  readonly contacts: ReadonlyArray<Contact>;
  /** The last day somebody was reached or a letter went out; null when neither happened. */
  readonly lastTouch: Day | null;
  /** The last try that reached nobody, when nobody was reached since. */
  readonly lastTry: Day | null;
  readonly letters: ReadonlyArray<{ readonly kind: LetterKind; readonly on: Day }>;
}

interface Setting extends FollowUpFacts {
  readonly past: Past;
  /** Day 0 of the plan: receipt, or sending while receipt is not known. */
  readonly start: Day;
  /** The last day of the federal clock, extended or not; null where none runs. */
  readonly limit: Day | null;
  readonly isUrgent: boolean;
}

/**
 * What to do next about a request and why; null for a draft and for what is complete or closed (record-requests.md
 * section 9, cadence).
 *
 * Receipt is confirmed first while it is only assumed. A promised day moves calls and status letters to the business day
 * after it, in an urgent case to the day itself; it does not move what claims that time has ended. Steps that a contact
 * or letter has settled are passed; once all are, a call follows every week. Calls fall on business days.
 */
export function nextFollowUp(facts: FollowUpFacts): FollowUp | null {
  const { request, clock, today } = facts;
  if (request.sent === null || ['draft', 'complete', 'closed'].includes(clock.status)) return null;
  const setting: Setting = {
    ...facts,
    past: pastOf(facts, request.sent.sentOn),
    start: clock.receivedOn ?? request.sent.sentOn,
    limit: clock.extendedDueOn ?? clock.federalDueOn,
    isUrgent: facts.urgency === 'urgent' || facts.urgency === 'emergency',
  };
  const chosen = choose(candidatesOf(setting), today);
  if (chosen === null) return null;
  const { rank: _rank, lateAfter, ...followUp } = chosen;
  return { ...followUp, isOverdue: (lateAfter ?? followUp.on) < today };
}

function candidatesOf(setting: Setting): ReadonlyArray<Candidate> {
  if (setting.clock.status === 'denied') return deniedCandidates(setting);
  const confirm = confirmCandidate(setting);
  if (confirm !== null) return [confirm];
  const promise = promiseCandidate(setting);
  const steps = setting.cadence.flatMap((step) => stepCandidate(step, setting) ?? []);
  const claims = steps.filter(({ rank }) => rank === ranks.claim);
  if (promise !== null) return [promise, ...claims];
  const all = [...steps, ...eventCandidates(setting)];
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

function pastOf({ contacts, letters = [] }: FollowUpFacts, sentOn: Day): Past {
  const since = inContactOrder(contacts.filter(({ on }) => on >= sentOn));
  const sent = letters.flatMap(({ kind, sent: went }) => (went === null ? [] : [{ kind, on: went.sentOn }]));
  const lastReached = since.findLast(isReached)?.on ?? null;
  const lastLetter = latest(sent.map(({ on }) => on));
  const lastTouch = latest([lastReached, lastLetter]);
  const lastTry = since.findLast((contact) => !isReached(contact))?.on ?? null;
  return {
    contacts: since,
    lastTouch,
    lastTry: lastTry !== null && (lastReached === null || lastTry >= lastReached) ? lastTry : null,
    letters: sent,
  };
}

/** Confirming receipt comes before everything that is worked out from it, until a letter has claimed it anyway. */
function confirmCandidate({ clock, cadence, past, start, today }: Setting): Candidate | null {
  const step = cadence.find(({ action }) => action === 'confirmReceipt');
  if (step === undefined || !clock.assumed || past.letters.some(({ kind }) => kind === 'f' || kind === 'o'))
    return null;
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

/** The business day after the last contact since `day`, reached or not; null when there was none. */
function nextTry(past: Past, day: Day): Day | null {
  const last = latest([past.lastTry, past.contacts.at(-1)?.on ?? null]);
  return last === null || last < day ? null : businessDayFrom(addDays(last, 1));
}

function promiseCandidate({ past, isUrgent, today }: Setting): Candidate | null {
  const promise = standingPromise(past.contacts);
  if (promise === null) return null;
  const { what, why } = data.events.promised;
  const planned = isUrgent ? businessDayFrom(promise.on) : dayAfterPromise(promise.on);
  const retry = past.lastTry !== null && past.lastTry >= planned ? businessDayFrom(addDays(past.lastTry, 1)) : null;
  const who = promise.contact.person === null ? '' : `, said ${promise.contact.person}`;
  const because = fill(why, { day: shortDate(promise.on, today), who });
  return {
    on: retry ?? planned,
    action: 'promisedCall',
    what,
    why: retry === null ? because : withRetry(because, past, planned, today),
    letterKind: null,
    rank: ranks.promise,
  };
}

/** A step of the plan that is still to be done; null once it is passed or has no place on this route. */
function stepCandidate(step: CadenceStep, setting: Setting): Candidate | null {
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
  const retry =
    isCall && past.lastTry !== null && past.lastTry >= day ? businessDayFrom(addDays(past.lastTry, 1)) : null;
  const why = fill(facts.why, {
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

function eventCandidates(setting: Setting): ReadonlyArray<Candidate> {
  return [
    ...notOnFile(setting),
    ...stateOverdue(setting),
    ...partArrived(setting),
    ...partDenied(setting),
    ...feeDisputed(setting),
  ];
}

function eventOf(
  name: keyof typeof data.events,
  on: Day,
  setting: Setting,
  more: { readonly day: Day; readonly letterKind: LetterKind | null; readonly open?: number },
): Candidate {
  const { what, why } = data.events[name];
  return {
    on,
    action: more.letterKind === null ? 'statusCall' : more.letterKind === 'reminder' ? 'reminder' : 'statusLetter',
    what: what ?? '',
    why: fill(why, { day: shortDate(more.day, setting.today), open: sayOpen(more.open ?? 0) }),
    letterKind: more.letterKind,
    rank: name === 'weekly' ? ranks.weekly : ranks.event,
  };
}

function sayOpen(count: number): string {
  return count === 1 ? '1 thing is' : `${count} things are`;
}

function notOnFile(setting: Setting): Candidate[] {
  const last = setting.past.contacts.findLast(isReached);
  if (last?.outcome !== 'notOnFile') return [];
  return [eventOf('notOnFile', businessDayFrom(last.on), setting, { day: last.on, letterKind: null })];
}

function stateOverdue(setting: Setting): Candidate[] {
  const { clock, past } = setting;
  if (clock.dueBy !== 'state' || clock.stateDueOn === null) return [];
  const on = addDays(clock.stateDueOn, 1);
  if (past.lastTouch !== null && past.lastTouch >= on) return [];
  return [eventOf('stateOverdue', on, setting, { day: clock.stateDueOn, letterKind: 'reminder' })];
}

function partArrived(setting: Setting): Candidate[] {
  const { request, past } = setting;
  const day = lastOutcome(request, 'arrived');
  const open = openItems(request).length;
  if (day === null || open === 0) return [];
  const isFollowedUp = past.contacts.some((contact) => isReached(contact) && contact.on > day);
  if (isFollowedUp || past.letters.some(({ on }) => on >= day)) return [];
  const on = addBusinessDays(day, data.afterArrivalDays);
  return [eventOf('partArrived', on, setting, { day, letterKind: 'l', open })];
}

function partDenied(setting: Setting): Candidate[] {
  const { request, past, clock } = setting;
  const day = clock.status === 'denied' ? deniedDay(request) : (request.denial?.receivedOn ?? null);
  if (day === null || past.letters.some(({ kind, on }) => kind === 'm' && on >= day)) return [];
  return [eventOf('denied', addBusinessDays(day, data.afterRefusalDays), setting, { day, letterKind: 'm' })];
}

function deniedCandidates(setting: Setting): ReadonlyArray<Candidate> {
  const answer = partDenied(setting);
  const complaint = setting.cadence
    .filter(({ action }) => action === 'complaint')
    .flatMap((step) => stepCandidate(step, setting) ?? []);
  return [...(answer.length > 0 ? answer : [weeklyCandidate(setting)]), ...complaint];
}

/** Letter (g) rests on the fee limit of the client's own request and has no place on other routes (Ciox). */
function feeDisputed(setting: Setting): Candidate[] {
  const { request, past } = setting;
  const { disputedOn, settledOn } = request.fee;
  if (disputedOn === null || settledOn !== null || request.route !== 'accessRequest') return [];
  if (past.letters.some(({ kind }) => kind === 'g')) return [];
  return [eventOf('feeDispute', disputedOn, setting, { day: disputedOn, letterKind: 'g' })];
}

function weeklyCandidate(setting: Setting): Candidate {
  const { past, start } = setting;
  const last = latest([past.lastTouch, start]) ?? start;
  const planned = businessDayFrom(addDays(last, data.thenEveryDays));
  const retry = past.lastTry !== null && past.lastTry >= planned ? businessDayFrom(addDays(past.lastTry, 1)) : planned;
  return eventOf('weekly', retry, setting, { day: last, letterKind: null });
}

function lastOutcome({ items }: Request, kind: RequestItemOutcome['kind']): Day | null {
  return latest(items.map(({ outcome }) => (outcome?.kind === kind ? outcome.on : null)));
}

function deniedDay(request: Request): Day | null {
  return request.denial?.receivedOn ?? lastOutcome(request, 'denied');
}

function withRetry(why: string, past: Past, since: Day, today: Day): string {
  if (past.lastTry === null || past.lastTry < since) return why;
  return `${why} ${fill(data.events.retry.why, { day: shortDate(past.lastTry, today) })}`;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
