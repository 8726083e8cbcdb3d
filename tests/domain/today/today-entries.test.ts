import { describe, expect, test } from 'vitest';
import { newCase } from '../../../src/domain/cases/new-case.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type {
  CaseId,
  ClientId,
  PersonId,
  RequestId,
  SnoozeId,
  TalkId,
  TaskId,
} from '../../../src/domain/shared/ids.ts';
import { countEntries, listOfToday, todayEntries } from '../../../src/domain/today/today-entries.ts';
import type { TodayCase, TodayFacts } from '../../../src/domain/today/today-entry.ts';
import { weekOf } from '../../../src/domain/today/week.ts';

const TODAY = '2026-11-21' as Day;
const owner = 'ada' as PersonId;
const day = (text: string) => text as Day;

function aCase(id: string, overrides: Partial<TodayCase> = {}): TodayCase {
  const facts = { openedOn: day('2026-11-10'), ownerId: owner, boardOrder: 'a' };
  const clientId = `client-${id}` as ClientId;
  const theCase = newCase(id as CaseId, { clientId, cancer: 'Lung, right' }, facts);
  return { ...theCase, urgencyConfirmedBy: 'Dr. Muster', clientName: `Client ${id}`, ...overrides };
}

function facts(overrides: Partial<TodayFacts> = {}): TodayFacts {
  return {
    cases: [],
    followUps: [],
    tasks: [],
    consultations: [],
    materials: [],
    custodyEvents: [],
    authorizations: [],
    talks: [],
    lastTalkOn: new Map(),
    snoozes: [],
    ...overrides,
  };
}

function followUp(id: string, caseId: string, dueOn: string, lateFrom: string | null = null) {
  return {
    requestId: id as RequestId,
    caseId: caseId as CaseId,
    action: 'statusCall' as const,
    dueOn: day(dueOn),
    lateFrom: lateFrom === null ? null : day(lateFrom),
  };
}

function task(id: string, dueOn: string, dueAt: string | null = null, ownerId = owner) {
  const nothing = { caseId: null, repeat: null, doneOn: null, doneBy: null, note: null };
  return { id: id as TaskId, what: 'Call back', dueOn: day(dueOn), dueAt, ownerId, ...nothing };
}

const keysOf = (given: Partial<TodayFacts>, ownerId: PersonId | null = null) => {
  const all = facts(given);
  return listOfToday(todayEntries(all, TODAY, ownerId), all.snoozes, TODAY).shown.map(({ key }) => key);
};

describe('the ranking', () => {
  test('goes by what is left of the window, then by due day, then by time', () => {
    const cases = [
      aCase('wide', { latestSafeStart: day('2026-12-05') }),
      aCase('narrow', { latestSafeStart: day('2026-11-29') }),
      aCase('over', { latestSafeStart: day('2026-11-20') }),
    ];
    const followUps = [
      followUp('r1', 'wide', '2026-11-01'),
      followUp('r2', 'narrow', '2026-11-21'),
      followUp('r3', 'narrow', '2026-11-19'),
      followUp('r4', 'over', '2026-11-21'),
    ];
    const tasks = [task('late', '2026-11-21', '14:05'), task('early', '2026-11-21', '09:00')];
    expect(keysOf({ cases, followUps, tasks })).toEqual([
      'window:over',
      'request:r4',
      'request:r3',
      'request:r2',
      'request:r1',
      'task:early',
      'task:late',
    ]);
  });

  test('puts a case with a sign that needs care now before a window that is over', () => {
    const cases = [
      aCase('over', { latestSafeStart: day('2026-11-01') }),
      aCase('signs', { emergencySigns: ['bowelBlockage'], latestSafeStart: day('2026-12-20') }),
    ];
    expect(keysOf({ cases })[0]).toBe('window:signs');
  });

  test('puts the call for care before whatever else of such a case is overdue, and that before other cases', () => {
    const cases = [
      aCase('over', { latestSafeStart: day('2026-11-01') }),
      aCase('signs', { emergencySigns: ['bowelBlockage'] }),
      aCase('also', { urgency: 'emergency' }),
    ];
    const followUps = [followUp('r1', 'signs', '2026-10-01', '2026-10-05')];
    expect(keysOf({ cases, followUps })).toEqual(['window:also', 'window:signs', 'request:r1', 'window:over']);
  });

  test('keeps windows that have long passed apart by how long', () => {
    const cases = [
      aCase('a', { latestSafeStart: day('2026-11-19') }),
      aCase('b', { latestSafeStart: day('2026-11-12') }),
    ];
    expect(keysOf({ cases })).toEqual(['window:b', 'window:a']);
  });
});

