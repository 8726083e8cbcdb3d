import data from '../../../resources/reference/today.json' with { type: 'json' };
import { decisionDayOf, isDecided } from '../cases/decision-by.ts';
import { type WindowOnDay, windowOnDay } from '../cases/timing.ts';
import { custodyOf } from '../custody/custody.ts';
import { addDays, type Day, daysBetween } from '../shared/days.ts';
import type { CaseId, ClientId, PersonId } from '../shared/ids.ts';
import { inRankOrder } from './rank.ts';
import { type Snooze, standingSnoozes } from './snooze.ts';
import {
  type TodayAuthorization,
  type TodayCase,
  type TodayConsultation,
  type TodayEntry,
  type TodayFacts,
  type TodayKind,
  type TodaySubject,
  todayKinds,
} from './today-entry.ts';

/** A case with its window on the day asked for. */
interface CaseOnDay {
  readonly theCase: TodayCase;
  readonly window: WindowOnDay;
  readonly isEmergency: boolean;
}

/**
 * Everything there is to do over all cases that falls on `until` or before, or shows ahead of it, ranked: emergencies
 * first, then by what is left of the treatment window (least first, none last), then by due day and time. Closed cases
 * and cases on hold keep only what is owed to others: loans. Nothing is made for what has settled itself: an item that
 * arrived, a summary received, a talk that was held.
 */
export function todayEntries(facts: TodayFacts, today: Day, ownerId: PersonId | null = null): TodayEntry[] {
  return inRankOrder(unrankedEntries(facts, today, ownerId));
}

/** The same in no order, where they are only counted or few of them are shown. */
export function unrankedEntries(facts: TodayFacts, today: Day, ownerId: PersonId | null = null): TodayEntry[] {
  const cases = casesOnDay(facts, today, ownerId);
  const entries: TodayEntry[] = [];
  for (const onDay of cases.values()) addCaseEntries(entries, onDay, today);
  addFollowUps(entries, facts, cases, today);
  addTasks(entries, facts, cases, today, ownerId);
  addConsultations(entries, facts, cases, today);
  addLoans(entries, facts, cases, today);
  addTalks(entries, facts, cases, today);
  addAuthorizations(entries, facts, cases, today);
  return entries;
}

/** The most days ahead of its day that anything read by its day shows: the rest is read whole. */
export const daysAhead: number = Math.max(
  ...(['followUp', 'unsent', 'task', 'talk'] as const).map((kind) => data.aheadDays[kind]),
);

/** A row put off, and until when. */
export interface SnoozedEntry {
  readonly entry: TodayEntry;
  readonly snooze: Snooze;
}

/** The rows of the list of `today`, due or of a kind that shows ahead, and those put off to a later day; the order stays. */
export function listOfToday(
  entries: ReadonlyArray<TodayEntry>,
  snoozes: ReadonlyArray<Snooze>,
  today: Day,
): { readonly shown: ReadonlyArray<TodayEntry>; readonly snoozed: ReadonlyArray<SnoozedEntry> } {
  const standing = standingSnoozes(snoozes, today);
  const lastDays = new Map(todayKinds.map((kind) => [kind, addDays(today, data.aheadDays[kind])]));
  const shown: TodayEntry[] = [];
  const snoozed: SnoozedEntry[] = [];
  for (const entry of entries) {
    if (entry.dueOn > (lastDays.get(entry.subject.kind) ?? today)) continue;
    // Most days nothing is put off, and looking for thousands of keys takes longer than all else here.
    const snooze = standing.size === 0 ? undefined : standing.get(entry.key);
    if (snooze === undefined) shown.push(entry);
    else snoozed.push({ entry, snooze });
  }
  return { shown, snoozed };
}

/** How many rows are overdue, due today, and coming. */
export interface TodayCounts {
  readonly overdue: number;
  readonly dueToday: number;
  readonly coming: number;
}

/** Counts of rows as the badge and the heading say them. */
export function countEntries(entries: ReadonlyArray<TodayEntry>, today: Day): TodayCounts {
  const overdue = entries.filter(({ isOverdue }) => isOverdue).length;
  const coming = entries.filter(({ isOverdue, dueOn }) => !isOverdue && dueOn > today).length;
  return { overdue, dueToday: entries.length - overdue - coming, coming };
}

