import { expect, test } from 'vitest';
import { buildCase } from '../../support/build-case.ts';
import { addConsultation, addHeldConsultation } from '../../support/build-consultation.ts';
import { openPractice } from '../../support/test-application.ts';

async function opened() {
  const app = await openPractice();
  const built = await buildCase(app.call);
  const { caseId } = built;
  const inCase = async () => (await app.call('cases.get', { caseId })).case.consultOn;
  return { ...app, ...built, inCase };
}

test('booking, moving, cancelling and holding keep the consultation day of the case in step', async () => {
  const { call, caseId, inCase } = await opened();
  const consultationId = await addConsultation(call, caseId, { startsAt: null });
  expect(await inCase()).toBeNull();

  const slot = { startsAt: '2026-12-01T14:05', timeZone: 'America/New_York' };
  await call('consultations.book', { consultationId, ...slot });
  expect(await inCase()).toBe('2026-12-01');
  await call('consultations.move', { consultationId, ...slot, startsAt: '2026-12-08T09:00' });
  expect(await inCase()).toBe('2026-12-08');
  await call('history.undo', {});
  expect(await inCase()).toBe('2026-12-01');
  const other = await addConsultation(call, caseId, { startsAt: '2026-11-25T09:00' });
  expect(await inCase()).toBe('2026-11-25');
  await call('consultations.cancel', { consultationId: other, reason: 'Too early for the packet' });
  expect(await inCase()).toBe('2026-12-01');
  await call('consultations.delete', { consultationId });
  expect(await inCase()).toBeNull();
});

test('the day is that of the center, not of the client or of this machine', async () => {
  const { call, caseId, clientId, inCase } = await opened();
  await call('clients.update', { clientId, changes: { timeZone: 'America/Los_Angeles' } });
  const consultationId = await addConsultation(call, caseId, { startsAt: '2026-12-02T01:00', timeZone: 'Asia/Tokyo' });
  expect(await inCase()).toBe('2026-12-02');
  const { slot } = await call('consultations.get', { consultationId });
  expect(slot?.elsewhere).toEqual([
    { whose: 'client', timeZone: 'America/Los_Angeles', local: '2026-12-01T08:00', isAssumed: false },
    { whose: 'advocate', timeZone: 'America/New_York', local: '2026-12-01T11:00', isAssumed: false },
  ]);
});

test('a day the advocate typed into the case stays until a consultation has one', async () => {
  const { call, caseId, inCase } = await opened();
  await call('cases.update', { caseId, changes: { consultOn: '2026-12-05' } });
  const consultationId = await addConsultation(call, caseId, { startsAt: null });
  expect(await inCase()).toBe('2026-12-05');
  await call('consultations.book', { consultationId, startsAt: '2026-12-03T09:00', timeZone: 'America/Chicago' });
  expect(await inCase()).toBe('2026-12-03');
});

test('a time that does not exist or is over is kept as written and said', async () => {
  const { call, caseId } = await opened();
  await addConsultation(call, caseId, { startsAt: '2026-11-02T09:00' });
  await addConsultation(call, caseId, { startsAt: '2027-03-14T02:30' });
  const list = await call('consultations.list', { caseId });
  expect(list.map(({ consultation, warnings }) => [consultation.startsAt, warnings.map(({ code }) => code)])).toEqual([
    ['2026-11-02T09:00', ['past']],
    ['2027-03-14T02:30', ['skipped']],
  ]);
});

test('one that was held owes a written summary within a week, and says so when it is late', async () => {
  const { call, caseId, context } = await opened();
  const consultationId = await addHeldConsultation(call, caseId);
  const get = async () => await call('consultations.get', { consultationId });
  expect((await get()).consultation).toMatchObject({ status: 'held', summary: { dueOn: '2026-11-27' } });
  context.clock.setToday('2026-11-28' as never);
  expect((await get()).warnings.map(({ code }) => code)).toEqual(['summaryLate']);
  const summary = { requestedOn: null, dueOn: null, receivedOn: '2026-11-28' };
  await call('consultations.update', { consultationId, changes: { summary } });
  expect((await get()).warnings).toEqual([]);
});

test('two people who write the same notes lose nothing', async () => {
  const { call, refused, caseId } = await opened();
  const consultationId = await addConsultation(call, caseId);
  const saved = async () => (await call('consultations.get', { consultationId })).consultation.notes;

  await call('consultations.saveNotes', { consultationId, from: null, notes: 'Of the first' });
  expect(
    await refused('consultations.saveNotes', { consultationId, from: null, notes: 'Of the second' }),
  ).toMatchObject({
    code: 'changedMeanwhile',
    field: 'notes',
  });
  expect(await saved()).toBe('Of the first');
  await call('consultations.saveNotes', { consultationId, from: 'Of the first', notes: 'Of the first\nOf the second' });
  expect(await saved()).toBe('Of the first\nOf the second');
  await call('history.undo', {});
  expect(await saved()).toBe('Of the first');
});

test('a repeat of a save that arrived is no conflict', async () => {
  const { call, caseId } = await opened();
  const consultationId = await addConsultation(call, caseId);
  const input = { consultationId, from: null, notes: 'The same  \r\ntext ' };
  expect((await call('consultations.saveNotes', input)).notes).toBe('The same  \ntext');
  expect((await call('consultations.saveNotes', input)).notes).toBe('The same  \ntext');
});

