import { expect, test } from 'vitest';
import { buildCase, buildClientWithCase } from '../support/build-case.ts';
import { openPractice } from '../support/test-application.ts';

const talk = { moment: 'sharing', on: '2026-11-20', channel: 'inPerson' } as const;

test('a talk is kept as it went, newest first, and can be changed and taken to the trash', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { clinicianId } = await call('clinicians.add', { name: 'Dr. Ada Example' });
  await call('talks.add', { caseId, ...talk, on: '2026-11-10', withWhom: 'Nurse Beispiel' });
  const { talkId } = await call('talks.add', {
    caseId,
    ...talk,
    clinicianId,
    said: 'Gave the whole report.',
    response: '“I see the stage the same way.”',
    followUpOn: '2026-11-20',
  });

  const { talks } = await call('talks.list', { caseId });
  expect(talks.map(({ talk: one, clinicianName }) => [one.on, clinicianName ?? one.withWhom])).toEqual([
    ['2026-11-20', 'Dr. Ada Example'],
    ['2026-11-10', 'Nurse Beispiel'],
  ]);
  await call('talks.update', { talkId, changes: { isDiscouraging: true, response: null } });
  expect((await call('talks.list', { caseId })).warnings.join(' ')).toContain('discouraged');
  const { changeId } = await call('talks.delete', { talkId });
  expect((await call('trash.list', {}))[0]).toMatchObject({
    kind: 'talk',
    name: 'Talk of 2026-11-20: sharing the findings, Łukasz Przykładowy',
  });
  await call('trash.restore', { changeId });
  expect((await call('talks.list', { caseId })).talks).toHaveLength(2);
});

test('the words offered are filled from the opinions and the rows that would change treatment', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);
  const conflict = async () =>
    (await call('talks.list', { caseId })).scripts.find(({ moment }) => moment === 'conflict')?.words[0];

  expect(await conflict()).toMatchObject({ blanks: ['the point where the opinions differ'] });
  await call('comparison.annotate', { caseId, dimension: 'stage', changes: { material: 'yes' } });

  expect(await conflict()).toEqual({
    text: 'Would you be willing to speak with Dr. Otto Beispiel? We would value hearing both of you on stage.',
    blanks: [],
  });
});

test('models of shared care ask who leads and who takes the calls', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { case: before } = await call('cases.get', { caseId });
  await call('cases.update', { caseId, changes: { sharedCare: { ...before.sharedCare, model: 'sharedCare' } } });

  expect((await call('talks.list', { caseId })).warnings).toHaveLength(3);
});

test.each([
  ['a talk still to come', { on: '2026-11-22' }, 'on'],
  ['a follow-up before the talk', { followUpOn: '2026-11-19' }, 'followUpOn'],
  ['a clinician nobody knows', { clinicianId: 'nobody' }, 'clinicianId'],
  ['a moment nobody knows', { moment: 'party' }, 'moment'],
  ['a way nobody knows', { channel: 'pigeon' }, 'channel'],
])('%s is refused, naming the field', async (_what, more, field) => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildClientWithCase(call);

  expect(await refused('talks.add', { caseId, ...talk, ...more })).toMatchObject({ code: 'invalidInput', field });
});

test('a clinician a talk was with stays in the directory', async () => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { clinicianId } = await call('clinicians.add', { name: 'Dr. Ada Example' });
  await call('talks.add', { caseId, ...talk, clinicianId });

  expect(await refused('clinicians.delete', { clinicianId })).toMatchObject({ code: 'inUse' });
});

test('who does what prints on one page once a model is chosen, and its file names no client', async () => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const paper = { kind: 'sharedCare', caseId } as const;

  expect(await refused('papers.build', { paper })).toMatchObject({ code: 'nothingToPrint' });
  const { case: before } = await call('cases.get', { caseId });
  const long = 'Every drug is given at home, and the center looks at each scan. '.repeat(60);
  await call('cases.update', {
    caseId,
    changes: { sharedCare: { ...before.sharedCare, model: 'sharedCare', lead: 'x'.repeat(200), planChanges: long } },
  });
  const built = await call('papers.build', { paper });
  expect(built).toMatchObject({ pageCount: 1, suggestedName: 'Shared care summary 2026-11-21.pdf' });
  expect(await refused('papers.build', { paper: { ...paper, approvedOn: '2026-11-22' } })).toMatchObject({
    code: 'invalidInput',
    field: 'paper.approvedOn',
  });
  await call('papers.save', { paper });
  expect((await call('history.list', { caseId, limit: 1 }))[0]?.summary).toContain('Saved the shared-care summary');
});
