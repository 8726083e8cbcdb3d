import { describe, expect, test } from 'vitest';
import { sayZone, slotOf, slotProblems, zoneAbbreviation } from '../../../src/domain/consultations/slot.ts';
import { sayTimeOfDay } from '../../../src/domain/shared/zoned-time.ts';
import { someConsultation } from '../../support/build-consultation.ts';

const inNewYork = { client: null, advocate: 'America/New_York' };

describe('a slot', () => {
  test('is one moment, whoever looks at the clock', () => {
    const zones = { client: 'America/Los_Angeles', advocate: 'America/Chicago' };
    expect(slotOf(someConsultation(), zones)).toEqual({
      at: '2026-12-01T19:05:00Z',
      endsAt: '2026-12-01T20:05:00Z',
      local: '2026-12-01T14:05',
      day: '2026-12-01',
      timeZone: 'America/New_York',
      kind: 'once',
      elsewhere: [
        { whose: 'client', timeZone: 'America/Los_Angeles', local: '2026-12-01T11:05', isAssumed: false },
        { whose: 'advocate', timeZone: 'America/Chicago', local: '2026-12-01T13:05', isAssumed: false },
      ],
    });
  });

  test('is null while none is booked', () => {
    expect(slotOf(someConsultation({ startsAt: null }), inNewYork)).toBeNull();
  });

  test('names client and advocate together when both keep one time that is not the center’s', () => {
    const both = { whose: 'both', timeZone: 'America/Denver', local: '2026-12-01T12:05' };
    const of = (client: string | null) => slotOf(someConsultation(), { client, advocate: 'America/Denver' })?.elsewhere;
    expect(of('America/Denver')).toEqual([{ ...both, isAssumed: false }]);
    expect(of(null)).toEqual([{ ...both, isAssumed: true }]);
  });

  test('says nothing of zones whose clocks agree at that moment, whatever they are called', () => {
    expect(slotOf(someConsultation(), { client: 'America/Toronto', advocate: 'America/Detroit' })?.elsewhere).toEqual(
      [],
    );
  });

  test('falls on another day for a client far away', () => {
    const slot = slotOf(someConsultation(), { client: 'Asia/Tokyo', advocate: 'America/New_York' });
    expect(slot?.day).toBe('2026-12-01');
    expect(slot?.elsewhere).toEqual([
      { whose: 'client', timeZone: 'Asia/Tokyo', local: '2026-12-02T04:05', isAssumed: false },
    ]);
  });

  test('differs from a zone without daylight saving in summer only', () => {
    const zones = { client: 'America/Phoenix', advocate: 'America/Denver' };
    const at = (startsAt: string) =>
      slotOf(someConsultation({ startsAt, timeZone: 'America/Denver' }), zones)?.elsewhere;
    expect(at('2026-12-01T09:00')).toEqual([]);
    expect(at('2026-07-01T09:00')).toEqual([
      { whose: 'client', timeZone: 'America/Phoenix', local: '2026-07-01T08:00', isAssumed: false },
    ]);
  });
});

describe('what is odd about a slot', () => {
  const now = '2026-11-21T09:00:00Z';
  const problemsOf = (changes: Parameters<typeof someConsultation>[0]) => {
    const consultation = someConsultation(changes);
    const slot = slotOf(consultation, inNewYork);
    return slot === null ? [] : slotProblems(slot, consultation, now).map(({ code, text }) => `${code}: ${text}`);
  };

  test('a time that clocks skip in spring is kept and read an hour later', () => {
    const consultation = someConsultation({ startsAt: '2027-03-14T02:30' });
    expect(slotOf(consultation, inNewYork)).toMatchObject({ kind: 'skipped', local: '2027-03-14T03:30' });
    expect(problemsOf({ startsAt: '2027-03-14T02:30' })).toEqual([
      'skipped: Clocks in New York go forward that night, so 2:30 AM does not exist. It is kept as written and read as 3:30 AM. Ask the center which time it means.',
    ]);
  });

  test('a time that comes twice in autumn is taken as the first', () => {
    const consultation = someConsultation({ startsAt: '2027-11-07T01:30' });
    expect(slotOf(consultation, inNewYork)).toMatchObject({ kind: 'twice', at: '2027-11-07T05:30:00Z' });
    expect(problemsOf({ startsAt: '2027-11-07T01:30' })[0]).toMatch(/^twice: .*1:30 AM comes twice/);
  });

  test('the same wall-clock times are plain where clocks never change', () => {
    for (const startsAt of ['2027-03-14T02:30', '2027-11-07T01:30']) {
      expect(problemsOf({ startsAt, timeZone: 'America/Phoenix' })).toEqual([]);
    }
  });

  test.each([
    ['booked', ['past']],
    ['planned', ['past']],
    ['held', []],
    ['cancelled', []],
    ['noShow', []],
  ] as const)('a time that is over is said of one that is %s: %j', (status, codes) => {
    const found = problemsOf({ startsAt: '2026-11-20T10:00', status });
    expect(found.map((problem) => problem.split(':')[0])).toEqual(codes);
  });

  test('a consultation that goes on is not over', () => {
    // 09:00 in UTC is 04:00 in New York.
    expect(problemsOf({ startsAt: '2026-11-21T03:30' })).toEqual([]);
    expect(problemsOf({ startsAt: '2026-11-21T03:00' })).toHaveLength(1);
  });
});

test('times of day and zones are said as US appointments are', () => {
  expect(['T00:00', 'T09:05', 'T12:00', 'T23:59'].map((time) => sayTimeOfDay(`2026-12-01${time}`))).toEqual([
    '12:00 AM',
    '9:05 AM',
    '12:00 PM',
    '11:59 PM',
  ]);
  expect(sayZone('America/New_York')).toBe('New York');
  expect(sayZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(zoneAbbreviation('America/New_York', '2026-12-01T19:05:00Z')).toBe('EST');
  expect(zoneAbbreviation('America/New_York', '2026-07-01T19:05:00Z')).toBe('EDT');
});
