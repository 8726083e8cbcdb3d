import { channelLabel } from '../directory/labels.ts';
import { addDays, businessDayFrom, type Day, isDay, shortDate } from '../shared/days.ts';
import type { FieldProblem } from '../shared/field-problem.ts';
import { sayTimeOfDay } from '../shared/zoned-time.ts';
import type { Contact, ContactOutcome } from './contact.ts';
import { contactOutcomeLabel } from './labels.ts';
import type { Request } from './request.ts';

const TIME_PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;
/** A promise further off is a slip of the hand in the year. */
const LONGEST_PROMISE_DAYS = 366;

/** Contacts that reached nobody: they are logged, but settle nothing. */
const unreached: ReadonlyArray<ContactOutcome> = ['noAnswer', 'leftMessage'];

/** A contact as it is typed in, before it has an id. */
export type ContactEntry = Omit<Contact, 'id' | 'requestId'>;

/** What is wrong with a contact about a request, each with its field; empty when it can be logged. */
export function checkContact(
  contact: ContactEntry,
  request: Pick<Request, 'sent'>,
  today: Day,
): ReadonlyArray<FieldProblem> {
  const { on, at, promisedOn } = contact;
  if (!isDay(on)) return [{ field: 'on', text: 'This is not a day. Write the day of the contact as 2026-11-21.' }];
  const problems: FieldProblem[] = [];
  if (request.sent === null) {
    problems.push({
      field: 'on',
      text: 'The request has not been sent yet. Mark it as sent, then log what was said about it.',
    });
  } else if (on < request.sent.sentOn) {
    problems.push({
      field: 'on',
      text: `This is before the request was sent on ${shortDate(request.sent.sentOn, today)}. Check the day.`,
    });
  }
  if (on > today) {
    problems.push({ field: 'on', text: 'This day has not come yet. Log a contact once it has happened.' });
  }
  if (at !== null && !TIME_PATTERN.test(at)) {
    problems.push({ field: 'at', text: 'Write the time as hours and minutes, like 14:05, or leave it empty.' });
  }
  return [...problems, ...checkPromise(on, promisedOn)];
}

function checkPromise(on: Day, promisedOn: Day | null): FieldProblem[] {
  if (promisedOn === null) return [];
  if (!isDay(promisedOn)) return [{ field: 'promisedOn', text: 'This is not a day. Write it as 2026-11-21.' }];
  if (promisedOn < on) {
    return [{ field: 'promisedOn', text: 'The promised day is before the contact. Check both days.' }];
  }
  if (promisedOn > addDays(on, LONGEST_PROMISE_DAYS)) {
    return [{ field: 'promisedOn', text: 'The promised day is more than a year off. Check the year.' }];
  }
  return [];
}

/** True when the contact reached somebody, or something came from there. */
export function isReached({ outcome, direction }: Pick<Contact, 'outcome' | 'direction'>): boolean {
  return direction === 'in' || !unreached.includes(outcome);
}

/** The contacts in the order they happened; those without a time come first on their day, as they were logged. */
export function inContactOrder<Entry extends Pick<Contact, 'on' | 'at'>>(contacts: ReadonlyArray<Entry>): Entry[] {
  const place = ({ on, at }: Entry) => `${on} ${at ?? ''}`;
  return contacts.toSorted((one, other) => compareText(place(one), place(other)));
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * The promise that still stands: made in the last contact that reached somebody, or by a later message; null when a
 * later contact brought no new day.
 */
export function standingPromise(
  contacts: ReadonlyArray<Contact>,
): { readonly contact: Contact; readonly on: Day } | null {
  const last = inContactOrder(contacts).findLast((contact) => isReached(contact) || contact.promisedOn !== null);
  return last === undefined || last.promisedOn === null ? null : { contact: last, on: last.promisedOn };
}

/** The first business day after the day a promise names: until then it has not been broken. */
export function dayAfterPromise(promisedOn: Day): Day {
  return businessDayFrom(addDays(promisedOn, 1));
}

/** "Mon, Nov 9, 2:05 PM, Phone, to Dana Cole: Promised by Fri, Nov 13. Ask for extension 4.": one contact in one line. */
export function sayContact(contact: ContactEntry, today: Day): string {
  const { on, at, channel, person, direction, outcome, promisedOn, note } = contact;
  const who = person === null ? '' : `${direction === 'in' ? 'from' : 'to'} ${person}`;
  const head = [
    shortDate(on, today),
    at === null ? '' : sayTimeOfDay(at),
    channelLabel(channel),
    who || (direction === 'in' ? 'from them' : ''),
  ];
  const promise = promisedOn === null ? '' : `${sayPromise(outcome)} ${shortDate(promisedOn, today)}`;
  const body = `${contactOutcomeLabel(outcome)}${promise}.`;
  const rest = note === null ? '' : ` ${note.trim()}`;
  return `${head.filter((part) => part !== '').join(', ')}: ${body}${rest}`;
}

/** "Promised by Friday", but "Being worked on, promised by Friday". */
function sayPromise(outcome: ContactOutcome): string {
  return outcome === 'promised' ? ' by' : ', promised by';
}
