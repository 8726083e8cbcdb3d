import data from '../../../resources/reference/today.json' with { type: 'json' };
import type { Urgency } from '../cases/case.ts';
import { decisionByOf, isDecided } from '../cases/decision-by.ts';
import { windowOnDay } from '../cases/timing.ts';
import { sayZone } from '../consultations/slot.ts';
import { materialName } from '../custody/labels.ts';
import type { CustodyEvent } from '../custody/material.ts';
import type { Channel } from '../directory/organization.ts';
import type { LetterKind, Signer } from '../letters/letter.ts';
import type { Contact } from '../requests/contact.ts';
import { type Day, relativeDay, sayDay } from '../shared/days.ts';
import type { CaseId, ClientId } from '../shared/ids.ts';
import { lowerFirst } from '../shared/lower-first.ts';
import { putIn } from '../shared/put-in.ts';
import { sayTimeOfDay } from '../shared/zoned-time.ts';
import { type CallPeople, type ScriptLine, scriptRule } from './call-script.ts';
import type { Callee, PeopleAround } from './callee.ts';
import { clientRule } from './client-call.ts';
import { consultName, stillOpen } from './consult-words.ts';
import { emergencyWords } from './emergency-words.ts';
import { lastWordsOf } from './last-words.ts';
import { requestWords } from './request-words.ts';
import { calleeOf, placeForPhone } from './row-callee.ts';
import { scriptOf } from './row-script.ts';
import type { TodayCase, TodayEntry, TodayKind, TodayTalk } from './today-entry.ts';

/** What one key logs about a row, and so which line it opens; null where the case has to be opened for it. */
export const todayLogs = [
  'contact',
  'task',
  'wait',
  'nextAction',
  'summary',
  'consultation',
  'loan',
  'talk',
  'pendingTest',
] as const;
export type TodayLog = (typeof todayLogs)[number];

/** A number to call and whose it is. */
export interface PhoneToCall {
  readonly number: string;
  readonly of: string;
}

/** What is known of the request a row is about. */
export interface RowRequest {
  readonly reference: string;
  readonly custodianName: string;
  readonly departmentName: string | null;
  readonly phone: string | null;
  readonly letterDate: Day;
  readonly sentOn: Day | null;
  readonly sentChannel: Channel | null;
  readonly isTissue: boolean;
  readonly what: string;
  readonly why: string;
  readonly letterKind: LetterKind | null;
  readonly lastContact: Contact | null;
  /** Who signs its letter. */
  readonly signer: Signer;
  /** What was said last with its custodian about anything asked for in the case. */
  readonly lastWithCustodian: string | null;
}

/** What the words of a row are made from besides its entry. */
export interface RowDetails {
  readonly theCase: TodayCase | null;
  readonly people: CallPeople;
  readonly request: RowRequest | null;
  /** The office that treats the client: for the wait, a result, a talk. */
  readonly oncologist: PhoneToCall | null;
  /** The center chosen for the opinion, or the one of the consultation. */
  readonly center: (Partial<PhoneToCall> & { readonly intakeNumber: string | null }) | null;
  /** The owner of a loan, or who holds it. */
  readonly owner: PhoneToCall | null;
  /** The last words with the oncologist, for rows that call there. */
  readonly lastTalk: string | null;
  /** What was last noted of the loan a row is about. */
  readonly lastCustody: CustodyEvent | null;
  /** Whom the authorization lets disclose. */
  readonly disclosers: string | null;
  /** Everybody a call may go to; null for what belongs to no case. */
  readonly around: PeopleAround | null;
}

