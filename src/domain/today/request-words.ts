import data from '../../../resources/reference/today.json' with { type: 'json' };
import { type Day, daysBetween, sayDay } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import type { Callee } from './callee.ts';
import type { RowRequest, TodayRow } from './today-row.ts';

/** What is said of a request: what to do about its answer, or that its letter waits to go out, and for whom it waits. */
export function requestWords(
  isSent: boolean,
  request: RowRequest | null,
  callee: Callee | null,
  today: Day,
): Partial<Pick<TodayRow, 'what' | 'why' | 'age' | 'with' | 'phone' | 'log'>> {
  if (request === null) return {};
  const { phone, sentOn, letterDate } = request;
  const place = placeOfRequest(request);
  return {
    what: isSent ? request.what : data.what.send,
    why: isSent ? request.why : putIn(data.why.send, { drafted: sayDay(letterDate, today) }),
    age: sentOn === null ? null : sayAge(sentOn, today),
    with: place,
    phone: isSent ? phoneAt(phone, place) : (callee?.phone ?? null),
    log: isSent ? 'contact' : null,
  };
}

/** "Sample Hospital, Health information": where a request goes. */
export function placeOfRequest({ custodianName, departmentName }: RowRequest): string {
  return departmentName === null ? custodianName : `${custodianName}, ${departmentName}`;
}

/** A number with whose it is; null where none is kept. */
export function phoneAt(number: string | null, of: string): TodayRow['phone'] {
  return number === null ? null : { number, of };
}

function sayAge(sentOn: Day, today: Day): string {
  return daysBetween(sentOn, today) < 0 ? `Goes out ${sayDay(sentOn, today)}` : `Asked ${sayDay(sentOn, today)}`;
}
