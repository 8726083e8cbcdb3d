import data from '../../../resources/reference/service-targets.json' with { type: 'json' };
import { recordKindFacts } from '../records/kinds.ts';
import { recordItemName } from '../records/labels.ts';
import type { RecordItem } from '../records/record-item.ts';
import { addDays, type Day, daysBetween, relativeDay, shortDate, weekdayOf } from '../shared/days.ts';
import type { OrganizationId, RecordItemId } from '../shared/ids.ts';
import { putIn } from '../shared/put-in.ts';
import { plural } from '../shared/say-count.ts';
import { type Asking, type CustodianPace, type LeadTime, leadTimeOf } from './service-target.ts';

export const askStatuses = ['plenty', 'soon', 'today', 'late'] as const;
export type AskStatus = (typeof askStatuses)[number];

/** The day everything must be there, and why that day. */
export interface NeededDay {
  readonly basis: 'recordsBy' | 'consult' | 'plannedConsult';
  readonly on: Day;
  /** The day it is counted from: the center's own day, the consult. */
  readonly from: Day;
  readonly words: string;
}

/** One missing thing: by when to ask for it. */
export interface CriticalItem {
  readonly recordItemId: RecordItemId;
  readonly custodianId: OrganizationId | null;
  readonly name: string;
  /** The day it has to be at hand; for tissue the day it has to leave. */
  readonly neededOn: Day;
  readonly lead: LeadTime;
  readonly latestAskOn: Day;
  /** Null while it has not been asked for. */
  readonly askedOn: Day | null;
  /** The day it may be expected once asked for; null while it has not been. */
  readonly expectedOn: Day | null;
  /** Days in hand: until the latest day to ask, or between the expected day and the day needed. Negative when short. */
  readonly slack: number;
  readonly status: AskStatus;
  /** Said in red: time has run out, or does so tomorrow. */
  readonly isRed: boolean;
  /** "Ask by tomorrow", with the day. */
  readonly words: string;
  /** One of those with the least slack of all. */
  readonly isOnPath: boolean;
}

/** What holds the case up, and by when each missing thing has to be asked for. */
export interface CriticalPath {
  readonly needed: NeededDay | null;
  /** What stands in place of a day: why there is none; null while there is one. */
  readonly without: string | null;
  /** Red ones first, then by slack; empty without a day needed. */
  readonly items: ReadonlyArray<CriticalItem>;
}

/** Where the day needed comes from. */
export interface NeedFacts {
  /** The day the chosen center wants records by, with its name; null while it named none. */
  readonly recordsBy: { readonly on: Day; readonly center: string } | null;
  readonly consultOn: Day | null;
  /** The day the plan has the consult by, for as long as none is booked. */
  readonly plannedConsultOn: Day | null;
  /** An urgent case goes by courier on the same day and with a partial packet (workflow.md 3.2); left out for others. */
  readonly isUrgent?: boolean;
}

/** What the critical path reads. */
export interface CriticalPathFacts extends NeedFacts {
  readonly records: ReadonlyArray<RecordItem>;
  readonly paces: ReadonlyMap<OrganizationId, CustodianPace>;
  /** How each requested thing was asked for, by its id. */
  readonly askings: ReadonlyMap<RecordItemId, Asking>;
  /** Days the law gives a custodian to answer (45 CFR 164.524(b)(2)). */
  readonly answerDays: number;
}

/**
 * The day the records have to be there: the day the center named, or the consult less the days to read
 * (resources/reference/service-targets.json), or the same of the consult as planned. Where the center's day is later
 * than its consult, the consult counts.
 */
export function neededDayOf(
  { recordsBy, consultOn, plannedConsultOn, isUrgent = false }: NeedFacts,
  today: Day,
): NeededDay | null {
  const { needed, readingDays, urgent } = data;
  const days = isUrgent ? urgent.readingDays : readingDays.days;
  const toRead = plural(days, 'day');
  const said = (words: string, day: Day, more = {}) => putIn(words, { day: shortDate(day, today), ...more });
  if (recordsBy !== null && (consultOn === null || recordsBy.on <= consultOn)) {
    const { on, center } = recordsBy;
    return { basis: 'recordsBy', on, from: on, words: said(needed.recordsBy, on, { center }) };
  }
  const consult = consultOn ?? plannedConsultOn;
  if (consult === null) return null;
  const basis = consultOn === null ? 'plannedConsult' : 'consult';
  const words = said(needed[basis], consult, { days: toRead });
  return { basis, on: addDays(consult, -days), from: consult, words };
}

/**
 * By when each missing thing has to be asked for: the day needed less what its custodian takes, and less the days of
 * shipping for tissue, which is not sent before a weekend. Pure, so that another consult day works everything out anew.
 * Red comes before it is too late: from the day before the latest day to ask. An urgent case waits for tier minimum alone:
 * what goes beyond it is asked for as well, but neither red nor on the path.
 */
export function criticalPathOf(facts: CriticalPathFacts, today: Day): CriticalPath {
  const needed = neededDayOf(facts, today);
  if (needed === null) return { needed, without: data.needed.none, items: [] };
  const items = facts.records
    .filter(({ state }) => state.kind === 'needed' || state.kind === 'requested' || state.kind === 'incomplete')
    .map((item) => timesOf(item, needed.on, facts, today))
    .toSorted(redFirst);
  const least = items.reduce(
    (so, { judged, isWaitedFor }) => (isWaitedFor ? Math.min(so, judged.slack) : so),
    Number.POSITIVE_INFINITY,
  );
  return { needed, without: null, items: items.map((times) => itemOf(times, least, today)) };
}

