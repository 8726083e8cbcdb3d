import law from '../../../resources/law/federal.json' with { type: 'json' };
import { type Day, daysBetween, sayDay, shortDate } from '../shared/days.ts';
import type { RequestClock } from './clock.ts';
import type { RequestSent } from './request.ts';

/**
 * Where the clock of a request stands, sentence by sentence, for the advocate: how sure the day of receipt is, and when
 * the answer is due. Empty while no clock runs (record-requests.md section 9).
 */
export function sayClock(clock: RequestClock, sent: RequestSent | null, today: Day): ReadonlyArray<string> {
  const { receivedOn, dueOn } = clock;
  if (sent === null || receivedOn === null || dueOn === null || clock.status === 'closed') return [];
  return [...(clock.assumed ? [sayAssumption(receivedOn, sent, today)] : []), sayDueDay(dueOn, today)];
}

/** "The law gives 30 days from receipt, 45 CFR 164.524(b)(2)(i)": the rule the due day comes from, and its age. */
export function sayAnswerRule(): string {
  const { clock, citations, asOf } = law;
  return (
    `The law gives ${clock.answerDays} calendar days from receipt (${citations.answerTime.cite}), ` +
    `with at most one extension of ${clock.extensionDays} days if it comes in writing with a reason and a date ` +
    `(${citations.extension.cite}). Law table as of ${asOf}.`
  );
}

function sayAssumption(receivedOn: Day, sent: RequestSent, today: Day): string {
  const days = daysBetween(sent.sentOn, receivedOn);
  const how = days === 0 ? 'the day it was sent' : `${days} days after it was sent`;
  return `Nobody has confirmed receipt; it is taken as received on ${shortDate(receivedOn, today)}, ${how}. A call settles it.`;
}

function sayDueDay(dueOn: Day, today: Day): string {
  const isPast = daysBetween(today, dueOn) < 0;
  return isPast ? `The answer was due ${sayDay(dueOn, today)}.` : `The answer is due ${sayDay(dueOn, today)}.`;
}