/** One row of Today, in words. */
export interface TodayRow {
  readonly key: string;
  readonly kind: TodayKind;
  readonly label: string;
  readonly caseId: CaseId | null;
  readonly clientId: ClientId | null;
  readonly clientName: string | null;
  readonly cancer: string | null;
  readonly urgency: Urgency | null;
  readonly daysLeft: number | null;
  readonly window: string | null;
  readonly dueOn: Day;
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  readonly isEmergency: boolean;
  readonly what: string;
  readonly why: string;
  readonly source: string;
  /** How long it has been asked for: "Asked 9 days ago (Mon, Nov 9)"; null where nothing was asked. */
  readonly age: string | null;
  readonly with: string | null;
  readonly phone: PhoneToCall | null;
  readonly script: ReadonlyArray<ScriptLine>;
  /** When what may be said on this call; null where there is none. */
  readonly rule: string | null;
  /** Where a number that a call lacks is put down; null where one is kept, nobody is called, or the client may not be. */
  readonly noPhone: 'client' | 'directory' | null;
  readonly lastContact: string | null;
  /** What was noted with a task. */
  readonly note: string | null;
  readonly letterKind: LetterKind | null;
  readonly log: TodayLog | null;
  /** The id of the request, task, consultation, material, talk or authorization; the test in words for a result. */
  readonly subjectId: string | null;
}

/** The row of an entry as it is said on `today`: what, why now with figure and source, whom to call and what to say. */
export function todayRow(entry: TodayEntry, details: RowDetails, today: Day): TodayRow {
  const { theCase } = details;
  const { kind } = entry.subject;
  const callee = calleeOf(entry, details);
  const script = scriptOf(entry, details, callee, today);
  const words = wordsOf(entry, details, callee, today);
  return {
    key: entry.key,
    kind,
    label: data.kinds[kind].label,
    caseId: entry.caseId,
    clientId: entry.clientId,
    clientName: theCase?.clientName ?? null,
    cancer: theCase?.cancer ?? null,
    urgency: theCase?.urgency ?? null,
    daysLeft: entry.daysLeft,
    // Days left would speak against what has to be done now.
    window: theCase === null || entry.isEmergency ? null : windowSentence(theCase, today),
    dueOn: entry.dueOn,
    dueAt: entry.dueAt,
    isOverdue: entry.isOverdue,
    isEmergency: entry.isEmergency,
    letterKind: details.request?.letterKind ?? null,
    script,
    rule: script.length === 0 ? null : callee?.who === 'client' ? clientRule : scriptRule,
    noPhone: script.length === 0 || words.phone !== null ? null : placeForPhone(callee, details),
    lastContact: lastWordsOf(entry, details, callee, today),
    note: entry.subject.kind === 'task' ? entry.subject.task.note : null,
    ...words,
  };
}

function windowSentence(theCase: TodayCase, today: Day): string {
  const { decisionBy } = decisionByOf(theCase);
  return windowOnDay({ ...theCase, decisionBy, isDecided: isDecided(theCase) }, today).sentence;
}

type Words = Pick<TodayRow, 'what' | 'why' | 'source' | 'age' | 'with' | 'phone' | 'log' | 'subjectId'>;

