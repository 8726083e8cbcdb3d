import data from '../../../resources/requests/cadence.json' with { type: 'json' };
import type { LetterKind } from '../letters/letter.ts';
import { addBusinessDays, addDays, businessDayFrom, type Day, latest, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { isReached } from './contact-log.ts';
import { type Candidate, dayOfRetry, ranks, type Setting } from './follow-up-setting.ts';
import { openItems } from './partial-arrival.ts';
import type { Request, RequestItemOutcome } from './request.ts';

/** What happened to the request and asks for something outside the plan; what is promised is not asked for again. */
export function eventCandidates(setting: Setting, isPromised: boolean): ReadonlyArray<Candidate> {
  return [
    ...lastAnswer(setting),
    ...invoiceOpen(setting),
    ...stateOverdue(setting),
    ...(isPromised ? [] : partArrived(setting)),
    ...answerToDenial(setting),
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
    why: putIn(why, { day: shortDate(more.day, setting.today), open: sayOpen(more.open ?? 0) }),
    letterKind: more.letterKind,
    rank: name === 'weekly' ? ranks.weekly : ranks.event,
  };
}

function sayOpen(count: number): string {
  return count === 1 ? '1 thing is' : `${count} things are`;
}

/** Answers that ask for a step of their own, until somebody is reached again or a letter goes out. */
const answers = { notOnFile: null, askedForMore: null, refused: 'reminder' } as const;

function lastAnswer(setting: Setting): Candidate[] {
  const last = setting.past.contacts.findLast(isReached);
  if (last === undefined || setting.past.letters.some(({ on }) => on > last.on)) return [];
  const { outcome, on } = last;
  if (outcome !== 'notOnFile' && outcome !== 'askedForMore' && outcome !== 'refused') return [];
  return [eventOf(outcome, businessDayFrom(on), setting, { day: on, letterKind: answers[outcome] })];
}

/** An unsettled invoice holds the records back, whether it may or not. */
function invoiceOpen(setting: Setting): Candidate[] {
  const { invoicedCents, invoicedOn, paidOn, disputedOn } = setting.request.fee;
  if (invoicedOn === null || (invoicedCents ?? 0) === 0 || paidOn !== null || disputedOn !== null) return [];
  const on = addBusinessDays(invoicedOn, data.afterInvoiceDays);
  return [eventOf('invoiceOpen', on, setting, { day: invoicedOn, letterKind: null })];
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

/** Letter (m), until one has gone out since the denial. */
export function answerToDenial(setting: Setting): Candidate[] {
  const { request, past, clock } = setting;
  const day = clock.status === 'denied' ? deniedDay(request) : (request.denial?.receivedOn ?? null);
  if (day === null || past.letters.some(({ kind, on }) => kind === 'm' && on >= day)) return [];
  return [eventOf('denied', addBusinessDays(day, data.afterRefusalDays), setting, { day, letterKind: 'm' })];
}

/** Letter (g) rests on the fee limit of the client's own request and has no place on other routes (Ciox). */
function feeDisputed(setting: Setting): Candidate[] {
  const { request, past } = setting;
  const { disputedOn, settledOn } = request.fee;
  if (disputedOn === null || settledOn !== null || request.route !== 'accessRequest') return [];
  if (past.letters.some(({ kind }) => kind === 'g')) return [];
  return [eventOf('feeDispute', disputedOn, setting, { day: disputedOn, letterKind: 'g' })];
}

/** The call that follows once the plan is over. */
export function weeklyCandidate(setting: Setting): Candidate {
  const { past, start } = setting;
  const last = latest([past.lastTouch, start]) ?? start;
  const planned = businessDayFrom(addDays(last, data.thenEveryDays));
  const retry = dayOfRetry(past, planned) ?? planned;
  return eventOf('weekly', retry, setting, { day: last, letterKind: null });
}

function lastOutcome({ items }: Request, kind: RequestItemOutcome['kind']): Day | null {
  return latest(items.map(({ outcome }) => (outcome?.kind === kind ? outcome.on : null)));
}

function deniedDay(request: Request): Day | null {
  return request.denial?.receivedOn ?? lastOutcome(request, 'denied');
}
