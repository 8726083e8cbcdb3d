import { expect, test } from 'vitest';
import { consultationChecks, sayRecording } from '../../../src/domain/consultations/checklist.ts';
import type { Consultation } from '../../../src/domain/consultations/consultation.ts';
import {
  noInterpreter,
  noSummary,
  noTravel,
  recordingNotAsked,
} from '../../../src/domain/consultations/consultation.ts';
import { slotOf } from '../../../src/domain/consultations/slot.ts';
import { consultationWarnings, summaryDueOn, zoneWarnings } from '../../../src/domain/consultations/warnings.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import { someConsultation } from '../../support/build-consultation.ts';

const day = (text: string) => text as Day;
const held = { status: 'held', startsAt: '2026-11-10T10:00' } as const;

function codes(changes: Partial<Consultation>, today = '2026-11-21'): ReadonlyArray<string> {
  const consultation = someConsultation(changes);
  const slot = slotOf(consultation, { client: null, advocate: 'America/New_York' });
  const facts = { slot, today: day(today), now: `${today}T14:00:00Z` };
  return consultationWarnings(consultation, facts).map(({ code }) => code);
}

test.each([
  ['on the day it was held', '2026-11-10', noSummary, ['summaryNotAsked']],
  ['on the seventh day', '2026-11-17', noSummary, ['summaryNotAsked']],
  ['on the eighth day', '2026-11-18', noSummary, ['summaryLate']],
  ['asked for, not due', '2026-11-17', { ...noSummary, requestedOn: day('2026-11-11') }, []],
  ['asked for later', '2026-11-18', { ...noSummary, requestedOn: day('2026-11-11') }, ['summaryLate']],
  [
    'an earlier day agreed is over',
    '2026-11-15',
    { ...noSummary, requestedOn: day('2026-11-10'), dueOn: day('2026-11-14') },
    ['summaryLate'],
  ],
  ['asked for, late', '2026-11-19', { ...noSummary, requestedOn: day('2026-11-11') }, ['summaryLate']],
  [
    'a later day agreed, in the first week',
    '2026-11-17',
    { ...noSummary, dueOn: day('2026-11-21') },
    ['summaryNotAsked'],
  ],
  ['a later day agreed, after a week', '2026-11-18', { ...noSummary, dueOn: day('2026-11-21') }, ['summaryLate']],
  ['the agreed day is over', '2026-11-22', { ...noSummary, dueOn: day('2026-11-21') }, ['summaryLate']],
  ['received', '2026-12-22', { ...noSummary, receivedOn: day('2026-11-21') }, []],
  ['dated before the consultation', '2026-11-22', { ...noSummary, receivedOn: day('2026-11-09') }, ['summaryEarly']],
] as const)('the written summary, %s', (_label, today, summary, expected) => {
  expect(codes({ ...held, summary }, today)).toEqual(expected);
});

test('the written summary is due a week after it was asked for or, else, after the consultation', () => {
  expect(summaryDueOn({ startsAt: '2026-11-10T10:00', summary: noSummary })).toBe('2026-11-17');
  expect(summaryDueOn({ startsAt: null, summary: { ...noSummary, requestedOn: day('2026-11-12') } })).toBe(
    '2026-11-19',
  );
  expect(summaryDueOn({ startsAt: null, summary: noSummary })).toBeNull();
});

test('the number in a late summary shows its source', () => {
  const consultation = someConsultation(held);
  const facts = { slot: null, today: day('2026-11-21'), now: '2026-11-21T14:00:00Z' };
  const [late] = consultationWarnings(consultation, facts);
  expect(late?.text).toBe(
    'No written summary from Dr. Ada Example, Second Center 11 days after the consultation; it was due 4 days ago (Tue, Nov 17). Ask for it in writing.',
  );
  expect(late?.source).toMatch(/7 days/);
});

test('a week without the summary is said with the later day that was agreed', () => {
  const summary = { ...noSummary, requestedOn: day('2026-11-10'), dueOn: day('2026-11-25') };
  const facts = { slot: null, today: day('2026-11-21'), now: '2026-11-21T14:00:00Z' };
  const [late] = consultationWarnings(someConsultation({ ...held, summary }), facts);
  expect(late).toMatchObject({ level: 'warning', source: expect.stringMatching(/7 days/) });
  expect(late?.text).toContain('11 days after the consultation; the day agreed is in 4 days (Wed, Nov 25).');
});

test.each([
  [{ sawSlides: false }, 'slidesNotSeen'],
  [{ sawImages: false }, 'imagesNotSeen'],
  [{ subjectTo: 'the gene panel' }, 'subjectTo'],
  [{ leftInDistress: true }, 'distress'],
] as const)('%j warns once it was held, not before', (changes, code) => {
  expect(codes({ ...held, ...changes })).toContain(code);
  expect(codes(changes)).toEqual([]);
});