function casesOnDay({ cases }: TodayFacts, today: Day, ownerId: PersonId | null): Map<CaseId, CaseOnDay> {
  const map = new Map<CaseId, CaseOnDay>();
  for (const theCase of cases) {
    if (ownerId !== null && theCase.ownerId !== ownerId) continue;
    const decisionBy = decisionDayOf(theCase);
    const window = windowOnDay({ ...theCase, decisionBy, isDecided: isDecided(theCase) }, today);
    const needsCare = theCase.urgency === 'emergency' || theCase.emergencySigns.length > 0;
    map.set(theCase.id, { theCase, window, isEmergency: needsCare && isWorkedOn(theCase) });
  }
  return map;
}

function isWorkedOn({ status }: TodayCase): boolean {
  return status === 'active';
}

interface Due {
  readonly dueOn: Day;
  readonly dueAt?: string | null;
  readonly isOverdue: boolean;
}

function entryOf(key: string, onDay: CaseOnDay | null, due: Due, subject: TodaySubject): TodayEntry {
  return {
    key,
    caseId: onDay?.theCase.id ?? null,
    clientId: onDay?.theCase.clientId ?? null,
    dueOn: due.dueOn,
    dueAt: due.dueAt ?? null,
    isOverdue: due.isOverdue,
    daysLeft: onDay?.window.daysLeft ?? null,
    isEmergency: onDay?.isEmergency ?? false,
    subject,
  };
}

function addCaseEntries(entries: TodayEntry[], onDay: CaseOnDay, today: Day): void {
  const { theCase, window, isEmergency } = onDay;
  if (!isWorkedOn(theCase)) return;
  const { id, nextAction, pendingTests, urgencyConfirmedBy, openedOn } = theCase;
  const add = (kind: TodayKind, dueOn: Day, subject: TodaySubject, suffix = '') =>
    entries.push(entryOf(`${kind}:${id}${suffix}`, onDay, { dueOn, isOverdue: dueOn < today }, subject));
  if (isEmergency) {
    add('window', today, { kind: 'window', state: 'emergency' });
  } else if (window.decisionBy !== null && window.daysLeft !== null) {
    add('window', window.decisionBy, { kind: 'window', state: window.daysLeft < 0 ? 'passed' : 'closing' });
  }
  if (urgencyConfirmedBy === null && !isEmergency && !isDecided(theCase)) {
    add('timing', addDays(openedOn, data.askAboutWaitAfterDays), { kind: 'timing' });
  }
  if (nextAction !== null && nextAction.dueOn !== null) add('nextAction', nextAction.dueOn, { kind: 'nextAction' });
  for (const { test, expectedOn } of pendingTests) {
    if (expectedOn !== null) add('pendingTest', expectedOn, { kind: 'pendingTest', test }, `:${keyPart(test)}`);
  }
}

/** A part of a key from free words: short, and the same for as long as the words are. */
function keyPart(words: string): string {
  let hash = 5381;
  for (let at = 0; at < words.length; at += 1) hash = (Math.imul(hash, 33) ^ words.charCodeAt(at)) >>> 0;
  return hash.toString(36);
}

function addFollowUps(
  entries: TodayEntry[],
  { followUps }: TodayFacts,
  cases: ReadonlyMap<CaseId, CaseOnDay>,
  today: Day,
): void {
  for (const followUp of followUps) {
    const onDay = cases.get(followUp.caseId);
    if (onDay === undefined || !isWorkedOn(onDay.theCase)) continue;
    const isOverdue = followUp.lateFrom !== null && followUp.lateFrom <= today;
    const kind = followUp.action === 'send' ? 'unsent' : 'followUp';
    const due = { dueOn: followUp.dueOn, isOverdue };
    entries.push(entryOf(`request:${followUp.requestId}`, onDay, due, { kind, followUp }));
  }
}

function addTasks(
  entries: TodayEntry[],
  { tasks }: TodayFacts,
  cases: ReadonlyMap<CaseId, CaseOnDay>,
  today: Day,
  ownerId: PersonId | null,
): void {
  for (const task of tasks) {
    if (task.dueOn === null || task.doneOn !== null || (ownerId !== null && task.ownerId !== ownerId)) continue;
    const onDay = task.caseId === null ? null : (cases.get(task.caseId) ?? null);
    const due = { dueOn: task.dueOn, dueAt: task.dueAt, isOverdue: task.dueOn < today };
    entries.push(entryOf(`task:${task.id}`, onDay, due, { kind: 'task', task }));
  }
}

