import { expect, test } from 'vitest';
import { letterKinds, letterLanguages } from '../../../src/domain/letters/letter.ts';
import { openPractice } from '../../support/test-application.ts';

const which = { kind: 'b', language: 'en' } as const;

test.each(letterLanguages)('every kind of letter can be read and drawn with invented facts in %s', async (language) => {
  const { call } = await openPractice();

  for (const kind of letterKinds) {
    const { statements } = await call('texts.get', { kind, language });
    expect(statements.length, kind).toBeGreaterThan(3);
    expect(statements.filter(({ isEdited, shipped, current }) => isEdited || shipped !== current)).toEqual([]);
    expect((await call('texts.preview', { kind, language })).pageCount, kind).toBeGreaterThan(0);
  }
});

test('a wording of the practice is kept beside the shipped one, which can be had back', async () => {
  const { call } = await openPractice();
  const closing = async () =>
    (await call('texts.get', which)).statements.find(({ id }) => id === 'closing') ?? { current: '' };

  await call('texts.update', { ...which, statementId: 'closing', text: 'With many thanks,' });
  expect(await closing()).toMatchObject({ current: 'With many thanks,', shipped: 'Sincerely,', isEdited: true });

  await call('history.undo', {});
  expect(await closing()).toMatchObject({ current: 'Sincerely,', isEdited: false });

  await call('texts.update', { ...which, statementId: 'closing', text: 'With many thanks,' });
  await call('texts.restore', { ...which });
  expect(await closing()).toMatchObject({ current: 'Sincerely,', isEdited: false });
});

test('an edited wording is printed, in the letter of its own language only', async () => {
  const { call } = await openPractice();
  const shipped = await call('texts.preview', which);

  await call('texts.update', { ...which, statementId: 'closing', text: 'With many thanks,' });

  expect((await call('texts.preview', which)).pdf).not.toEqual(shipped.pdf);
  const spanish = await call('texts.get', { kind: 'b', language: 'es' });
  expect(spanish.statements.every(({ isEdited }) => !isEdited)).toBe(true);
});

test('an unknown placeholder is refused by its name, with those that are allowed', async () => {
  const { refused } = await openPractice();

  const error = await refused('texts.update', { ...which, statementId: 'closing', text: 'Yours, {dotor}' });

  expect(error).toMatchObject({ code: 'invalidInput', field: 'text' });
  expect(error.message).toContain('{dotor}');
  expect(error.message).toContain('{patient}');
});

test('a required statement that loses a piece asks for a reason, which is kept and shown', async () => {
  const { call, refused } = await openPractice();
  const weaker = { ...which, statementId: 'direct', text: 'Please send an electronic copy to {designee}.' };

  const error = await refused('texts.update', weaker);
  await call('texts.update', { ...weaker, reason: 'Our counsel words it so' });

  expect(error).toMatchObject({ code: 'weakenedText', field: 'reason' });
  const { statements } = await call('texts.get', which);
  const direct = statements.find(({ id }) => id === 'direct');
  expect(direct).toMatchObject({ reason: 'Our counsel words it so', isEdited: true });
  expect(direct?.problems.length).toBeGreaterThan(0);
});

test('the law table takes sensible numbers, refuses nonsense by its field, and goes back', async () => {
  const { call, refused } = await openPractice();
  const { shipped } = await call('law.get', {});

  await call('law.update', { changes: { clockRules: { ...shipped.clockRules, answerDays: 15 } } });
  expect(await call('law.get', {})).toMatchObject({
    isEdited: true,
    current: { clockRules: { answerDays: 15, extensionDays: shipped.clockRules.extensionDays } },
  });

  const soon = { ...shipped.clockRules, answerDays: 3 };
  expect(await refused('law.update', { changes: { clockRules: soon } })).toMatchObject({
    code: 'invalidInput',
    field: 'changes.clockRules.answerDays',
  });
  const nowhere = shipped.states.map((rule, place) => (place === 1 ? { ...rule, state: 'ZZ' } : rule));
  expect(await refused('law.update', { changes: { states: nowhere } })).toMatchObject({
    code: 'invalidInput',
    field: 'changes.states.1.state',
  });

  await call('law.update', { changes: { clockRules: shipped.clockRules } });
  expect(await call('law.get', {})).toMatchObject({ isEdited: false, current: shipped });
});

test('a deadline follows the practice’s own law table', async () => {
  const { call } = await openPractice();
  const { shipped } = await call('law.get', {});
  await call('law.update', { changes: { states: shipped.states.map((rule) => ({ ...rule, isUsed: true })) } });

  const { current } = await call('law.get', {});

  expect(current.states.every(({ isUsed }) => isUsed)).toBe(true);
  await call('law.restore', {});
  expect((await call('law.get', {})).current).toEqual(shipped);
});

test('the plan of follow-ups is kept as the practice has it and goes back', async () => {
  const { call, refused } = await openPractice();
  const { shipped } = await call('cadence.get', {});
  const later = shipped.map((step) => (step.id === 'statusCall' ? { ...step, day: 9 } : step));

  await call('cadence.update', { steps: later });
  expect(await call('cadence.get', {})).toMatchObject({ isEdited: true, current: later });

  const early = shipped.map((step) => (step.action === 'overdueLetter' ? { ...step, day: 5 } : step));
  const error = await refused('cadence.update', { steps: early });
  expect(error).toMatchObject({ code: 'invalidInput', field: expect.stringMatching(/^steps\.\d+\.day$/) });

  await call('cadence.restore', {});
  expect(await call('cadence.get', {})).toMatchObject({ isEdited: false, current: shipped });
});

test('centers are listed by name, edited, taken back, and taken into the directory once', async () => {
  const { call, refused } = await openPractice();
  const { centers, notes } = await call('centers.list', {});
  const [first] = centers;
  const centerId = first?.id ?? '';

  await call('centers.update', { centerId, changes: { note: 'Intake answers on Mondays' } });
  const edited = (await call('centers.list', {})).centers.find(({ id }) => id === centerId);
  expect(edited).toMatchObject({ note: 'Intake answers on Mondays', isOwn: true, name: first?.name });

  const { organizationId } = await call('centers.addToDirectory', { centerId });
  expect((await call('centers.list', {})).inDirectory).toEqual([{ centerId, organizationId }]);
  expect(await refused('centers.addToDirectory', { centerId })).toMatchObject({
    code: 'alreadyExists',
    detail: { organizationId },
  });

  await call('centers.restore', { centerId });
  const back = (await call('centers.list', {})).centers.find(({ id }) => id === centerId);
  expect(back).toEqual(first);

  const own = await call('centers.add', {
    kind: 'center',
    name: 'Quillfeather Center',
    city: 'Sampleton',
    state: 'OH',
  });
  await call('centers.restore', { centerId: own.centerId });
  expect((await call('centers.list', { text: 'quillfeather' })).centers).toEqual([]);
  expect(centers.length).toBeGreaterThan(70);
  expect(notes.join(' ')).toContain('not a ranking');
});
