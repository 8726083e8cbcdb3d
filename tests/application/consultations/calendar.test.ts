import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../src/documents/calendar-file.ts';
import { buildCase } from '../../support/build-case.ts';
import { addConsultation } from '../../support/build-consultation.ts';
import { openPractice } from '../../support/test-application.ts';

/** What another program reads in the file. */
function read(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const found = calendar.getAllSubcomponents('vevent');
  const [component] = found;
  if (component === undefined || found.length !== 1) throw new Error('one event is expected');
  const event = new ICAL.Event(component);
  return {
    method: calendar.getFirstPropertyValue('method'),
    status: component.getFirstPropertyValue('status'),
    uid: event.uid,
    sequence: event.sequence,
    title: event.summary,
    location: event.location,
    description: event.description,
    startsAt: event.startDate.toJSDate().toISOString(),
    endsAt: event.endDate.toJSDate().toISOString(),
  };
}

async function booked() {
  const app = await openPractice();
  const { caseId } = await buildCase(app.call);
  const consultationId = await addConsultation(app.call, caseId, {
    mode: 'inPerson',
    place: 'Second Center, Suite 4; 1 Example Way\nSpringfield, CA 90000',
    phone: '555-0142',
  });
  const calendar = async (withFullTitle = false) =>
    await app.call('consultations.calendar', { consultationId, withFullTitle });
  return { ...app, caseId, consultationId, calendar };
}

test('a calendar program reads the moment, and nothing of what it is about', async () => {
  const { calendar, consultationId } = await booked();
  const { ics, suggestedName } = await calendar();
  expect(suggestedName).toBe('Appointment 2026-12-01.ics');
  expect(read(ics)).toEqual({
    method: 'PUBLISH',
    status: 'CONFIRMED',
    uid: `${consultationId}@crossbearing.invalid`,
    sequence: 0,
    title: 'Appointment',
    location: null,
    description: null,
    startsAt: '2026-12-01T19:05:00.000Z',
    endsAt: '2026-12-01T20:05:00.000Z',
  });
  for (const word of ['Example', 'Second Center', 'Łukasz', 'onsult', 'ancer']) expect(ics).not.toContain(word);
});

test('the full title is given only where it is asked for', async () => {
  const { calendar } = await booked();
  expect(read((await calendar(true)).ics)).toMatchObject({
    title: 'Consultation of Łukasz Przykładowy with Dr. Ada Example, Second Center',
    location: 'Second Center, Suite 4; 1 Example Way\nSpringfield, CA 90000',
    description: 'In person\n555-0142',
  });
});

test('a move keeps the identity and raises the number, a cancellation says so', async () => {
  const { call, calendar, consultationId } = await booked();
  const before = read((await calendar()).ics);
  const slot = { startsAt: '2026-12-08T09:00', timeZone: 'America/Chicago', durationMinutes: 30 };
  await call('consultations.move', { consultationId, ...slot });
  const moved = read((await calendar()).ics);
  expect(moved).toEqual({
    ...before,
    sequence: 1,
    startsAt: '2026-12-08T15:00:00.000Z',
    endsAt: '2026-12-08T15:30:00.000Z',
  });
  await call('consultations.cancel', { consultationId, reason: 'The doctor is ill' });
  expect(read((await calendar()).ics)).toEqual({ ...moved, sequence: 2, method: 'CANCEL', status: 'CANCELLED' });
  await call('consultations.book', { consultationId, ...slot });
  expect(read((await calendar()).ics)).toMatchObject({ sequence: 3, status: 'CONFIRMED' });
});

test('a slot that clocks skip is sent as the moment the app says it is', async () => {
  const { call, calendar, consultationId } = await booked();
  await call('consultations.move', { consultationId, startsAt: '2027-03-14T02:30', timeZone: 'America/New_York' });
  expect(read((await calendar()).ics).startsAt).toBe('2027-03-14T07:30:00.000Z');
});

test('it is saved where the user says, as the bytes shown, and history tells of it', async () => {
  const { call, calendar, context, caseId, consultationId } = await booked();
  const { savedAs } = await call('consultations.saveCalendar', { consultationId });
  expect(savedAs).toBe('/saved/Appointment 2026-12-01.ics');
  expect(new TextDecoder().decode(context.desktop.saved[0]?.bytes)).toBe((await calendar()).ics);
  const [last] = await call('history.list', { caseId });
  expect(last?.summary).toBe('Saved the calendar file for Łukasz Przykładowy');
  context.desktop.answer = 'cancel';
  expect(await call('consultations.saveCalendar', { consultationId })).toEqual({ savedAs: null });
});

test('whatever is typed is read back as typed, in lines of at most 75 octets that end with CRLF', () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' '));
  fc.assert(
    fc.property(line, fc.array(line, { maxLength: 5 }), (title, lines) => {
      const description = lines.join('\n');
      const ics = calendarFile({
        uid: 'one@crossbearing.invalid',
        sequence: 0,
        status: 'tentative',
        startsAt: '2026-12-01T19:05:00Z',
        endsAt: '2026-12-01T20:05:00Z',
        stampedAt: '2026-11-21T09:00:00Z',
        title: `x${title}`,
        location: null,
        description: description === '' ? null : description,
      });
      expect(ics.endsWith('\r\n')).toBe(true);
      for (const part of ics.slice(0, -2).split('\r\n')) {
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(part).not.toMatch(/[\r\n]/);
      }
      const seen = read(ics);
      expect(seen.title).toBe(`x${title}`);
      expect(seen.description ?? '').toBe(description);
    }),
    { numRuns: 150 },
  );
});
