import type { ClockRules, Law, StateRule } from '../law/law.ts';
import { sayStateRule } from '../law/law-edits.ts';
import { clockRuleFacts, shippedLaw } from '../law/shipped-law.ts';
import { type Day, daysBetween, sayDay, shortDate } from '../shared/days.ts';
import type { ClockFacts, RequestClock } from './clock.ts';
import { requestItemOutcomeLabel } from './labels.ts';
import { requestItemOutcomes } from './request.ts';

/**
 * Where the clock of a request stands, sentence by sentence, for the advocate: what came, how sure the day of receipt
 * is, when the answer is due and by which rule. Empty before sending and once closed (record-requests.md section 9).
 */
export function sayClock(
  clock: RequestClock,
  request: ClockFacts,
  today: Day,
  state: StateRule | null = null,
): ReadonlyArray<string> {
  if (request.sent === null || clock.status === 'closed') return [];
  const isAwaited = clock.status !== 'complete' && clock.status !== 'denied';
  return [
    ...sayProgress(request),
    ...sayDenial(request, today),
    ...(isAwaited && clock.assumed
      ? [sayAssumption(clock.receivedOn ?? request.sent.sentOn, request.sent.sentOn, today)]
      : []),
    ...sayExtension(clock, request, today),
    ...(isAwaited && clock.dueOn !== null ? [sayDueDay(clock, clock.dueOn, today, state)] : []),
    ...sayDispute(request, today),
    ...sayComplaint(clock, today),
  ];
}

/** "The law gives 30 days from receipt (45 CFR ...)": the rule the due day comes from, and its age. */
export function sayAnswerRule(law: Pick<Law, 'asOf' | 'clockRules' | 'citations'> = shippedLaw): string {
  const { clockRules, citations, asOf } = law;
  return (
    `The law gives ${clockRules.answerDays} calendar days from receipt (${citations.answerTime}), ` +
    `with at most one extension of ${clockRules.extensionDays} days if it comes in writing with a reason and a date ` +
    `(${citations.extension}). Law table as of ${asOf}${isChanged(clockRules) ? ', changed by the practice' : ''}.`
  );
}

/** The rule behind the due day shown: the law, a state's own with source and mark, or the practice's own target. */
export function sayClockRule(
  clock: Pick<RequestClock, 'isFederal' | 'dueBy'>,
  law: Pick<Law, 'asOf' | 'clockRules' | 'citations'> = shippedLaw,
  state: StateRule | null = null,
): string {
  if (!clock.isFederal) {
    return `The practice aims for an answer within ${sayDays(law.clockRules.serviceTargetDays)}. ${clockRuleFacts('serviceTargetDays').what}`;
  }
  const isByState = clock.dueBy === 'state' && state !== null;
  return isByState ? `${sayAnswerRule(law)} ${sayStateRule(state)}` : sayAnswerRule(law);
}

/** Only what is law: how soon something counts as due soon is nobody's rule but the practice's. */
function isChanged({ answerDays, extensionDays }: ClockRules): boolean {
  const shipped = shippedLaw.clockRules;
  return answerDays !== shipped.answerDays || extensionDays !== shipped.extensionDays;
}

function sayProgress({ items }: ClockFacts): string[] {
  const settled = items.filter(({ outcome }) => outcome !== null);
  if (settled.length === 0) return [];
  const counts = requestItemOutcomes
    .map((kind) => ({ kind, count: settled.filter(({ outcome }) => outcome?.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${requestItemOutcomeLabel(kind).toLowerCase()}`);
  const open = items.length - settled.length;
  const rest = open === 0 ? 'nothing is open' : `${open} still open`;
  return [`Of ${items.length} ${items.length === 1 ? 'thing' : 'things'} asked for: ${counts.join(', ')}; ${rest}.`];
}

function sayDenial({ denial }: ClockFacts, today: Day): string[] {
  if (denial === null) return [];
  const what = denial.scope === 'all' ? 'all of it' : 'part of it';
  const review = {
    yes: ' The letter says it can be reviewed.',
    no: ' The letter says it cannot be reviewed.',
    unsaid: ' The letter does not say whether it can be reviewed.',
  }[denial.isReviewable === null ? 'unsaid' : denial.isReviewable ? 'yes' : 'no'];
  return [`A denial of ${what} came ${sayDay(denial.receivedOn, today)}: ${endSentence(denial.basis)}${review}`];
}

function endSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function sayAssumption(receivedOn: Day, sentOn: Day, today: Day): string {
  const days = daysBetween(sentOn, receivedOn);
  const how = days === 0 ? 'the day it was sent' : `${sayDays(days)} after it was sent`;
  return `Nobody has confirmed receipt; it is taken as received on ${shortDate(receivedOn, today)}, ${how}. A call settles it.`;
}

function sayExtension(clock: RequestClock, { extension }: ClockFacts, today: Day): string[] {
  if (extension === null) return [];
  const came = `An extension came on ${shortDate(extension.receivedOn, today)}`;
  if (clock.extensionProblem !== null) return [`${came}, but it does not count: it ${clock.extensionProblem}.`];
  if (clock.extendedDueOn === null) return [];
  const until = shortDate(clock.extendedDueOn, today);
  const first = clock.federalDueOn === null ? '' : ` in place of ${shortDate(clock.federalDueOn, today)}`;
  return [`${came}, in writing with a reason; it runs until ${until}${first}.`];
}

function sayDueDay(clock: RequestClock, dueOn: Day, today: Day, state: StateRule | null): string {
  const isPast = dueOn < today;
  const day = sayDay(dueOn, today);
  if (clock.dueBy === 'serviceTarget') {
    const target = isPast ? `was for an answer ${day}` : `is an answer ${day}`;
    return `No federal deadline runs on this route; the practice's own target ${target}.`;
  }
  const due = isPast ? `The answer was due ${day}` : `The answer is due ${day}`;
  if (clock.dueBy !== 'state' || state === null) return `${due}.`;
  const federal = clock.extendedDueOn ?? clock.federalDueOn;
  const later = federal === null ? '' : ` The federal day is ${shortDate(federal, today)}.`;
  return `${due} by the state's rule. ${sayStateRule(state)}${later}`;
}

function sayDispute({ fee }: ClockFacts, today: Day): string[] {
  if (fee.disputedOn === null || fee.settledOn !== null) return [];
  return [`The fee is disputed since ${shortDate(fee.disputedOn, today)}.`];
}

function sayComplaint({ complaintBy }: RequestClock, today: Day): string[] {
  if (complaintBy === null) return [];
  const { cite } = clockRuleFacts('complaintDays');
  const verb = complaintBy < today ? 'was' : 'is';
  return [
    `The last day for a complaint to the HHS Office for Civil Rights ${verb} ${shortDate(complaintBy, today)} (${cite}).`,
  ];
}

function sayDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