test('a recording cannot be noted without a yes that somebody gave', async () => {
  const { call, refused, caseId } = await opened();
  const consultationId = await addConsultation(call, caseId);
  const asked = { askedBy: 'the client', answeredBy: null, on: null, keptAt: null };
  const save = async (recording: object) =>
    await refused('consultations.update', { consultationId, changes: { recording } });
  expect((await call('consultations.get', { consultationId })).recordingSays).toMatch(/^Not recorded/);
  expect((await save({ ...asked, answer: 'notAsked', keptAt: 'phone' })).field).toBe('changes.recording.keptAt');
  expect((await save({ ...asked, answer: 'no', keptAt: 'phone' })).field).toBe('changes.recording.keptAt');
  expect((await save({ ...asked, answer: 'yes' })).field).toBe('changes.recording.answeredBy');
  const recording = { ...asked, answer: 'yes' as const, answeredBy: 'Dr. Example', keptAt: 'the client’s phone' };
  await call('consultations.update', { consultationId, changes: { recording } });
  expect((await call('consultations.get', { consultationId })).recordingSays).toMatch(/^May be recorded/);
});

test('the chosen source and the clinician of the directory fill in what nobody typed', async () => {
  const { call, refused, caseId } = await opened();
  const { clinicianId } = await call('clinicians.add', { name: 'Dr. Ada Example', specialty: 'Lung' });
  const { consultationId } = await call('consultations.add', { caseId, clinicianId });
  expect((await call('consultations.get', { consultationId })).consultation).toMatchObject({
    clinicianId,
    clinicianName: 'Dr. Ada Example',
    specialty: 'Lung',
    status: 'planned',
    timeZone: 'America/New_York',
    durationMinutes: 60,
  });
  expect(await refused('consultations.add', { caseId, clinicianId: 'nobody' })).toMatchObject({ field: 'clinicianId' });
  expect(await refused('consultations.add', { caseId, sourceCandidateId: 'none' })).toMatchObject({
    field: 'sourceCandidateId',
  });
});

test('an opinion recorded from a consultation carries its doctor, day and mode, and both know each other', async () => {
  const { call, refused, caseId } = await opened();
  const consultationId = await addHeldConsultation(call, caseId);
  const { opinionId } = await call('consultations.recordOpinion', { consultationId });
  expect(await call('opinions.get', { opinionId })).toMatchObject({
    clinician: 'Dr. Ada Example',
    institution: 'Second Center',
    givenOn: '2026-11-20',
    mode: 'video',
    opinionOrder: 3,
  });
  expect((await call('consultations.get', { consultationId })).consultation.opinionId).toBe(opinionId);
  expect(await refused('consultations.recordOpinion', { consultationId })).toMatchObject({ code: 'notAllowedYet' });
  await call('opinions.delete', { opinionId });
  expect((await call('consultations.get', { consultationId })).consultation.opinionId).toBeNull();
});

test('an opinion recorded before can be named, one of another case cannot', async () => {
  const { call, refused, caseId, opinionIds, clientId } = await opened();
  const consultationId = await addHeldConsultation(call, caseId);
  await call('consultations.update', { consultationId, changes: { opinionId: opinionIds[1] } });
  expect((await call('consultations.get', { consultationId })).consultation.opinionId).toBe(opinionIds[1]);
  const other = await call('cases.add', { clientId, cancer: 'Skin' });
  const elsewhere = await addHeldConsultation(call, other.caseId);
  const changes = { opinionId: opinionIds[0] };
  expect(await refused('consultations.update', { consultationId: elsewhere, changes })).toMatchObject({
    code: 'invalidInput',
    field: 'changes.opinionId',
  });
});

test('a consultation comes back from the trash with its day', async () => {
  const { call, caseId, inCase } = await opened();
  const consultationId = await addConsultation(call, caseId);
  const { changeId } = await call('consultations.delete', { consultationId });
  expect(await call('consultations.list', { caseId })).toEqual([]);
  await call('trash.restore', { changeId });
  expect(await call('consultations.list', { caseId })).toHaveLength(1);
  expect(await inCase()).toBe('2026-12-01');
});

test('a cancelled consultation can be booked anew, a held one cannot', async () => {
  const { call, refused, caseId } = await opened();
  const slot = { startsAt: '2026-12-09T09:00', timeZone: 'America/New_York' };
  const cancelled = await addConsultation(call, caseId);
  await call('consultations.cancel', { consultationId: cancelled, reason: 'Snow' });
  await call('consultations.book', { consultationId: cancelled, ...slot });
  expect((await call('consultations.get', { consultationId: cancelled })).consultation.status).toBe('booked');
  const held = await addHeldConsultation(call, caseId);
  expect(await refused('consultations.book', { consultationId: held, ...slot })).toMatchObject({
    code: 'notAllowedYet',
  });
});

test('support entries ship without a phone number and take the practice’s own', async () => {
  const { call } = await openPractice();
  const entries = async () => (await call('support.list', {})).entries;
  expect((await entries()).map(({ phone }) => phone)).toEqual((await entries()).map(() => null));
  const own = { name: 'Crisis line', what: 'Day and night', phone: '555-0100', hours: null, checked: 'AA, Nov 21' };
  await call('support.save', { key: 'crisis', ...own });
  const { key } = await call('support.save', { ...own, name: 'Neighbors’ circle' });
  expect((await entries()).filter(({ isEdited }) => isEdited)).toEqual([
    { key: 'crisis', ...own, isOwn: false, isEdited: true },
    { key, ...own, name: 'Neighbors’ circle', isOwn: true, isEdited: true },
  ]);
  await call('support.remove', { key: 'crisis' });
  await call('support.remove', { key });
  expect((await entries()).filter(({ isEdited }) => isEdited)).toEqual([]);
});
