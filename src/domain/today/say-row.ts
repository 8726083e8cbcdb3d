import data from '../../../resources/reference/today.json' with { type: 'json' };
import { decisionByOf, isDecided } from '../cases/decision-by.ts';
import { windowOnDay } from '../cases/timing.ts';
import { sayZone } from '../consultations/slot.ts';
import { materialName } from '../custody/labels.ts';
import { type Day, relativeDay, sayDay } from '../shared/days.ts';
import { lowerFirst } from '../shared/lower-first.ts';
import { putIn } from '../shared/put-in.ts';
import { sayTimeOfDay } from '../shared/zoned-time.ts';
import { scriptRule } from './call-script.ts';
import type { Callee } from './callee.ts';
import { clientRule } from './client-call.ts';
import { consultName, stillOpen } from './consult-words.ts';
import { emergencyWords } from './emergency-words.ts';
import { lastWordsOf } from './last-words.ts';
import { requestWords } from './request-words.ts';
import { calleeOf, placeForPhone } from './row-callee.ts';
import { scriptOf } from './row-script.ts';
import type { TodayCase, TodayEntry, TodayTalk } from './today-entry.ts';
import type { PhoneToCall, RowDetails, TodayRow } from './today-row.ts';

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