function wordsOf(entry: TodayEntry, details: RowDetails, callee: Callee | null, today: Day): Words {
  const { subject, dueOn, dueAt, isOverdue } = entry;
  const { theCase, request, oncologist, center, owner } = details;
  const say = (day: Day) => sayDay(day, today);
  const source = data.kinds[subject.kind].source;
  const plain: Words = {
    what: '',
    why: '',
    source,
    age: null,
    with: null,
    phone: null,
    log: null,
    subjectId: null,
  };
  const office = { with: oncologist?.of ?? theCase?.primaryOncologist ?? null, phone: oncologist };
  // Whose case it is stands in the row already.
  const called = { with: callee?.who === 'client' ? null : (callee?.name ?? null), phone: callee?.phone ?? null };
  switch (subject.kind) {
    case 'window': {
      if (subject.state === 'emergency')
        return { ...plain, ...office, ...emergencyWords(theCase?.emergencySigns ?? []), log: 'wait' };
      const what = { passed: 'windowPassed', closing: 'windowClosing' } as const;
      const sentence = theCase === null ? '' : windowSentence(theCase, today);
      const words = subject.state === 'closing' ? data.why.windowClosing : data.why.windowPassed;
      return {
        ...plain,
        ...office,
        what: data.what[what[subject.state]],
        why: putIn(words, { sentence, day: say(dueOn) }),
        source: theCase === null ? '' : decisionByOf(theCase).because,
        log: 'wait',
      };
    }
    case 'timing':
      return {
        ...plain,
        ...office,
        what: data.what.timing,
        why: putIn(data.why.timing, { opened: theCase === null ? '' : say(theCase.openedOn) }),
        log: 'wait',
      };
    case 'followUp':
    case 'unsent':
      return {
        ...plain,
        ...requestWords(subject.kind === 'followUp', request, callee, today),
        subjectId: subject.followUp.requestId,
      };
    case 'consultation': {
      const name = consultName(subject.consultation);
      const isPast = dueOn < today;
      const why = isPast ? data.why.consultationPast : data.why.consultationSoon;
      const time = dueAt === null ? '' : ` at ${sayTimeOfDay(dueAt)} ${sayZone(subject.consultation.timeZone)} time`;
      const open = isPast ? '' : stillOpen(subject.consultation);
      return {
        ...plain,
        what: putIn(isPast ? data.what.consultationPast : data.what.consultationSoon, { with: name }),
        why: `${putIn(why, { day: say(dueOn), time })}${open}`,
        with: name,
        phone: phoneOf(center, name),
        log: 'consultation',
        subjectId: subject.consultation.id,
      };
    }
    case 'summary': {
      const name = consultName(subject.consultation);
      const { startsAt } = subject.consultation;
      const held = startsAt === null ? 'held' : relativeDay(startsAt.slice(0, 10) as Day, today);
      return {
        ...plain,
        what: putIn(data.what.summary, { with: name }),
        why: putIn(isOverdue ? data.why.summary : data.why.summaryComing, { held, day: say(dueOn) }),
        with: name,
        phone: phoneOf(center, name),
        log: 'summary',
        subjectId: subject.consultation.id,
      };
    }
    case 'loan':
      return {
        ...plain,
        what: putIn(data.what.loan, { material: lowerFirst(materialName(subject.material)) }),
        why: putIn(isOverdue ? data.why.loanLate : data.why.loan, { day: say(dueOn) }),
        with: owner?.of ?? null,
        phone: owner,
        log: 'loan',
        subjectId: subject.material.id,
      };
    case 'pendingTest':
      return {
        ...plain,
        ...office,
        what: putIn(data.what.pendingTest, { test: subject.test }),
        why: putIn(data.why.pendingTest, { day: say(dueOn) }),
        log: 'pendingTest',
        subjectId: subject.test,
      };
    case 'talk': {
      const name = talkName(subject.talk, office.with);
      return {
        ...plain,
        what: putIn(data.what.talk, { with: name }),
        why: putIn(data.why.talk, { talked: say(subject.talk.on) }),
        with: name,
        phone: office.phone,
        log: 'talk',
        subjectId: subject.talk.id,
      };
    }
    case 'nextAction':
      return {
        ...plain,
        ...called,
        what: theCase?.nextAction?.what ?? '',
        why: isOverdue ? putIn(data.why.nextAction, { day: say(dueOn) }) : data.why.nextActionToday,
        log: 'nextAction',
      };
    case 'task': {
      const time = dueAt === null ? '' : ` at ${sayTimeOfDay(dueAt)}`;
      return {
        ...plain,
        ...called,
        what: subject.task.what,
        why: isOverdue ? putIn(data.why.task, { day: say(dueOn) }) : putIn(data.why.taskToday, { time }),
        log: 'task',
        subjectId: subject.task.id,
      };
    }
    case 'authorization':
      return {
        ...plain,
        ...called,
        what: data.what.authorization,
        why: putIn(isOverdue ? data.why.authorizationLate : data.why.authorization, {
          day: say(dueOn),
          who: details.disclosers === null ? '' : ` ${putIn(data.why.authorizationOf, { who: details.disclosers })}`,
        }),
        subjectId: subject.authorization.id,
      };
  }
}

function talkName({ withWhom }: TodayTalk, office: string | null): string {
  return withWhom ?? office ?? 'the oncologist';
}

function phoneOf(center: RowDetails['center'], of: string): PhoneToCall | null {
  return center?.number === undefined ? null : { number: center.number, of: center.of ?? of };
}
