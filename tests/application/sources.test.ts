import { expect, test } from 'vitest';
import { buildCase } from '../support/build-case.ts';
import { openPractice } from '../support/test-application.ts';
import { addCandidate } from './source-examples.ts';

test('candidates come from the list, the directory or by hand, and stand in the order given', async () => {
  const { call } = await openPractice();
  const { caseId, organizationId } = await buildCase(call);
  const listed = await call('sources.add', { caseId, centerId: 'oneal' });
  const known = await call('sources.add', { caseId, organizationId, clinicianName: 'Dr. Vera Second' });
  const typed = await call('sources.add', { caseId, name: 'A small practice' });

  const names = async () => (await call('sources.list', { caseId })).candidates.map(({ candidate }) => candidate.name);
  const first = await names();
  expect(first).toEqual(["O'Neal Comprehensive Cancer Center", 'Example General Hospital', 'A small practice']);
  await call('sources.move', { candidateId: typed.candidateId, beforeCandidateId: listed.candidateId });
  expect(await names()).toEqual(['A small practice', ...first.slice(0, 2)]);
  await call('sources.move', { candidateId: listed.candidateId, beforeCandidateId: null });
  expect(await names()).toEqual(['A small practice', 'Example General Hospital', first[0]]);
  await call('history.undo', {});
  expect(await names()).toEqual(['A small practice', ...first.slice(0, 2)]);
  expect(known.candidateId).not.toBe(typed.candidateId);
});

test('a center brings its place, its award and its facts, each with a source', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);
  await call('sources.add', { caseId, centerId: 'oneal', programId: 'dana-farber-online' });

  const [view] = (await call('sources.list', { caseId })).candidates;

  expect(view).toMatchObject({ place: 'Birmingham, AL', designation: expect.stringContaining('comprehensive') });
  expect(view?.candidate).toMatchObject({ mode: 'written', status: 'considered' });
  expect(view?.facts.find(({ label }) => label === 'Not for')?.source).toContain(
    'Reference list of centers, undated: Dana-Farber',
  );
});

test('one is chosen with a reason, another mind keeps the history, and undo takes it back', async () => {
  const { call, refused } = await openPractice();
  const built = await buildCase(call);
  const { caseId } = built;
  const first = await addCandidate(call, built, 'First Center');
  const second = await addCandidate(call, built, 'Second Center');
  const standing = async () =>
    (await call('sources.list', { caseId })).candidates.map(({ candidate: { status, reason } }) => [status, reason]);

  expect(await refused('sources.choose', { candidateId: first, reason: ' ' })).toMatchObject({
    code: 'invalidInput',
    field: 'reason',
  });
  await call('sources.choose', { candidateId: first, reason: 'Named by the oncologist' });
  await call('sources.ruleOut', { candidateId: second, reason: 'Slot too late' });
  expect(await standing()).toEqual([
    ['chosen', 'Named by the oncologist'],
    ['ruledOut', 'Slot too late'],
  ]);
  await call('sources.choose', { candidateId: second, reason: 'A slot came free' });
  expect(await standing()).toEqual([
    ['considered', null],
    ['chosen', 'A slot came free'],
  ]);
  const told = (await call('history.list', { caseId })).map(({ summary, reason }) => [
    summary.split(' for ')[0],
    reason,
  ]);
  expect(told.slice(0, 3)).toEqual([
    ['Chose Second Center', 'A slot came free'],
    ['Ruled out Second Center', 'Slot too late'],
    ['Chose First Center', 'Named by the oncologist'],
  ]);
  await call('history.undo', {});
  expect((await standing())[0]).toEqual(['chosen', 'Named by the oncologist']);
  await call('sources.reconsider', { candidateId: first, reason: 'The client wants to think' });
  expect((await standing())[0]).toEqual(['considered', null]);
});