describe('what is on the list', () => {
  test.each([
    ['a week before a consultation', '2026-11-28T09:30', true],
    ['not earlier', '2026-11-29T09:30', false],
  ])('a consultation is there %s', (_when, startsAt, isThere) => {
    const consultation = {
      id: 'c1',
      caseId: 'a' as CaseId,
      status: 'booked',
      startsAt,
      timeZone: 'America/Chicago',
      summary: { requestedOn: null, dueOn: null, receivedOn: null },
    } as unknown as TodayFacts['consultations'][number];
    expect(keysOf({ cases: [aCase('a')], consultations: [consultation] }).includes('consultation:c1')).toBe(isThere);
  });

  test.each([
    ['2026-11-26', true],
    ['2026-11-27', false],
  ])('a window is there five days before its end (%s)', (latestSafeStart, isThere) => {
    const cases = [aCase('a', { latestSafeStart: day(latestSafeStart) })];
    expect(keysOf({ cases }).includes('window:a')).toBe(isThere);
  });

  test('a talk to come back to is settled by a later talk on that day or after', () => {
    const talk = {
      id: 't1' as TalkId,
      caseId: 'a' as CaseId,
      moment: 'time' as const,
      on: day('2026-11-15'),
      withWhom: 'Dr. Muster',
      clinicianId: null,
      followUpOn: day('2026-11-20'),
    };
    const given = { cases: [aCase('a')], talks: [talk] };
    const lastOn = (last: string) => ({ ...given, lastTalkOn: new Map([['a' as CaseId, day(last)]]) });
    expect(keysOf(lastOn('2026-11-15'))).toContain('talk:t1');
    expect(keysOf(lastOn('2026-11-18'))).toContain('talk:t1');
    expect(keysOf(lastOn('2026-11-20'))).not.toContain('talk:t1');
  });

  test('an authorization that ended is settled by one to the same discloser that lasts longer', () => {
    const one = {
      id: 'x1',
      clientId: 'client-a' as ClientId,
      caseId: null,
      custodianId: 'hospital',
      disclosers: null,
      expiresOn: day('2026-11-25'),
    } as unknown as TodayFacts['authorizations'][number];
    const longer = { ...one, id: 'x2', expiresOn: day('2027-06-01') } as typeof one;
    const elsewhere = { ...longer, id: 'x3', custodianId: 'laboratory' } as typeof one;
    const cases = [aCase('a')];
    expect(keysOf({ cases, authorizations: [one, elsewhere] })).toEqual(['authorization:x1']);
    expect(keysOf({ cases, authorizations: [one, longer] })).toEqual([]);
  });

  test('a case on hold asks for nothing but what is owed to others', () => {
    const cases = [aCase('a', { status: 'onHold', latestSafeStart: day('2026-11-22') })];
    expect(keysOf({ cases, followUps: [followUp('r1', 'a', '2026-11-20')] })).toEqual([]);
  });

  test('a decided case asks for no window and no confirmation of it', () => {
    const cases = [aCase('a', { ticks: ['decisionRecorded'], urgencyConfirmedBy: null })];
    expect(keysOf({ cases })).toEqual([]);
  });

  test('keeps to one person: own cases, and own tasks in them or free', () => {
    const cases = [aCase('mine'), aCase('theirs', { ownerId: 'bo' as PersonId })];
    const followUps = [followUp('r1', 'mine', '2026-11-20'), followUp('r2', 'theirs', '2026-11-20')];
    const tasks = [task('t1', '2026-11-20'), task('t2', '2026-11-20', null, 'bo' as PersonId)];
    expect(keysOf({ cases, followUps, tasks }, owner)).toEqual(['request:r1', 'task:t1']);
  });
});