function addConsultations(
  entries: TodayEntry[],
  { consultations }: TodayFacts,
  cases: ReadonlyMap<CaseId, CaseOnDay>,
  today: Day,
): void {
  for (const consultation of consultations) {
    const onDay = cases.get(consultation.caseId);
    if (onDay === undefined || !isWorkedOn(onDay.theCase)) continue;
    const { id, status, startsAt } = consultation;
    if ((status === 'planned' || status === 'booked') && startsAt !== null) {
      const dueOn = startsAt.slice(0, 10) as Day;
      const due = { dueOn, dueAt: startsAt.slice(11, 16), isOverdue: dueOn < today };
      entries.push(entryOf(`consultation:${id}`, onDay, due, { kind: 'consultation', consultation }));
    }
    const summaryDueOn = summaryDay(consultation);
    if (summaryDueOn !== null) {
      const due = { dueOn: summaryDueOn, isOverdue: summaryDueOn < today };
      entries.push(entryOf(`summary:${id}`, onDay, due, { kind: 'summary', consultation }));
    }
  }
}

/** The day the written summary of a held consultation is due; null when none is awaited. */
function summaryDay({ status, startsAt, summary }: TodayConsultation): Day | null {
  if (status !== 'held' || summary.receivedOn !== null) return null;
  if (summary.dueOn !== null || startsAt === null) return summary.dueOn;
  return addDays(startsAt.slice(0, 10) as Day, data.summaryAfterDays);
}

function addLoans(
  entries: TodayEntry[],
  { materials, custodyEvents }: TodayFacts,
  cases: ReadonlyMap<CaseId, CaseOnDay>,
  today: Day,
): void {
  const events = Map.groupBy(custodyEvents, ({ materialId }) => materialId);
  for (const material of materials) {
    const onDay = cases.get(material.caseId);
    if (onDay === undefined) continue;
    const { loanDueOn, daysLeft, isOverdue, status } = custodyOf(material, events.get(material.id) ?? [], today);
    if (loanDueOn === null || daysLeft === null || (status === 'onTheWayBack' && !isOverdue)) continue;
    entries.push(entryOf(`loan:${material.id}`, onDay, { dueOn: loanDueOn, isOverdue }, { kind: 'loan', material }));
  }
}

function addTalks(
  entries: TodayEntry[],
  { talks, lastTalkOn }: TodayFacts,
  cases: ReadonlyMap<CaseId, CaseOnDay>,
  today: Day,
): void {
  for (const talk of talks) {
    const onDay = cases.get(talk.caseId);
    const last = lastTalkOn.get(talk.caseId);
    if (onDay === undefined || !isWorkedOn(onDay.theCase)) continue;
    if (last !== undefined && last > talk.on && last >= talk.followUpOn) continue;
    const due = { dueOn: talk.followUpOn, isOverdue: talk.followUpOn < today };
    entries.push(entryOf(`talk:${talk.id}`, onDay, due, { kind: 'talk', talk }));
  }
}

function addAuthorizations(
  entries: TodayEntry[],
  { authorizations }: TodayFacts,
  cases: ReadonlyMap<CaseId, CaseOnDay>,
  today: Day,
): void {
  const byClient = Map.groupBy(authorizations, ({ clientId }) => clientId);
  const ofClient = casesOfClients(cases);
  for (const authorization of authorizations) {
    const { id, clientId, caseId, expiresOn } = authorization;
    const onDay = ofClient.get(clientId)?.find(({ theCase }) => caseId === null || theCase.id === caseId);
    if (expiresOn === null || onDay === undefined) continue;
    if (daysBetween(expiresOn, today) > data.forgetExpiredAfterDays) continue;
    if ((byClient.get(clientId) ?? []).some((other) => goesOn(other, authorization))) continue;
    const due = { dueOn: expiresOn, isOverdue: expiresOn < today };
    entries.push(entryOf(`authorization:${id}`, onDay, due, { kind: 'authorization', authorization }));
  }
}

/** The cases worked on, by client, the one with the least time first. */
function casesOfClients(cases: ReadonlyMap<CaseId, CaseOnDay>): Map<ClientId, CaseOnDay[]> {
  const open = [...cases.values()].filter(({ theCase }) => isWorkedOn(theCase));
  const sorted = open.sort((one, other) => rankOfWindow(one.window.daysLeft) - rankOfWindow(other.window.daysLeft));
  return Map.groupBy(sorted, ({ theCase }) => theCase.clientId);
}

/** True when another authorization to the same discloser lasts longer, so that nobody has to renew this one. */
function goesOn(other: TodayAuthorization, one: TodayAuthorization): boolean {
  if (other.id === one.id || other.custodianId !== one.custodianId || other.disclosers !== one.disclosers) return false;
  return other.expiresOn === null || one.expiresOn === null || other.expiresOn > one.expiresOn;
}

function rankOfWindow(daysLeft: number | null): number {
  return daysLeft ?? Number.MAX_SAFE_INTEGER;
}