test('what nobody has said is no warning', () => {
  const summary = { ...noSummary, receivedOn: day('2026-11-12') };
  expect(codes({ ...held, summary, sawSlides: null, sawImages: null })).toEqual([]);
});

test('an interpreter who is needed and not confirmed warns while it is booked', () => {
  const interpreter = { ...noInterpreter, isNeeded: true, language: 'Polish' };
  expect(codes({ interpreter })).toEqual(['interpreter']);
  expect(codes({ interpreter: { ...interpreter, confirmedOn: day('2026-11-20') } })).toEqual([]);
  expect(codes({ interpreter, status: 'cancelled' })).toEqual([]);
});

test.each([
  // The client keeps Chicago, an hour behind the center.
  ['before it begins', '2026-12-01T12:55', []],
  ['as it begins', '2026-12-01T13:05', []],
  ['after it began, by the client’s clock', '2026-12-01T13:06', ['leaveLate']],
  ['on another day', '2026-12-02T08:00', ['leaveLate']],
])('leaving %s', (_label, leaveAt, expected) => {
  const consultation = someConsultation({ travel: { ...noTravel, leaveAt } });
  const slot = slotOf(consultation, { client: 'America/Chicago', advocate: 'America/New_York' });
  const facts = { slot, today: day('2026-11-21'), now: '2026-11-21T14:00:00Z' };
  expect(consultationWarnings(consultation, facts).map(({ code }) => code)).toEqual(expected);
});

test('what is noted for a day to come is kept and said in one sentence', () => {
  const consultation = someConsultation({
    packetConfirmation: { on: day('2026-11-22'), confirmedBy: 'Nurse Ito' },
    recording: { ...recordingNotAsked, answer: 'no', on: day('2026-11-21') },
    summary: { ...noSummary, requestedOn: day('2026-11-24'), dueOn: day('2026-12-24') },
  });
  const facts = { slot: null, today: day('2026-11-21'), now: '2026-11-21T14:00:00Z' };
  expect(consultationWarnings(consultation, facts).map(({ text }) => text)).toEqual([
    'On a day still to come: the packet confirmed Sun, Nov 22, the written summary asked for Tue, Nov 24. It is kept as written; check the day.',
  ]);
});

test('a summary due before it was asked for is said instead of called late', () => {
  const summary = { requestedOn: day('2026-11-20'), dueOn: day('2026-11-19'), receivedOn: null };
  expect(codes({ ...held, summary })).toEqual(['summaryDueEarly']);
  expect(codes({ ...held, summary: { ...summary, dueOn: day('2026-11-20') } })).toEqual(['summaryLate']);
});

test.each([
  ['not noted, the center in another', null, 'America/Denver', 'booked', ['zoneNotNoted']],
  ['not noted, the center in the same', null, 'America/New_York', 'booked', []],
  ['not noted, and it is over', null, 'America/Denver', 'held', []],
  ['noted', 'America/Denver', 'America/Denver', 'booked', []],
] as const)('the time zone of the client, %s', (_label, client, advocate, status, expected) => {
  const consultation = someConsultation({ status });
  const zones = { client, advocate };
  const found = zoneWarnings(consultation, slotOf(consultation, zones), zones);
  expect(found.map(({ code }) => code)).toEqual(expected);
});

test('what is written down ticks the checklist by itself', () => {
  const consultation = someConsultation({
    packetConfirmation: { on: day('2026-11-20'), confirmedBy: 'Nurse Ito' },
    recording: { ...recordingNotAsked, answer: 'no' },
    checks: ['plainWords'],
  });
  const done = consultationChecks(consultation).filter(({ isDone }) => isDone);
  expect(done.map(({ code, because }) => [code, because])).toEqual([
    ['packetWithDoctor', 'Confirmed by Nurse Ito'],
    ['recording', 'Not recorded: permission was refused.'],
    ['plainWords', null],
  ]);
});

test('without a yes it says that nothing is recorded', () => {
  const says = (changes: Partial<Consultation['recording']>) =>
    sayRecording({ recording: { ...recordingNotAsked, ...changes } });
  expect(says({})).toBe('Not recorded: nobody has asked for permission.');
  expect(says({ answer: 'no', answeredBy: 'Dr. Example' })).toBe(
    'Not recorded: permission was refused by Dr. Example.',
  );
  expect(says({ answer: 'yes', answeredBy: 'Dr. Example', askedBy: 'the client', keptAt: 'the client’s phone' })).toBe(
    'May be recorded: allowed by Dr. Example; asked by the client. Kept: the client’s phone.',
  );
});