describe('snoozing', () => {
  const cases = [aCase('a')];
  const followUps = [followUp('r1', 'a', '2026-11-20', '2026-11-21')];
  const snooze = (until: string) => ({
    id: 's1' as SnoozeId,
    rowKey: 'request:r1',
    until: day(until),
    reason: 'Closed today',
    setOn: TODAY,
  });

  test.each([
    ['2026-11-22', 0, 1],
    ['2026-11-21', 1, 0],
  ])('a row put off until %s is away before that day and back on it', (until, shown, snoozed) => {
    const all = facts({ cases, followUps, snoozes: [snooze(until)] });
    const list = listOfToday(todayEntries(all, TODAY), all.snoozes, TODAY);
    expect([list.shown.length, list.snoozed.length]).toEqual([shown, snoozed]);
  });
});

describe('counting and the week', () => {
  const all = facts({
    cases: [aCase('a')],
    followUps: [
      followUp('late', 'a', '2026-11-19', '2026-11-20'),
      followUp('leeway', 'a', '2026-11-20', '2026-11-24'),
      followUp('sunday', 'a', '2026-11-22'),
      followUp('next week', 'a', '2026-11-23'),
    ],
    tasks: [task('now', '2026-11-21')],
  });
  const entries = todayEntries(all, TODAY);

  test('what has leeway left counts as due today, not as overdue', () => {
    const { shown } = listOfToday(entries, [], TODAY);
    expect(countEntries(shown, TODAY)).toEqual({ overdue: 1, dueToday: 2, coming: 0 });
  });

  test('the week keeps what is overdue apart and ends on Sunday', () => {
    const week = weekOf(entries, [], TODAY);
    expect(week.overdue.map(({ key }) => key)).toEqual(['request:late']);
    const filled = week.days.flatMap(({ day: on, entries: list }) => list.map(({ key }) => [on, key]));
    expect(filled).toEqual([
      ['2026-11-21', 'request:leeway'],
      ['2026-11-21', 'task:now'],
      ['2026-11-22', 'request:sunday'],
    ]);
  });

  const putOff = (rowKey: string, until: string) => ({
    id: `snooze-${rowKey}` as SnoozeId,
    rowKey,
    until: day(until),
    reason: 'Closed today',
    setOn: TODAY,
  });

  test('what was put off stands on the day it was put off to, overdue or not yet due, and nowhere else', () => {
    const week = weekOf(entries, [putOff('request:late', '2026-11-22'), putOff('task:now', '2026-11-22')], TODAY);
    expect(week.overdue).toEqual([]);
    expect(week.days.flatMap(({ entries: list }) => list.map(({ key }) => key))).toEqual([
      'request:leeway',
      'request:sunday',
    ]);
    const put = week.days.flatMap(({ day: on, putOff: list }) =>
      list.map(({ entry, snooze }) => [on, entry.key, snooze.reason]),
    );
    expect(put).toEqual([
      ['2026-11-22', 'request:late', 'Closed today'],
      ['2026-11-22', 'task:now', 'Closed today'],
    ]);
  });

  test('what was put off beyond the week is not in it, and what was put off until today is back', () => {
    const week = weekOf(entries, [putOff('request:late', '2026-11-23'), putOff('task:now', '2026-11-21')], TODAY);
    expect(week.overdue).toEqual([]);
    expect(week.days.flatMap(({ putOff: list }) => list)).toEqual([]);
    expect(week.days.flatMap(({ entries: list }) => list.map(({ key }) => key))).toContain('task:now');
  });
});