function redFirst({ judged: one }: Times, { judged: other }: Times): number {
  return Number(other.isRed) - Number(one.isRed) || one.slack - other.slack;
}

interface Times extends Pick<CriticalItem, 'neededOn' | 'latestAskOn' | 'askedOn' | 'expectedOn' | 'lead'> {
  readonly item: RecordItem;
  readonly isShipped: boolean;
  readonly isUrgent: boolean;
  readonly isWaitedFor: boolean;
  readonly judged: Judged;
}

function timesOf(item: RecordItem, needed: Day, facts: CriticalPathFacts, today: Day): Times {
  const pace = item.custodianId === null ? null : (facts.paces.get(item.custodianId) ?? null);
  const lead = leadTimeOf(item, pace, facts.askings.get(item.id) ?? null, facts.answerDays);
  const isShipped = recordKindFacts(item.kind).isPhysical;
  const { isUrgent = false } = facts;
  const isWaitedFor = !isUrgent || recordKindFacts(item.kind).tier === 'minimum';
  const neededOn = isShipped && !isUrgent ? latestShipDay(needed) : needed;
  const latestAskOn = addDays(neededOn, -lead.days);
  const askedOn = item.state.kind === 'requested' ? item.state.requestedOn : null;
  const expectedOn = askedOn === null ? null : addDays(askedOn, lead.days);
  const judged =
    askedOn === null || expectedOn === null
      ? judgeUnasked(latestAskOn, today)
      : judgeAsked(askedOn, expectedOn, neededOn, today);
  const said = isWaitedFor ? judged : { ...judged, isRed: false };
  return { item, isShipped, isUrgent, isWaitedFor, neededOn, latestAskOn, askedOn, expectedOn, lead, judged: said };
}

function itemOf(
  { item, isShipped, isUrgent, isWaitedFor, judged, lead, ...days }: Times,
  least: number,
  today: Day,
): CriticalItem {
  const { slack, status, isRed } = judged;
  const words = isWaitedFor ? judged.words : `${judged.words.replace(/[.]?$/u, '.')} ${data.words.notWaitedFor}`;
  return {
    recordItemId: item.id,
    custodianId: item.custodianId,
    name: recordItemName(item),
    neededOn: days.neededOn,
    lead: isShipped ? withShipping(lead, days.neededOn, isUrgent, today) : lead,
    latestAskOn: days.latestAskOn,
    askedOn: days.askedOn,
    expectedOn: days.expectedOn,
    slack,
    status,
    isRed,
    words:
      item.state.kind === 'incomplete'
        ? `${putIn(data.words.missing, { missing: item.state.missing.replace(/[.\s]+$/u, '') })} ${words}`
        : words,
    isOnPath: isWaitedFor && slack === least,
  };
}

type Judged = Pick<CriticalItem, 'slack' | 'status' | 'isRed' | 'words'>;

function judgeUnasked(latestAskOn: Day, today: Day): Judged {
  const { words, soonDays, redDays } = data;
  const slack = daysBetween(today, latestAskOn);
  const isRed = slack <= redDays;
  const said = { day: shortDate(latestAskOn, today), when: relativeDay(latestAskOn, today) };
  if (slack < 0) return { slack, status: 'late', isRed, words: putIn(words.askPassed, said) };
  if (slack === 0) return { slack, status: 'today', isRed, words: words.askToday };
  const byWhen = slack === 1 ? words.askTomorrow : putIn(words.askBy, said);
  return { slack, status: slack <= soonDays ? 'soon' : 'plenty', isRed, words: byWhen };
}

function judgeAsked(askedOn: Day, expectedOn: Day, neededOn: Day, today: Day): Judged {
  const { words, soonDays } = data;
  const said = { asked: shortDate(askedOn, today), expected: shortDate(expectedOn, today) };
  if (expectedOn < today) {
    // What takes longer than usual may come any day: nothing is in hand, and less once the day needed has passed.
    const slack = Math.min(0, daysBetween(today, neededOn));
    const status = slack < 0 ? 'late' : 'today';
    return { slack, status, isRed: true, words: putIn(words.askedOver, said) };
  }
  const slack = daysBetween(expectedOn, neededOn);
  const days = plural(Math.abs(slack), 'day');
  if (slack < 0)
    return { slack, status: 'late', isRed: true, words: putIn(words.askedShort, { ...said, short: days }) };
  if (slack === 0) return { slack, status: 'soon', isRed: false, words: putIn(words.askedOnDay, said) };
  const status = slack <= soonDays ? 'soon' : 'plenty';
  return { slack, status, isRed: false, words: putIn(words.askedInTime, { ...said, spare: days }) };
}

/**
 * The last day on which tissue can leave so as to be there on `arriveBy`: it goes overnight, leaves Monday to Thursday
 * and arrives Tuesday to Friday (record-requests.md section 7).
 */
export function latestShipDay(arriveBy: Day): Day {
  const weekday = weekdayOf(arriveBy);
  const back = weekday === 1 ? 3 : weekday > 5 ? weekday - 5 : 0;
  return addDays(arriveBy, -back - data.shippingDays.days);
}

function withShipping(lead: LeadTime, sentOn: Day, isUrgent: boolean, today: Day): LeadTime {
  const { words, shippingDays, urgent } = data;
  if (isUrgent) {
    const courier = putIn(words.courier, { day: shortDate(sentOn, today) });
    return { ...lead, words: `${lead.words}, ${courier}`, source: `${lead.source}. ${urgent.source}` };
  }
  const ship = putIn(words.ship, { days: plural(shippingDays.days, 'day'), day: shortDate(sentOn, today) });
  return { ...lead, words: `${lead.words}, ${ship}`, source: `${lead.source}. ${shippingDays.source}` };
}
