import data from '../../../resources/requests/cadence.json' with { type: 'json' };
import type { Urgency } from '../cases/case.ts';
import type { CaseLetter, LetterKind } from '../letters/letter.ts';
import { addDays, businessDayFrom, type Day, latest, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { Cadence, FollowUp } from './cadence.ts';
import type { RequestClock } from './clock.ts';
import type { Contact } from './contact.ts';
import { inContactOrder, isReached } from './contact-log.ts';
import type { Request } from './request.ts';

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
export interface Candidate extends Omit<FollowUp, 'isOverdue'> {
  readonly rank: number;
  /** The day after which it is late; the day itself when there is no leeway. */
  readonly lateAfter?: Day;
}

export const ranks = { weekly: 0, soft: 1, promise: 2, event: 3, claim: 4 } as const;

/** What was done about the request since it went out. */
export interface Past {
  readonly contacts: ReadonlyArray<Contact>;
  /** The last day somebody was reached or a letter went out; null when neither happened. */
  readonly lastTouch: Day | null;
  /** The last try that reached nobody, when nobody was reached since. */
  readonly lastTry: Day | null;
  readonly letters: ReadonlyArray<{ readonly kind: LetterKind; readonly on: Day }>;
}

export interface Setting extends FollowUpFacts {
  readonly past: Past;
  /** Day 0 of the plan: receipt, or sending while receipt is not known. */
  readonly start: Day;
  /** The last day of the federal clock, extended or not; null where none runs. */
  readonly limit: Day | null;
  readonly isUrgent: boolean;
}

/** What the candidates are worked out from; null for a request that has not gone out. */
export function settingOf(facts: FollowUpFacts): Setting | null {
  const { request, clock, urgency } = facts;
  if (request.sent === null) return null;
  return {
    ...facts,
    past: pastOf(facts, request.sent.sentOn),
    start: clock.receivedOn ?? request.sent.sentOn,
    limit: clock.extendedDueOn ?? clock.federalDueOn,
    isUrgent: urgency === 'urgent' || urgency === 'emergency',
  };
}

/** The business day after a try since `since` that reached nobody; null when there was none. */
export function dayOfRetry({ lastTry }: Past, since: Day): Day | null {
  return lastTry === null || lastTry < since ? null : businessDayFrom(addDays(lastTry, 1));
}

/** The reason, with the last try since `since` that reached nobody. */
export function withRetry(why: string, past: Past, since: Day, today: Day): string {
  if (past.lastTry === null || past.lastTry < since) return why;
  return `${why} ${putIn(data.events.retry.why, { day: shortDate(past.lastTry, today) })}`;
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