test('answers are noted point by point and cleared by nothing', async () => {
  const { call } = await openPractice();
  const built = await buildCase(call);
  const candidateId = await addCandidate(call, built);
  const points = async () => (await call('sources.list', { caseId: built.caseId })).candidates[0]?.candidate.points;

  await call('sources.answerPoint', { candidateId, point: 'price', answer: 'yes', note: '$450' });
  await call('sources.answerPoint', { candidateId, point: 'fellowship', answer: 'no' });
  await call('sources.answerPoint', { candidateId, point: 'inNetwork', answer: null, note: 'Plan calls back' });
  expect(await points()).toEqual([
    { point: 'fellowship', answer: 'no', note: null },
    { point: 'inNetwork', answer: 'unknown', note: 'Plan calls back' },
    { point: 'price', answer: 'yes', note: '$450' },
  ]);
  await call('sources.answerPoint', { candidateId, point: 'fellowship', answer: null });
  expect(await points()).toHaveLength(2);
});

test('the intake of a center is kept part by part', async () => {
  const { call } = await openPractice();
  const built = await buildCase(call);
  const candidateId = await addCandidate(call, built);
  const update = (intake: object) => call('sources.update', { candidateId, changes: {}, intake });

  await update({ openedOn: '2026-11-20', intakeNumber: 'SO-17', channels: ['fax'] });
  await update({
    coverage: {
      answer: 'partly',
      saidBy: 'Jo',
      on: '2026-11-20',
      reference: 'R-9',
      referralNeeded: true,
      priorAuthorizationNeeded: null,
      note: null,
    },
  });

  const [view] = (await call('sources.list', { caseId: built.caseId })).candidates;
  expect(view?.candidate.intake).toMatchObject({
    intakeNumber: 'SO-17',
    channels: ['fax'],
    coverage: { reference: 'R-9' },
  });
  expect(view?.flags.map(({ code }) => code)).not.toContain('coverageNotWritten');
});

test.each([
  ['a center nobody knows', { centerId: 'nowhere' }, 'notFound', 'centerId'],
  ['a center where a program belongs', { programId: 'oneal' }, 'invalidInput', 'programId'],
  ['a program where a center belongs', { centerId: 'dana-farber-online' }, 'invalidInput', 'centerId'],
  ['a place nobody knows', { organizationId: 'nobody' }, 'notFound', 'organizationId'],
  ['no name at all', {}, 'invalidInput', 'name'],
])('%s is refused, naming the field', async (_label, given, code, field) => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildCase(call);

  expect(await refused('sources.add', { caseId, ...given })).toMatchObject({ code, field });
});

test.each([
  [
    'an answer of the plan to come',
    {
      coverage: {
        answer: 'covered',
        saidBy: null,
        on: '2026-12-24',
        reference: null,
        referralNeeded: null,
        priorAuthorizationNeeded: null,
        note: null,
      },
    },
    'intake.coverage.on',
  ],
  ['an intake opened tomorrow', { openedOn: '2026-11-22' }, 'intake.openedOn'],
  ['a list of records that is not kept', { recordsListFileId: 'nobody' }, 'intake.recordsListFileId'],
])('%s is refused in the intake, naming the field', async (_label, intake, field) => {
  const { call, refused } = await openPractice();
  const candidateId = await addCandidate(call, await buildCase(call));

  const refusal = await refused('sources.update', { candidateId, changes: {}, intake });
  expect(refusal).toMatchObject({ code: 'invalidInput', field });
});

test('a candidate of another case is no place to stand before', async () => {
  const { call, refused } = await openPractice();
  const built = await buildCase(call);
  const candidateId = await addCandidate(call, built);
  const { caseId } = await call('cases.add', { clientId: built.clientId, cancer: 'Skin' });
  const beforeCandidateId = await addCandidate(call, { caseId });

  expect(await refused('sources.move', { candidateId, beforeCandidateId })).toMatchObject({
    code: 'invalidInput',
    field: 'beforeCandidateId',
  });
});

test('a deleted candidate comes back from the trash in its place', async () => {
  const { call } = await openPractice();
  const built = await buildCase(call);
  const first = await addCandidate(call, built, 'First Center');
  await addCandidate(call, built, 'Second Center');

  const { changeId } = await call('sources.delete', { candidateId: first });
  expect((await call('sources.list', { caseId: built.caseId })).candidates).toHaveLength(1);
  await call('trash.restore', { changeId });
  const [view] = (await call('sources.list', { caseId: built.caseId })).candidates;
  expect(view?.candidate.name).toBe('First Center');
});
